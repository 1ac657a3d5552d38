import type { Attendance } from '../../domain/volunteering/attendance'
import type { Place, Shift } from '../../domain/volunteering/shift'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { attendances } from './repositories'

type Being = { at: Moment; out: boolean; by: Attendance['by']; now: Moment; recorder: string }

/** Notes that somebody is here, or has left, once; answers whether that was news. */
export async function beHere(
  { _id, area }: Pick<Shift, '_id' | 'area'>,
  { key, who, name }: Pick<Place, 'key' | 'who' | 'name'>,
  { at, out, by, now, recorder }: Being,
): Promise<boolean> {
  const id = `${_id}:${key}`
  const news = out
    ? (await attendances.left(id, at)) > 0
    : await attendances.addOnce({
        ...{ _id: id, shift: _id, key, who, name, area, at, by },
        until: null,
        minutes: null,
        explained: null,
        confirmedBy: null,
        confirmedAt: null,
      })
  const action = out ? 'volunteering.checkOut' : 'volunteering.checkIn'
  if (news) await record({ action, by: recorder, role: 'resident', subject: id, at: now })
  return news
}
