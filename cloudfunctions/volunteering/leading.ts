import { holds } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import type { Shift } from '../../domain/volunteering/shift'
import type { Caller } from '../kernel/caller'
import { orRefuse, Refused } from '../kernel/refused'
import { shifts } from './repositories'

/** The shift that the caller leads, or answers for as a clerk of the area; refuses everybody else. 2 reads. */
export async function ledShift(shiftId: string, caller: Caller, now: number): Promise<Shift> {
  const by = caller.openid()
  const [found, person] = await Promise.all([shifts.get(shiftId), caller.person()])
  const shift = orRefuse(found, 'no-such-shift')
  if (shift.leader.who !== by && !holds(person, ['community-clerk'], shift.area, now))
    throw new Refused(refusal('not-the-leader'))
  return shift
}
