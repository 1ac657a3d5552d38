import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import type { AreaId } from '../community/area'
import type { Hex } from '../merkle/tree'
import { type Refusal, refusal } from '../refusals'
import { utf8 } from '../utf8'
import type { Moment } from '../wording/time'
import type { Shift } from './shift'

/**
 * That somebody was there, as stored in `attendances`; `_id` is `<shift>:<key>`, so however often a phone sends it, it counts once.
 * `at` is when it happened, which with no network is earlier than when it was heard of. `minutes` are null until they are
 * confirmed: service time without the way there, in quarter hours.
 */
export type Attendance = {
  _id: string
  shift: string
  key: string
  who: string
  name: string
  area: AreaId
  at: Moment
  /** By the leader's code, by the leader's own phone, or somebody who came without signing up. */
  by: 'code' | 'leader' | 'walk-in'
  until: Moment | null
  minutes: number | null
  /** Why there are more minutes than the shift has. */
  explained: string | null
  confirmedBy: string | null
  confirmedAt: Moment | null
}

/** How long a code is shown before the next one, in ms. */
export const CODE_TIME = 30_000
/** How long before the beginning, and after the end, somebody can check in, in ms. */
export const EARLY = 30 * 60_000
export const LATE_IN = 30 * 60_000

/** Number of the code that is shown at a moment. */
export const slotAt = (moment: Moment): number => Math.floor(moment / CODE_TIME)

/** The code of a shift at a slot: 10 hex digits of HMAC-SHA256 under the shift's key. Whoever has not the key can't tell the next one. */
export const codeFor = (shift: string, slot: number, key: Hex): string =>
  bytesToHex(hmac(sha256, hexToBytes(key), utf8(`${shift}|${slot}`))).slice(0, 10)

/** What the leader's screen shows as a QR: `<shift>~<slot>~<code>`. */
export const checkInText = (shift: string, slot: number, key: Hex): string =>
  `${shift}~${slot}~${codeFor(shift, slot, key)}`

/** The parts of a code that was read; null when it is none of ours. */
export function readCheckIn(text: string): { shift: string; slot: number; code: string } | null {
  const [, shift, slot, code] = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63})~(\d{1,10})~([0-9a-f]{10})$/.exec(text) ?? []
  return shift && slot && code ? { shift, slot: Number(slot), code } : null
}

/**
 * Why a check-in by code is not believed, or null. `at` is when the phone says that it read the code; it must be the time of the
 * code, give or take one, and the time of the shift. It may be sent later, since there may be no network where it was read.
 */
export function whyNotCheckIn(
  shift: Pick<Shift, '_id' | 'from' | 'until' | 'state' | 'reason'>,
  read: { slot: number; code: string },
  at: Moment,
  key: Hex,
  now: Moment,
): Refusal | null {
  if (shift.state === 'cancelled') return refusal('shift-cancelled', shift.reason ?? '')
  if (codeFor(shift._id, read.slot, key) !== read.code) return refusal('code-forged')
  if (Math.abs(slotAt(at) - read.slot) > 1 || at > now + CODE_TIME) return refusal('code-old')
  if (at < shift.from - EARLY) return refusal('check-in-early', shift.from, now)
  return at > shift.until + LATE_IN ? refusal('check-in-late') : null
}

const QUARTER = 15

/** Minutes in whole quarter hours, to the nearest, half upwards. */
export const inQuarters = (minutes: number): number => Math.floor(minutes / QUARTER + 0.5) * QUARTER

/** Why so many minutes may not be confirmed, or null. More than the shift lasted needs an explanation; nobody serves a day at once. */
export function whyNotConfirm(
  shift: Pick<Shift, 'from' | 'until'>,
  minutes: number,
  explained: string | null,
): Refusal | null {
  if (minutes % QUARTER !== 0) return refusal('not-in-quarters')
  const most = inQuarters((shift.until - shift.from) / 60_000)
  return minutes > most && !explained ? refusal('longer-than-the-shift', most) : null
}
