import { holds, type Person, type Role } from '../community/person'
import type { Moment } from '../wording/time'
import type { Shift } from './shift'

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
export const standIns: readonly Role[] = ['community-clerk', 'grid-leader']

export const leads = (shift: Shift, person: Person | null, now: Moment): boolean =>
  person !== null && (shift.leader.who === person._id || holds(person, standIns, shift.area, now))
