import type { Moment } from '../../domain/wording/time'
import { shifts } from '../volunteering/repositories'
import { settle } from '../volunteering/settle'

/** Ends what the closing of a shift began and could not end. */
export async function settleShifts(now: Moment): Promise<void> {
  for (const shift of await shifts.unsettled()) await settle(shift, now)
}
