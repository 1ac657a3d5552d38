import type { AreaId } from '../community/area'
import type { Person } from '../community/person'
import { refusal as communityRefusal } from '../community/refusals'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import type { ActivityKind, Skill } from './activity'
import type { Served } from './attendance'
import { refusal } from './refusals'

/** Age bands of children: all that is asked of a child besides a first name. */
export const ageBands = ['3-6', '7-9', '10-12', '13-15'] as const
export type AgeBand = (typeof ageBands)[number]
export type Child = { name: string; band: AgeBand }

/**
 * One sign-up. `key` is who it is for: the openid, in a class the guardian's openid and the child's name. It stands once in a
 * shift. `ref` stands for it wherever it leaves the cloud, and is what the volunteer's own code shows.
 */
export type Place = { key: string; ref: string; who: string; name: string; at: Moment; child?: Child }

/** Degrees as `type: 'gcj02'` maps use them. */
export type Point = { longitude: number; latitude: number }
/** Where a shift meets; the point is null where none was chosen on the map. */
export type Venue = { name: string; point: Point | null }

/**
 * One time and place of an activity, as stored in `shifts`. `places` are in the order of sign-up: the first `capacity` of them are in,
 * the others wait in this order. So nobody can be signed up beyond the capacity, and who leaves lets the next one in by leaving.
 */
export type Shift = {
  _id: string
  activity: string
  title: string
  kind: ActivityKind
  /** Full years that a volunteer declares; 0 where none are asked for. */
  minimumAge: number
  pointsPerHour: number
  area: AreaId
  organiser: string
  skills: Skill[]
  from: Moment
  until: Moment
  venue: Venue
  capacity: number
  leader: { who: string; name: string }
  places: Place[]
  state: 'planned' | 'cancelled' | 'done'
  /** Why it was cancelled or moved last, for those who were on it. */
  reason: string | null
  /** Whether those on it were told on the day before. */
  reminded: boolean
  /** What came of it, once it is done. */
  outcome: Outcome | null
  /** Whether hours, points and absences have been written from the outcome. */
  settled: boolean
  /** Classes: whether the children's names have been deleted. */
  forgotten: boolean
}

/** What the leader wrote at the end: one write decides it, everything else follows from it. `served`: people it helped. */
export type Outcome = {
  served: number
  note: string
  pictures: string[]
  closedAt: Moment
  closedBy: { who: string; name: string }
  hours: Served[]
}

/** Most people a shift keeps, waiting ones included: the document stays below 64 KiB. */
export const MOST_PLACES = 500
/** Leaving later than so long before the beginning is counted, kindly. In ms. */
export const LATE = 24 * 3_600_000
/** How long after a class the names of its children are kept. In ms. */
export const CHILDREN_KEPT = 30 * 24 * 3_600_000

export const keyOf = (who: string, child: Pick<Child, 'name'> | null): string => (child ? `${who}/${child.name}` : who)

/** Where somebody stands in a shift: in, or the n-th who waits, counted from 1; null: not signed up. */
export type Seat = { in: true } | { in: false; waitingAs: number } | null

export function seatOf({ places, capacity }: Pick<Shift, 'places' | 'capacity'>, key: string): Seat {
  const index = places.findIndex((place) => place.key === key)
  if (index < 0) return null
  return index < capacity ? { in: true } : { in: false, waitingAs: index - capacity + 1 }
}

/** The sign-ups that are in, without those who wait. */
export const placesIn = ({ places, capacity }: Pick<Shift, 'places' | 'capacity'>): Place[] => places.slice(0, capacity)

export const placesLeft = ({ places, capacity }: Pick<Shift, 'places' | 'capacity'>): number =>
  Math.max(0, capacity - places.length)

export const waiting = ({ places, capacity }: Pick<Shift, 'places' | 'capacity'>): number =>
  Math.max(0, places.length - capacity)

/** Who is in now and was not before: the ones to tell. */
export function letIn(before: Pick<Shift, 'places' | 'capacity'>, after: Pick<Shift, 'places' | 'capacity'>): Place[] {
  return after.places.filter(({ key }) => seatOf(after, key)?.in === true && seatOf(before, key)?.in === false)
}

type Times = Pick<Shift, 'from' | 'until'>
/** Whether two shifts overlap; one that begins when the other ends does not. */
export const overlaps = (a: Times, b: Times): boolean => a.from < b.until && b.from < a.until

/** Of one's own shifts those at the same time as another one. */
export const conflictsWith = <Own extends Times & { _id: string }>(
  shift: Times & { _id: string },
  own: readonly Own[],
): Own[] => own.filter((mine) => mine._id !== shift._id && overlaps(mine, shift))

/** Why somebody may not sign up at all, or null: whoever has a home here may. */
export const whyNotVolunteer = (person: Person | null): Refusal | null =>
  person && person.homes.length > 0 ? null : communityRefusal('no-home')

/** Why a place may not be taken, or null. `age`: the years that were declared. */
export function whyNotSignUp(shift: Shift, child: boolean, age: number, now: Moment): Refusal | null {
  if (shift.state === 'cancelled') return refusal('shift-cancelled', shift.reason ?? '')
  if (shift.state === 'done' || now >= shift.until) return refusal('shift-over')
  if (shift.kind === 'class' && !child) return { ...refusal('child-missing'), field: 'child' }
  if (shift.kind === 'open' && child) return { ...refusal('no-child-here'), field: 'child' }
  if (age < shift.minimumAge) return { ...refusal('too-young', shift.minimumAge), field: 'declaresAge' }
  return shift.places.length >= MOST_PLACES ? refusal('shift-full-up') : null
}

/** Why somebody may not leave a shift, or null. */
export function whyNotLeave(shift: Shift, key: string, now: Moment): Refusal | null {
  if (!seatOf(shift, key)) return refusal('not-signed-up')
  return now >= shift.from ? refusal('shift-begun') : null
}

export const isLate = (shift: Pick<Shift, 'from'>, now: Moment): boolean => now > shift.from - LATE

/** Longest that one shift may be, in ms. */
const LONGEST = 12 * 3_600_000

/** Why a shift may not be set at these times, or null. */
export function whyNotAt({ from, until }: Times, now: Moment): Refusal | null {
  if (until <= from || until - from > LONGEST) return { ...refusal('shift-backwards'), field: 'until' }
  return from < now ? { ...refusal('shift-in-the-past'), field: 'from' } : null
}
