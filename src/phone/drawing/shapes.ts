import type { Pen } from './canvas'
import { type Style, widthOf, write } from './text'

export type Area = { x: number; y: number; width: number; height: number }

/** An area with round corners, filled; `edge`, if any, is its outline's colour. */
export function card(pen: Pen, { x, y, width, height }: Area, radius: number, fill: string, edge?: string): void {
  pen.beginPath()
  pen.moveTo(x + radius, y)
  pen.arcTo(x + width, y, x + width, y + height, radius)
  pen.arcTo(x + width, y + height, x, y + height, radius)
  pen.arcTo(x, y + height, x, y, radius)
  pen.arcTo(x, y, x + width, y, radius)
  pen.closePath()
  pen.fillStyle = fill
  pen.fill()
  if (edge === undefined) return
  pen.strokeStyle = edge
  pen.lineWidth = 2
  pen.stroke()
}

/** A word on its own ground, as wide as it needs; answers its width. */
export function badge(pen: Pen, word: string, at: { x: number; y: number }, style: Style, ground: string): number {
  const width = widthOf(pen, word, style) + style.size
  const height = style.size * 1.7
  card(pen, { ...at, width, height }, height / 4, ground)
  write(pen, word, { x: at.x, y: at.y + style.size * 0.175, width, most: 1, align: 'center' }, style)
  return width
}
