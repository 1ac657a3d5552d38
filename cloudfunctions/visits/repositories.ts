import type { AreaId } from '../../domain/community/area'
import type { Need, NeedState } from '../../domain/needs/need'
import { GRACE, moveBy, type Pair, type Rhythm, type Visit } from '../../domain/visits/pair'
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
  /** Takes somebody out who wants to go; answers whether they were in. 1 write. */
  leave: async (id: string, who: string): Promise<boolean> =>
    (await pairDocuments.change(
      { _id: id, 'volunteers.who': who },
      {
        volunteers: command.pull({ who }),
      },
    )) > 0,
  /** Takes somebody out whether or not they want to: the invitation that they still have is none any more. 1 write. */
  remove: (id: string, ref: string, token: string) =>
    pairDocuments.change({ _id: id, 'volunteers.ref': ref }, { volunteers: command.pull({ ref }), token }),
  /** What is to be known. 1 write. */
  describe: (id: string, about: string) => pairDocuments.change({ _id: id }, { 'elder.about': about }),
  /** Changes the rhythm, and the due date with it, once. 1 conditional write. */
  changeRhythm: (id: string, before: Rhythm, after: Rhythm) =>
    pairDocuments.change(
      { _id: id, every: before },
      { every: after, dueAt: command.inc(moveBy(before, after)), alertedFor: null },
    ),
  end: (id: string) => pairDocuments.change({ _id: id }, { state: 'ended' }),
  /** Moves the due date on after a visit; one that was heard of late never moves it back. 1 conditional write. */
  visited: (id: string, last: NonNullable<Pair['lastVisit']>, dueAt: Moment) =>
    pairDocuments.change(
      { _id: id, visitedAt: command.lt(last.at) },
      { dueAt, lastVisit: command.set(last), visitedAt: last.at, alertedFor: null },
    ),
  /** Pairs whose visit was missed and of whom nobody was told yet. 1 call. */
  unalerted: (now: Moment, limit: number) =>
    pairDocuments.find(
      { state: 'active', alertedFor: null, dueAt: command.lt(now - GRACE) },
      { sort: [['dueAt', 'asc']], limit },
    ),
  alerted: (id: string, dueAt: Moment) => pairDocuments.change({ _id: id, dueAt }, { alertedFor: dueAt }),
}

export const visits = {
  get: visitDocuments.get,
  show: (id: string) => visitDocuments.change({ _id: id }, { shown: true }),
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
