import { refusal } from '../../domain/refusals'
import { MOST_VOLUNTEERS, whyNotJoin } from '../../domain/visits/pair'
import { whyNotVolunteer } from '../../domain/volunteering/shift'
import { spoken } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { newRef } from '../volunteering/repositories'
import { pairs } from './repositories'

/** 2 reads, 1 conditional write, the audit entry, and a message for the leader. */
export const joinPair = action('visits.joinPair', async ({ pairId, token, name }, { caller, now, words }) => {
  const who = caller.openid()
  const [person, found] = await Promise.all([caller.person(), pairs.get(pairId)])
  refuseIf(whyNotVolunteer(person))
  const pair = orRefuse(found, 'invitation-over')
  refuseIf(whyNotJoin(pair, who, token))
  const called = words === 'fine' ? name : '邻居'
  if (await pairs.join(pairId, { who, ref: newRef(), name: called, since: now }, MOST_VOLUNTEERS)) {
    await record({ action: 'visits.joinPair', by: who, role: 'resident', subject: pairId, at: now })
    await tell({
      ...{ _id: `${pairId}:${who}:joined`, to: pair.leader.who, at: now, kind: 'visit' },
      text: `${called}接受了结对邀请,${spoken(pair.dueAt, now)} 前会去探望。`,
      path: `packages/visits/pair/index?pairId=${pairId}`,
    })
    return { pairId }
  }
  // Between the look and the write somebody else was quicker, or this one was there already.
  const after = orRefuse(await pairs.get(pairId), 'invitation-over')
  if (!after.volunteers.some((volunteer) => volunteer.who === who)) throw new Refused(refusal('pair-complete'))
  return { pairId }
})
