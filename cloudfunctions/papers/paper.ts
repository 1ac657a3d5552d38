import PDFDocument from 'pdfkit'
import type { Moment } from '../../domain/wording/time'
import { fontFile, printable, type Weight } from './fonts'

/** Paper to draw on, tagged so that it can be read aloud. Lengths are in points from the upper left corner, as PDF has them. */

export const A4 = { width: 595.28, height: 841.89 }
export const mm = (length: number): number => (length * 72) / 25.4
/** As in src/styles/tokens.scss, by light: paper is printed. */
export const colours = { ink: '#1F1B16', ink2: '#5E564B', line: '#D9D1C3', persimmon: '#B3391F' }

/** What a text is, to somebody who hears it. */
type Tag = 'H1' | 'H2' | 'P' | 'TH' | 'TD'
export type Style = {
  size: number
  weight?: Weight
  colour?: string
  align?: 'left' | 'center' | 'right'
}
export type Box = { x: number; y: number; width: number }
type Element = PDFKit.PDFStructureElement

export type Paper = {
  /** PDFKit's document, for lines and shapes within `adorn`. */
  document: PDFKit.PDFDocument
  /** Draws a text. */
  say: (tag: Tag, text: string, box: Box, style: Style) => void
  /** Draws what is one thing to somebody who hears it: a cell with its lines. */
  cell: (tag: Tag, within: Element, draw: () => void) => void
  heightOf: (text: string, width: number, style: Style) => number
  /** An element that others are said within: a table, a row. */
  element: (type: 'Table' | 'TR', within?: Element) => Element
  /** As high as it is wide, unless said. */
  picture: (image: Buffer, alt: string, box: Box & { height?: number }) => void
  /** Draws what carries no meaning of its own: rules, frames, page numbers. */
  adorn: (draw: () => void) => void
  /** Writes within `adorn` and `cell`. */
  write: (text: string, box: Box, style: Style) => void
  nextPage: () => void
  finish: () => Promise<Buffer>
}

/** PDFKit knows both, its typings don't. */
type Opener = { openImage: (image: Buffer) => unknown }
const OF_COLUMN: object = { scope: 'Column' }

type Begin = {
  title: string
  author: string
  at: Moment
  /** What is drawn for A4 stands on A5 just as well, smaller. */
  size?: 'a4' | 'a5'
}

export function startPaper({ title, author, at, size = 'a4' }: Begin): Paper {
  const document = new PDFDocument({
    ...{
      size: size === 'a4' ? 'A4' : 'A5',
      margin: 0,
      font: '',
      pdfVersion: '1.7',
      lang: 'zh-CN',
      tagged: true,
      displayTitle: true,
    },
    info: { Title: title, Author: author, Creator: '惠邻', Producer: 'PDFKit', CreationDate: new Date(at) },
  })
  const finished = gather(document)
  shrunk(document, size)
  document.registerFont('regular', fontFile('regular') as never)
  document.registerFont('bold', fontFile('bold') as never)
  const root = document.struct('Document')
  document.addStructure(root)

  const set = ({ size, weight = 'regular', colour = colours.ink }: Style) =>
    document.font(weight).fontSize(size).fillColor(colour)
  const heightOf = (text: string, width: number, style: Style) => set(style).heightOfString(printable(text), { width })
  const write: Paper['write'] = (text, { x, y, width }, style) =>
    void set(style).text(printable(text), x, y, { width, align: style.align ?? 'left' })
  const element: Paper['element'] = (type, within = root) => {
    const made = document.struct(type)
    within.add(made)
    return made
  }
  // The same picture on every slip is in the file once.
  const opened = new Map<Buffer, unknown>()
  const once = (image: Buffer) => {
    if (!opened.has(image)) opened.set(image, (document as unknown as Opener).openImage(image))
    return opened.get(image) as PDFKit.Mixins.ImageSrc
  }
  return {
    document,
    heightOf,
    write,
    element,
    say: (tag, text, box, style) => void root.add(document.struct(tag, {}, () => write(text, box, style))),
    cell: (tag, within, draw) => void within.add(document.struct(tag, tag === 'TH' ? OF_COLUMN : {}, draw)),
    picture: (image, alt, { x, y, width, height = width }) =>
      void root.add(document.struct('Figure', { alt }, () => document.image(once(image), x, y, { width, height }))),
    adorn: (draw) => {
      document.markContent('Artifact', { type: 'Layout' })
      document.save()
      draw()
      document.restore()
      document.endMarkedContent()
    },
    nextPage: () => void shrunk(document.addPage(), size),
    finish: () => {
      root.end()
      document.end()
      return finished
    },
  }
}

const A5_OF_A4 = Math.SQRT1_2
const shrunk = (document: PDFKit.PDFDocument, size: 'a4' | 'a5') =>
  size === 'a4' ? document : document.scale(A5_OF_A4)

function gather(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}
