import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What a grid leader's day is made of, in the order of what comes first when two are equally urgent: people before papers. */
export const todayKinds = ['help', 'elder', 'claim', 'need', 'shift', 'votes', 'objection', 'reach'] as const
export type TodayKind = (typeof todayKinds)[number]

/** One thing to do. */
export type TodayLine = {
  kind: TodayKind
  /** Where it is done: the sweep, pair, grid, shift, poll or notice. */
  id: string
  title: string
  /** Doors, elders, homes, needs, seats, households, objections or buildings. */
  count: number
  /** Of how many, where that says more. */
  of: number | null
  /** When it should be done. */
  due: Moment
  /** The building to begin with. */
  building: { id: AreaId; name: string } | null
  /** The first of them, in words. */
  first: string[]
}

/** How soon who waits should be heard of, in ms after they began to wait. */
export const patience = { help: 0, claim: DAY, need: 3 * DAY } as const

/** 0: should be done already, 1: within a day, 2: within three, 3: later. */
export const urgency = (due: Moment, now: Moment): 0 | 1 | 2 | 3 =>
  due <= now ? 0 : due <= now + DAY ? 1 : due <= now + 3 * DAY ? 2 : 3

/** The lines that are still to do, the most urgent first; the order is the same however they came. */
export const sorted = (lines: readonly TodayLine[], now: Moment): TodayLine[] =>
  lines
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) =>
        urgency(a.due, now) - urgency(b.due, now) ||
        todayKinds.indexOf(a.kind) - todayKinds.indexOf(b.kind) ||
        a.due - b.due ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    )

type Building = { id: AreaId; name: string }
type Voted = Building & { entitled: number | null; voted: number }
type Opened = Building & { of: number; opened: number }

/** The poll as a line: how many households have not voted, beginning with the building where most are left. */
export function votesLine(
  { id, title, closesAt }: { id: string; title: string; closesAt: Moment },
  buildings: readonly Voted[],
): TodayLine {
  const counted = buildings.flatMap(({ entitled, ...building }) =>
    entitled === null ? [] : [{ ...building, of: entitled, left: Math.max(0, entitled - building.voted) }],
  )
  const first = counted.reduce<(typeof counted)[number] | null>(
    (most, building) => (building.left > (most?.left ?? 0) ? building : most),
    null,
  )
  return {
    ...{ kind: 'votes', id, title, due: closesAt },
    count: counted.reduce((sum, { left }) => sum + left, 0),
    of: counted.reduce((sum, { of }) => sum + of, 0),
    building: first && { id: first.id, name: first.name },
    first: [],
  }
}

/** A notice has not reached a building while fewer than half of its households have opened it. */
export const isReached = ({ of, opened }: Pick<Opened, 'of' | 'opened'>): boolean => opened * 2 >= of

/** The notice as a line: how many buildings it has not reached, beginning with the one that lags most. */
export function reachLine(
  { id, title, closesAt }: { id: string; title: string; closesAt: Moment },
  lagging: readonly Opened[],
): TodayLine {
  const missed = lagging.filter((building) => !isReached(building))
  const [first] = missed
  return {
    ...{ kind: 'reach', id, title, due: closesAt },
    ...{ count: missed.length, of: lagging.length },
    building: first ? { id: first.id, name: first.name } : null,
    first: [],
  }
}
