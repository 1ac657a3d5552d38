import type { AreaId } from '../community/area'
import type { Refusal } from '../refusals'
import { monthOf, stretchOfMonth } from '../volunteering/calendar'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'

/** A sweep goes from door to door about one thing: an open poll, a notice that hangs, or just to look in, a month long. */
export type Sweep = { kind: 'poll' | 'notice'; id: string } | { kind: 'visit'; month: string }
/** What names it: `poll:2026-fund`, `notice:2026-12`, `visit:2026-11`. */
export type SweepId = string

export const sweepOf = (id: SweepId): Sweep => {
  const at = id.indexOf(':')
  const [kind, rest] = [id.slice(0, at), id.slice(at + 1)]
  return kind === 'poll' || kind === 'notice' ? { kind, id: rest } : { kind: 'visit', month: rest }
}

/** The one that is about nothing but looking in. */
export const visitOf = (now: Moment): SweepId => `visit:${monthOf(now)}`
export const stretchOfVisit = (month: string): Stretch => {
  const { from, before } = stretchOfMonth(month)
  return { from, until: before }
}

export const doorStates = ['voted', 'met', 'notice-left', 'nobody-home', 'needs-help', 'cleared'] as const
/** What was found at a door. `voted` is what they said; whether a ballot came from it, turnout alone knows. */
export type DoorState = (typeof doorStates)[number]
export const doorStateNames: Record<DoorState, string> = {
  voted: '投过票了',
  met: '见到人了',
  'notice-left': '已留通知单',
  'nobody-home': '没人在家',
  'needs-help': '需要帮助',
  cleared: '记错了,撤回',
}

/** What may be noted in a sweep, in the order of the sheet. */
export const statesIn = (kind: Sweep['kind']): DoorState[] => [
  kind === 'poll' ? 'voted' : 'met',
  'notice-left',
  'nobody-home',
  'needs-help',
]

/** One thing noted at one door, as stored in `doorEntries`; `_id` is `<sweep>:<household>:<id that the phone chose>`. Append-only. */
export type DoorEntry = {
  _id: string
  sweep: SweepId
  household: AreaId
  entry: string
  state: DoorState
  note: string
  /** Whether the words passed the check; until then only who wrote them sees them. */
  shown: boolean
  /** openid */
  by: string
  /** When it was noted, not when it was heard of. */
  at: Moment
  /** rankOf it. */
  rank: string
  /** When it is deleted. */
  forgetAt: Moment
}

/** How a door stands, as stored in `doorTiles`; `_id` is `<sweep>:<household>`. Derived: the entry with the highest rank. */
export type DoorTile = DoorEntry & { grid: AreaId; building: AreaId }

/** Entries of one door in the order in which they count: by when they were noted, of one instant by their ids. */
export const rankOf = ({ at, entry }: Pick<DoorEntry, 'at' | 'entry'>): string =>
  `${String(at).padStart(15, '0')}-${entry}`

/** Which of two entries of one door counts: the last that was noted, whichever was heard of first. */
export const later = <A extends Pick<DoorEntry, 'at' | 'entry'>, B extends Pick<DoorEntry, 'at' | 'entry'>>(
  a: A,
  b: B,
): A | B => (rankOf(a) < rankOf(b) ? b : a)

/** How a door stands after these entries, in any order and however often each was heard; null before the first. */
export const latest = <E extends Pick<DoorEntry, 'at' | 'entry'>>(entries: readonly E[]): E | null =>
  entries.reduce<E | null>((last, entry) => (last ? later(last, entry) : entry), null)

/** Entries of one door that are shown as its history. */
export const MOST_HISTORY = 20
/** How long notes are kept after the sweep has ended, in ms. */
export const NOTES_KEPT = 90 * 24 * 3_600_000
/** How far a phone's clock may be ahead, in ms. */
const AHEAD = 5 * 60_000

/** From when until when a sweep goes on. */
export type Stretch = { from: Moment; until: Moment }

export const forgetAtOf = ({ until }: Stretch): Moment => until + NOTES_KEPT

type Noted = Pick<DoorEntry, 'state' | 'at'>

/**
 * Why something may not be noted at a door, or null. As long as notes are kept: what was noted may be heard of later, and a door that
 * needs help is still there when the poll is over.
 */
export function whyNotNote({ state, at }: Noted, kind: Sweep['kind'], stretch: Stretch, now: Moment): Refusal | null {
  if (at > now + AHEAD) return { ...refusal('note-ahead'), field: 'at' }
  if (at < stretch.from || now >= forgetAtOf(stretch)) return refusal('sweep-not-on')
  if (state !== 'cleared' && !statesIn(kind).includes(state)) return { ...refusal('not-in-this-sweep'), field: 'state' }
  return null
}

/** A door as a sweep sees it: whether a ballot came from it (null where that is not asked), and what was noted last. */
export type Seen = { voted: boolean | null; state: DoorState | null }

/** Whether nothing is left to do there for now. */
export const isSeen = ({ voted, state }: Seen): boolean => voted === true || (state !== null && state !== 'cleared')

/**
 * The door to go to after one (null: from the beginning), in the order of walking: the next that nobody was at, then those where
 * nobody was home. Null when there is none.
 */
export function nextDoor<D extends Seen & { household: AreaId }>(doors: readonly D[], after: AreaId | null): D | null {
  const at = doors.findIndex(({ household }) => household === after)
  const onwards = [...doors.slice(at + 1), ...doors.slice(0, Math.max(0, at))]
  const absent = ({ voted, state }: Seen) => voted !== true && state === 'nobody-home'
  return onwards.find((door) => !isSeen(door)) ?? onwards.find(absent) ?? null
}
