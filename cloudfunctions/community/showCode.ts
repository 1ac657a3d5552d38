import { randomInt } from 'node:crypto'
import { CODE_LASTS } from '../../domain/community/office'
import { refusal } from '../../domain/refusals'
import { settings } from '../../domain/settings'
import { Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { officeCodes } from './repositories'

/** How often other digits are drawn when somebody else has these. */
const TRIES = 5
/** Digits that are good for less are drawn anew, in ms. */
const TOO_SHORT = 60_000

/** 1 read while the digits are good; else 2 removals and 1 write. */
export const showCode = action('community.showCode', async ({ privacyNotice }, { caller, now }) => {
  const who = caller.openid()
  if (privacyNotice !== settings.privacyNotice)
    throw new Refused({ ...refusal('privacy-not-accepted'), field: 'privacyNotice' })
  const there = await officeCodes.of(who)
  if (there && there.until > now + TOO_SHORT) return { now, digits: there._id, until: there.until }
  await officeCodes.clear(who, now)
  const until = now + CODE_LASTS
  const consent = { notice: privacyNotice, at: now }
  for (let tries = 0; tries < TRIES; tries++) {
    const digits = String(randomInt(1_000_000)).padStart(6, '0')
    if (await officeCodes.addOnce({ _id: digits, who, until, consent })) return { now, digits, until }
  }
  throw new Refused(refusal('busy'))
})
