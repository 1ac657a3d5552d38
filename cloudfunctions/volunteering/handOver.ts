import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { ledShift } from './leading'
import { shifts } from './repositories'
import { tellNewLeader } from './telling'

/** 2 reads, 1 conditional write, the audit entry and a message. */
export const handOver = action('volunteering.handOver', async ({ shiftId, ref }, { caller, now }) => {
  const shift = await ledShift(shiftId, caller, now)
  const { who, name } = orRefuse(
    shift.places.find((place) => place.ref === ref),
    'not-signed-up',
  )
  if (!(await shifts.change(shiftId, { leader: { who, name } }))) throw new Refused(refusal('shift-over'))
  await record({
    action: 'volunteering.handOver',
    by: caller.openid(),
    role: 'resident',
    subject: shiftId,
    at: now,
  })
  await tellNewLeader(shift, who, now)
  return { shiftId, leader: name }
})
