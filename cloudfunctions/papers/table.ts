import { type Box, colours, type Paper, type Style } from './paper'

/** A table that goes on over pages, each under the same head. */
export type Column = { word: string; width: number; align?: 'left' | 'right' }
/** The paragraphs of a cell, one below the other. */
export type Cell = { text: string; style: Style }[]
type Place = { x: number; columns: Column[] /** Of the head’s words. */; size?: number }

const HEAD: Style = { size: 9, weight: 'bold', colour: colours.ink2 }
export const HEAD_HEIGHT = 24
const PADDING = 6
const GAP = 10

const cellWidth = ({ width }: Column) => width - GAP

/** How high a row is, with the air around it. */
export const rowHeight = (paper: Paper, columns: Column[], row: Cell[]): number =>
  2 * PADDING +
  Math.max(
    ...row.map((cell, place) =>
      cell.reduce((sum, { text, style }) => sum + paper.heightOf(text, cellWidth(columns[place] as Column), style), 0),
    ),
  )

/** Which rows come on which page: so many that fit, at least one a page after the first. */
export function inPages(heights: readonly number[], firstRoom: number, room: number): number[][] {
  const pages: number[][] = [[]]
  let free = firstRoom
  heights.forEach((height, row) => {
    const here = pages[pages.length - 1] as number[]
    if (height > free && (here.length > 0 || pages.length === 1)) {
      pages.push([])
      free = room
    }
    pages[pages.length - 1]?.push(row)
    free -= height
  })
  return pages
}

function drawCell(paper: Paper, cell: Cell, box: Box, align: Style['align'] = 'left'): void {
  let { y } = box
  for (const { text, style } of cell) {
    paper.write(text, { ...box, y }, { ...style, align })
    y += paper.heightOf(text, box.width, style)
  }
}

/** Draws these rows under a head at a height. */
export function drawTable(paper: Paper, { x, columns, size = HEAD.size }: Place, y: number, rows: Cell[][]): void {
  const table = paper.element('Table')
  const right = x + columns.reduce((sum, { width }) => sum + width, 0)
  const lefts = columns.map((_, place) => columns.slice(0, place).reduce((sum, { width }) => sum + width, x))
  const rule = (at: number, colour: string, width: number) =>
    paper.adorn(() => void paper.document.moveTo(x, at).lineTo(right, at).lineWidth(width).stroke(colour))

  const head = paper.element('TR', table)
  columns.forEach((column, place) => {
    const box = { x: lefts[place] as number, y: y + 5, width: cellWidth(column) }
    paper.cell('TH', head, () => paper.write(column.word, box, { ...HEAD, size, align: column.align ?? 'left' }))
  })
  head.end()
  rule(y, colours.ink, 1)
  rule(y + HEAD_HEIGHT, colours.line, 0.6)

  let top = y + HEAD_HEIGHT
  for (const cells of rows) {
    const line = paper.element('TR', table)
    cells.forEach((cell, place) => {
      const box = { x: lefts[place] as number, width: cellWidth(columns[place] as Column) }
      paper.cell('TD', line, () => drawCell(paper, cell, { ...box, y: top + PADDING }, columns[place]?.align))
    })
    line.end()
    top += rowHeight(paper, columns, cells)
    rule(top, colours.line, 0.6)
  }
  table.end()
}
