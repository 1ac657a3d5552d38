import type { Pen } from '../../phone/drawing/canvas'
import { code } from '../../phone/drawing/code'

/** What a browser's canvas and WeChat's have in common. `width` and `height` in the screen's own dots. */
export type Paper = {
  width: number
  height: number
  getContext: (kind: '2d') => Pick<Pen, 'fillStyle' | 'fillRect'> | null
}

/** Draws the code on a square of `side` dots: dark on white in every theme, as scanners need it. */
export function drawCode(paper: Paper, text: string, side: number): void {
  paper.width = side
  paper.height = side
  const pen = paper.getContext('2d')
  if (pen) code(pen, text, { x: 0, y: 0, side })
}
