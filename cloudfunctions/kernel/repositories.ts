import { type Area, type AreaId, areaAt, type Household, withAncestors } from '../../domain/community/area'
import type { Person } from '../../domain/community/person'
import type { Owner } from '../../domain/community/roster'
import type { SealedBallot } from '../../domain/voting/ballot'
import type { Draft } from '../../domain/voting/draft'
import type { Poll } from '../../domain/voting/poll'
import type { BallotBlock, Result } from '../../domain/voting/result'
import type { Elector } from '../../domain/voting/roll'
import type { Turnout } from '../../domain/voting/turnout'
import type { Moment } from '../../domain/wording/time'
import type { AuditEntry } from './audit'
import { collection, command, MOST } from './database'

/** The only file that knows which collection holds what and how it is asked. Costs are in database calls unless said otherwise. */

const areaDocuments = collection<Area>('areas')
const householdDocuments = collection<Household>('households')
const peopleDocuments = collection<Person>('people')
const pollDocuments = collection<Poll>('polls')
const draftDocuments = collection<Draft>('pollDrafts')
const ownerDocuments = collection<Owner>('owners')
const electorDocuments = collection<Elector>('electors')
const keyDocuments = collection<{ _id: string; key: string }>('pollKeys')
const ballotDocuments = collection<SealedBallot>('ballots')
const turnoutDocuments = collection<Turnout>('turnouts')
const resultDocuments = collection<Result>('results')
const blockDocuments = collection<BallotBlock>('openedBallots')
const publicationDocuments = collection<Publication>('publications')
const reminderDocuments = collection<{ _id: string; poll: string; openid: string }>('reminders')
const auditDocuments = collection<AuditEntry>('audit')

/** What is there now. */
const there = { gone: command.exists(false) }

export const areas = {
  /** An area that is there; null also for one that was merged or retired. */
  get: async (id: AreaId): Promise<Area | null> => {
    const found = await areaDocuments.get(id)
    return found?.gone ? null : found
  },
  /** The same of one that may be gone. */
  ever: areaDocuments.get,
  /** Areas by id; ids that are none are left out. 1 call, one document an id. */
  named: async (ids: AreaId[]): Promise<Map<AreaId, Area>> => {
    const found = await areaDocuments.find({ _id: command.in([...new Set(ids)]) }, { limit: MOST })
    return new Map(found.map((area) => [area._id, area]))
  },
  /** The areas of one level that an area covers, in the order of their ids; a page at a time. */
  below: (area: AreaId, level: Area['level']) =>
    areaDocuments.pages({ level, ...there }, { from: area, before: `${area}/` }),
  /** The first so many of them. 1 call. */
  someBelow: (area: AreaId, level: Area['level'], most: number) =>
    areaDocuments.find({ level, _id: below(area), ...there }, { sort: [['_id', 'asc']], limit: most }),
}

/** Ids of an area and of all that lies below it. */
const below = (area: AreaId) => command.gte(area).and(command.lt(`${area}/`))

export const roster = {
  /** The rows of a compound; a page at a time. */
  of: (compound: AreaId) => ownerDocuments.pages({ compound }),
  isThere: async (compound: AreaId): Promise<boolean> =>
    (await ownerDocuments.find({ compound }, { limit: 1 })).length > 0,
  /** The rows that these households stand in. 1 call. */
  rowsOf: (homes: AreaId[]): Promise<Owner[]> =>
    ownerDocuments.find({ households: command.in(homes) }, { limit: MOST }),
  /** The row that a household stands in, if any. 1 call. */
  rowOf: async (household: AreaId): Promise<Owner | null> =>
    (await ownerDocuments.find({ households: household }, { limit: 1 }))[0] ?? null,
}

export const electors = {
  addOnce: electorDocuments.addOnce,
  of: (poll: string) => electorDocuments.pages({ poll }),
}

export const drafts = {
  get: draftDocuments.get,
  addOnce: draftDocuments.addOnce,
  /** Puts a new revision in the place of the one that was read; answers whether that was still the one. 1 write. */
  revise: async ({ _id, ...draft }: Draft, read: number): Promise<boolean> =>
    (await draftDocuments.change(
      { _id, revision: read, state: command.neq('approved') },
      { ...draft, plan: command.set(draft.plan), decision: null },
    )) > 0,
  /** Decides about a revision; answers whether it was still open to decision. 1 write. */
  decide: async (id: string, revision: number, state: 'approved' | 'returned', decision: Draft['decision']) =>
    (await draftDocuments.change(
      { _id: id, revision, state: 'submitted' },
      { state, decision: command.set(decision) },
    )) > 0,
  opened: (id: string, now: Moment) => draftDocuments.change({ _id: id, openedAt: null }, { openedAt: now }),
  /** Newest first, of these areas and all below. 1 call an area. */
  in: async (areas: AreaId[], limit: number): Promise<Draft[]> => {
    const found = await Promise.all(
      areas.map((area) => draftDocuments.find({ area: below(area) }, { sort: [['at', 'desc']], limit })),
    )
    return found
      .flat()
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
  },
  /** Approved, but not everything of the poll is written yet: a run was cut short. */
  halfOpened: () => draftDocuments.find({ state: 'approved', openedAt: null }, { limit: 100 }),
}

export const households = {
  get: householdDocuments.get,
  /** Makes the next slip the one in force, once for each that was seen. 1 write. */
  reissueSlip: (household: AreaId, seen: number) =>
    householdDocuments.change(
      { _id: household, slipIssue: seen === 1 ? command.in([1, null]) : seen },
      { slipIssue: seen + 1 },
    ),
  /** The doors of a building, by unit, floor and room. 1 call. */
  of: (building: AreaId) =>
    householdDocuments.find(
      { building },
      {
        sort: [
          ['unit', 'asc'],
          ['floor', 'asc'],
          ['room', 'asc'],
        ],
        limit: MOST,
      },
    ),
}

export const people = {
  get: peopleDocuments.get,
  /** The households of these people, by openid. 1 call. */
  homesOf: async (openids: string[]): Promise<Map<string, AreaId[]>> => {
    const found = await peopleDocuments.find(
      { _id: command.in([...new Set(openids)]) },
      { limit: MOST, fields: ['homes'] },
    )
    return new Map(found.map(({ _id, homes }) => [_id, homes.map(({ household }) => household)]))
  },
  /** Who is confirmed in any of these households. 1 call. */
  livingIn: (homes: AreaId[]): Promise<Person[]> =>
    peopleDocuments.find({ 'homes.household': command.in(homes) }, { limit: MOST, fields: ['homes'] }),
  /** Takes a home from a person; answers whether it was there. 1 write. */
  removeHome: async (openid: string, household: AreaId): Promise<boolean> =>
    (await peopleDocuments.change(
      { _id: openid, 'homes.household': household },
      { homes: command.pull({ household }) },
    )) > 0,
}

export const polls = {
  get: pollDocuments.get,
  /** Polls of the areas around a place, the latest closing first; a page at a time. 1 call. */
  around: (place: AreaId, page: { after?: string | undefined; limit: number }) =>
    pollDocuments.newestFirst({ area: command.in(withAncestors(place)) }, { by: 'closesAt', ...page }),
  /** Polls of the areas around a place that close, or have closed, after a moment. 1 call. */
  aroundSince: (place: AreaId, since: Moment) =>
    pollDocuments.find(
      { area: command.in(withAncestors(place)), closesAt: command.gt(since) },
      { sort: [['closesAt', 'asc']], limit: 100 },
    ),
  /** The same of polls of the place and the areas below it. 1 call. */
  belowSince: (place: AreaId, since: Moment) =>
    pollDocuments.find({ area: below(place), closesAt: command.gt(since) }, { limit: 100 }),
  open: (now: Moment) =>
    pollDocuments.find({ sealedAt: null, closesAt: command.gt(now) }, { sort: [['closesAt', 'asc']], limit: MOST }),
  dueBy: (moment: Moment) =>
    pollDocuments.find({ sealedAt: null, closesAt: command.lte(moment) }, { sort: [['closesAt', 'asc']], limit: MOST }),
  /** Polls that were sealed after a moment. 1 call. */
  sealedSince: (moment: Moment) =>
    pollDocuments.find({ sealedAt: command.gt(moment) }, { sort: [['sealedAt', 'asc']], limit: MOST }),
  addOnce: pollDocuments.addOnce,
  seal: (id: string, now: Moment) => pollDocuments.change({ _id: id, sealedAt: null }, { sealedAt: now }),
  titled: (ids: string[]) => pollDocuments.find({ _id: command.in(ids) }, { limit: MOST }),
}

export const pollKeys = {
  /** The poll's key, or null once it has been destroyed. */
  of: async (poll: string) => (await keyDocuments.get(poll))?.key ?? null,
  /** One that is there stays: ballots may be tied to it. */
  addOnce: keyDocuments.addOnce,
  destroy: (poll: string) => keyDocuments.remove({ _id: poll }),
}

export const ballots = {
  /** Last one counts: `_id` is poll and voter, so casting again replaces. 1 write. */
  put: ballotDocuments.put,
  of: (poll: string) => ballotDocuments.pages({ poll }),
  /** In portions, since one call must end in the time that a database call may take. */
  removeAll: async (poll: string): Promise<void> => {
    for await (const page of ballotDocuments.pages({ poll }, { page: MOST }))
      await ballotDocuments.remove({ poll, _id: command.in(page.map(({ _id }) => _id)) })
  },
}

export const turnouts = {
  get: turnoutDocuments.get,
  put: turnoutDocuments.put,
  addOnce: turnoutDocuments.addOnce,
  /** How many have voted, by building: counted from the audit log, where a voter may stand more than once. */
  countByBuilding: async (poll: string): Promise<Map<AreaId, number>> => {
    const { list } = (await auditDocuments
      .aggregate()
      .match({ subject: poll, action: 'voting.castBallot' })
      .group({ _id: '$voter', place: { $first: '$place' } })
      .group({ _id: '$place', voted: { $sum: 1 } })
      .limit(10_000)
      .end()) as { list: { _id: AreaId; voted: number }[] }
    return new Map(list.map(({ _id, voted }) => [_id, voted]))
  },
  /** How many voters' last ballot was taken by a grid leader. 1 call, at the close. */
  countAssisted: async (poll: string): Promise<number> => {
    const { list } = (await auditDocuments
      .aggregate()
      .match({ subject: poll, action: 'voting.castBallot' })
      .sort({ at: 1 })
      .group({ _id: '$voter', last: { $last: '$assisted.way' } })
      .match({ last: command.in(['paper', 'door']) })
      .group({ _id: null, assisted: { $sum: 1 } })
      .end()) as { list: { assisted: number }[] }
    return list[0]?.assisted ?? 0
  },
  /** The polls that any of these voters has voted in, newest first, each with when it did last. 1 call. */
  latestOf: async (voters: string[], most: number): Promise<Map<string, Moment>> => {
    const { list } = (await auditDocuments
      .aggregate()
      .match({ voter: command.in(voters), action: 'voting.castBallot' })
      .group({ _id: '$subject', at: { $max: '$at' } })
      .sort({ at: -1 })
      .limit(most)
      .end()) as { list: { _id: string; at: Moment }[] }
    return new Map(list.map(({ _id, at }) => [_id, at]))
  },
  /** The polls among these in which one of these voters has voted, and each time they did. */
  votesOf: (voters: string[], pollIds: string[]) =>
    auditDocuments.find(
      { subject: command.in(pollIds), action: 'voting.castBallot', voter: command.in(voters) },
      { limit: MOST, fields: ['subject', 'voter', 'at'] },
    ),
  /** Which of these voters have voted in a poll; a voter who changed their mind often is there once. 1 call. */
  whoVoted: async (poll: string, voters: string[]): Promise<Set<string>> => {
    const { list } = (await auditDocuments
      .aggregate()
      .match({ subject: poll, action: 'voting.castBallot', voter: command.in(voters) })
      .group({ _id: '$voter' })
      .limit(MOST)
      .end()) as { list: { _id: string }[] }
    return new Set(list.map(({ _id }) => _id))
  },
}

export const results = {
  get: resultDocuments.get,
  /** Written once: a result that is there is never replaced. */
  addOnce: resultDocuments.addOnce,
  addBlockOnce: blockDocuments.addOnce,
  block: (poll: string, number: number) => blockDocuments.get(`${poll}:${number}`),
  of: (ids: string[]) =>
    resultDocuments.find({ _id: command.in(ids) }, { limit: MOST, fields: ['tally', 'title', 'sealedAt'] }),
}

/** The published files of a result, as stored in `publications`; `_id` is the poll's. Written once, after the files. */
export type Publication = {
  _id: string
  files: { name: string; about: string; bytes: number; sha256: string; fileId: string }[]
}

export const publications = { get: publicationDocuments.get, addOnce: publicationDocuments.addOnce }

export const reminders = {
  put: (poll: string, openid: string) => reminderDocuments.put({ _id: `${poll}:${openid}`, poll, openid }),
  of: (poll: string) => reminderDocuments.pages({ poll }, { page: 100 }),
  remove: (id: string) => reminderDocuments.remove({ _id: id }),
}

export type NamedPlace = {
  [level in 'street' | 'community' | 'compound' | 'building']: { id: AreaId; name: string }
} & {
  formerly: { id: AreaId; name: string }[]
}

/** The names around a building, from the street down; of one that was merged those around the other one; null when there is none. 1 call, 6 documents. */
export async function placeOf(building: AreaId): Promise<NamedPlace | null> {
  const named = await areas.named(withAncestors(building))
  const { gone } = named.get(building) ?? {}
  if (gone) return gone.into === null ? null : placeOf(gone.into)
  const at = (level: 'street' | 'community' | 'compound' | 'building') => {
    const id = areaAt(level, building)
    const area = id === undefined ? undefined : named.get(id)
    return area ? { id: area._id, name: area.name } : null
  }
  const [street, community, compound, door] = [at('street'), at('community'), at('compound'), at('building')]
  const formerly = [...named.values()].flatMap((area) => area.formerly ?? [])
  return street && community && compound && door ? { street, community, compound, building: door, formerly } : null
}
