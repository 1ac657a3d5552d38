import type { AreaId } from '../../domain/community/area'
import type { Owner } from '../../domain/community/roster'
import { placeKeepers } from '../../domain/places/place'
import type { OwnerChange } from '../../domain/roster/import'
import { inSquareMetres } from '../../domain/roster/sheet'
import { roleAt } from '../community/office'
import { record } from '../kernel/audit'
import { orRefuse } from '../kernel/refused'
import { areas, people } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { compoundOf, labelOf, mustKeep, unitLines } from './keepers'
import { changes, owners, requests } from './repositories'

/** 6 calls, and one for each person who stands in the row: they find in their own list that it was looked at. */
export const openRow = action('roster.openRow', async ({ ownerId }, { caller, now }) => {
  const person = await caller.person()
  mustKeep(person, compoundOf(ownerId), now)
  const row = orRefuse(await owners.get(ownerId), 'no-such-row')
  mustKeep(person, row.compound, now)
  const [names, history, asked, living] = await Promise.all([
    namesFor([row]),
    changes.of([ownerId]),
    requests.waitingOf(ownerId),
    people.livingIn(row.households),
  ])
  const by = caller.openid()
  const role = roleAt(person, placeKeepers, row.compound, now)
  for (const { _id, homes } of living)
    if (_id !== by && homes.some(({ owner }) => owner?.id === ownerId))
      await record({ action: 'roster.openRow', by, role, subject: _id, reason: '核对业主名册', at: now })
  return {
    ...{ now, ownerId, revision: row.revision, since: row.since, names: row.names, floorArea: row.floorArea },
    compound: { id: row.compound, name: names.get(row.compound) ?? row.compound },
    units: unitLines(row.units, names),
    changes: history.map((change) => changeLine(change, names)),
    requests: asked.map(({ _id: requestId, text, at }) => ({ requestId, text, at })),
  }
})

/** The names of the compounds and buildings of these rows. 1 call. */
export async function namesFor(rows: Owner[]): Promise<Map<AreaId, string>> {
  const ids = rows.flatMap(({ compound, households }) => [
    compound,
    ...households.map((household) => household.slice(0, household.lastIndexOf('.'))),
  ])
  const found = ids.length > 0 ? await areas.named(ids) : new Map<AreaId, { name: string }>()
  return new Map([...found].map(([id, { name }]) => [id, name]))
}

/** What a row said before it was changed. */
export const changeLine = ({ at, what, reason, before }: OwnerChange, names: ReadonlyMap<AreaId, string>) => ({
  ...{ at, what, reason },
  before: before
    ? [
        before.names.map(({ name }) => name).join('、'),
        ...before.units.map(
          ({ household, floorArea }) => `${labelOf(household, names)} ${inSquareMetres(floorArea)} ㎡`,
        ),
      ]
        .filter((part) => part !== '')
        .join(',')
    : '',
})
