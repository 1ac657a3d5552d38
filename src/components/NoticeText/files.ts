import Taro from '@tarojs/taro'
import type { Answer } from '../../../domain/contract'
import { openPdf } from '../../cloud/openPdf'

/** A file of a notice with the address at which it lies for a day; null: it is gone. */
export type NoticeFile = Answer<'notices.openNotice'>['files'][number]

/** Opens a picture large, among all pictures of its notice, or a PDF in its reader; answers whether it could. */
export async function openFile(file: NoticeFile, all: readonly NoticeFile[]): Promise<boolean> {
  if (file.url === null) return false
  if (file.type === 'pdf') return openPdf(file.url)
  const urls = all.flatMap(({ type, url }) => (type === 'pdf' || url === null ? [] : [url]))
  await Taro.previewImage({ current: file.url, urls })
  return true
}
