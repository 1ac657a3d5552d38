import type { AreaId } from '../../domain/community/area'
import type { Owner } from '../../domain/community/roster'
import type { OwnerChange, RosterImport, RosterRequest, RosterTotals } from '../../domain/roster/import'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

const ownerDocuments = collection<Owner>('owners')
const changeDocuments = collection<OwnerChange>('ownerChanges')
const importDocuments = collection<RosterImport>('rosterImports')
const requestDocuments = collection<RosterRequest>('rosterRequests')
const totalsDocuments = collection<RosterTotals>('rosters')

/** Doors as they stand in a house: 2-902 before 2-1001. */
const inOrder = (a = '', b = ''): number => a.length - b.length || (a < b ? -1 : 1)

export const owners = {
  get: ownerDocuments.get,
  put: ownerDocuments.put,
  remove: (id: string) => ownerDocuments.remove({ _id: id }),
  some: (ids: string[]) => ownerDocuments.find({ _id: command.in(ids) }, { limit: MOST }),
  /** The rows with a home in a building. 1 call. */
  inBuilding: async (building: AreaId): Promise<Owner[]> => {
    const between = command.gte(`${building}.`).and(command.lt(`${building}/`))
    const found = await ownerDocuments.find({ households: between }, { limit: MOST })
    // Of a row with several homes one may lie before the building and another behind it.
    const first = (row: Owner) => row.households.find((household) => household.startsWith(`${building}.`))
    return found.filter(first).sort((a, b) => inOrder(first(a), first(b)))
  },
  /** All of a compound's. 1 call for 400. */
  all: async (compound: AreaId): Promise<Owner[]> => {
    const found: Owner[] = []
    for await (const page of ownerDocuments.pages({ compound })) found.push(...page)
    return found
  },
}

export const changes = {
  addOnce: changeDocuments.addOnce,
  /** The latest first. 1 call. */
  of: (ids: string[]) => changeDocuments.find({ owner: command.in(ids) }, { sort: [['at', 'desc']], limit: 50 }),
}

export const imports = {
  get: importDocuments.get,
  addOnce: importDocuments.addOnce,
  start: (id: string) => importDocuments.change({ _id: id, state: 'planned' }, { state: 'running' }),
  wrote: (id: string, written: number) => importDocuments.change({ _id: id, state: 'running' }, { written }),
  finish: async (id: string, written: number): Promise<boolean> =>
    (await importDocuments.change({ _id: id, state: 'running' }, { state: 'done', written, planFile: null })) > 0,
  running: () => importDocuments.find({ state: 'running' }, { limit: 10 }),
  /** Looked at before a moment and not carried out. 1 call. */
  leftBefore: (moment: Moment) =>
    importDocuments.find({ state: 'planned', at: command.lt(moment) }, { sort: [['at', 'asc']], limit: 100 }),
  forget: async (id: string): Promise<boolean> => (await importDocuments.remove({ _id: id, state: 'planned' })) > 0,
}

export const requests = {
  get: requestDocuments.get,
  put: requestDocuments.put,
  /** The longest waiting first. 1 call. */
  waitingIn: (compound: AreaId) =>
    requestDocuments.find({ compound, state: 'waiting' }, { sort: [['at', 'asc']], limit: 50 }),
  waitingOf: (owner: string) =>
    requestDocuments.find({ owner, state: 'waiting' }, { sort: [['at', 'asc']], limit: 50 }),
  /** Answers one that waits; answers whether it did. 1 write. */
  answer: async (id: string, state: RosterRequest['state'], answer: string): Promise<boolean> =>
    (await requestDocuments.change({ _id: id, state: 'waiting' }, { state, answer })) > 0,
  some: (ids: string[]) => requestDocuments.find({ _id: command.in(ids) }, { limit: MOST }),
}

export const totals = {
  get: totalsDocuments.get,
  put: totalsDocuments.put,
  some: async (compounds: AreaId[]): Promise<Map<AreaId, RosterTotals>> => {
    const found = await totalsDocuments.find({ _id: command.in(compounds) }, { limit: MOST })
    return new Map(found.map((one) => [one._id, one]))
  },
}
