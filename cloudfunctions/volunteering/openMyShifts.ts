import { REMEMBERED } from '../../domain/volunteering/lapse'
import { action } from '../kernel/serve'
import { attendances, lapses, shifts } from './repositories'
import { passesOf, shiftLine } from './shown'

/** Past services that the page shows. */
const LATEST = 20

/** 5 calls. */
export const openMyShifts = action('volunteering.openMyShifts', async (_, { caller, now }) => {
  const who = caller.openid()
  const [signedUp, led, past, minutes, lapsed] = await Promise.all([
    shifts.with(who, now),
    shifts.ledBy(who),
    attendances.by(who, LATEST),
    attendances.minutesOf(who),
    lapses.since(who, now - REMEMBERED),
  ])
  const count = (kind: 'late' | 'absent') => lapsed.filter((lapse) => lapse.kind === kind).length
  return {
    now,
    upcoming: signedUp
      .filter(({ state }) => state !== 'done')
      .sort((a, b) => a.from - b.from)
      .map((shift) => ({
        ...shiftLine(shift, who, null),
        leader: shift.leader.name,
        reason: shift.reason,
        passes: passesOf(shift, who),
      })),
    leading: led.map((shift) => shiftLine(shift, who, null)),
    // A guardian who brought a child was not serving.
    served: past
      .filter(({ key }) => key === who)
      .map(({ shift, activity, title, from, place, minutes }) => ({
        ...{ shiftId: shift, activityId: activity, title, from, place, minutes },
      })),
    minutes,
    lapses: { late: count('late'), absent: count('absent') },
  }
})
