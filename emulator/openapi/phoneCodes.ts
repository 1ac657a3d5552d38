import { randomBytes } from 'node:crypto'

/** The codes that a phone gets from a getPhoneNumber button. */
export type PhoneCodes = {
  issue(openid: string, phone: Phone): string
  /** Changes a code for the number, once and within five minutes of emulated time; null otherwise. `openid`, if given, must be the owner's. */
  redeem(code: string, openid: string | undefined): (Phone & { at: number }) | null
}
/** `number` without the country's code. */
type Phone = { number: string; countryCode: string }

/** How long a code is good for, in ms. */
const LIFETIME = 5 * 60_000

/** They are kept in memory: a restart forgets them. */
export function openPhoneCodes(now: () => number): PhoneCodes {
  const issued = new Map<string, Phone & { openid: string; at: number }>()
  return {
    issue(openid, phone) {
      const code = randomBytes(32).toString('hex')
      for (const [old, { at }] of issued) if (now() - at >= LIFETIME) issued.delete(old)
      issued.set(code, { ...phone, openid, at: now() })
      return code
    },
    redeem(code, openid) {
      const found = issued.get(code)
      if (!found || now() - found.at >= LIFETIME) return null
      if (openid !== undefined && openid !== found.openid) return null
      issued.delete(code)
      return found
    },
  }
}
