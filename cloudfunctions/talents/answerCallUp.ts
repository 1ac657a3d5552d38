import { whyNotAnswer } from '../../domain/talents/callUp'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { answersToCalls, callUps, talents } from './repositories'

/** 3 reads, 1 write and the audit entry. */
export const answerCallUp = action('talents.answerCallUp', async ({ callUpId, answer }, { caller, now }) => {
  const who = caller.openid()
  const [found, talent, said] = await Promise.all([
    callUps.get(callUpId),
    talents.get(who),
    answersToCalls.get(callUpId, who),
  ])
  refuseIf(whyNotAnswer(orRefuse(found, 'no-such-call-up'), talent, now))
  if (said?.answer !== answer) {
    await answersToCalls.put({ _id: `${callUpId}:${who}`, callUp: callUpId, who, answer, at: now })
    await record({ action: 'talents.answerCallUp', by: who, role: 'resident', subject: callUpId, at: now })
  }
  return { callUpId, answer }
})
