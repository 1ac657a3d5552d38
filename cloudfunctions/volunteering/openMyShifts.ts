import type { Shift } from '../../domain/volunteering/shift'
import { action } from '../kernel/serve'
import { attendances, shifts } from './repositories'
import { childrenOf, shiftLine } from './shown'

/** Past services that the page shows. */
const LATEST = 50

/** 4 calls. */
export const openMyShifts = action('volunteering.openMyShifts', async (_, { caller, now }) => {
  const who = caller.openid()
  const [upcoming, past, minutes] = await Promise.all([
    shifts.with(who, now),
    attendances.by(who, LATEST),
    attendances.minutesOf(who),
  ])
  const known = new Map<string, Shift>(
    (await shifts.named(past.map(({ shift }) => shift))).map((shift) => [shift._id, shift]),
  )
  return {
    now,
    upcoming: upcoming
      .filter(({ state }) => state !== 'done')
      .sort((a, b) => a.from - b.from)
      .map((shift) => ({ ...shiftLine(shift, who), children: childrenOf(shift, who) })),
    served: past.flatMap((attendance) => {
      const shift = known.get(attendance.shift)
      if (!shift) return []
      return [
        {
          shiftId: shift._id,
          title: shift.title,
          from: shift.from,
          venue: shift.venue.name,
          minutes: attendance.minutes,
        },
      ]
    }),
    minutes,
  }
})
