import type { Attendance } from '../../domain/volunteering/attendance'
import { type Place, seatOf } from '../../domain/volunteering/shift'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { ledShift } from './leading'
import { attendances, shiftKeys } from './repositories'

/** 4 reads. */
export const openRoster = action('volunteering.openRoster', async ({ shiftId }, { caller, now }) => {
  const shift = await ledShift(shiftId, caller, now)
  const [key, been] = await Promise.all([shiftKeys.of(shiftId), attendances.of(shiftId)])
  const there = new Map(been.map((attendance) => [attendance.key, attendance]))
  const signedUp = new Set(shift.places.map((place) => place.key))
  const line = (key: string, name: string, place: Place | null, attendance: Attendance | undefined) => ({
    key,
    name,
    band: place?.child?.band ?? null,
    in: place === null || seatOf(shift, key)?.in === true,
    here: attendance?.at ?? null,
    gone: attendance?.until ?? null,
    minutes: attendance?.minutes ?? null,
    walkIn: place === null,
  })
  return {
    now,
    shiftId,
    title: shift.title,
    from: shift.from,
    until: shift.until,
    venue: shift.venue,
    capacity: shift.capacity,
    state: shift.state,
    codeKey: orRefuse(key, 'no-such-shift'),
    people: [
      ...shift.places.map((place) => line(place.key, place.child?.name ?? place.name, place, there.get(place.key))),
      ...been.filter(({ key }) => !signedUp.has(key)).map((walkIn) => line(walkIn.key, walkIn.name, null, walkIn)),
    ],
  }
})
