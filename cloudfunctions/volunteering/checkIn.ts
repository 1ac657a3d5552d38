import { refusal } from '../../domain/refusals'
import { readCheckIn, whyNotCheckIn } from '../../domain/volunteering/attendance'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { beHere } from './beHere'
import { attendances, shiftKeys, shifts } from './repositories'

/** What a walk-in is called who gave no name, or one that is still to be looked at. */
const NEIGHBOUR = '邻居'

/** 3 reads, 2 writes. Whoever was not signed up and stands there has come all the same: a walk-in. */
export const checkIn = action('volunteering.checkIn', async ({ code, at, out = false, name }, context) => {
  const { caller, now, words } = context
  const by = caller.openid()
  const read = readCheckIn(code)
  if (!read) throw new Refused(refusal('code-forged'))
  const [found, key] = await Promise.all([shifts.get(read.shift), shiftKeys.of(read.shift)])
  const shift = orRefuse(found, 'no-such-shift')
  refuseIf(whyNotCheckIn(shift, read, at, orRefuse(key, 'no-such-shift'), now))
  const place = shift.places.find(({ who }) => who === by)
  const walkIn = { key: by, who: by, name: (words === 'fine' && name) || NEIGHBOUR }
  const being = { at, out, by: place ? ('code' as const) : ('walk-in' as const), now, recorder: by }
  const first = await beHere(shift, place ?? walkIn, being)
  const there = await attendances.get(`${shift._id}:${(place ?? walkIn).key}`)
  return { shiftId: shift._id, title: shift.title, at, out, first, minutes: there?.minutes ?? null }
})
