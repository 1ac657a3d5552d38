import type { AreaId } from '../community/area'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'

const DAY = 24 * 3_600_000

export const rhythms = [3, 7, 14, 30] as const
/** Days between two visits. */
export type Rhythm = (typeof rhythms)[number]

export const conditions = ['well', 'tired', 'unwell', 'not-met'] as const
/** How the elder was, as the visitor saw it. */
export type Condition = (typeof conditions)[number]
export const conditionNames: Record<Condition, string> = {
  well: '挺好',
  tired: '有点没精神',
  unwell: '不舒服',
  'not-met': '没见到人',
}

/**
 * An elder and the volunteers who look in on them, as stored in `pairs`. Who the elder is, is known to these volunteers and the leader
 * alone; `token` is in the invitation that the leader sends.
 */
export type Pair = {
  _id: string
  community: AreaId
  /** `name` is what to call them; `about` what to know: hard of hearing, diabetic. */
  elder: { name: string; household: AreaId; place: string; about: string }
  volunteers: { who: string; ref: string; name: string; since: Moment }[]
  leader: { who: string; name: string }
  every: Rhythm
  /** When somebody should have been there. */
  dueAt: Moment
  lastVisit: { at: Moment; how: Condition } | null
  /** When somebody was met last; 0 before the first visit. */
  visitedAt: Moment
  /** The due date of which the leader was told that nobody came. */
  alertedFor: Moment | null
  token: string
  state: 'active' | 'ended'
}

/** One visit, as stored in `visits`; `_id` is `<pair>:<id that the phone chose>`. Append-only. */
export type Visit = {
  _id: string
  pair: string
  by: string
  byName: string
  at: Moment
  how: Condition
  note: string
  /** What is needed next time. */
  next: string
  /** Whether the words passed the check, or the leader let them pass; until then only the leader and who wrote them see them. */
  shown: boolean
}

export const MOST_VOLUNTEERS = 4
/** How long after the due date a visit counts as missed, in ms. */
export const GRACE = DAY

/** When the next visit is due after one. */
export const dueAfter = (at: Moment, every: Rhythm): Moment => at + every * DAY

/** When it is due after a visit that was heard of, however late: what is due later already stays. */
export const dueOnceVisited = ({ dueAt, every }: Pick<Pair, 'dueAt' | 'every'>, at: Moment): Moment =>
  Math.max(dueAt, dueAfter(at, every))

/** By how much the due date moves when the rhythm changes, in ms: as if it had been the new one since the last visit. */
export const moveBy = (before: Rhythm, after: Rhythm): number => (after - before) * DAY

/** A text that others read, without what the elder is called. */
export const withoutName = (text: string, { name }: Pair['elder']): string => text.split(name).join('老人')

export const isMissed = ({ dueAt, state }: Pick<Pair, 'dueAt' | 'state'>, now: Moment): boolean =>
  state === 'active' && now > dueAt + GRACE

export const isOf = ({ volunteers, leader }: Pick<Pair, 'volunteers' | 'leader'>, who: string): boolean =>
  leader.who === who || volunteers.some((volunteer) => volunteer.who === who)

/** Why somebody may not join a pair with an invitation, or null. Joining again is no refusal: it changes nothing. */
export function whyNotJoin(pair: Pair, who: string, token: string): Refusal | null {
  if (pair.state === 'ended' || pair.token !== token) return refusal('invitation-over')
  if (pair.volunteers.some((volunteer) => volunteer.who === who)) return null
  return pair.volunteers.length >= MOST_VOLUNTEERS ? refusal('pair-complete') : null
}

/** Why somebody may not look at a pair, or null. Once it has ended, its volunteers know nothing of the elder any more. */
export function whyNotOpen(pair: Pair, who: string): Refusal | null {
  if (!isOf(pair, who)) return refusal('not-of-the-pair')
  return pair.state === 'ended' && pair.leader.who !== who ? refusal('pair-ended') : null
}

/** Why a visit may not be noted, or null. It may be noted later, when there was no network, but not ahead. */
export function whyNotNote(pair: Pair, who: string, at: Moment, now: Moment): Refusal | null {
  if (!isOf(pair, who)) return refusal('not-of-the-pair')
  return at > now + 5 * 60_000 ? { ...refusal('visit-ahead'), field: 'at' } : null
}
