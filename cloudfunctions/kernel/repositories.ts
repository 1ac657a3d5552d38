import { type Area, type AreaId, areaAt, type Household, withAncestors } from '../../domain/community/area'
import type { Home, Person } from '../../domain/community/person'
import type { Notice } from '../../domain/notices/notice'
import type { SealedBallot } from '../../domain/voting/ballot'
import type { Poll } from '../../domain/voting/poll'
import type { BallotBlock, Result } from '../../domain/voting/result'
import type { Turnout } from '../../domain/voting/turnout'
import type { Moment } from '../../domain/wording/time'
import type { AuditEntry } from './audit'
import { collection, command, MOST } from './database'

/** The only file that knows which collection holds what and how it is asked. Costs are in database calls unless said otherwise. */

const areaDocuments = collection<Area>('areas')
const householdDocuments = collection<Household>('households')
const peopleDocuments = collection<Person>('people')
const pollDocuments = collection<Poll>('polls')
const keyDocuments = collection<{ _id: string; key: string }>('pollKeys')
const ballotDocuments = collection<SealedBallot>('ballots')
const turnoutDocuments = collection<Turnout>('turnouts')
const resultDocuments = collection<Result>('results')
const blockDocuments = collection<BallotBlock>('openedBallots')
const reminderDocuments = collection<{ _id: string; poll: string; openid: string }>('reminders')
const noticeDocuments = collection<Notice>('notices')
const auditDocuments = collection<AuditEntry>('audit')

export const areas = {
  get: areaDocuments.get,
  /** Areas by id; ids that are none are left out. 1 call, one document an id. */
  named: async (ids: AreaId[]): Promise<Map<AreaId, Area>> => {
    const found = await areaDocuments.find({ _id: command.in([...new Set(ids)]) }, { limit: MOST })
    return new Map(found.map((area) => [area._id, area]))
  },
}

export const households = {
  get: householdDocuments.get,
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
  /** Adds a home to a person, who is stored with it when new. A home that is there already stays as it is. */
  addHome: async (openid: string, home: Home, notice: string): Promise<void> => {
    const consent = { notice, at: home.since }
    if (await peopleDocuments.addOnce({ _id: openid, homes: [home], roles: [], consent })) return
    await peopleDocuments.change(
      { _id: openid, 'homes.household': command.neq(home.household) },
      { homes: command.push([home]), consent: command.set(consent) },
    )
  },
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
  open: (now: Moment) =>
    pollDocuments.find({ sealedAt: null, closesAt: command.gt(now) }, { sort: [['closesAt', 'asc']], limit: MOST }),
  dueBy: (moment: Moment) =>
    pollDocuments.find({ sealedAt: null, closesAt: command.lte(moment) }, { sort: [['closesAt', 'asc']], limit: MOST }),
  /** Polls that were sealed after a moment. 1 call. */
  sealedSince: (moment: Moment) =>
    pollDocuments.find({ sealedAt: command.gt(moment) }, { sort: [['sealedAt', 'asc']], limit: MOST }),
  seal: (id: string, now: Moment) => pollDocuments.change({ _id: id, sealedAt: null }, { sealedAt: now }),
  titled: (ids: string[]) => pollDocuments.find({ _id: command.in(ids) }, { limit: MOST }),
}

export const pollKeys = {
  /** The poll's key, or null once it has been destroyed. */
  of: async (poll: string) => (await keyDocuments.get(poll))?.key ?? null,
  destroy: (poll: string) => keyDocuments.remove({ _id: poll }),
}

export const ballots = {
  /** Last one counts: `_id` is poll and voter, so casting again replaces. 1 write. */
  put: ballotDocuments.put,
  of: (poll: string) => ballotDocuments.pages({ poll }),
  removeAll: (poll: string) => ballotDocuments.remove({ poll }),
}

export const turnouts = {
  get: turnoutDocuments.get,
  put: turnoutDocuments.put,
  /** How many households have voted, by building: counted from the audit log, where a household may stand more than once. */
  countByBuilding: async (poll: string): Promise<Map<AreaId, number>> => {
    const { list } = (await auditDocuments
      .aggregate()
      .match({ subject: poll, action: 'voting.castBallot' })
      .group({ _id: '$home', place: { $first: '$place' } })
      .group({ _id: '$place', voted: { $sum: 1 } })
      .limit(10_000)
      .end()) as { list: { _id: AreaId; voted: number }[] }
    return new Map(list.map(({ _id, voted }) => [_id, voted]))
  },
  /** The polls that any of these homes has voted in, newest first, each with when it did last. 1 call. */
  latestOf: async (homes: AreaId[], most: number): Promise<Map<string, Moment>> => {
    const { list } = (await auditDocuments
      .aggregate()
      .match({ home: command.in(homes), action: 'voting.castBallot' })
      .group({ _id: '$subject', at: { $max: '$at' } })
      .sort({ at: -1 })
      .limit(most)
      .end()) as { list: { _id: string; at: Moment }[] }
    return new Map(list.map(({ _id, at }) => [_id, at]))
  },
  /** The polls among these in which a household has voted, and each time it did. */
  votesOf: (homes: AreaId[], pollIds: string[]) =>
    auditDocuments.find(
      { subject: command.in(pollIds), action: 'voting.castBallot', home: command.in(homes) },
      { limit: MOST, fields: ['subject', 'home', 'at'] },
    ),
}

export const results = {
  get: resultDocuments.get,
  /** Written once: a result that is there is never replaced. */
  addOnce: resultDocuments.addOnce,
  addBlockOnce: blockDocuments.addOnce,
  block: (poll: string, number: number) => blockDocuments.get(`${poll}:${number}`),
  of: (ids: string[]) =>
    resultDocuments.find({ _id: command.in(ids) }, { limit: MOST, fields: ['outcome', 'title', 'sealedAt'] }),
}

export const reminders = {
  put: (poll: string, openid: string) => reminderDocuments.put({ _id: `${poll}:${openid}`, poll, openid }),
  of: (poll: string) => reminderDocuments.pages({ poll }, 100),
  remove: (id: string) => reminderDocuments.remove({ _id: id }),
}

export const notices = {
  get: noticeDocuments.get,
  addOnce: noticeDocuments.addOnce,
  /** What hangs at a place and around it, newest first; a page at a time. 1 call. */
  around: (place: AreaId, page: { after?: string | undefined; limit: number }) =>
    noticeDocuments.newestFirst({ area: command.in(withAncestors(place)) }, { by: 'publishedAt', ...page }),
}

/** The names around a building, from the street down; null when there is no such building. 1 call, 6 documents. */
export async function placeOf(building: AreaId) {
  const named = await areas.named(withAncestors(building))
  const at = (level: 'street' | 'community' | 'compound' | 'building') => {
    const id = areaAt(level, building)
    const area = id === undefined ? undefined : named.get(id)
    return area ? { id: area._id, name: area.name } : null
  }
  const [street, community, compound, door] = [at('street'), at('community'), at('compound'), at('building')]
  return street && community && compound && door ? { street, community, compound, building: door } : null
}
