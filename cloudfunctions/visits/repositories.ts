import type { AreaId } from '../../domain/community/area'
import type { Need, NeedState } from '../../domain/needs/need'
import type { Pair, Visit } from '../../domain/visits/pair'
import { GRACE } from '../../domain/visits/pair'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

const pairDocuments = collection<Pair>('pairs')
const visitDocuments = collection<Visit>('visits')
const needDocuments = collection<Need>('needs')

export const pairs = {
  get: pairDocuments.get,
  addOnce: pairDocuments.addOnce,
  /** Pairs that somebody is in. 1 call. */
  with: (who: string) => pairDocuments.find({ 'volunteers.who': who, state: 'active' }, { limit: 50 }),
  /** Pairs that somebody leads. 1 call. */
  ledBy: (who: string) => pairDocuments.find({ 'leader.who': who, state: 'active' }, { limit: 200 }),
  /** Adds somebody, once; answers whether they were added. 1 conditional write. */
  join: async (id: string, volunteer: Pair['volunteers'][number], most: number): Promise<boolean> =>
    (await pairDocuments.change(
      {
        _id: id,
        state: 'active',
        'volunteers.who': command.neq(volunteer.who),
        [`volunteers.${most - 1}`]: command.exists(false),
      },
      { volunteers: command.push([volunteer]) },
    )) > 0,
  /** Takes somebody out; answers whether they were in. 1 write. */
  leave: async (id: string, volunteer: { who: string } | { ref: string }): Promise<boolean> =>
    (await pairDocuments.change(
      { _id: id, ...('who' in volunteer ? { 'volunteers.who': volunteer.who } : { 'volunteers.ref': volunteer.ref }) },
      {
        volunteers: command.pull(volunteer),
      },
    )) > 0,
  change: (id: string, change: Partial<Pick<Pair, 'every' | 'state'>> & { 'elder.about'?: string }) =>
    pairDocuments.change({ _id: id }, change),
  /** Moves the due date on after a visit; one that was heard of late never moves it back. 1 conditional write. */
  visited: (id: string, last: NonNullable<Pair['lastVisit']>, dueAt: Moment) =>
    pairDocuments.change(
      { _id: id, visitedAt: command.lt(last.at) },
      { dueAt, lastVisit: command.set(last), visitedAt: last.at, alertedFor: null },
    ),
  /** Pairs whose visit was missed and of whom nobody was told yet. */
  unalerted: (now: Moment) =>
    pairDocuments.find(
      { state: 'active', alertedFor: null, dueAt: command.lt(now - GRACE) },
      { sort: [['dueAt', 'asc']], limit: 100 },
    ),
  alerted: (id: string, dueAt: Moment) => pairDocuments.change({ _id: id, dueAt }, { alertedFor: dueAt }),
}

export const visits = {
  addOnce: visitDocuments.addOnce,
  of: (pair: string, most: number) => visitDocuments.find({ pair }, { sort: [['at', 'desc']], limit: most }),
}

/** Neither shown nor kept back. */
const unread = { shown: false, refused: null }

export const needs = {
  get: needDocuments.get,
  addOnce: needDocuments.addOnce,
  /** What waits for a clerk to read it, in an area and all below, the oldest first. 1 call. */
  waitingIn: (area: AreaId, limit: number) =>
    needDocuments.find(
      { ...unread, area: command.gte(area).and(command.lt(`${area}/`)) },
      { sort: [['at', 'asc']], limit },
    ),
  /** How many wait, by place. 1 call. */
  countWaiting: async (): Promise<{ _id: AreaId; count: number }[]> => {
    const waiting = needDocuments.aggregate().match(unread)
    const counted = waiting.group({ _id: '$area', count: { $sum: 1 } }).limit(MOST)
    return (await counted.end()).list as { _id: AreaId; count: number }[]
  },
  /** Shows what was read, or keeps it back for a reason; answers how many still waited. 1 write. */
  judge: (id: string, reason: string | null) =>
    needDocuments.change({ _id: id, ...unread }, reason === null ? { shown: true } : { refused: reason }),
  /** The list of an area, newest first; a page at a time. 1 call. */
  in: (area: AreaId, states: readonly NeedState[], page: { after?: string | undefined; limit: number }) =>
    needDocuments.newestFirst({ areas: area, state: command.in([...states]) }, { by: 'at', ...page }),
  /** Moves a need on from where it was seen; answers whether it still was there. 1 conditional write. */
  move: async (id: string, from: NeedState, to: NeedState, taker: NonNullable<Need['taker']>): Promise<boolean> =>
    (await needDocuments.change({ _id: id, state: from }, { state: to, taker: command.set(taker) })) > 0,
  /** Opens a need again for whoever took it, and for nobody else; answers whether it was theirs. 1 conditional write. */
  giveBack: async (id: string, who: string): Promise<boolean> =>
    (await needDocuments.change({ _id: id, state: 'taken', 'taker.who': who }, { state: 'open', taker: null })) > 0,
}
