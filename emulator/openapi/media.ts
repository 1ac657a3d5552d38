import { judge } from './words'

type Checked = { openid: string; traceId: string; media: string }

/**
 * The message in which WeChat gives its verdict on a picture or a sound. `origin` is the emulator's own address: only what is stored there is looked into,
 * of anything else the address is judged. `now` in epoch ms.
 */
export async function verdictOn(
  { openid, traceId, media }: Checked,
  { appid, origin, now }: { appid: string; origin: string; now: number },
): Promise<Record<string, unknown>> {
  const head = {
    ...{ ToUserName: 'gh_000000000000', FromUserName: openid, CreateTime: Math.floor(now / 1000) },
    ...{ MsgType: 'event', Event: 'wxa_media_check', appid, trace_id: traceId, version: 2 },
  }
  const content = media.startsWith(`${origin}/`) ? await download(media) : ''
  if (content === null) return { ...head, errcode: -1008, errmsg: 'media_url cannot be downloaded' }
  const { label, word } = judge(`${readable(media)}\n${content}`)
  const suggest = word === null ? 'pass' : 'risky'
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }]
  return { ...head, errcode: 0, errmsg: 'ok', result: { suggest, label }, detail }
}

async function download(address: string): Promise<string | null> {
  const response = await fetch(address)
  return response.ok ? Buffer.from(await response.arrayBuffer()).toString('utf8') : null
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
