import Taro from '@tarojs/taro'

/** What drawings use of a canvas: the same in a browser and in WeChat. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | ('fillStyle' | 'strokeStyle' | 'lineWidth' | 'font' | 'textAlign' | 'textBaseline')
  | ('fillRect' | 'fillText' | 'measureText' | 'beginPath' | 'moveTo' | 'lineTo' | 'arcTo' | 'closePath')
  | ('fill' | 'stroke' | 'drawImage')
>
/** `width` and `height` in dots of the picture. */
export type Size = { width: number; height: number }
type Loaded = CanvasImageSource
type Canvas = { getContext: (kind: '2d') => Pen | null; createImage?: () => HTMLImageElement }
/** Fetches a picture, an address or data, to be drawn. */
type Load = (source: string) => Promise<Loaded>

/**
 * Draws a picture that is on no page; answers what an image's `src` and a card's `imageUrl` take: a file on the phone, in a browser the
 * picture itself. Null where the phone can't: cards then go without a picture. WeChat has it since 2.16.1.
 */
export async function picture(
  size: Size,
  draw: (pen: Pen, load: Load) => void | Promise<void>,
): Promise<string | null> {
  try {
    const canvas = process.env.TARO_ENV === 'h5' ? inBrowser(size) : inWeChat(size)
    const pen = canvas.getContext('2d')
    if (!pen) return null
    await draw(pen, (source) => loaded(canvas, source))
    return process.env.TARO_ENV === 'h5'
      ? (canvas as HTMLCanvasElement).toDataURL('image/png')
      : await asFile(canvas, size)
  } catch {
    return null
  }
}

const inBrowser = (size: Size): Canvas => Object.assign(document.createElement('canvas'), size)
const inWeChat = (size: Size): Canvas => Taro.createOffscreenCanvas({ type: '2d', ...size }) as unknown as Canvas

const loaded = (canvas: Canvas, source: string): Promise<Loaded> =>
  new Promise((resolve, reject) => {
    const image = canvas.createImage ? canvas.createImage() : new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('a picture could not be loaded'))
    image.src = source
  })

async function asFile(canvas: Canvas, { width, height }: Size): Promise<string> {
  const area = { x: 0, y: 0, width, height, destWidth: width, destHeight: height }
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as never, fileType: 'png', ...area })
  return tempFilePath
}
