import { isLate, keyOf, letIn, whyNotLeave } from '../../domain/volunteering/shift'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { shifts } from './repositories'
import { tellLetIn } from './tell'

/** 2 reads, 1 write, the audit entry, and a message for whoever is let in. */
export const leaveShift = action('volunteering.leaveShift', async ({ shiftId, child }, { caller, now }) => {
  const by = caller.openid()
  const before = orRefuse(await shifts.get(shiftId), 'no-such-shift')
  const key = keyOf(by, child === undefined ? null : { name: child, band: '3-6' })
  refuseIf(whyNotLeave(before, key, now))
  const late = isLate(before, now)
  if (await shifts.leave(shiftId, key)) {
    const left = late ? 'volunteering.leaveLate' : 'volunteering.leaveShift'
    await record({ action: left, by, role: 'resident', subject: shiftId, at: now })
    const after = orRefuse(await shifts.get(shiftId), 'no-such-shift')
    await tellLetIn(after, letIn(before, after), now)
  }
  return { shiftId, late }
})
