import type { BackEnd } from '../backEnd'

let drawn = 0
/** A token as a phone draws it. */
export const newToken = (): string => (++drawn).toString(16).padStart(16, '0')

/** What the phone gets from WeChat for the group chat that it came from. */
export async function groupOf(backEnd: BackEnd, openid: string, opengid: string): Promise<string> {
  const response = await fetch(`${backEnd.url}/__emulator/cloudid`, {
    method: 'POST',
    body: JSON.stringify({ openid, data: { opengid } }),
  })
  return ((await response.json()) as { cloudID: string }).cloudID
}

/** Opens a card in a group, as a phone does; answers whether it was noted, or the code of a refusal. */
export async function opens(
  backEnd: BackEnd,
  openid: string,
  token: string,
  opengid: string,
): Promise<boolean | string> {
  const openData = await groupOf(backEnd, openid, opengid)
  const { body } = await backEnd.post('sharing', { action: 'sharing.noteOpening', data: { token }, openData }, openid)
  const reply = body as { ok: true; data: { noted: boolean } } | { ok: false; refusal: { code: string } }
  return reply.ok ? reply.data.noted : reply.refusal.code
}
