import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import type { AreaId } from '../community/area'
import type { Hex } from '../merkle/tree'
import type { Refusal } from '../refusals'
import { utf8 } from '../utf8'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'
import type { Shift } from './shift'

/**
 * That somebody was there, as stored in `attendances`; `_id` is `<shift>:<key>`, so however often a phone sends it, it counts once.
 * `at` is when it happened, which with no network is earlier than when it was heard of. `minutes` are service time without
 * the way there, in quarter hours: by check-out, or as the leader confirms; null before. The rest is what a service record
 * holds (志愿服务记录与证明出具办法), copied from the shift when it was confirmed, so that a record needs no other document.
 */
export type Attendance = {
  _id: string
  shift: string
  activity: string
  key: string
  ref: string
  who: string
  name: string
  area: AreaId
  community: AreaId
  at: Moment
  /** By the leader's code, by the leader's own phone, or somebody who came without signing up. */
  by: 'code' | 'leader' | 'walk-in'
  /** When they checked out. */
  until: Moment | null
  minutes: number | null
  /** Why there are more minutes than the shift has. */
  explained: string | null
  confirmedBy: string | null
  confirmedAt: Moment | null
  title: string
  organiser: string
  /** When the shift began. */
  from: Moment
  place: string
  /** What was done, in a line. */
  content: string
  /** People that the shift helped. */
  served: number
  /** Name of who recorded it. */
  recorder: string
  /** The building that the volunteer lives in, for the board of buildings; null where it is not known. */
  building: AreaId | null
}

/** How long somebody served, as the leader says: 0 for somebody who did not come. */
export type Served = { key: string; minutes: number; explained: string | null }

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

/** What the volunteer's own screen shows, for the leader to read: `<shift>!<ref>`. */
export const passText = (shift: string, ref: string): string => `${shift}!${ref}`

/** The parts of a volunteer's code that was read; null when it is none. */
export function readPass(text: string): { shift: string; ref: string } | null {
  const [, shift, ref] = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63})!([0-9a-f]{10})$/.exec(text) ?? []
  return shift && ref ? { shift, ref } : null
}

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

/** Minutes that a check-out gives: from the check-in, or the beginning when that is later, to the check-out or the end; in quarter hours. */
export const servedBetween = (shift: Pick<Shift, 'from' | 'until'>, at: Moment, until: Moment): number =>
  inQuarters(Math.max(0, Math.min(until, shift.until) - Math.max(at, shift.from)) / 60_000)

/** Hours as they are said: `2 小时`, `1 小时 45 分`, `30 分钟`. */
export function hoursInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

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
