import type { AreaId } from '../../domain/community/area'
import type { Entry } from '../../domain/exchange/entry'
import { type Match, MOST_NOTES, type Note } from '../../domain/exchange/match'
import type { Category, EntryKind, MatchState, Side } from '../../domain/exchange/words'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

const entryDocuments = collection<Entry>('exchange')
const matchDocuments = collection<Match>('exchangeMatches')

type Counted = { _id: AreaId; count: number }
const within = (area: AreaId) => command.gte(area).and(command.lt(`${area}/`))

export const entries = {
  get: entryDocuments.get,
  addOnce: entryDocuments.addOnce,
  /** Both of a match. 1 call. */
  some: async (ids: string[]): Promise<Map<string, Entry>> => {
    const found = await entryDocuments.find({ _id: command.in(ids) }, { limit: ids.length })
    return new Map(found.map((entry) => [entry._id, entry]))
  },
  /** A list, the newest first; a page at a time. 1 call. */
  in: (
    area: AreaId,
    kind: EntryKind,
    category: Category | undefined,
    page: { after?: string | undefined; limit: number },
  ) =>
    entryDocuments.newestFirst(
      { areas: area, kind, state: 'open', ...(category ? { category } : {}) },
      { by: 'at', ...page },
    ),
  /** What may answer a need: open offers of its category in an area. 1 call. */
  offersIn: (area: AreaId, category: Category, limit: number) =>
    entryDocuments.find(
      { areas: area, category, kind: command.in(['resource', 'service']), state: 'open' },
      { sort: [['at', 'desc']], limit },
    ),
  /** Somebody's own, the newest first. 1 call. */
  of: (who: string, limit: number) => entryDocuments.find({ by: who }, { sort: [['at', 'desc']], limit }),
  /** Moves one on from a state; answers whether it still was in it. 1 conditional write. */
  move: async (id: string, from: Entry['state'], to: Entry['state']): Promise<boolean> =>
    (await entryDocuments.change({ _id: id, state: from }, { state: to, flagAt: null })) > 0,
  /** Somebody has answered a need: it is not flagged any more. 1 write. */
  answered: (id: string) => entryDocuments.change({ _id: id }, { flagAt: null }),
  /** Needs that nobody has answered in time. 1 call. */
  unanswered: (now: Moment, limit: number) =>
    entryDocuments.find({ flagAt: command.lte(now) }, { sort: [['flagAt', 'asc']], limit }),
  flagged: (id: string, now: Moment) => entryDocuments.change({ _id: id }, { flagAt: null, flaggedAt: now }),
  /** What has stood as long as it was to. 1 call. */
  over: (now: Moment, limit: number) =>
    entryDocuments.find({ state: 'open', until: command.lte(now) }, { sort: [['until', 'asc']], limit }),
}

export const entriesInDoubt = {
  in: (area: AreaId, limit: number) =>
    entryDocuments.find({ state: 'waiting', community: within(area) }, { sort: [['at', 'asc']], limit }),
  count: async (): Promise<Counted[]> => {
    const waiting = entryDocuments.aggregate().match({ state: 'waiting' })
    return (
      await waiting
        .group({ _id: '$community', count: { $sum: 1 } })
        .limit(MOST)
        .end()
    ).list as Counted[]
  },
  judge: (id: string, fine: boolean, reason: string | null) =>
    entryDocuments.change(
      { _id: id, state: 'waiting' },
      fine ? { state: 'open' } : { state: 'refused', refused: reason ?? '' },
    ),
}

export const matches = {
  get: matchDocuments.get,
  addOnce: matchDocuments.addOnce,
  /** Of a need or an offer, the latest first. 1 call. */
  of: (entry: Entry, limit: number) =>
    matchDocuments.find(entry.kind === 'need' ? { need: entry._id } : { offer: entry._id }, {
      sort: [['at', 'desc']],
      limit,
    }),
  /** Those that somebody stands in, the latest first. 2 calls. */
  with: async (who: string, limit: number): Promise<Match[]> => {
    const found = await Promise.all(
      (['people.need', 'people.offer'] as const).map((side) =>
        matchDocuments.find({ [side]: who }, { sort: [['at', 'desc']], limit }),
      ),
    )
    return found
      .flat()
      .sort((a, b) => b.at - a.at)
      .slice(0, limit)
  },
  /** One side says yes; both together agree. 2 conditional writes. */
  accept: async (id: string, side: Side): Promise<void> => {
    await matchDocuments.change({ _id: id, state: 'proposed' }, { [`yes.${side}`]: true })
    await matchDocuments.change(
      { _id: id, state: 'proposed', 'yes.need': true, 'yes.offer': true },
      { state: 'agreed' },
    )
  },
  /** Moves one on from a state; answers whether it still was in it. 1 conditional write. */
  move: async (id: string, from: MatchState, to: MatchState, outcome: string | null): Promise<boolean> =>
    (await matchDocuments.change({ _id: id, state: from }, { state: to, outcome })) > 0,
  /** Adds what somebody says, once for each time and side; answers whether there was room. 1 conditional write. */
  write: async (id: string, note: Note): Promise<boolean> =>
    (await matchDocuments.change(
      { _id: id, [`notes.${MOST_NOTES - 1}`]: command.exists(false), 'notes.at': command.neq(note.at) },
      { notes: command.push([note]) },
    )) > 0,
}
