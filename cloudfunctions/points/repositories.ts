import { type AreaId, withAncestors } from '../../domain/community/area'
import { type Account, accountOf, type Entry } from '../../domain/points/entry'
import { type Offer, type Redemption, redemptionOf } from '../../domain/points/offer'
import type { Sums, Totals } from '../../domain/points/totals'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

/** What the points bank keeps, and how it is asked. Whatever changes, changes in a transaction. Costs are in database calls. */

const accountDocuments = collection<Account>('pointAccounts')
const entryDocuments = collection<Entry>('pointEntries')
const offerDocuments = collection<Offer>('pointOffers')
const redemptionDocuments = collection<Redemption>('redemptions')
const totalsDocuments = collection<Totals>('pointTotals')

export const accounts = {
  balanceOf: async (who: string): Promise<number> =>
    (await accountDocuments.get(accountOf('person', who)))?.balance ?? 0,
  /** The accounts of a community taken together, by kind. 1 call. */
  sumsOf: async (community: AreaId): Promise<Sums> => {
    const { list } = (await accountDocuments
      .aggregate()
      .match({ community })
      .group({ _id: '$kind', balance: { $sum: '$balance' }, accounts: { $sum: 1 } })
      .end()) as { list: { _id: Account['kind']; balance: number; accounts: number }[] }
    return list.map(({ _id, ...sum }) => ({ kind: _id, ...sum }))
  },
}

export const entries = {
  /** Somebody's, newest first; a page at a time. 1 call. */
  of: (who: string, page: { after?: string | undefined; limit: number }) =>
    entryDocuments.newestFirst({ who }, { by: 'at', ...page }),
  /** The communities in which points have moved since a moment. 1 call. */
  communitiesSince: async (moment: Moment): Promise<AreaId[]> => {
    const { list } = (await entryDocuments
      .aggregate()
      .match({ at: command.gt(moment) })
      .group({ _id: '$community' })
      .limit(MOST)
      .end()) as { list: { _id: AreaId }[] }
    return list.map(({ _id }) => _id)
  },
}

export const offers = {
  get: offerDocuments.get,
  addOnce: offerDocuments.addOnce,
  named: (ids: string[]) => offerDocuments.find({ _id: command.in(ids) }, { limit: MOST }),
  /** What can be had around a community: lessons by their time, then goods. 1 call. */
  around: (community: AreaId, now: Moment, limit: number) =>
    offerDocuments.find(
      { community: command.in(withAncestors(community)), state: 'open', until: command.gt(now) },
      { sort: [['until', 'asc']], limit },
    ),
  by: (who: string, limit: number) => offerDocuments.find({ by: who }, { sort: [['postedAt', 'desc']], limit }),
  /** Proposed in an area or below it. 1 call. */
  proposedIn: (area: AreaId, limit: number) =>
    offerDocuments.find(
      { state: 'proposed', area: command.gte(area).and(command.lt(`${area}/`)) },
      { sort: [['area', 'asc']], limit },
    ),
  cancelling: () => offerDocuments.find({ state: 'cancelling' }, { limit: 100 }),
}

export const redemptions = {
  get: (offer: string, who: string) => redemptionDocuments.get(redemptionOf(offer, who)),
  /** Who has one of an offer, those first who still wait for it. 1 call. */
  of: (offer: string) =>
    redemptionDocuments.find(
      { offer, state: command.in(['taken', 'handed-over']) },
      { sort: [['state', 'desc']], limit: MOST },
    ),
  /** Those that are not handed over; a page at a time. */
  waitingFor: (offer: string) => redemptionDocuments.pages({ offer, state: 'taken' }, { page: 100 }),
  waitingOf: (who: string, limit: number) =>
    redemptionDocuments.find({ who, state: 'taken' }, { sort: [['at', 'desc']], limit }),
}

export const totals = {
  get: totalsDocuments.get,
  put: totalsDocuments.put,
  /** When the latest count was. 1 call. */
  countedAt: async (): Promise<Moment> =>
    (await totalsDocuments.find({}, { sort: [['at', 'desc']], limit: 1 }))[0]?.at ?? 0,
}
