import { refusal } from '../../domain/refusals'
import { leads } from '../../domain/volunteering/leading'
import type { Shift } from '../../domain/volunteering/shift'
import type { Caller } from '../kernel/caller'
import { orRefuse, Refused } from '../kernel/refused'
import { shifts } from './repositories'

/** The shift that the caller leads, or answers for in its area; refuses everybody else. 2 reads. */
export async function ledShift(shiftId: string, caller: Caller, now: number): Promise<Shift> {
  const by = caller.openid()
  const [found, person] = await Promise.all([shifts.get(shiftId), caller.person()])
  const shift = orRefuse(found, 'no-such-shift')
  if (shift.leader.who !== by && !leads(shift, person, now)) throw new Refused(refusal('not-the-leader'))
  return shift
}
