import Taro from '@tarojs/taro'
import { ask } from './preview'

/** Opens the camera for a mini-program code; answers the scene it carries, or null when nothing of ours was read. */
export async function scan(): Promise<string | null> {
  const scene = /[?&]scene=([^&]+)/.exec((await read()).path ?? '')?.[1]
  return scene === undefined ? null : decodeURIComponent(scene)
}

/** Opens the camera for any code; answers what is written in it, or null when it was closed without reading one. */
export async function scanText(): Promise<string | null> {
  const { result, path } = await read()
  // The text of a mini-program code is its page: no text that anybody waits for, but something was read.
  return result || path || null
}

/** As wx.scanCode has it: `path` is a mini-program code's page with its query, `result` the text of any other code. */
type Code = { path?: string | null; result?: string | null }

const read = async (): Promise<Code> => (process.env.TARO_ENV === 'h5' ? await byPreview() : await byCamera()) ?? {}

const byPreview = () => ask<Code>({ type: 'emulator:scan' }, 'emulator:scanned')

async function byCamera(): Promise<Code | null> {
  try {
    return await Taro.scanCode({ scanType: ['wxCode', 'qrCode'] as never })
  } catch {
    // Closed without reading anything.
    return null
  }
}
