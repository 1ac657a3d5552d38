import { keyOf, placesLeft, type Shift, seatOf, waiting } from '../../domain/volunteering/shift'

/** A shift as lists and pages show it to somebody. */
export const shiftLine = (shift: Shift, who: string | null) => ({
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
})

/** Names of the children that somebody has signed up. */
export const childrenOf = ({ places }: Shift, who: string | null): string[] =>
  places.flatMap((place) => (place.who === who && place.child ? [place.child.name] : []))

function firstSeat(shift: Shift, who: string) {
  const [place] = shift.places.filter((candidate) => candidate.who === who)
  return place ? seatOf(shift, keyOf(who, place.child ?? null)) : null
}
