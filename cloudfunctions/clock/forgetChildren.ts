import { CHILDREN_KEPT } from '../../domain/volunteering/shift'
import type { Moment } from '../../domain/wording/time'
import { attendances, shifts } from '../volunteering/repositories'

/** Deletes the lists of children 30 days after their class; how many came stays in what the leader wrote. */
export async function forgetChildren(now: Moment): Promise<void> {
  for (const { _id } of await shifts.unforgotten(now - CHILDREN_KEPT)) {
    await attendances.removeOf(_id)
    await shifts.forget(_id)
  }
}
