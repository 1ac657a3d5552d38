import { type AreaId, withAncestors } from '../../domain/community/area'
import type { Person } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import type { RosterImport, RosterSummary } from '../../domain/roster/import'
import { doorKey, planRoster, type RosterPlan } from '../../domain/roster/plan'
import { inSquareMetres, readRoster } from '../../domain/roster/sheet'
import type { Moment } from '../../domain/wording/time'
import { putFile, removeFile } from '../kernel/files'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { rounds } from '../places/repositories'
import { cellsOf, uploaded } from '../places/workbook'
import { carryOut } from './carryOut'
import { doorsOf } from './doors'
import { labelOf, maskedNames, mustBeCompound, mustKeep } from './keepers'
import { imports, owners } from './repositories'

const MOST_EXAMPLES = 50
const districtOf = (compound: AreaId): AreaId => withAncestors(compound)[0] ?? compound

/** Reads the file, the compound's doors and its roster; writes the plan. What was uploaded is deleted. */
export const previewImport = action('roster.previewImport', async ({ importId, compound, fileId }, { caller, now }) => {
  mustBeCompound(compound)
  const before = await imports.get(importId)
  if (before) return shown(kept(before, await caller.person(), now))
  orRefuse(await areas.get(compound), 'no-such-area')
  const [{ round, running }, places] = await Promise.all([rounds.of(compound), rounds.of(districtOf(compound))])
  refuseIf(running || places.running ? refusal('roster-importing') : null)
  const { rows, errors } = readRoster(cellsOf(await uploaded(fileId)))
  const [doors, there] = await Promise.all([doorsOf(compound), owners.all(compound)])
  const byName = new Map(doors.list.map((door) => [doorKey(door.name, door.unit, door.room), door.household]))
  const planned = planRoster(compound, there, byName, rows, now)
  const wrong = errors.length > 0 ? errors : planned.errors
  const summary = summaryOf(planned.plan, doors.names, byName.size, new Set(there.flatMap((row) => row.households)))
  const nothing = wrong.length > 0 || summary.writes === 0
  const made: RosterImport = {
    ...{ _id: importId, compound, by: caller.openid(), at: now, round, placesRound: places.round, errors: wrong },
    ...{ summary, state: 'planned', written: 0 },
    planFile: nothing ? null : await putFile(`imports/${importId}.json`, Buffer.from(JSON.stringify(planned.plan))),
  }
  await imports.addOnce(made)
  await removeFile(fileId)
  return shown(made)
})

function summaryOf(plan: RosterPlan, names: Map<AreaId, string>, doors: number, owned: Set<AreaId>): RosterSummary {
  const { added, changed, same, over, rows } = plan
  for (const row of rows) for (const household of row.households) owned.add(household)
  const lines = rows.slice(0, MOST_EXAMPLES).map((row) => {
    const units = row.units.map(
      ({ household, floorArea }) => `${labelOf(household, names)} ${inSquareMetres(floorArea)} ㎡`,
    )
    return `${maskedNames(row.names)}:${units.join('、')}`
  })
  return {
    ...{ added, changed, same, over: over.length, without: Math.max(0, doors - owned.size) },
    ...{ writes: rows.length + over.length, examples: lines },
  }
}

export const applyImport = action('roster.applyImport', async ({ importId }, { caller, now }) => {
  const found = kept(orRefuse(await imports.get(importId), 'no-such-import'), await caller.person(), now)
  if (found.errors.length > 0) throw new Refused(refusal('import-has-errors'))
  if (found.state === 'planned') {
    const places = await rounds.of(districtOf(found.compound))
    refuseIf(places.running || places.round !== found.placesRound ? refusal('import-outdated') : null)
    if (!(await rounds.take(found.compound, found.round, importId))) throw new Refused(refusal('import-outdated'))
    await imports.start(importId)
  }
  const started = orRefuse(await imports.get(importId), 'no-such-import')
  if (started.state === 'running') await carryOut(started, now)
  return shown(orRefuse(await imports.get(importId), 'no-such-import'))
})

/** 3 calls. */
export const openImport = action('roster.openImport', async ({ importId }, { caller, now }) =>
  shown(kept(orRefuse(await imports.get(importId), 'no-such-import'), await caller.person(), now)),
)

function kept(found: RosterImport, person: Person | null, now: Moment): RosterImport {
  mustKeep(person, found.compound, now)
  return found
}

async function shown({ _id, compound, state, errors, summary, written }: RosterImport) {
  const name = (await areas.ever(compound))?.name ?? compound
  return { importId: _id, compound: { id: compound, name }, state, errors, written, ...summary }
}
