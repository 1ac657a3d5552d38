import type { Import } from '../../domain/places/import'
import type { Plan } from '../../domain/places/plan'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { contentOf, removeFile } from '../kernel/files'
import { imports, places, rounds } from './repositories'

/** Documents written in one call of the database: far below what a request may carry. */
const PORTION = 500

type Step = { size: number; write: () => Promise<unknown> }

/**
 * Writes what a plan has, from where the last run stopped: doors first, then places from the district down, so that nobody meets a place whose doors are
 * missing. Every step may be done twice; of two runs at once the slower one stops.
 */
export async function carryOut(found: Import, now: Moment): Promise<void> {
  const plan = await planOf(found)
  let written = 0
  for (const { size, write } of plan ? stepsOf(plan) : []) {
    written += size
    if (written <= found.written) continue
    await write()
    if (!(await imports.wrote(found._id, written))) return
  }
  await rounds.end(found.district, found._id)
  if (!(await imports.finish(found._id, written))) return
  await record({ action: 'places.import', by: found.by, role: 'district-clerk', subject: found._id, at: now })
  if (found.planFile) await removeFile(found.planFile)
}

/** The plan of an import as it lies in its file; null where there is none any more. */
export async function planOf({ planFile }: Import): Promise<Plan | null> {
  const content = planFile && (await contentOf(planFile))
  return content ? (JSON.parse(content.toString('utf8')) as Plan) : null
}

function* stepsOf({ households, floors, areas, counts }: Plan): Generator<Step> {
  for (const portion of portions(households)) yield { size: portion.length, write: () => places.addHouseholds(portion) }
  for (const [floor, ids] of grouped(floors, (one) => [one.floor, one.household]))
    yield { size: ids.length, write: () => places.setFloor(ids, floor) }
  for (const portion of portions(areas)) yield { size: portion.length, write: () => places.addAreas(portion) }
  for (const [count, ids] of grouped(counts, (one) => [one.households, one.area]))
    yield { size: ids.length, write: () => places.setCount(ids, count) }
}

function* portions<T>(all: T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += PORTION) yield all.slice(start, start + PORTION)
}

/** Ids by the value that they get, in portions. */
function* grouped<T>(all: T[], pairOf: (one: T) => [value: number, id: string]): Generator<[number, string[]]> {
  const groups = new Map<number, string[]>()
  for (const one of all) {
    const [value, id] = pairOf(one)
    const group = groups.get(value)
    if (group) group.push(id)
    else groups.set(value, [id])
  }
  for (const [value, ids] of groups) for (const portion of portions(ids)) yield [value, portion]
}
