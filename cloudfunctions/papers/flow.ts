import type { Table } from './noticeTables'
import { colours, type Paper, type Style } from './paper'
import { drawTable, HEAD_HEIGHT, inPages, rowHeight } from './table'

/** Where text may stand on each page, in points from the upper left corner. */
type Room = { x: number; width: number; top: number; bottom: number }
type Draw = () => void
type Spacing = {
  before?: number
  after?: number
  indent?: number
  width?: number
  /** Room that must be left below it on the same page: for a heading, the beginning of what it heads. */
  with?: number
}

const HIGHEST_PICTURE = 300

/** Puts one thing below the other, and what doesn't fit any more onto the next page. Nothing is drawn yet: pages() says what draws each. */
export function flowOn(paper: Paper, { x, width, top, bottom }: Room) {
  const pages: Draw[][] = [[]]
  let y = top
  const nextPage = () => {
    pages.push([])
    y = top
  }
  const put = (height: number, draw: (at: number) => void) => {
    if (y + height > bottom && y > top) nextPage()
    const at = y
    pages[pages.length - 1]?.push(() => draw(at))
    y += height
  }

  function text(tag: 'H1' | 'H2' | 'P', said: string, style: Style, spacing: Spacing = {}): void {
    const { before = 0, after = 8, indent = 0 } = spacing
    const wide = (spacing.width ?? width) - indent
    if (y > top) y += before
    let rest = said
    if (y + paper.heightOf(rest, wide, style) + (spacing.with ?? 0) > bottom && spacing.with !== undefined) nextPage()
    while (rest !== '') {
      const part = fitting(rest, wide, style)
      if (part === '') {
        nextPage()
        continue
      }
      put(paper.heightOf(part, wide, style), (at) => paper.say(tag, part, { x: x + indent, y: at, width: wide }, style))
      rest = rest.slice(part.length)
    }
    y += after
  }

  /** As much of a text as fits on what is left of the page: all of it, or its first lines. */
  function fitting(said: string, wide: number, style: Style): string {
    const fits = (length: number) => y + paper.heightOf(said.slice(0, length), wide, style) <= bottom
    if (fits(said.length)) return said
    if (!fits(1)) return y > top ? '' : said.slice(0, 1)
    let [least, most] = [1, said.length]
    while (most - least > 1) {
      const middle = (least + most) >> 1
      if (fits(middle)) least = middle
      else most = middle
    }
    return said.slice(0, least)
  }

  function table(title: string, { columns, rows }: Table): void {
    text('H2', title, { size: 15, weight: 'bold' }, { before: 8, after: 4, with: HEAD_HEIGHT + 40 })
    const heights = rows.map((row) => rowHeight(paper, columns, row))
    const parts = inPages(heights, bottom - y - HEAD_HEIGHT, bottom - top - HEAD_HEIGHT)
    for (const part of parts.filter((rows) => rows.length > 0)) {
      const height = HEAD_HEIGHT + part.reduce((sum, row) => sum + (heights[row] ?? 0), 0)
      const held = part.flatMap((row) => (rows[row] ? [rows[row]] : []))
      put(height, (at) => drawTable(paper, { x, columns, size: 12 }, at, held))
    }
    y += 14
  }

  /** A picture that can't be drawn leaves its caption. */
  function picture(image: Buffer | undefined, caption: string): void {
    const size = image && sizeOf(image)
    if (image && size) {
      const scale = Math.min(width / size.width, HIGHEST_PICTURE / size.height)
      const [wide, high] = [size.width * scale, size.height * scale]
      put(high + 6, (at) =>
        paper.picture(image, caption || '图片', { x: x + (width - wide) / 2, y: at, width: wide, height: high }),
      )
    }
    if (caption) text('P', caption, { size: 12, colour: colours.ink2, align: 'center' })
  }

  /** In pixels; null for what is none that PDF knows. */
  function sizeOf(image: Buffer): { width: number; height: number } | null {
    try {
      // PDFKit knows it, its typings don't.
      const { openImage } = paper.document as unknown as {
        openImage: (from: Buffer) => { width: number; height: number }
      }
      return openImage.call(paper.document, image)
    } catch {
      return null
    }
  }

  return {
    text,
    table,
    picture,
    /** Something that stands beside what comes next, and takes no room of its own. */
    beside: (draw: (at: number) => void) => {
      const at = y
      pages[pages.length - 1]?.push(() => draw(at))
    },
    downTo: (least: number) => {
      y = Math.max(y, least)
    },
    rule: () => {
      y += 6
      put(10, (at) =>
        paper.adorn(
          () =>
            void paper.document
              .moveTo(x, at)
              .lineTo(x + width, at)
              .lineWidth(0.8)
              .stroke(colours.line),
        ),
      )
    },
    pages: (): readonly Draw[][] => pages,
  }
}
