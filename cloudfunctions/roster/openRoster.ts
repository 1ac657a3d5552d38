import { type AreaId, levelOf } from '../../domain/community/area'
import { areasOf } from '../../domain/community/person'
import { placeKeepers } from '../../domain/places/place'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { labelOf, maskedNames, mustBeCompound, unitLines } from './keepers'
import { owners, requests, totals } from './repositories'

/** Compounds and buildings that are offered. */
const MOST = 300

/** 6 calls at most. */
export const openRoster = action('roster.openRoster', async ({ compound, building }, { caller, now }) => {
  if (compound !== undefined) mustBeCompound(compound)
  const held = [...new Set(areasOf(await caller.person(), placeKeepers, now))]
  const compounds = await compoundsIn(held)
  const nobody = { now, compounds, compound: null, totals: null, buildings: [], building: null, rows: [], requests: [] }
  if (compound === undefined) return nobody
  const [found, buildings, sum, waiting] = await Promise.all([
    areas.get(compound),
    areas.someBelow(compound, 'building', MOST),
    totals.get(compound),
    requests.waitingIn(compound),
  ])
  const { _id, name } = orRefuse(found, 'no-such-area')
  const names = new Map(buildings.map((one) => [one._id, one.name]))
  const at = buildings.find((one) => one._id === building) ?? buildings[0]
  const [rows, asked] = await Promise.all([
    at ? owners.inBuilding(at._id) : [],
    waiting.length > 0 ? owners.some(waiting.map(({ owner }) => owner)) : [],
  ])
  return {
    ...{ now, compounds, compound: { id: _id, name }, totals: sum },
    buildings: buildings.map((one) => ({ id: one._id, name: one.name })),
    building: at ? { id: at._id, name: at.name } : null,
    rows: rows.map((row) => ({ ownerId: row._id, names: maskedNames(row.names), units: unitLines(row.units, names) })),
    requests: waiting.map(({ _id: requestId, owner, text, at: since }) => {
      const household = asked.find((row) => row._id === owner)?.households[0]
      return { requestId, ownerId: owner, label: household ? labelOf(household, names) : owner, text, at: since }
    }),
  }
})

async function compoundsIn(held: AreaId[]) {
  const found = await Promise.all(
    held.map((area) =>
      levelOf(area) === 'compound'
        ? areas.get(area).then((one) => (one ? [one] : []))
        : areas.someBelow(area, 'compound', MOST),
    ),
  )
  const all = found.flat()
  const counted = await totals.some(all.map(({ _id }) => _id))
  return all.map(({ _id, name }) => ({ id: _id, name, owners: counted.get(_id)?.owners ?? null }))
}
