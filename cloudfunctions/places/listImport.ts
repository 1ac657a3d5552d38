import { withAncestors } from '../../domain/community/area'
import { holds } from '../../domain/community/person'
import { type Plan, wayTo } from '../../domain/places/plan'
import { refusal } from '../../domain/refusals'
import { orRefuse, Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { planOf } from './carryOut'
import { imports } from './repositories'

const PAGE = 40

/** 3 calls, and the file with the plan. */
export const listImport = action('places.listImport', async ({ importId, after }, { caller, now }) => {
  const found = orRefuse(await imports.get(importId), 'no-such-import')
  if (!holds(await caller.person(), ['district-clerk'], found.district, now))
    throw new Refused(refusal('not-a-district-clerk'))
  const plan = await planOf(found)
  if (!plan) return { lines: [...found.summary.examples.places, ...found.summary.examples.households], more: null }
  const from = after === undefined ? 0 : Number(after) || 0
  const { areas: added, households, floors } = plan
  const all = added.length + households.length + floors.length
  const page = Array.from({ length: Math.max(0, Math.min(PAGE, all - from)) }, (_, index) => lineAt(plan, from + index))
  const ids = page.flatMap(({ place }) => withAncestors(place))
  const names = new Map(added.map(({ _id, name }) => [_id, name]))
  for (const [id, { name }] of await areas.named(ids)) names.set(id, name)
  const lines = page.map(({ place, door }) => `${wayTo(place, (id) => names.get(id))}${door}`)
  return { lines, more: from + PAGE < all ? String(from + PAGE) : null }
})

/** The n-th of what a plan changes: new places, new doors, doors on another floor. */
function lineAt({ areas: added, households, floors }: Plan, n: number): { place: string; door: string } {
  const area = added[n]
  if (area) return { place: area._id, door: '' }
  const door = households[n - added.length]
  if (door) return { place: door.building, door: ` ${door.unit} 单元 ${door.room}` }
  const moved = floors[n - added.length - households.length]
  const id = moved?.household ?? ''
  const [unit = '', room = ''] = id.slice(id.lastIndexOf('.') + 1).split('-')
  return { place: id.slice(0, id.lastIndexOf('.')), door: ` ${unit} 单元 ${room}:改到 ${moved?.floor} 层` }
}
