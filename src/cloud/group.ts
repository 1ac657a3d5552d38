import Taro from '@tarojs/taro'
import { openidOfThisPhone } from './call'

/** What stands for the group chat that the mini-program was opened from; null when it was opened from none. */
export const groupCloudId = (): Promise<string | null> => (process.env.TARO_ENV === 'h5' ? inPreview() : inWeChat())

async function inWeChat(): Promise<string | null> {
  try {
    return (await (Taro.getGroupEnterInfo as () => Promise<{ cloudID?: string }>)()).cloudID ?? null
  } catch {
    return null
  }
}

/** The preview says in the phone's address which of its chats the card was tapped in. */
async function inPreview(): Promise<string | null> {
  const opengid = new URLSearchParams(window.location.search).get('group')
  if (!opengid) return null
  const response = await fetch('/__emulator/cloudid', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: openidOfThisPhone(), data: { opengid } }),
  }).catch(() => null)
  return response?.ok ? ((await response.json()) as { cloudID: string }).cloudID : null
}
