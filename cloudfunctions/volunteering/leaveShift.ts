import { isLate, keyOf, letIn, whyNotLeave } from '../../domain/volunteering/shift'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { lapses, shifts } from './repositories'
import { tellLetIn } from './telling'

/** 2 reads, 1 write, the audit entry, and a message for whoever is let in. Leaving late is noted for the person alone. */
export const leaveShift = action('volunteering.leaveShift', async ({ shiftId, child }, { caller, now }) => {
  const by = caller.openid()
  const before = orRefuse(await shifts.get(shiftId), 'no-such-shift')
  const key = keyOf(by, child === undefined ? null : { name: child })
  refuseIf(whyNotLeave(before, key, now))
  const late = isLate(before, now)
  if (await shifts.leave(shiftId, key)) {
    await record({ action: 'volunteering.leaveShift', by, role: 'resident', subject: shiftId, at: now })
    if (late) await lapses.addOnce({ _id: `${shiftId}:${by}`, who: by, kind: 'late', at: now })
    const after = orRefuse(await shifts.get(shiftId), 'no-such-shift')
    await tellLetIn(after, letIn(before, after), now)
  }
  return { shiftId, late }
})
