import { type AreaId, withAncestors } from '../../domain/community/area'
import type { Draft } from '../../domain/notices/draft'
import { type Kind, type Notice, shownOf, type Version } from '../../domain/notices/notice'
import type { Objection } from '../../domain/notices/objection'
import type { Open, Reach } from '../../domain/notices/reach'
import type { Digest, Follower } from '../../domain/notices/telling'
import { type Calendar, published, type YearDays } from '../../domain/notices/workdays'
import { calendarDay, type Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

/** What notices keep, and how it is asked. Costs are in database calls unless said otherwise. The log is in log.ts. */

const noticeDocuments = collection<Notice>('notices')
const draftDocuments = collection<Draft>('noticeDrafts')
const objectionDocuments = collection<Objection>('objections')
const openDocuments = collection<Open>('opens')
const reachDocuments = collection<Reach>('reach')
const followerDocuments = collection<Follower>('noticeFollowers')
const digestDocuments = collection<Digest>('noticeDigests')
const calendarDocuments = collection<YearDays & { _id: string }>('calendars')

const below = (area: AreaId) => command.gte(area).and(command.lt(`${area}/`))

/** What lists show of a notice; its versions stay where they are. */
const lineFields = [
  ...([
    'kind',
    'area',
    'log',
    'objections',
    'title',
    'lines',
    'areaName',
    'publisher',
    'publishedAt',
    'since',
    'closesAt',
  ] as const),
  ...(['withdrawn', 'closedAt', 'version', 'pollId'] as const),
] as const
export type Line = Pick<Notice, '_id' | (typeof lineFields)[number]>

type Shelf = { kind?: Kind; hangs?: boolean }
type Page = { after?: string | undefined; limit: number }
type Corrected = { version: Version; stored: Notice['stored']; restarts: boolean }

export const notices = {
  get: noticeDocuments.get,
  addOnce: noticeDocuments.addOnce,
  /** Notices of the areas around a place, newest first; a page at a time. 1 call. */
  around: (place: AreaId, shelf: Shelf, page: Page): Promise<{ items: Line[]; more: string | null }> =>
    noticeDocuments.newestFirst(
      { area: command.in(withAncestors(place)), ...shelf },
      { by: 'publishedAt', fields: lineFields, ...page },
    ),
  /** What hangs around a place and ends before a moment, the first first. 1 call. */
  endingAround: (place: AreaId, kind: Kind | undefined, before: Moment, limit: number): Promise<Line[]> =>
    noticeDocuments.find(
      {
        ...{ area: command.in(withAncestors(place)), hangs: true, closesAt: command.lt(before) },
        ...(kind ? { kind } : {}),
      },
      { sort: [['closesAt', 'asc']], limit, fields: lineFields },
    ),
  /** The terms of notices around a place that have one of them, newest first; a page at a time. 1 call. */
  withTerm: (place: AreaId, term: string, page: Page) =>
    noticeDocuments.newestFirst(
      { area: command.in(withAncestors(place)), terms: term },
      { by: 'publishedAt', fields: ['terms', 'kind', 'hangs', 'publishedAt'], ...page },
    ),
  /** Lines by id. 1 call. */
  lines: (ids: string[]): Promise<Line[]> =>
    ids.length === 0
      ? Promise.resolve([])
      : noticeDocuments.find({ _id: command.in(ids) }, { limit: ids.length, fields: lineFields }),
  /** Whole notices by id. 1 call. */
  of: (ids: string[]): Promise<Notice[]> => noticeDocuments.find({ _id: command.in(ids) }, { limit: ids.length }),
  /** Hangs a version after the one that was read; answers whether that was still the last. 1 write. */
  correct: async (id: string, { version, stored, restarts }: Corrected): Promise<boolean> =>
    (await noticeDocuments.change(
      { _id: id, version: version.number - 1, withdrawn: null },
      {
        ...shownOf(version),
        ...{ versions: command.push([version]), stored: command.push(stored), logged: false },
        ...(restarts ? { since: version.at, hangs: true, closedAt: null, told: false } : {}),
      },
    )) > 0,
  /** The same of the version that takes a notice back. 1 write. */
  withdraw: async (id: string, version: Version, withdrawn: NonNullable<Notice['withdrawn']>): Promise<boolean> =>
    (await noticeDocuments.change(
      { _id: id, version: version.number - 1, withdrawn: null },
      {
        ...shownOf(version),
        ...{ versions: command.push([version]), logged: false, hangs: false, closedAt: version.at, told: true },
        withdrawn: command.set(withdrawn),
      },
    )) > 0,
  /** Notices with a version that is not in its log yet. */
  unlogged: () => noticeDocuments.find({ logged: false }, { limit: 20 }),
  /** Notes that all versions up to this one are in the log, unless there is a newer one. */
  noteLogged: (id: string, version: number) => noticeDocuments.change({ _id: id, version }, { logged: true }),
  /** What hangs though its time was over before a moment. */
  due: (before: Moment): Promise<Pick<Notice, '_id' | 'closesAt'>[]> =>
    noticeDocuments.find({ hangs: true, closesAt: command.lte(before) }, { limit: 200, fields: ['closesAt'] }),
  close: (id: string, closesAt: Moment, closedAt: Moment) =>
    noticeDocuments.change({ _id: id, hangs: true, closesAt }, { hangs: false, closedAt }),
  /** What those who follow are still to be told, the oldest first. */
  untold: (): Promise<Line[]> =>
    noticeDocuments.find({ told: false }, { sort: [['publishedAt', 'asc']], limit: 20, fields: lineFields }),
  noteTold: (id: string, version: number) => noticeDocuments.change({ _id: id, version }, { told: true }),
}

export const drafts = {
  get: draftDocuments.get,
  addOnce: draftDocuments.addOnce,
  /** Puts a new revision in the place of the one that was read; answers whether that was still the one. 1 write. */
  revise: async ({ _id, ...draft }: Draft, read: number): Promise<boolean> =>
    (await draftDocuments.change(
      { _id, revision: read, state: command.neq('approved') },
      { ...draft, proposal: command.set(draft.proposal), decision: null },
    )) > 0,
  /** Decides about a revision; answers whether it was still open to decision. 1 write. */
  decide: async (
    id: string,
    revision: number,
    { decision, state, dueAt }: Pick<Draft, 'state' | 'decision' | 'dueAt'>,
  ): Promise<boolean> =>
    (await draftDocuments.change(
      { _id: id, revision, state: 'submitted' },
      { state, dueAt, decision: command.set(decision) },
    )) > 0,
  /** Notes that all of it was done; answers 0 when that was noted before. */
  done: (id: string, now: Moment) => draftDocuments.change({ _id: id, doneAt: null }, { doneAt: now }),
  /** Gives back what was approved but can't be carried out any more. */
  giveBack: ({ _id, decision }: Draft, comment: string) =>
    draftDocuments.change(
      { _id, state: 'approved', doneAt: null },
      { state: 'returned', decision: command.set({ ...decision, comment }) },
    ),
  /** Newest first, of these areas and all below. 1 call an area. */
  in: async (areas: AreaId[], limit: number): Promise<Draft[]> => {
    const found = await Promise.all(
      areas.map((area) => draftDocuments.find({ area: below(area) }, { sort: [['at', 'desc']], limit })),
    )
    const all = new Map(found.flat().map((draft) => [draft._id, draft]))
    return [...all.values()].sort((a, b) => b.at - a.at).slice(0, limit)
  },
  /** Approved and due, but not all of it is done: its time has come, or a run was cut short. */
  due: (now: Moment) =>
    draftDocuments.find({ state: 'approved', doneAt: null, dueAt: command.lte(now) }, { limit: 100 }),
}

const countOpen = async (state: Objection['state']): Promise<{ _id: AreaId; count: number }[]> => {
  const open = objectionDocuments.aggregate().match({ open: true, state })
  const counted = open.group({ _id: '$community', count: { $sum: 1 } }).limit(MOST)
  return (await counted.end()).list as { _id: AreaId; count: number }[]
}

export const objections = {
  get: (notice: string, number: number) => objectionDocuments.get(`${notice}:${number}`),
  addOnce: objectionDocuments.addOnce,
  /** The number of the last one; 0 when there is none. 1 call. */
  last: async (notice: string): Promise<number> =>
    (await objectionDocuments.find({ notice }, { sort: [['number', 'desc']], limit: 1, fields: ['number'] }))[0]
      ?.number ?? 0,
  by: (notice: string, openid: string) => objectionDocuments.find({ notice, by: openid }, { limit: MOST }),
  /** In their order, from a number on. 1 call. */
  from: (notice: string, number: number, limit: number) =>
    objectionDocuments.find({ notice, number: command.gte(number) }, { sort: [['number', 'asc']], limit }),
  /** Which of these notices wait for an answer, a line for each one that is missing. 1 call. */
  openIn: (ids: string[]): Promise<Pick<Objection, '_id' | 'notice'>[]> =>
    objectionDocuments.find({ notice: command.in(ids), open: true }, { limit: MOST, fields: ['notice'] }),
  /** How the objections to these notices stand that are open. 1 call. */
  openStates: (ids: string[]): Promise<Pick<Objection, '_id' | 'state'>[]> =>
    objectionDocuments.find({ notice: command.in(ids), open: true }, { limit: MOST, fields: ['state'] }),
  /** When each of these notices answered last. 1 call. */
  answeredAt: async (ids: string[]): Promise<Map<string, Moment>> => {
    const { list } = (await objectionDocuments
      .aggregate()
      .match({ notice: command.in(ids), open: false })
      .group({ _id: '$notice', at: { $max: '$answer.at' } })
      .limit(MOST)
      .end()) as { list: { _id: string; at: Moment | null }[] }
    return new Map(list.map(({ _id, at }) => [_id, at ?? 0]))
  },
  /** Changes one that is still as it was read. 1 write. */
  move: (id: string, from: readonly Objection['state'][], { answer, ...change }: Partial<Objection>) =>
    objectionDocuments.change(
      { _id: id, state: command.in([...from]) },
      { ...change, ...(answer ? { answer: command.set(answer) } : {}) },
    ),
  /** What waits for an answer in these areas, the oldest first. 1 call an area. */
  unansweredIn: async (areas: AreaId[]): Promise<Pick<Objection, '_id' | 'notice'>[]> => {
    const found = await Promise.all(
      areas.map((area) =>
        objectionDocuments.find(
          { community: below(area), open: true },
          { sort: [['at', 'asc']], limit: 100, fields: ['notice'] },
        ),
      ),
    )
    return found.flat()
  },
  /** How many wait for a clerk to read them, and how many for an answer, by community. 1 call. */
  countUnchecked: () => countOpen('waiting-check'),
  countUnanswered: () => countOpen('acknowledged'),
  /** What a clerk has to read before others may, in these areas, the oldest first. 1 call an area. */
  waiting: async (areas: AreaId[], limit: number): Promise<Objection[]> => {
    const found = await Promise.all(
      areas.map((area) =>
        objectionDocuments.find({ community: below(area), state: 'waiting-check' }, { sort: [['at', 'asc']], limit }),
      ),
    )
    return found.flat()
  },
}

export const opens = {
  addOnce: openDocuments.addOnce,
  /** Which of these notices a household has opened. 1 call. */
  by: async (household: AreaId, ids: string[]): Promise<Set<string>> => {
    const found = await openDocuments.find(
      { _id: command.in(ids.map((id) => `${id}:${household}`)) },
      { limit: MOST, fields: ['notice'] },
    )
    return new Set(found.map(({ notice }) => notice))
  },
  /** The notices that were opened since a moment. 1 call. */
  noticesSince: async (moment: Moment): Promise<string[]> => {
    const { list } = (await openDocuments
      .aggregate()
      .match({ at: command.gte(moment) })
      .group({ _id: '$notice' })
      .limit(MOST)
      .end()) as { list: { _id: string }[] }
    return list.map(({ _id }) => _id)
  },
  /** How many households of each building have opened a notice. 1 call for 1,000 buildings. */
  byBuilding: async (notice: string): Promise<Map<AreaId, number>> => {
    const counts = new Map<AreaId, number>()
    for (let after = ''; ; ) {
      const { list } = (await openDocuments
        .aggregate()
        .match({ notice, building: command.gt(after) })
        .group({ _id: '$building', opened: { $sum: 1 } })
        .sort({ _id: 1 })
        .limit(MOST)
        .end()) as { list: { _id: AreaId; opened: number }[] }
      for (const { _id, opened } of list) counts.set(_id, opened)
      const last = list[list.length - 1]
      if (!last || list.length < MOST) return counts
      after = last._id
    }
  },
}

export const reaches = {
  get: reachDocuments.get,
  put: reachDocuments.put,
  /** When the last count was; 0 before the first. 1 call. */
  countedAt: async (): Promise<Moment> =>
    (await reachDocuments.find({}, { sort: [['at', 'desc']], limit: 1, fields: ['at'] }))[0]?.at ?? 0,
}

export const followers = {
  get: followerDocuments.get,
  put: followerDocuments.put,
  remove: (openid: string) => followerDocuments.remove({ _id: openid }),
  /** Who wants to be told of what hangs in an area; a page at a time. */
  of: (area: AreaId) => followerDocuments.pages({ areas: area }, { page: 100 }),
}

export const digests = {
  /** Adds a notice to somebody's digest; more than once is once. */
  add: async (digest: Digest): Promise<void> => {
    if (await digestDocuments.addOnce(digest)) return
    await digestDocuments.change({ _id: digest._id }, { notices: command.addToSet({ $each: digest.notices }) })
  },
  due: (now: Moment) => digestDocuments.find({ due: command.lte(now) }, { limit: 200 }),
  remove: (id: string) => digestDocuments.remove({ _id: id }),
}

export const calendars = {
  get: (year: number) => calendarDocuments.get(String(year)),
  put: (year: number, days: YearDays) => calendarDocuments.put({ _id: String(year), ...days }),
  /** The calendar of the year of a moment and of the next, as corrected where it was. 1 call. */
  around: async (moment: Moment): Promise<Calendar> => {
    const { year } = calendarDay(moment)
    const found = await calendarDocuments.find({ _id: command.in([String(year), String(year + 1)]) }, { limit: 2 })
    return { ...published, ...Object.fromEntries(found.map(({ _id, ...days }) => [_id, days])) }
  },
}
