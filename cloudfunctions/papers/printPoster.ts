import { type AreaId, areaAt } from '../../domain/community/area'
import { isBuilding, isCompound, MOST_POSTERS, type PosterSize, printers } from '../../domain/papers/poster'
import { refusal } from '../../domain/refusals'
import { roleAt } from '../community/office'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action, type Context } from '../kernel/serve'
import { madeOnce } from './madeOnce'
import { type Door, hasCode, postersFor } from './posters'

/** 9 calls besides the paper itself. */
export const printPoster = action('papers.printPoster', async ({ building, size }, context) => {
  const found = isBuilding(building) ? await areas.get(building) : null
  const door = orRefuse(found && hasCode(found) ? found : null, 'nothing-to-print')
  return print('papers.printPoster', { area: building, doors: [door], size }, context)
})

/** The same, however many buildings there are, and 1 call for 400 of them. */
export const printCompound = action('papers.printCompound', async ({ compound, size }, context) => {
  const found = isCompound(compound) ? await areas.someBelow(compound, 'building', MOST_POSTERS + 1) : []
  const doors = found.filter(hasCode)
  refuseIf(doors.length > MOST_POSTERS ? refusal('too-many-posters', MOST_POSTERS) : null)
  refuseIf(doors.length === 0 ? refusal('nothing-to-print') : null)
  return print('papers.printCompound', { area: compound, doors, size }, context)
})

type Asked = { area: AreaId; doors: Door[]; size: PosterSize }

async function print(action: string, { area, doors, size }: Asked, { caller, now }: Context) {
  const by = caller.openid()
  const person = await caller.person()
  const posters = await postersFor(areaAt('compound', area) ?? area, doors, now)
  const draw = async () => (await import('./drawPosters')).drawPosters(posters, size, now)
  const paper = await madeOnce({ folder: 'posters', says: { size, posters }, pages: posters.length, draw }, now)
  await record({ action, by, role: roleAt(person, printers, area, now), subject: area, at: now })
  return paper
}
