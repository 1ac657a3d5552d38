import type { AreaId } from '../../domain/community/area'
import type { AnsweredCall, CallAnswer, CallUp } from '../../domain/talents/callUp'
import type { Phone, Talent } from '../../domain/talents/talent'
import type { Skill } from '../../domain/volunteering/activity'
import type { Moment } from '../../domain/wording/time'
import type { AuditEntry } from '../kernel/audit'
import { collection, command, MOST } from '../kernel/database'

/** What the talent pool keeps, and how it is asked. Costs are in database calls unless said otherwise. */

const talentDocuments = collection<Talent>('talents')
const phoneDocuments = collection<Phone>('phones')
const callUpDocuments = collection<CallUp>('callUps')
const answerDocuments = collection<AnsweredCall>('callAnswers')
const auditDocuments = collection<AuditEntry>('audit')

/** Most buildings that one count goes through: more than a district has. */
const MOST_BUILDINGS = 10_000

/** Neither shown nor kept back. */
const unread = { checked: false, refused: null }

const onSide = (skill: Skill | undefined, building: unknown) => (skill ? { skills: skill, building } : { building })

export const talents = {
  get: talentDocuments.get,
  put: talentDocuments.put,
  remove: (id: string) => talentDocuments.remove({ _id: id }),
  /** What waits for a clerk to read it, in an area and all below. 1 call. */
  waitingIn: (area: AreaId, limit: number) =>
    talentDocuments.find(
      { ...unread, building: command.gte(area).and(command.lt(`${area}/`)) },
      { sort: [['building', 'asc']], limit },
    ),
  /** How many wait, by building. 1 call. */
  countWaiting: async (): Promise<{ _id: AreaId; count: number }[]> => {
    const waiting = talentDocuments.aggregate().match(unread)
    const counted = waiting.group({ _id: '$building', count: { $sum: 1 } }).limit(MOST)
    return (await counted.end()).list as { _id: AreaId; count: number }[]
  },
  /** Shows what was read, or keeps it back for a reason; answers whether it still was what was read. 1 write. */
  judge: (id: string, updatedAt: Moment, reason: string | null) =>
    talentDocuments.change(
      { _id: id, updatedAt, ...unread },
      reason === null ? { checked: true } : { refused: reason },
    ),
  named: (ids: string[]) => talentDocuments.find({ _id: command.in(ids) }, { limit: MOST }),
  byRefs: (refs: string[]) => talentDocuments.find({ ref: command.in(refs) }, { limit: MOST }),
  /**
   * People in a place in the order of their buildings' ids, beginning at `near` and going both ways: neighbours share the beginning
   * of an id, so these are the closest by and large, and no more than `most` each way are looked at. 2 calls.
   */
  around: async (at: AreaId, near: AreaId, { skill, most }: { skill?: Skill | undefined; most: number }) => {
    const onward = onSide(skill, command.gte(near).and(command.lt(`${at}/`)))
    const backward = onSide(skill, command.gte(at).and(command.lt(near)))
    return Promise.all([
      talentDocuments.find(onward, { sort: [['building', 'asc']], limit: most }),
      talentDocuments.find(backward, { sort: [['building', 'desc']], limit: most }),
    ])
  },
  /** How many in each building of an area agreed to be called. 1 aggregation over the index. */
  callable: async (area: AreaId): Promise<{ building: AreaId; people: number }[]> => {
    const { list } = (await talentDocuments
      .aggregate()
      .match({ areas: area, emergency: true })
      .group({ _id: '$building', people: { $sum: 1 } })
      .limit(MOST_BUILDINGS)
      .end()) as { list: { _id: AreaId; people: number }[] }
    return list.map(({ _id, people }) => ({ building: _id, people }))
  },
  /** Openids of those in an area who agreed to be called, in their order, after one of them. 1 call. */
  calledAfter: async (area: AreaId, after: string, limit: number): Promise<string[]> => {
    const filter = { areas: area, emergency: true, _id: command.gt(after) }
    const found = await talentDocuments.find(filter, { sort: [['_id', 'asc']], limit, fields: ['_id'] })
    return found.map(({ _id }) => _id)
  },
}

export const phones = {
  get: phoneDocuments.get,
  put: phoneDocuments.put,
  remove: (id: string) => phoneDocuments.remove({ _id: id }),
  /** Who of these has offered a number; the numbers themselves are not read. 1 call. */
  among: async (ids: string[]): Promise<Set<string>> => {
    const found = await phoneDocuments.find({ _id: command.in(ids) }, { limit: MOST, fields: ['_id'] })
    return new Set(found.map(({ _id }) => _id))
  },
}

/** How often somebody has looked up a number since a moment; `most` at most are counted. 1 call. */
export const lookUpsSince = async (by: string, since: Moment, most: number): Promise<number> =>
  (
    await auditDocuments.find(
      { by, action: 'talents.lookUpPhone', at: command.gte(since) },
      { limit: most, fields: ['_id'] },
    )
  ).length

export const callUps = {
  get: callUpDocuments.get,
  addOnce: callUpDocuments.addOnce,
  /** Those that somebody of these areas is called to at the moment. 1 call. */
  openIn: (areas: AreaId[], now: Moment) =>
    callUpDocuments.find(
      { area: command.in(areas), state: 'open', until: command.gt(now) },
      { sort: [['until', 'asc']], limit: 10 },
    ),
  /** Those sent to an area or to places in it, newest first. 1 call. */
  sentIn: (area: AreaId) =>
    callUpDocuments.find(
      { area: command.gte(area).and(command.lt(`${area}/`)) },
      { sort: [['at', 'desc']], limit: 20 },
    ),
  /** Those of which somebody is still to be told. 1 call. */
  untold: () => callUpDocuments.find({ toldAt: null }, { limit: 20 }),
  /** Notes how far the telling has come; answers whether it still stood where it was read. 1 write. */
  told: async (
    { _id, state }: Pick<CallUp, '_id' | 'state'>,
    read: string,
    change: Partial<Pick<CallUp, 'toldUpTo' | 'toldAt'>>,
  ): Promise<boolean> => (await callUpDocuments.change({ _id, state, toldUpTo: read }, change)) > 0,
  /** Ends it, and begins the telling anew; answers whether it was open. 1 write. */
  end: async (id: string): Promise<boolean> =>
    (await callUpDocuments.change({ _id: id, state: 'open' }, { state: 'ended', toldUpTo: '', toldAt: null })) > 0,
}

export const answersToCalls = {
  get: (callUp: string, who: string) => answerDocuments.get(`${callUp}:${who}`),
  put: answerDocuments.put,
  removeOf: (who: string) => answerDocuments.remove({ who }),
  /** How many said what. 1 aggregation over the index. */
  count: async (callUp: string): Promise<Record<CallAnswer, number>> => {
    const { list } = (await answerDocuments
      .aggregate()
      .match({ callUp })
      .group({ _id: '$answer', people: { $sum: 1 } })
      .end()) as { list: { _id: CallAnswer; people: number }[] }
    const of = (answer: CallAnswer) => list.find(({ _id }) => _id === answer)?.people ?? 0
    return { coming: of('coming'), later: of('later'), cannot: of('cannot') }
  },
  /** Who comes, those at once before those later, the first to say so first. 1 call. */
  coming: (callUp: string, limit: number) =>
    answerDocuments.find(
      { callUp, answer: command.in(['coming', 'later']) },
      {
        sort: [
          ['answer', 'asc'],
          ['at', 'asc'],
        ],
        limit,
      },
    ),
  /** Openids of those who come, in their order, after one of them. 1 call. */
  comingAfter: async (callUp: string, after: string, limit: number): Promise<string[]> => {
    const filter = { callUp, answer: command.in(['coming', 'later']), who: command.gt(after) }
    const found = await answerDocuments.find(filter, { sort: [['who', 'asc']], limit, fields: ['who'] })
    return found.map(({ who }) => who)
  },
}
