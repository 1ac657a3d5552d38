import Taro from '@tarojs/taro'
import { refusal } from '../../domain/generalRefusals'
import { openidOfThisPhone, Refused } from './call'

/** A picture on this phone. `size` in bytes. */
export type ChosenPicture = { path: string; size: number }

/** WeChat looks into pictures of at most 10 MB. */
export const LARGEST_PICTURE = 10 * 1024 * 1024

/** Opens the album or the camera; answers what was chosen, nothing when it was closed. */
export async function choosePictures(most: number): Promise<ChosenPicture[]> {
  return process.env.TARO_ENV === 'h5' ? inBrowser(most) : inWeChat(most)
}

async function inWeChat(most: number): Promise<ChosenPicture[]> {
  try {
    const asked = { count: most, mediaType: ['image' as const], sizeType: ['compressed' as const] }
    const { tempFiles } = await Taro.chooseMedia(asked)
    return tempFiles.slice(0, most).map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))
  } catch {
    // Closed without choosing.
    return []
  }
}

const inBrowser = (most: number): Promise<ChosenPicture[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: 'image/*', multiple: most > 1 })
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () =>
      resolve(
        [...(input.files ?? [])].slice(0, most).map((file) => ({ path: URL.createObjectURL(file), size: file.size })),
      ),
    )
    input.click()
  })

/** Uploads a chosen picture, or a file of another ending, and answers its file id. Throws Refused ('out-of-reach') when it does not get there. */
export async function upload(path: string, ending = 'jpg'): Promise<string> {
  const cloudPath = `people/${newName()}.${ending}`
  try {
    return process.env.TARO_ENV === 'h5' ? await byHttp(cloudPath, path) : await byWeChat(cloudPath, path)
  } catch {
    throw new Refused(refusal('out-of-reach'))
  }
}

async function byWeChat(cloudPath: string, filePath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
  return fileID
}

async function byHttp(cloudPath: string, path: string): Promise<string> {
  const body = await (await fetch(path)).blob()
  const headers = { 'x-wx-openid': openidOfThisPhone() }
  const response = await fetch(`/upload?path=${encodeURIComponent(cloudPath)}`, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`uploading was answered ${response.status}`)
  return ((await response.json()) as { fileID: string }).fileID
}

/** A name that no other upload has. Not a secret: a file's address is, and only functions give one. */
const newName = (): string =>
  `${Date.now().toString(36)}${[1, 2, 3].map(() => Math.random().toString(36).slice(2)).join('')}`
