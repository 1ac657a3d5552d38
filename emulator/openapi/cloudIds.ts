import { randomBytes } from 'node:crypto'

/** The open data behind a cloudID, or why there are none: the SDK's numbers. */
type Revealed = { cloudID: string; data: object } | { cloudID: string; errCode: number; errMsg: string }

/** What wx.getGroupEnterInfo and the like hand to a phone: names for data that only the cloud can see. */
export type CloudIds = {
  /** A new cloudID of that person, good for five minutes of emulated time. */
  issue(openid: string, data: object): string
  /** `openid` is the caller's; undefined for a program that is nobody's. */
  reveal(cloudID: string, openid: string | null | undefined): Revealed
  /** An event with each cloudID at its top replaced by what it stands for; further down they stay texts, as in the cloud. */
  opened(event: Record<string, unknown>, openid: string | null): Record<string, unknown>
}

/** How long a cloudID is good for, in ms. */
const LIFETIME = 5 * 60_000
const REMEMBERED = 10_000
const FORM = /^27_[\w-]{43}$/

/** They are kept in memory: a restart forgets them. */
export function openCloudIds({ appid, now }: { appid: string; now: () => number }): CloudIds {
  const issued = new Map<string, { openid: string; data: object; at: number }>()

  function reveal(cloudID: string, openid: string | null | undefined): Revealed {
    const found = issued.get(cloudID)
    if (!found) return { cloudID, errCode: -601005, errMsg: 'invalid cloudID' }
    if (now() - found.at >= LIFETIME) return { cloudID, errCode: -601006, errMsg: 'cloudID expired' }
    if (openid !== undefined && openid !== found.openid)
      return { cloudID, errCode: -601007, errMsg: 'cloudID and calling user does not match' }
    return { cloudID, data: { ...found.data, watermark: { appid, timestamp: Math.floor(found.at / 1000) } } }
  }

  return {
    issue(openid, data) {
      const cloudID = `27_${randomBytes(32).toString('base64url')}`
      issued.set(cloudID, { openid, data, at: now() })
      for (const oldest of issued.keys()) if (issued.size > REMEMBERED) issued.delete(oldest)
      return cloudID
    },
    reveal,
    opened: (event, openid) =>
      Object.fromEntries(
        Object.entries(event).map(([key, value]) => [
          key,
          typeof value === 'string' && FORM.test(value) ? reveal(value, openid) : value,
        ]),
      ),
  }
}
