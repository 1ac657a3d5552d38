import { whyNotVolunteer } from '../../domain/volunteering/shift'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { activities, shifts } from './repositories'
import { childrenOf, shiftLine } from './shown'

/** Shifts that began so long ago are still shown: somebody may be on the way. In ms. */
const JUST_NOW = 12 * 3_600_000

/** 2 reads, and the activity's shifts. */
export const openActivity = action('volunteering.openActivity', async ({ activityId }, { caller, now }) => {
  const [found, person, coming] = await Promise.all([
    activities.get(activityId),
    caller.person(),
    shifts.of(activityId, now - JUST_NOW),
  ])
  const activity = orRefuse(found, 'no-such-activity')
  const { _id, kind, title, about, helps, bring, insurance, skills, minimumAge, areaName, organiser } = activity
  const who = person?._id ?? null
  const reason = whyNotVolunteer(person)
  return {
    now,
    ...{ id: _id, kind, title, about, helps, bring, insurance, skills, minimumAge, area: areaName, organiser },
    whyNot: reason && { code: reason.code, message: reason.message },
    shifts: coming.map((shift) => ({
      ...shiftLine(shift, who),
      leader: shift.leader.name,
      reason: shift.reason,
      children: childrenOf(shift, who),
    })),
  }
})
