import { idKey } from './collection/collection'
import type { Ground } from './openStore'
import { aggregating } from './query/aggregate'
import { idsIn } from './query/plan'
import { projecting } from './query/projection'
import { count, select } from './query/select'
import type { Filter, Store, TransactionId, Work } from './store'
import { within } from './transactions'
import { toText } from './values/encoding'

/** The store's methods that only read. */
export function readsOf({ collection, transactions }: Ground): Pick<Store, 'find' | 'count' | 'aggregate'> {
  const overlay = (name: string, id: TransactionId | undefined) =>
    transactions.overlay(id === undefined ? null : transactions.get(id), name)

  return {
    async find({ collection: name, projection, ...selection }, id) {
      const project = projecting(projection)
      const found = select(collection(name), selection, overlay(name, id))
      if (id !== undefined) noteReads(transactions.get(id).reads, name, selection.filter)
      const documents = found.documents.map(project)
      return { documents, work: readWork(documents, found) }
    },
    async count({ collection: name, filter }, id) {
      const { total, examined, index } = count(collection(name), filter, overlay(name, id))
      return { total, work: { examined, returned: 0, written: 0, bytes: 0, index } }
    },
    async aggregate(name, pipeline, id) {
      const source = (wanted: string) => ({ collection: collection(wanted), overlay: overlay(wanted, id) })
      const { documents, ...cost } = aggregating(source, name, pipeline)
      return { documents, work: readWork(documents, cost) }
    },
  }
}

/** Remembers the documents that a transaction asked for by `_id`: its commit depends on them. */
export function noteReads(reads: Map<string, Map<string, true>>, collection: string, filter: Filter): void {
  for (const one of idsIn(filter) ?? []) within(reads, collection).set(idKey(one), true)
}

function readWork(documents: unknown[], { examined, index }: { examined: number; index: string | null }): Work {
  const bytes = documents.reduce<number>((sum, document) => sum + Buffer.byteLength(toText(document)), 0)
  return { examined, returned: documents.length, written: 0, bytes, index }
}
