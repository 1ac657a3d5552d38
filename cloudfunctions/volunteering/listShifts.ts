import { within } from '../../domain/volunteering/calendar'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { shifts } from './repositories'
import { shiftLine } from './shown'

const PAGE = 20

/** 2 calls; of shifts as many documents as the page shows and one more. */
export const listShifts = action('volunteering.listShifts', async ({ at, when, skill, after }, { caller, now }) => {
  const person = await caller.person()
  const { items, more } = await shifts.around(at, { from: now, after, limit: PAGE })
  const shown = items.filter((shift) => within(when ?? null, shift, now) && (!skill || shift.skills.includes(skill)))
  const named = await areas.named(shown.map(({ area }) => area))
  return {
    now,
    shifts: shown.map((shift) => ({
      ...shiftLine(shift, person?._id ?? null),
      area: named.get(shift.area)?.name ?? shift.area,
      skills: shift.skills,
    })),
    more,
  }
})
