import { randomBytes } from 'node:crypto'
import { holds, type Role } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { type Shift, whyNotAt } from '../../domain/volunteering/shift'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { activities, shiftKeys, shifts } from './repositories'

const organisers: readonly Role[] = ['community-clerk', 'grid-leader', 'organisation', 'street-clerk', 'district-clerk']

/** The shifts' ids follow from the activity's, so posting the same again is the same activity. The activity comes last and makes it visible. */
export const postActivity = action(
  'volunteering.postActivity',
  async ({ shifts: times, ...activity }, { caller, now }) => {
    const by = caller.openid()
    const person = await caller.person()
    const { activityId, area, organiser, kind, title, skills, minimumAge } = activity
    if (!holds(person, organisers, area, now)) throw new Refused(refusal('not-an-organiser'))
    for (const time of times) refuseIf(whyNotAt(time, now))
    const { name } = orRefuse(await areas.get(area), 'no-such-area')
    const planned = times.map(
      (time, n): Shift => ({
        _id: `${activityId}-${n + 1}`,
        activity: activityId,
        ...{ title, kind, area, skills },
        minimumAge: minimumAge ?? 0,
        ...time,
        leader: { who: by, name: organiser },
        places: [],
        state: 'planned',
        reason: null,
        outcome: null,
      }),
    )
    for (const shift of planned) {
      await shiftKeys.addOnce({ _id: shift._id, key: randomBytes(32).toString('hex') })
      await shifts.addOnce(shift)
    }
    const { activityId: _id, ...fields } = activity
    if (await activities.addOnce({ _id, ...fields, areaName: name, postedBy: by, postedAt: now }))
      await record({ action: 'volunteering.postActivity', by, role: roleIn(person, area, now), subject: _id, at: now })
    return { activityId, shiftIds: planned.map((shift) => shift._id) }
  },
)

const roleIn = (person: Parameters<typeof holds>[0], area: string, now: number): Role =>
  organisers.find((role) => holds(person, [role], area, now)) ?? 'organisation'
