import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { pairs } from './repositories'
import { ledPair } from './rights'

export const changePair = action('visits.changePair', async (request, { caller, now, words }) => {
  const { pairId, about, every, remove, end } = request
  const by = caller.openid()
  await ledPair(pairId, by)
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  if (remove) await pairs.leave(pairId, { ref: remove })
  await pairs.change(pairId, {
    ...(about === undefined ? {} : { 'elder.about': about }),
    ...(every === undefined ? {} : { every }),
    state: end ? 'ended' : 'active',
  })
  await record({ action: 'visits.changePair', by, role: 'resident', subject: pairId, at: now })
  return { pairId }
})
