/** What was drawn on a canvas: RGBA, row by row. */
export type Drawing = { width: number; height: number; data: Uint8ClampedArray }

/** WeChat's canvas of kind 2d, as far as filled rectangles go, and what is on it now. */
export function aCanvas(): { node: object; drawing: Drawing } {
  const drawing: Drawing = { width: 0, height: 0, data: new Uint8ClampedArray() }
  const resize = (size: Partial<Drawing>) => {
    Object.assign(drawing, size)
    drawing.data = new Uint8ClampedArray(4 * drawing.width * drawing.height)
  }
  const pen = {
    fillStyle: '#000000',
    fillRect(left: number, top: number, width: number, height: number) {
      const colour = [1, 3, 5].map((at) => Number.parseInt(pen.fillStyle.slice(at, at + 2), 16))
      for (let y = top; y < top + height; y++)
        for (let x = left; x < left + width; x++) drawing.data.set([...colour, 255], 4 * (y * drawing.width + x))
    },
  }
  const node = {
    set width(width: number) {
      resize({ width })
    },
    set height(height: number) {
      resize({ height })
    },
    getContext: (kind: string) => (kind === '2d' ? pen : null),
  }
  return { node, drawing }
}
