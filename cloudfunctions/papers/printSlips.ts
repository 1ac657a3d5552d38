import { areaAt } from '../../domain/community/area'
import { slipCode, spaced } from '../../domain/community/slip'
import { isBuilding, printers, type Slips } from '../../domain/papers/poster'
import { homeLabel } from '../community/homeLabel'
import { roleAt } from '../community/office'
import { record } from '../kernel/audit'
import { orRefuse } from '../kernel/refused'
import { areas, households } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { madeOnce } from './madeOnce'
import { hasCode, leaderAt, sceneAt, sceneKey } from './posters'

/** 6 calls, as many documents as the building has doors, and the paper itself. Whoever lives there is not looked at: no names. */
export const printSlips = action('papers.printSlips', async ({ building }, { caller, now }) => {
  const by = caller.openid()
  const person = await caller.person()
  const [found, doors] = isBuilding(building)
    ? await Promise.all([areas.get(building), households.of(building)])
    : [null, []]
  const door = orRefuse(found && hasCode(found) && doors.length > 0 ? found : null, 'nothing-to-print')
  const compound = areaAt('compound', building) ?? building
  const [around, leader] = await Promise.all([areas.get(compound), leaderAt(areaAt('grid', building) ?? building, now)])
  const slips: Slips = {
    ...{ building: door.name, compound: around?.name ?? compound, scene: sceneAt(door), leader },
    doors: doors.map(({ _id, slipIssue }) => ({
      label: homeLabel(_id),
      code: spaced(slipCode(_id, slipIssue ?? 1, sceneKey())),
    })),
  }
  const { drawSlips, SLIPS_A_PAGE } = await import('./drawSlips')
  const pages = Math.ceil(doors.length / SLIPS_A_PAGE)
  const draw = () => drawSlips(slips, now)
  const paper = await madeOnce({ folder: 'slips', says: slips, pages, draw }, now)
  const role = roleAt(person, printers, building, now)
  await record({ action: 'papers.printSlips', by, role, subject: building, at: now })
  return paper
})
