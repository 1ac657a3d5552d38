import type { AreaId } from '../../domain/community/area'
import type { ChatGroup, Coverage, Opening, Share, ThingId } from '../../domain/sharing/share'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

/** What sharing keeps, and how it is asked. Costs are in database calls. */

const shareDocuments = collection<Share>('shares')
const groupDocuments = collection<ChatGroup>('chatGroups')
const openingDocuments = collection<Opening>('openings')
const coverageDocuments = collection<Coverage>('coverage')

export const shares = { get: shareDocuments.get, addOnce: shareDocuments.addOnce }

export const groups = {
  get: groupDocuments.get,
  addOnce: groupDocuments.addOnce,
  name: (id: string, name: string) => groupDocuments.change({ _id: id }, { name }),
  /** The groups of a compound, the oldest first. 1 call. */
  of: (compound: AreaId, limit: number) => groupDocuments.find({ compound }, { sort: [['since', 'asc']], limit }),
}

type Counted = Pick<Coverage, 'group' | 'compound' | 'kind' | 'id' | 'title' | 'opened' | 'first'>

export const openings = {
  addOnce: openingDocuments.addOnce,
  /** The things that were opened from groups since a moment. 1 call. */
  thingsSince: async (moment: Moment): Promise<ThingId[]> => {
    const { list } = (await openingDocuments
      .aggregate()
      .match({ at: command.gte(moment) })
      .group({ _id: '$thing' })
      .limit(MOST)
      .end()) as { list: { _id: ThingId }[] }
    return list.map(({ _id }) => _id)
  },
  /** How many opened a thing from each group. 1 call. */
  byGroup: async (thing: ThingId): Promise<Counted[]> => {
    const { list } = (await openingDocuments
      .aggregate()
      .match({ thing })
      .group({
        _id: '$group',
        compound: { $first: '$compound' },
        kind: { $first: '$kind' },
        id: { $first: '$id' },
        title: { $first: '$title' },
        opened: { $sum: 1 },
        first: { $min: '$at' },
      })
      .limit(MOST)
      .end()) as { list: (Omit<Counted, 'group'> & { _id: string })[] }
    return list.map(({ _id, ...counted }) => ({ ...counted, group: _id }))
  },
}

export const coverage = {
  put: coverageDocuments.put,
  /** What was opened from the groups of a compound, the latest first. 1 call. */
  of: (compound: AreaId, limit: number) => coverageDocuments.find({ compound }, { sort: [['first', 'desc']], limit }),
  /** When the last count was; 0 before the first. 1 call. */
  countedAt: async (): Promise<Moment> =>
    (await coverageDocuments.find({}, { sort: [['at', 'desc']], limit: 1, fields: ['at'] }))[0]?.at ?? 0,
}
