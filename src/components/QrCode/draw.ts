import { encode } from 'uqr'

/** What a browser's canvas and WeChat's have in common. `width` and `height` in the screen's own dots. */
export type Paper = {
  width: number
  height: number
  getContext: (kind: '2d') => Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect'> | null
}

/** Scanners ask for four modules of white around a code. */
const MARGIN = 4

/** Draws the code on a square of `side` dots: dark on white in every theme, as scanners need it, each module a whole number of dots. */
export function drawCode(paper: Paper, text: string, side: number): void {
  paper.width = side
  paper.height = side
  const pen = paper.getContext('2d')
  if (!pen) return
  const { data, size } = encode(text, { ecc: 'M', border: MARGIN })
  const module = Math.max(1, Math.floor(side / size))
  const start = Math.floor((side - module * size) / 2)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, side, side)
  pen.fillStyle = '#000000'
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries())
      if (dark) pen.fillRect(start + x * module, start + y * module, module, module)
}
