import Taro from '@tarojs/taro'
import { ask } from './preview'

/** Opens the camera for a mini-program code; answers the scene it carries, or null when nothing of ours was read. */
export async function scan(): Promise<string | null> {
  const path = process.env.TARO_ENV === 'h5' ? await byPreview() : await byCamera()
  const scene = /[?&]scene=([^&]+)/.exec(path ?? '')?.[1]
  return scene === undefined ? null : decodeURIComponent(scene)
}

const byPreview = async () =>
  (await ask<{ result: string | null }>({ type: 'emulator:scan' }, 'emulator:scanned'))?.result ?? null

async function byCamera(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ scanType: ['wxCode', 'qrCode'] as never })).path ?? null
  } catch {
    // Closed without reading anything.
    return null
  }
}
