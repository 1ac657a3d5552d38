import { areaAt } from '../../domain/community/area'
import { type Attendance, servedBetween } from '../../domain/volunteering/attendance'
import type { Place, Shift } from '../../domain/volunteering/shift'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { attendances, newRef } from './repositories'

type Being = { at: Moment; out: boolean; by: Attendance['by']; now: Moment; recorder: string }
type Somebody = Pick<Place, 'key' | 'who' | 'name'> & { ref?: string }

/** Notes that somebody is here, or has left, once; answers whether that was news. Leaving gives the minutes. */
export async function beHere(shift: Shift, somebody: Somebody, { at, out, by, now, recorder }: Being) {
  const id = `${shift._id}:${somebody.key}`
  const news = out ? await leave(shift, id, at) : await attendances.addOnce(attendanceOf(shift, somebody, at, by))
  const action = out ? 'volunteering.checkOut' : 'volunteering.checkIn'
  // The subject is the shift: in a class the key names a child, and the log is kept for good.
  if (news) await record({ action, by: recorder, role: 'resident', subject: shift._id, at: now })
  return news
}

async function leave(shift: Shift, id: string, at: Moment): Promise<boolean> {
  const there = await attendances.get(id)
  if (!there) return false
  // A child who was brought to a class did not serve.
  const minutes = shift.kind === 'class' ? 0 : servedBetween(shift, there.at, at)
  return (await attendances.left(id, at, minutes)) > 0
}

/** What is known at the door; the rest is written when the shift is settled. */
export const attendanceOf = (
  shift: Shift,
  { key, who, name, ref = newRef() }: Somebody,
  at: Moment,
  by: Attendance['by'],
): Attendance => ({
  ...{ _id: `${shift._id}:${key}`, shift: shift._id, activity: shift.activity, key, ref, who, name, at, by },
  ...{ area: shift.area, community: areaAt('community', shift.area) ?? shift.area, building: null },
  ...{ until: null, minutes: null, explained: null, confirmedBy: null, confirmedAt: null },
  ...{ title: shift.title, organiser: shift.organiser, from: shift.from, place: shift.venue.name },
  ...{ content: shift.title, served: 0, recorder: shift.leader.name },
})
