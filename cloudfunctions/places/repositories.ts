import type { Area, AreaId, Household } from '../../domain/community/area'
import type { Going } from '../../domain/places/going'
import type { Import, Round } from '../../domain/places/import'
import type { PlaceChange } from '../../domain/places/place'
import type { Tree } from '../../domain/places/plan'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

const areaDocuments = collection<Area>('areas')
const householdDocuments = collection<Household>('households')
const importDocuments = collection<Import>('placeImports')
const roundDocuments = collection<Round>('placeRounds')
const goingDocuments = collection<Going>('placesGoing')
const changeDocuments = collection<PlaceChange>('placeChanges')

/** What was neither merged nor retired. */
const there = { gone: command.exists(false) }

/** All of a district: 1 call for 1,000 documents. */
export async function treeOf(district: AreaId): Promise<Tree> {
  const through = { page: MOST, from: district, before: `${district}/` }
  const tree: Tree = { areas: [], households: [] }
  for await (const page of areaDocuments.pages({}, through)) tree.areas.push(...page)
  for await (const page of householdDocuments.pages({}, through)) tree.households.push(...page)
  return tree
}

export const places = {
  addAreas: areaDocuments.addMissing,
  addHouseholds: householdDocuments.addMissing,
  setFloor: (ids: AreaId[], floor: number) => householdDocuments.change({ _id: command.in(ids) }, { floor }),
  setCount: (ids: AreaId[], households: number) => areaDocuments.change({ _id: command.in(ids) }, { households }),
  /** What lies right below a place, in the order of the ids. 1 call. */
  below: (area: AreaId, level: Area['level'], after = `${area}.`, limit = MOST) =>
    areaDocuments.find(
      { level, _id: command.gt(after).and(command.lt(`${area}/`)), ...there },
      { sort: [['_id', 'asc']], limit },
    ),
  /** The places of a kind that lie in the same one, itself among them. 1 call. */
  beside: ({ _id, level }: Pick<Area, '_id' | 'level'>): Promise<Area[]> => {
    const parent = _id.slice(0, Math.max(0, _id.lastIndexOf('.')))
    return parent === '' ? Promise.resolve([]) : places.below(parent, level)
  },
  /** Places below one whose names have a term, in the order of the ids. 1 call. */
  withTerm: (area: AreaId, term: string, after: string | undefined, limit: number) =>
    areaDocuments.find(
      { terms: term, _id: command.gt(after ?? `${area}.`).and(command.lt(`${area}/`)), ...there },
      { sort: [['_id', 'asc']], limit },
    ),
  /** All that lies below a place, whether it is there or gone. 1 call for 1,000. */
  everBelow: async (area: AreaId): Promise<Area[]> => {
    const found: Area[] = []
    const through = { page: MOST, from: `${area}.`, before: `${area}/` }
    for await (const page of areaDocuments.pages({}, through)) found.push(...page)
    return found
  },
  /** Notes that a place is gone; one that is, stays as it is. 1 write. */
  end: (area: AreaId, at: Moment, into: AreaId | null) =>
    areaDocuments.change({ _id: area, ...there }, { gone: command.set({ at, into }) }),
  keepFormer: (area: AreaId, formerly: { id: AreaId; name: string }[]) =>
    areaDocuments.change({ _id: area }, { formerly: command.set(formerly) }),
  removeDoors: (building: AreaId) => householdDocuments.remove({ building }),
  /** Gives another name to a place that has this one; answers whether it had. 1 write. */
  rename: async (area: AreaId, from: string, to: Pick<Area, 'name' | 'terms'>): Promise<boolean> =>
    (await areaDocuments.change({ _id: area, name: from, ...there }, to)) > 0,
  /** Puts the next code in force where this one is; answers whether it was. 1 write. */
  reissue: async (building: AreaId, issue: number): Promise<boolean> =>
    (await areaDocuments.change({ _id: building, sceneIssue: issue }, { sceneIssue: issue + 1 })) > 0,
}

export const placeChanges = {
  addOnce: changeDocuments.addOnce,
  /** The latest first. 1 call. */
  of: (area: AreaId) => changeDocuments.find({ area }, { sort: [['at', 'desc']], limit: 50 }),
}

export const imports = {
  get: importDocuments.get,
  addOnce: importDocuments.addOnce,
  start: (id: string) => importDocuments.change({ _id: id, state: 'planned' }, { state: 'running' }),
  /** Notes how far a run is; answers whether none was as far yet. 1 write. */
  wrote: async (id: string, written: number): Promise<boolean> =>
    (await importDocuments.change({ _id: id, state: 'running', written: command.lt(written) }, { written })) > 0,
  finish: async (id: string, written: number): Promise<boolean> =>
    (await importDocuments.change({ _id: id, state: 'running' }, { state: 'done', written })) > 0,
  /** Looked at before a moment and not carried out. 1 call. */
  leftBefore: (moment: Moment) =>
    importDocuments.find({ state: 'planned', at: command.lt(moment) }, { sort: [['at', 'asc']], limit: 100 }),
  /** Forgets one that was never carried out; answers whether it still was one. 1 write. */
  forget: async (id: string): Promise<boolean> => (await importDocuments.remove({ _id: id, state: 'planned' })) > 0,
  /** Started and not finished: a run that was cut short, or one that is going on. 1 call. */
  running: () => importDocuments.find({ state: 'running' }, { limit: 10 }),
}

export const goings = {
  get: goingDocuments.get,
  addOnce: goingDocuments.addOnce,
  /** Begun and not finished. 1 call. */
  running: () => goingDocuments.find({ state: 'running' }, { limit: 10 }),
  finish: async (id: AreaId): Promise<boolean> =>
    (await goingDocuments.change({ _id: id, state: 'running' }, { state: 'done' })) > 0,
}

export const rounds = {
  of: async (district: AreaId): Promise<Round> =>
    (await roundDocuments.get(district)) ?? { _id: district, round: 0, running: null },
  /** Gives the turn to an import that was planned on this round; answers whether it has it. 2 writes. */
  take: async (district: AreaId, round: number, importId: string): Promise<boolean> => {
    await roundDocuments.addOnce({ _id: district, round: 0, running: null })
    const took = await roundDocuments.change({ _id: district, round, running: null }, { running: importId })
    return took > 0 || (await roundDocuments.get(district))?.running === importId
  },
  /** Ends the turn of an import. */
  end: (district: AreaId, importId: string) =>
    roundDocuments.change({ _id: district, running: importId }, { running: null, round: command.inc(1) }),
}
