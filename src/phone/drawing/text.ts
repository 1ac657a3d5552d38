import type { Pen } from './canvas'

/** Sizes are in dots of the picture. */
export type Style = { size: number; bold?: boolean; colour: string }
export type Box = {
  x: number
  /** The upper edge of the first line. */
  y: number
  width: number
  /** More lines than these end in an ellipsis. */
  most: number
  align?: 'left' | 'center' | 'right'
}

const LEADING = 1.35
const ELLIPSIS = '…'
/** What may not begin a line: it stays with what it follows. */
const CLINGS = /^[,.!?:;)%…、。,!?:;)》」』】〉”’]/
const SPACE_BEFORE = /\s+(?=[,.!?:;)%…、。,!?:;)》」』】〉”’])/g

export const fontOf = ({ size, bold = false }: Style): string => `${bold ? 'bold ' : ''}${size}px sans-serif`

/** A text in lines no wider than this: Chinese breaks anywhere, a word or a number of Latin letters stays whole where it fits. */
export function linesOf(widthOf: (text: string) => number, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text.replace(SPACE_BEFORE, '').replace(/\s+/g, ' ').trim())) {
    if (line === '' || widthOf(line + piece) <= width || CLINGS.test(piece)) line += piece
    else {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    }
    while (widthOf(line) > width && [...line].length > 1 && !CLINGS.test(piece)) {
      const fits = longest(widthOf, line, width)
      lines.push(fits)
      line = line.slice(fits.length)
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

const pieces = (text: string): string[] => text.match(/[A-Za-z0-9.+-]+ ?|[\s\S]/gu) ?? []

/** The longest beginning that is no wider; one character at least. */
function longest(widthOf: (text: string) => number, text: string, width: number): string {
  const characters = [...text]
  let count = 1
  while (count < characters.length && widthOf(characters.slice(0, count + 1).join('')) <= width) count++
  return characters.slice(0, count).join('')
}

/** The lines that are shown of a text: what is left out is said by an ellipsis. */
export function shownOf(widthOf: (text: string) => number, text: string, width: number, most: number): string[] {
  const lines = linesOf(widthOf, text, width)
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ''
  const room = width - widthOf(ELLIPSIS)
  const cut = widthOf(last) <= room ? last : longest(widthOf, last, room)
  return [...lines.slice(0, most - 1), cut + ELLIPSIS]
}

/** Writes a text into a box; answers the height below its last line. */
export function write(pen: Pen, text: string, { x, y, width, most, align = 'left' }: Box, style: Style): number {
  pen.font = fontOf(style)
  pen.fillStyle = style.colour
  pen.textAlign = align
  pen.textBaseline = 'middle'
  const at = align === 'left' ? x : align === 'right' ? x + width : x + width / 2
  const height = style.size * LEADING
  const lines = shownOf((part) => pen.measureText(part).width, text, width, most)
  lines.forEach((line, place) => {
    pen.fillText(line, at, y + (place + 0.5) * height)
  })
  return y + lines.length * height
}

/** How wide a text is when written in one line. */
export function widthOf(pen: Pen, text: string, style: Style): number {
  pen.font = fontOf(style)
  return pen.measureText(text).width
}
