import type { AreaId } from '../community/area'
import type { Role } from '../community/person'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'
import type { When } from './when'
import type { Category, EntryKind, EntryState, Standing } from './words'

/** An entry of the three lists as stored in `exchange`; `_id` is the phone's. */
export type Entry = {
  _id: string
  kind: EntryKind
  area: AreaId
  areaName: string
  /** The area and everything around it. */
  areas: AreaId[]
  community: AreaId
  category: Category
  title: string
  details: string
  when: When
  /** How many people it is for. */
  quantity: number
  standing: Standing
  by: string
  name: string
  at: Moment
  /** Until when it stands in the list. */
  until: Moment
  state: EntryState
  /** Why a clerk keeps the words from others; not there unless one does. */
  refused?: string
  /** When a need that nobody has answered is to be flagged; null once somebody has, or it was. */
  flagAt: Moment | null
  /** When it was flagged as unanswered. */
  flaggedAt: Moment | null
}

const DAY = 86_400_000
/** How long a need may stand without anybody's proposal, in ms. */
export const UNANSWERED = 14 * DAY
/** Longest that an entry stands, in ms. */
export const LONGEST = 180 * DAY
export const MOST_QUANTITY = 1000

/** Who keeps the lists of their area, and may propose and settle matches there. */
export const matchmakers: readonly Role[] = ['community-clerk', 'street-clerk', 'district-clerk']

export const isOffer = ({ kind }: Pick<Entry, 'kind'>): boolean => kind !== 'need'
export const isOpen = ({ state, until }: Pick<Entry, 'state' | 'until'>, now: Moment): boolean =>
  state === 'open' && now < until

/** Why an entry may not be put up, or null. `around`: the poster lives, or holds an office, there. */
export function whyNotPut(
  { until, when }: Pick<Entry, 'until' | 'when'>,
  around: boolean,
  now: Moment,
): Refusal | null {
  if (!around) return { ...refusal('entry-elsewhere'), field: 'area' }
  if (until <= now || until > now + LONGEST) return { ...refusal('entry-too-long'), field: 'until' }
  const backwards = when.kind === 'dates' && (when.until < when.from || when.until <= now)
  return backwards ? { ...refusal('entry-days-wrong'), field: 'when' } : null
}
