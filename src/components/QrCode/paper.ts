import Taro from '@tarojs/taro'
import type { Paper } from './draw'

/** The canvas of this id and how many of the screen's dots it is wide; null when it is not there (any more). */
export async function paperOf(id: string): Promise<{ paper: Paper; side: number } | null> {
  const found = process.env.TARO_ENV === 'h5' ? inBrowser(id) : await inWeChat(id)
  return found && found.width > 0 ? { paper: found.node, side: Math.round(found.width * found.dots) } : null
}

type Found = { node: Paper; width: number; dots: number }

function inBrowser(id: string): Found | null {
  const node = document.getElementById(id) as HTMLCanvasElement | null
  return node && { node, width: node.clientWidth, dots: window.devicePixelRatio }
}

const inWeChat = (id: string): Promise<Found | null> =>
  new Promise((resolve) => {
    // The canvas is there once what was last given to be drawn has been.
    Taro.nextTick(() => {
      const canvas = Taro.createSelectorQuery().select(`#${id}`)
      canvas
        .fields({ node: true, size: true }, () => {})
        .exec((found: ({ node?: Paper; width: number } | null)[]) => {
          const { node, width = 0 } = found[0] ?? {}
          resolve(node ? { node, width, dots: Taro.getWindowInfo().pixelRatio } : null)
        })
    })
  })
