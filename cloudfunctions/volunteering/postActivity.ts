import { randomBytes } from 'node:crypto'
import { holds, type Person, type Role } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { organisers } from '../../domain/volunteering/leading'
import { type Shift, whyNotAt } from '../../domain/volunteering/shift'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { offer } from '../kernel/pictures'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { activities, shiftKeys, shifts } from './repositories'

/** The shifts' ids follow from the activity's, so posting the same again is the same activity. The activity comes last and makes it visible. */
export const postActivity = action(
  'volunteering.postActivity',
  async ({ activityId, shifts: times, ...activity }, { caller, now, words }) => {
    const by = caller.openid()
    const person = await caller.person()
    const { area, organiser, kind, title, skills, minimumAge, pointsPerHour } = activity
    if (!holds(person, organisers, area, now)) throw new Refused(refusal('not-an-organiser'))
    // What can't be looked at now is not posted: an activity nobody may read is none.
    if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
    for (const time of times) refuseIf(whyNotAt(time, now))
    const { name } = orRefuse(await areas.get(area), 'no-such-area')
    await offer(activity.pictures, by, activity.area, now)
    const planned = times.map(
      ({ leader, ...time }, n): Shift => ({
        _id: `${activityId}-${n + 1}`,
        activity: activityId,
        ...{ title, kind, area, organiser, skills, pointsPerHour, ...time },
        minimumAge: minimumAge ?? 0,
        leader: { who: by, name: leader },
        ...{ places: [], state: 'planned', reason: null, outcome: null },
        ...{ reminded: false, settled: false, forgotten: false },
      }),
    )
    for (const shift of planned) {
      await shiftKeys.addOnce({ _id: shift._id, key: randomBytes(32).toString('hex') })
      await shifts.addOnce(shift)
    }
    const posted = { _id: activityId, ...activity, areaName: name, postedBy: by, postedAt: now }
    if (await activities.addOnce(posted)) await record(entryOf(activityId, person, area, now))
    return { activityId, shiftIds: planned.map((shift) => shift._id) }
  },
)

const entryOf = (subject: string, person: Person | null, area: string, at: Moment) => ({
  action: 'volunteering.postActivity',
  by: person?._id ?? '',
  role: organisers.find((role): role is Role => holds(person, [role], area, at)) ?? ('resident' as const),
  subject,
  at,
})
