/** What was drawn on a canvas: RGBA, row by row, and the texts in their order. */
export type Drawing = { width: number; height: number; data: Uint8ClampedArray; texts: string[] }

/** WeChat's canvas of kind 2d, as far as the app draws: a path fills the box around its points, a text the box that it takes. */
export function aCanvas(size: { width: number; height: number } = { width: 0, height: 0 }): {
  node: object
  drawing: Drawing
} {
  const drawing: Drawing = { ...size, data: new Uint8ClampedArray(4 * size.width * size.height), texts: [] }
  const resize = (size: Partial<Drawing>) => {
    Object.assign(drawing, size)
    drawing.data = new Uint8ClampedArray(4 * drawing.width * drawing.height)
  }
  let points: [x: number, y: number][] = []
  const textSize = () => Number(/(\d+)px/.exec(pen.font)?.[1] ?? 10)
  const pen = {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    font: '10px sans-serif',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    fillRect(left: number, top: number, width: number, height: number) {
      const colour = [1, 3, 5].map((at) => Number.parseInt(pen.fillStyle.slice(at, at + 2), 16))
      const [right, bottom] = [Math.min(drawing.width, left + width), Math.min(drawing.height, top + height)]
      for (let y = Math.max(0, Math.floor(top)); y < bottom; y++)
        for (let x = Math.max(0, Math.floor(left)); x < right; x++)
          drawing.data.set([...colour, 255], 4 * (y * drawing.width + x))
    },
    measureText: (text: string) => ({ width: [...text].length * textSize() }),
    fillText(text: string, x: number, y: number) {
      drawing.texts.push(text)
      const { width } = pen.measureText(text)
      const left = pen.textAlign === 'left' ? x : pen.textAlign === 'right' ? x - width : x - width / 2
      pen.fillRect(left, y - textSize() / 2, width, textSize())
    },
    beginPath: () => {
      points = []
    },
    moveTo: (x: number, y: number) => void points.push([x, y]),
    lineTo: (x: number, y: number) => void points.push([x, y]),
    arcTo: (x: number, y: number) => void points.push([x, y]),
    closePath: () => {},
    stroke: () => {},
    fill: () => {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      const [left, top] = [Math.min(...xs), Math.min(...ys)]
      pen.fillRect(left, top, Math.max(...xs) - left, Math.max(...ys) - top)
    },
    drawImage: (_: object, x: number, y: number, width: number, height: number) => pen.fillRect(x, y, width, height),
  }
  const node = {
    set width(width: number) {
      resize({ width })
    },
    set height(height: number) {
      resize({ height })
    },
    getContext: (kind: string) => (kind === '2d' ? pen : null),
    createImage: () => {
      const image: { onload?: () => void; src?: string } = {}
      Object.defineProperty(image, 'src', { set: () => setTimeout(() => image.onload?.(), 0) })
      return image
    },
  }
  return { node, drawing }
}
