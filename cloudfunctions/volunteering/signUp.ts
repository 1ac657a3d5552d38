import { refusal } from '../../domain/refusals'
import {
  conflictsWith,
  keyOf,
  type Place,
  seatOf,
  whyNotSignUp,
  whyNotVolunteer,
} from '../../domain/volunteering/shift'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { newRef, shifts } from './repositories'

/** What somebody is called whose name is still to be looked at. */
const NEIGHBOUR = '邻居'

/**
 * 3 reads, 1 conditional write and the audit entry. The write takes a place only where everything holds; where one stands, or why
 * there is no place, is told by the document as it is after it. Signing up again, as after a lost answer, is the same place.
 */
export const signUp = action('volunteering.signUp', async (request, { caller, now, words }) => {
  const { shiftId, child, declaresAge: age = 0 } = request
  const by = caller.openid()
  const [person, own] = await Promise.all([caller.person(), shifts.with(by, now)])
  refuseIf(whyNotVolunteer(person))
  // A child is told apart by the name: one that can't be looked at now is not taken.
  if (child && words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const key = keyOf(by, child ?? null)
  const name = words === 'fine' ? request.name : NEIGHBOUR
  const place: Place = { key, ref: newRef(), who: by, name, at: now, ...(child ? { child } : {}) }
  const taken = await shifts.take(shiftId, place, age, now)
  const shift = orRefuse(await shifts.get(shiftId), 'no-such-shift')
  const seat = seatOf(shift, key)
  if (!seat) throw new Refused(whyNotSignUp(shift, child !== undefined, age, now) ?? refusal('shift-full-up'))
  if (taken) await record({ action: 'volunteering.signUp', by, role: 'resident', subject: shiftId, at: now })
  return { seat, conflicts: conflictsWith(shift, own).map(({ title, from }) => ({ title, from })) }
})
