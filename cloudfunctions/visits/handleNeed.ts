import { mayBecome } from '../../domain/needs/need'
import { refusal } from '../../domain/refusals'
import { roleIn } from '../../domain/talents/talent'
import { carers } from '../../domain/visits/roles'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { needs } from './repositories'

/** 2 reads, 1 conditional write and the audit entry. Asked for again, it is as it was wanted. */
export const handleNeed = action('visits.handleNeed', async (request, { caller, now, words }) => {
  const { needId, state } = request
  const who = caller.openid()
  const [person, found] = await Promise.all([caller.person(), needs.get(needId)])
  const need = orRefuse(found, 'no-such-need')
  const role = orRefuse(roleIn(person, carers, need.area, now), 'may-not-see-needs')
  const name = words === 'fine' ? request.name : '社区'
  if (need.state === state && (state === 'open' || need.taker?.who === who)) return { needId, state }
  if (!mayBecome(need.state, state)) throw new Refused(refusal('need-moved-on'))
  const moved =
    state === 'open' ? await needs.giveBack(needId, who) : await needs.move(needId, need.state, state, { who, name })
  if (!moved) throw new Refused(refusal('need-moved-on'))
  await record({ action: 'visits.handleNeed', by: who, role, subject: needId, at: now })
  return { needId, state }
})
