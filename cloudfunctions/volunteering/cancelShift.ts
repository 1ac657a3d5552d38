import { refusal } from '../../domain/refusals'
import { spoken } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { ledShift } from './leading'
import { shifts } from './repositories'
import { tellAll } from './telling'

export const cancelShift = action('volunteering.cancelShift', async ({ shiftId, reason }, { caller, now }) => {
  const by = caller.openid()
  const shift = await ledShift(shiftId, caller, now)
  const cancelled = await shifts.change(shiftId, { state: 'cancelled', reason })
  // Asked for again, as after a lost answer, it tells whoever was not told yet.
  if (!cancelled && shift.state !== 'cancelled') throw new Refused(refusal('shift-over'))
  if (cancelled) await record({ action: 'volunteering.cancelShift', by, role: 'resident', subject: shiftId, at: now })
  const text = `${shift.title},${spoken(shift.from, now)}这一场取消了。原因:${reason}。`
  return { shiftId, told: await tellAll(shift, 'cancelled', text, now) }
})
