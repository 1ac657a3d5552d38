import type { AreaId } from '../../domain/community/area'
import type { FundEntry } from '../../domain/funds/entry'
import type { Fund, FundKind } from '../../domain/funds/fund'
import type { FundPromise } from '../../domain/funds/promise'
import type { Proposal } from '../../domain/funds/proposal'
import type { Moment } from '../../domain/wording/time'
import { collection, command } from '../kernel/database'

/** What the ledger keeps, and how it is asked. Whatever changes, changes in a transaction. Costs are in database calls. */

const fundDocuments = collection<Fund>('funds')
const entryDocuments = collection<FundEntry>('fundEntries')
const promiseDocuments = collection<FundPromise>('fundPromises')
const proposalDocuments = collection<Proposal>('fundProposals')

/** Funds that a community has had are three a year. */
const MOST_FUNDS = 60

export const funds = {
  get: fundDocuments.get,
  /** Which funds a community has, the latest year first. 1 call. */
  of: async (area: AreaId): Promise<{ kind: FundKind; year: number }[]> => {
    const found = await fundDocuments.find(
      { area },
      { sort: [['year', 'desc']], limit: MOST_FUNDS, fields: ['kind', 'year'] },
    )
    return found.map(({ kind, year }) => ({ kind, year }))
  },
  /** Those with something left that belongs to another year by now. 1 call. */
  toCarry: (now: Moment) => fundDocuments.find({ carryFrom: command.lte(now) }, { limit: 50 }),
  /** Those whose entries have not been added up since the latest. 1 call. */
  uncounted: () => fundDocuments.find({ counted: null }, { limit: 20 }),
  /** Notes whether the entries gave what the fund holds, unless there is a newer one. */
  count: (id: string, entries: number, counted: NonNullable<Fund['counted']>) =>
    fundDocuments.change({ _id: id, entries }, { counted: command.set(counted) }),
}

export const entries = {
  get: entryDocuments.get,
  /** Newest first, a page at a time; of a project where one is named. 1 call. */
  in: (fund: string, project: string | undefined, page: { after?: string | undefined; limit: number }) =>
    entryDocuments.newestFirst(
      { fund, ...(project === undefined ? {} : { 'project.id': project }) },
      { by: 'at', ...page },
    ),
  /** In order, of a stretch of time. 1 call. */
  between: (fund: string, from: Moment, before: Moment, limit: number) =>
    entryDocuments.find({ fund, at: command.gte(from).and(command.lt(before)) }, { sort: [['at', 'asc']], limit }),
  /** The latest before a moment. 1 call. */
  lastBefore: async (fund: string, moment: Moment): Promise<FundEntry | undefined> =>
    (await entryDocuments.find({ fund, at: command.lt(moment) }, { sort: [['at', 'desc']], limit: 1 }))[0],
}

export const promises = {
  get: promiseDocuments.get,
  /** What is not done yet, the latest first. 1 call. */
  openIn: (fund: string, limit: number) =>
    promiseDocuments.find({ fund, open: true }, { sort: [['at', 'desc']], limit }),
}

export const proposals = {
  get: proposalDocuments.get,
  addOnce: proposalDocuments.addOnce,
  /** The latest of a community. 1 call. */
  of: (community: AreaId, limit: number) =>
    proposalDocuments.find({ area: community }, { sort: [['at', 'desc']], limit }),
  /** Those that wait in an area and below it. 1 call. */
  waitingIn: (area: AreaId, limit: number) =>
    proposalDocuments.find(
      { state: 'proposed', area: command.gte(area).and(command.lt(`${area}/`)) },
      { sort: [['area', 'asc']], limit },
    ),
}

/** Every entry of a fund; a page at a time. */
export const allEntriesOf = (fund: string) => entryDocuments.pages({ fund })
