import type { Owner } from '../../domain/community/roster'
import type { OwnerChange, RosterImport } from '../../domain/roster/import'
import type { RosterPlan } from '../../domain/roster/plan'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { contentOf, removeFile } from '../kernel/files'
import { rounds } from '../places/repositories'
import { link, recount } from './linked'
import { changes, imports, owners } from './repositories'

/** Rows after which it is noted how far the run is. */
const NOTED = 20

/** Writes what a plan has. Every step may be done twice, so what was cut short is done again from the start; no owners' vote begins meanwhile. */
export async function carryOut(found: RosterImport, now: Moment): Promise<void> {
  const { _id, compound, by, planFile } = found
  const plan = await planOf(found)
  let written = 0
  if (plan) {
    const before = new Map((await owners.all(compound)).map((row) => [row._id, row]))
    const step = async () => void (++written % NOTED === 0 && (await imports.wrote(_id, written)))
    for (const row of plan.rows) {
      await note(found, row, before.get(row._id))
      await owners.put(row)
      await step()
    }
    for (const id of plan.over) {
      const row = before.get(id)
      if (row) await changes.addOnce(changeOf(found, id, 'over', row.revision + 1, row, null))
      await owners.remove(id)
      await step()
    }
    const doors = [...plan.rows, ...[...before.values()].filter((row) => plan.over.includes(row._id))]
    await link([...new Set(doors.flatMap(({ households }) => households))])
    await recount(compound, now)
  }
  await rounds.end(compound, _id)
  if (!(await imports.finish(_id, written))) return
  await record({ action: 'roster.import', by, role: 'community-clerk', subject: _id, place: compound, at: now })
  if (planFile) await removeFile(planFile)
}

async function note(found: RosterImport, row: Owner, before: Owner | undefined): Promise<void> {
  // Done already, in a run that was cut short: what it said before is on record.
  if (before?.revision === row.revision) return
  await changes.addOnce(changeOf(found, row._id, 'imported', row.revision, before ?? null, row))
}

const changeOf = (
  { at, by }: RosterImport,
  owner: string,
  what: OwnerChange['what'],
  revision: number,
  before: Owner | null,
  after: Owner | null,
): OwnerChange => ({
  ...{ _id: `${owner}:${revision}`, owner, at, by, what, reason: '导入名册' },
  before: before && { names: before.names, units: before.units },
  after: after && { names: after.names, units: after.units },
})

async function planOf({ planFile }: RosterImport): Promise<RosterPlan | null> {
  const content = planFile && (await contentOf(planFile))
  return content ? (JSON.parse(content.toString('utf8')) as RosterPlan) : null
}
