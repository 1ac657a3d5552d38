import { refusal } from '../../domain/refusals'
import { whyNotAt } from '../../domain/volunteering/shift'
import { spoken } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { ledShift } from './leading'
import { shifts } from './repositories'
import { tellAll } from './telling'

export const moveShift = action('volunteering.moveShift', async (request, { caller, now }) => {
  const { shiftId, from, until, venue, reason } = request
  const by = caller.openid()
  const shift = await ledShift(shiftId, caller, now)
  refuseIf(whyNotAt({ from, until }, now))
  if (!(await shifts.change(shiftId, { from, until, venue, reason }))) throw new Refused(refusal('shift-over'))
  await record({ action: 'volunteering.moveShift', by, role: 'resident', subject: shiftId, at: now })
  const text = `${shift.title}改到${spoken(from, now)},在${venue.name}。原因:${reason}。去不了可以退出。`
  return { shiftId, told: await tellAll({ ...shift, from, until, venue }, 'moved', text, now) }
})
