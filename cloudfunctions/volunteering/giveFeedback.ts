import { createHash } from 'node:crypto'
import { areaAt, covers } from '../../domain/community/area'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { attendances, feedback, shifts } from './repositories'

/** 3 reads, 1 write and the audit entry. */
export const giveFeedback = action('volunteering.giveFeedback', async (request, { caller, now, words }) => {
  const { shiftId, as, stars, text } = request
  const by = caller.openid()
  const [found, person, been] = await Promise.all([
    shifts.get(shiftId),
    caller.person(),
    attendances.get(`${shiftId}:${by}`),
  ])
  const shift = orRefuse(found, 'no-such-shift')
  const lives = person?.homes.some(({ household }) => covers(shift.area, household)) === true
  if (now < shift.from) throw new Refused(refusal('shift-not-begun'))
  if (as === 'volunteer' ? !been : !lives) throw new Refused(refusal(as === 'volunteer' ? 'was-not-there' : 'no-home'))
  const shown = words === 'fine'
  const _id = `${shiftId}:${by}`
  const community = areaAt('community', shift.area) ?? shift.area
  const { created } = await feedback.put({
    ...{ _id, shift: shiftId, activity: shift.activity, who: by, as, stars, text, shown, at: now },
    ...{ community, waits: !shown, ref: createHash('sha256').update(_id).digest('hex').slice(0, 20) },
  })
  if (created) await record({ action: 'volunteering.giveFeedback', by, role: 'resident', subject: shiftId, at: now })
  return { shiftId, shown }
})
