import { refusal } from '../../domain/refusals'
import { readCheckIn, whyNotCheckIn } from '../../domain/volunteering/attendance'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { beHere } from './beHere'
import { shiftKeys, shifts } from './repositories'

/** 3 reads, 2 writes. Whoever was not signed up and stands there has come all the same: a walk-in. */
export const checkIn = action('volunteering.checkIn', async ({ code, at, out }, { caller, now }) => {
  const by = caller.openid()
  const read = readCheckIn(code)
  if (!read) throw new Refused(refusal('code-forged'))
  const [found, key] = await Promise.all([shifts.get(read.shift), shiftKeys.of(read.shift)])
  const shift = orRefuse(found, 'no-such-shift')
  refuseIf(whyNotCheckIn(shift, read, at, orRefuse(key, 'no-such-shift'), now))
  const place = shift.places.find(({ who }) => who === by)
  const person = { key: place?.key ?? by, who: by, name: place?.name ?? '邻居' }
  const first = await beHere(shift, person, {
    at,
    out: out ?? false,
    by: place ? 'code' : 'walk-in',
    now,
    recorder: by,
  })
  return { shiftId: shift._id, title: shift.title, at, first }
})
