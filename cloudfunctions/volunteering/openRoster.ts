import type { Attendance } from '../../domain/volunteering/attendance'
import { type Place, type Shift, seatOf } from '../../domain/volunteering/shift'
import { shown } from '../kernel/pictures'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { ledShift } from './leading'
import { attendances, shiftKeys } from './repositories'

/** 6 calls at most. */
export const openRoster = action('volunteering.openRoster', async ({ shiftId }, { caller, now }) => {
  const shift = await ledShift(shiftId, caller, now)
  const [key, been, pictures] = await Promise.all([
    shiftKeys.of(shiftId),
    attendances.of(shiftId),
    shown(shift.outcome?.pictures ?? [], caller.openid()),
  ])
  const { outcome } = shift
  return {
    now,
    ...{ shiftId, activityId: shift.activity, title: shift.title, kind: shift.kind },
    ...{ from: shift.from, until: shift.until, venue: shift.venue, capacity: shift.capacity, state: shift.state },
    leader: shift.leader.name,
    codeKey: orRefuse(key, 'no-such-shift'),
    people: linesOf(shift, been),
    outcome: outcome && {
      served: outcome.served,
      note: outcome.note,
      minutes: outcome.hours.reduce((sum, { minutes }) => sum + minutes, 0),
      pictures: outcome.pictures.flatMap((fileId) => pictures.get(fileId) ?? []),
    },
  }
})

/** Those who signed up in their order, then those who came without. */
function linesOf(shift: Shift, been: readonly Attendance[]) {
  const there = new Map(been.map((attendance) => [attendance.key, attendance]))
  const signedUp = new Set(shift.places.map(({ key }) => key))
  return [
    ...shift.places.map((place) => line(shift, place, place.child?.name ?? place.name, there.get(place.key))),
    ...been.filter(({ key }) => !signedUp.has(key)).map((walkIn) => line(shift, walkIn, walkIn.name, walkIn)),
  ]
}

function line(shift: Shift, { key, ref, ...of }: Place | Attendance, name: string, attendance: Attendance | undefined) {
  const walkIn = !('child' in of) && seatOf(shift, key) === null
  return {
    ref,
    name,
    band: ('child' in of && of.child?.band) || null,
    in: walkIn || seatOf(shift, key)?.in === true,
    here: attendance?.at ?? null,
    gone: attendance?.until ?? null,
    minutes: attendance?.minutes ?? null,
    walkIn,
  }
}
