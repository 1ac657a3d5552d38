import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'

/**
 * Noto Sans SC, in two weights, lies beside index.js (files.json). Only the characters that are drawn are embedded. PDFKit's own
 * fonts are never asked for: they are read from files that a bundle has not.
 */
export type Weight = 'regular' | 'bold'

const read: Partial<Record<Weight, Buffer>> = {}
export const fontFile = (weight: Weight): Buffer => {
  read[weight] ??= readFileSync(join(__dirname, `${weight}.ttf`))
  return read[weight]
}

/** What this file uses of the font as PDFKit has opened it; its typings don't show it. */
type Opened = { _font: { font: { hasGlyphForCodePoint: (point: number) => boolean } } }

let opened: Opened['_font']['font'] | undefined
function has(character: string): boolean {
  const document = () => new PDFDocument({ font: '', autoFirstPage: false }).font(fontFile('regular') as never)
  opened ??= (document() as unknown as Opened)._font.font
  return opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
}

/** The first character of a text that can't be drawn, or null. */
export const unprintable = (text: string): string | null => [...text].find((character) => !has(character)) ?? null

/** Stands for a character that a printing office has no type for, as it always has in Chinese print. */
const GETA = '〓'

/** A text in one line, of characters that can be drawn: others become 〓, what only modifies them goes. */
export const printable = (text: string): string =>
  [...text.replace(/\s+/g, ' ').replace(/[\p{Cf}\p{Mn}]/gu, '')]
    .map((character) => (has(character) ? character : GETA))
    .join('')
