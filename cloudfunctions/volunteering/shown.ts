import { metresBetween } from '../../domain/talents/distance'
import { keyOf, type Point, placesLeft, type Shift, seatOf, waiting } from '../../domain/volunteering/shift'

/** A shift as lists and pages show it to somebody whose home is at a point. */
export const shiftLine = (shift: Shift, who: string | null, home: Point | null) => ({
  shiftId: shift._id,
  activityId: shift.activity,
  title: shift.title,
  from: shift.from,
  until: shift.until,
  venue: shift.venue,
  capacity: shift.capacity,
  placesLeft: placesLeft(shift),
  waiting: waiting(shift),
  state: shift.state,
  seat: who === null ? null : firstSeat(shift, who),
  metres: home && shift.venue.point ? Math.round(metresBetween(home, shift.venue.point)) : null,
})

/** The places that somebody holds: their own, in a class one for each child. */
export const passesOf = (shift: Shift, who: string | null) =>
  shift.places
    .filter((place) => place.who === who)
    .map(({ key, ref, name, child }) => ({
      name: child?.name ?? name,
      ref,
      in: seatOf(shift, key)?.in === true,
      child: child !== undefined,
    }))

function firstSeat(shift: Shift, who: string) {
  const [place] = shift.places.filter((candidate) => candidate.who === who)
  return place ? seatOf(shift, keyOf(who, place.child ?? null)) : null
}
