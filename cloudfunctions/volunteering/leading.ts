import { holds, type Person, type Role } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import type { Shift } from '../../domain/volunteering/shift'
import type { Moment } from '../../domain/wording/time'
import type { Caller } from '../kernel/caller'
import { orRefuse, Refused } from '../kernel/refused'
import { shifts } from './repositories'

/** Who may post an activity in their area. */
export const organisers: readonly Role[] = [
  'community-clerk',
  'grid-leader',
  'organisation',
  'team-leader',
  'street-clerk',
  'district-clerk',
]
/** Who may stand in for a shift's leader in their area. */
const standIns: readonly Role[] = ['community-clerk', 'grid-leader']

export const leads = (shift: Shift, person: Person | null, now: Moment): boolean =>
  person !== null && (shift.leader.who === person._id || holds(person, standIns, shift.area, now))

/** The shift that the caller leads, or answers for in its area; refuses everybody else. 2 reads. */
export async function ledShift(shiftId: string, caller: Caller, now: number): Promise<Shift> {
  const by = caller.openid()
  const [found, person] = await Promise.all([shifts.get(shiftId), caller.person()])
  const shift = orRefuse(found, 'no-such-shift')
  if (shift.leader.who !== by && !leads(shift, person, now)) throw new Refused(refusal('not-the-leader'))
  return shift
}
