import type { AreaId } from '../community/area'
import { covers } from '../community/area'
import type { Person } from '../community/person'
import { refusal as communityRefusal } from '../community/refusals'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import type { Notice } from './notice'
import { refusal } from './refusals'

export const objectionStates = [
  'waiting-check',
  'acknowledged',
  'answered',
  'accepted',
  'not-accepted',
  'refused',
] as const
export type ObjectionState = (typeof objectionStates)[number]
export const objectionStateNames: Record<ObjectionState, string> = {
  'waiting-check': '内容待核对',
  acknowledged: '已受理,等答复',
  answered: '已答复',
  accepted: '已答复,本人认可',
  'not-accepted': '已答复,本人不认可',
  refused: '内容不合适,没有公开',
}

/** An objection, as stored in `objections`; `_id` is `<notice>:<number>`, so that numbers are dense and none is given twice. */
export type Objection = {
  _id: string
  notice: string
  number: number
  /** The notice's log: its community. */
  community: AreaId
  /** Chosen by the phone, so that sending it twice is one objection. */
  requestId: string
  /** openid */
  by: string
  /** For the clerk, never for the public. */
  name: string
  text: string
  /** File ids. */
  pictures: string[]
  at: Moment
  state: ObjectionState
  /** Whether the notice still waits for its answer. */
  open: boolean
  /** `by` is an office. */
  answer: { text: string; by: string; at: Moment } | null
  /** Why its words are not shown; null otherwise. */
  reason: string | null
}

/** Most objections of one person to one notice. */
export const MOST_OBJECTIONS = 5

export const isOpen = (state: ObjectionState): boolean => state === 'waiting-check' || state === 'acknowledged'

/** Whether others may read its words. */
export const isShown = (state: ObjectionState): boolean => state !== 'waiting-check' && state !== 'refused'

/** Whether what a notice announces may go on: not while an objection is unanswered, and not after it was withdrawn. */
export const mayGoOn = (
  { withdrawn }: Pick<Notice, 'withdrawn'>,
  objections: readonly Pick<Objection, 'state'>[],
): boolean => withdrawn === null && !objections.some(({ state }) => isOpen(state))

/** Why what a notice announces may not go on, for the clerk who wants it to, or null. */
export function whyNotGoOn(
  notice: Pick<Notice, 'withdrawn' | 'title'>,
  objections: readonly Pick<Objection, 'state'>[],
): Refusal | null {
  if (mayGoOn(notice, objections)) return null
  if (notice.withdrawn) return refusal('rests-on-withdrawn', notice.title)
  return refusal('objections-hold', notice.title, objections.filter(({ state }) => isOpen(state)).length)
}

type Contestable = Pick<Notice, 'area' | 'areaName' | 'objections' | 'withdrawn' | 'closesAt'>

/** Why a person may not object to a notice, or null. */
export function whyNotObject(notice: Contestable, person: Person | null, now: Moment): Refusal | null {
  if (!notice.objections) return refusal('no-objections-here')
  if (notice.withdrawn) return refusal('notice-withdrawn')
  if (now >= notice.closesAt) return refusal('notice-over')
  if (!person || person.homes.length === 0) return communityRefusal('no-home')
  return person.homes.some(({ household }) => covers(notice.area, household))
    ? null
    : refusal('objection-from-elsewhere', notice.areaName)
}
