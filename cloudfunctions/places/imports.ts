import { holds, type Person } from '../../domain/community/person'
import { type Import, MOST_EXAMPLES, type Summary, summaryOf } from '../../domain/places/import'
import { type Plan, planImport, type Tree, wayTo } from '../../domain/places/plan'
import { readSheet, type SheetError } from '../../domain/places/sheet'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { putFile, removeFile } from '../kernel/files'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { carryOut } from './carryOut'
import { imports, rounds, treeOf } from './repositories'
import { cellsOf, uploaded } from './workbook'

/** Reads the file, and 1 read for 1,000 places that there are; writes the plan. */
export const previewImport = action('places.previewImport', async ({ importId, district, fileId }, { caller, now }) => {
  const before = await imports.get(importId)
  if (before) return shown(ownDistrict(before, await caller.person(), now))
  const { round, running } = await rounds.of(district)
  refuseIf(running ? refusal('import-running') : null)
  const cells = cellsOf(await uploaded(fileId))
  const { rows, errors } = readSheet(cells)
  const tree = await treeOf(district)
  const planned = planImport(district, tree, rows)
  const made: Import = {
    ...{ _id: importId, district, by: caller.openid(), at: now, round, state: 'planned', written: 0 },
    ...(await keep(importId, planned.plan, tree, errors.length > 0 ? errors : planned.errors)),
  }
  await imports.addOnce(made)
  await removeFile(fileId)
  return shown(made)
})

async function keep(importId: string, plan: Plan, tree: Tree, errors: SheetError[]) {
  const summary = summaryOf(plan, examplesOf(plan, tree))
  const nothing = errors.length > 0 || summary.writes === 0
  const planFile = nothing ? null : await putFile(`imports/${importId}.json`, Buffer.from(JSON.stringify(plan)))
  return { summary, errors, planFile }
}

function examplesOf({ areas: added, households }: Plan, tree: Tree): Summary['examples'] {
  const names = new Map([...tree.areas, ...added].map(({ _id, name }) => [_id, name]))
  const nameOf = (id: string) => names.get(id)
  return {
    places: added.slice(0, MOST_EXAMPLES).map(({ _id }) => wayTo(_id, nameOf)),
    households: households
      .slice(0, MOST_EXAMPLES)
      .map(({ building, unit, room }) => `${wayTo(building, nameOf)} ${unit} 单元 ${room}`),
  }
}

export const applyImport = action('places.applyImport', async ({ importId }, { caller, now }) => {
  const found = ownDistrict(orRefuse(await imports.get(importId), 'no-such-import'), await caller.person(), now)
  if (found.errors.length > 0) throw new Refused(refusal('import-has-errors'))
  if (found.state === 'planned') {
    if (!(await rounds.take(found.district, found.round, importId))) throw new Refused(await whyNotNow(found))
    await imports.start(importId)
  }
  const started = orRefuse(await imports.get(importId), 'no-such-import')
  if (started.state === 'running') await carryOut(started, now)
  return shown(orRefuse(await imports.get(importId), 'no-such-import'))
})

const whyNotNow = async ({ district }: Import) =>
  refusal((await rounds.of(district)).running ? 'import-running' : 'import-outdated')

/** 3 reads. */
export const openImport = action('places.openImport', async ({ importId }, { caller, now }) =>
  shown(ownDistrict(orRefuse(await imports.get(importId), 'no-such-import'), await caller.person(), now)),
)

function ownDistrict(found: Import, person: Person | null, now: Moment): Import {
  if (!holds(person, ['district-clerk'], found.district, now)) throw new Refused(refusal('not-a-district-clerk'))
  return found
}

async function shown({ _id, district, state, errors, summary, written }: Import) {
  const name = (await areas.get(district))?.name ?? district
  return { importId: _id, district: { id: district, name }, state, errors, written, ...summary }
}
