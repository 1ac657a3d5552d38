import { type Area, type AreaId, withAncestors } from '../../domain/community/area'
import type { Claim } from '../../domain/community/claim'
import type { Need } from '../../domain/needs/need'
import type { Notice } from '../../domain/notices/notice'
import type { Objection } from '../../domain/notices/objection'
import type { Reach } from '../../domain/notices/reach'
import type { DoorEntry, DoorTile, SweepId } from '../../domain/rounds/sweep'
import type { Pair } from '../../domain/visits/pair'
import type { Shift } from '../../domain/volunteering/shift'
import type { Poll } from '../../domain/voting/poll'
import type { Turnout } from '../../domain/voting/turnout'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

/** What was noted at doors, and the beginnings of everybody else's lists for the day's page. Costs are in database calls. */

const entryDocuments = collection<DoorEntry>('doorEntries')
const tileDocuments = collection<DoorTile>('doorTiles')
const claimDocuments = collection<Claim>('claims')
const areaDocuments = collection<Area>('areas')
const pollDocuments = collection<Poll>('polls')
const turnoutDocuments = collection<Turnout>('turnouts')
const noticeDocuments = collection<Notice>('notices')
const reachDocuments = collection<Reach>('reach')
const shiftDocuments = collection<Shift>('shifts')
const objectionDocuments = collection<Objection>('objections')
const pairDocuments = collection<Pair>('pairs')
const needDocuments = collection<Need>('needs')

const below = (area: AreaId) => command.gte(area).and(command.lt(`${area}/`))

export const entries = {
  addOnce: entryDocuments.addOnce,
  /** What was noted at a door, newest first. 1 call. */
  at: (sweep: SweepId, household: AreaId, most: number) =>
    entryDocuments.find({ sweep, household }, { sort: [['rank', 'desc']], limit: most }),
  /** 1 write, and another for each of those portions in which a call ends in time. */
  forget: async (now: Moment): Promise<void> => {
    for (const documents of [entryDocuments, tileDocuments])
      for (let portion = MOST; portion === MOST; ) {
        const due = await documents.find(
          { forgetAt: command.lte(now) },
          { sort: [['forgetAt', 'asc']], limit: MOST, fields: ['_id'] },
        )
        if (due.length > 0) await documents.remove({ _id: command.in(due.map(({ _id }) => _id)) })
        portion = due.length
      }
  },
}

export const tiles = {
  /** Lets an entry stand at its door unless one of a higher rank does, whichever came first. At most 3 calls. */
  raise: async ({ _id, ...tile }: DoorTile): Promise<void> => {
    if (!(await tileDocuments.addOnce({ _id, ...tile })))
      await tileDocuments.change({ _id, rank: command.lt(tile.rank) }, tile)
  },
  /** How the doors of a building stand. 1 call. */
  of: (sweep: SweepId, building: AreaId) => tileDocuments.find({ sweep, building }, { limit: MOST }),
  /** How many doors of each building in an area have a note that stands. 1 call. */
  countByBuilding: async (sweep: SweepId, area: AreaId): Promise<Map<AreaId, number>> => {
    const { list } = (await tileDocuments
      .aggregate()
      .match({ sweep, building: below(area), state: command.neq('cleared') })
      .group({ _id: '$building', noted: { $sum: 1 } })
      .limit(MOST)
      .end()) as { list: { _id: AreaId; noted: number }[] }
    return new Map(list.map(({ _id, noted }) => [_id, noted]))
  },
  /** The door that has needed help for longest, and how many do. 2 calls. */
  helpIn: (grid: AreaId) => firstOf(tileDocuments, { grid, state: 'needs-help' }, 'at'),
}

/** The first few of a list and how long the whole is, of which no more is read. 2 calls. */
async function firstOf<T extends { _id: string }>(
  documents: ReturnType<typeof collection<T>>,
  filter: Record<string, unknown>,
  by: keyof T & string,
  most = 1,
): Promise<{ first: T | null; some: T[]; count: number }> {
  const [some, count] = await Promise.all([
    documents.find(filter, { sort: [[by, 'asc']], limit: most }),
    documents.count(filter),
  ])
  return { first: some[0] ?? null, some, count }
}

/** What is going on around a grid. Of everything only the first few are read: more is more than a day's work. */
export const around = {
  /** Polls that are open, or will be, those that close first. 1 call. */
  polls: (grid: AreaId, now: Moment, most: number) =>
    pollDocuments.find(
      { area: command.in(withAncestors(grid)), closesAt: command.gt(now) },
      { sort: [['closesAt', 'asc']], limit: most },
    ),
  /** The same of single compounds and buildings of the grid. 1 call. */
  pollsWithin: (grid: AreaId, now: Moment, most: number) =>
    pollDocuments.find(
      { area: command.gt(grid).and(command.lt(`${grid}/`)), closesAt: command.gt(now) },
      { sort: [['closesAt', 'asc']], limit: most },
    ),
  /** 1 call. */
  turnouts: (polls: string[]): Promise<Turnout[]> =>
    polls.length === 0
      ? Promise.resolve([])
      : turnoutDocuments.find({ _id: command.in(polls) }, { limit: polls.length }),
  /** Notices that hang, those that end first. 1 call. */
  notices: (grid: AreaId, now: Moment, most: number): Promise<Pick<Notice, '_id' | 'area' | 'title' | 'closesAt'>[]> =>
    noticeDocuments.find(
      { area: command.in(withAncestors(grid)), hangs: true, closesAt: command.gt(now) },
      { sort: [['closesAt', 'asc']], limit: most, fields: ['area', 'title', 'closesAt'] },
    ),
  /** 1 call. */
  reaches: (notices: string[]): Promise<Reach[]> =>
    notices.length === 0
      ? Promise.resolve([])
      : reachDocuments.find({ _id: command.in(notices) }, { limit: notices.length }),
  /** Shifts of these areas that begin in a stretch, the next first. 1 call. */
  shifts: (areas: AreaId[], from: Moment, before: Moment, most: number) =>
    shiftDocuments.find(
      { area: command.in(areas), state: 'planned', from: command.gte(from).and(command.lt(before)) },
      { sort: [['from', 'asc']], limit: most },
    ),
  /** The objection that has waited longest for an answer. 2 calls. */
  objections: (community: AreaId) => firstOf(objectionDocuments, { community, open: true }, 'at'),
  notice: async (id: string): Promise<Pick<Notice, '_id' | 'title' | 'closesAt'> | null> =>
    (await noticeDocuments.find({ _id: id }, { limit: 1, fields: ['title', 'closesAt'] }))[0] ?? null,
  /** Elders of the pairs that somebody leads who should have been looked in on by a moment. 2 calls. */
  elders: (leader: string, by: Moment) =>
    firstOf(pairDocuments, { 'leader.who': leader, state: 'active', dueAt: command.lte(by) }, 'dueAt'),
  /** The homes that have waited longest to be confirmed. 2 calls. */
  claims: (grid: AreaId, most: number) => firstOf(claimDocuments, { areas: grid, state: 'waiting' }, 'at', most),
  /** How many buildings the grid has. 1 call. */
  buildings: (grid: AreaId) => areaDocuments.count({ level: 'building', _id: below(grid) }),
  needs: (grid: AreaId) => firstOf(needDocuments, { areas: grid, state: 'open' }, 'at'),
}
