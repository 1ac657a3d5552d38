import { encode } from 'uqr'
import type { Pen } from './canvas'

/** Scanners ask for four modules of white around a code. */
const MARGIN = 4

/** A text as a code, dark on white, each module a whole number of dots. */
export function code(
  pen: Pick<Pen, 'fillStyle' | 'fillRect'>,
  text: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const { data, size } = encode(text, { ecc: 'M', border: MARGIN })
  const module = Math.max(1, Math.floor(side / size))
  const start = Math.floor((side - module * size) / 2)
  pen.fillStyle = '#ffffff'
  pen.fillRect(x, y, side, side)
  pen.fillStyle = '#000000'
  for (const [row, cells] of data.entries())
    for (const [column, dark] of cells.entries())
      if (dark) pen.fillRect(x + start + column * module, y + start + row * module, module, module)
}
