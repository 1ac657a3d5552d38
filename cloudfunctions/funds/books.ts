import { entryOf } from '../../domain/funds/booking'
import type { FundEntry } from '../../domain/funds/entry'
import type { Fund } from '../../domain/funds/fund'
import type { FundPromise } from '../../domain/funds/promise'
import type { Books, Proposal } from '../../domain/funds/proposal'
import type { Transaction } from '../kernel/transaction'
import { entries, funds, promises } from './repositories'

type Read = {
  fund: (id: string) => Promise<Fund | null>
  entry: (id: string) => Promise<FundEntry | null>
  promise: (id: string) => Promise<FundPromise | null>
}
const asTheyAre: Read = { fund: funds.get, entry: entries.get, promise: promises.get }

/** Within a transaction: as it sees them. */
export const within = (t: Transaction): Read => ({
  fund: t<Fund>('funds').get,
  entry: t<FundEntry>('fundEntries').get,
  promise: t<FundPromise>('fundPromises').get,
})

/** What a proposal is about. At most 4 reads, one after the other, as a transaction wants them. */
export async function booksOf(
  { _id, fund: fundId, what }: Pick<Proposal, '_id' | 'fund' | 'what'>,
  read: Read = asTheyAre,
): Promise<Books> {
  const fund = await read.fund(fundId)
  const entry = what.do === 'reverse' ? await read.entry(what.entry) : null
  const undone = what.do === 'reverse' && (await read.entry(entryOf(_id, what))) !== null
  const promiseId = 'promise' in what ? what.promise : entry?.promise
  return { fund, entry, undone, promise: promiseId ? await read.promise(promiseId) : null }
}
