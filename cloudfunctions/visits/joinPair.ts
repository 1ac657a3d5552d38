import { refusal } from '../../domain/refusals'
import { MOST_VOLUNTEERS, type Pair, whyNotJoin } from '../../domain/visits/pair'
import { whyNotVolunteer } from '../../domain/volunteering/shift'
import { type Moment, spoken } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { newRef } from '../volunteering/repositories'
import { pairs } from './repositories'

/** 3 reads, 1 conditional write, the audit entry, and a message for the leader: one, however often it is asked. */
export const joinPair = action('visits.joinPair', async ({ pairId, token, name }, { caller, now, words }) => {
  const who = caller.openid()
  const [person, found] = await Promise.all([caller.person(), pairs.get(pairId)])
  refuseIf(whyNotVolunteer(person))
  const pair = orRefuse(found, 'invitation-over')
  refuseIf(whyNotJoin(pair, who, token))
  const called = words === 'fine' ? name : '邻居'
  if (await pairs.join(pairId, { who, ref: newRef(), name: called, since: now }, MOST_VOLUNTEERS))
    await record({ action: 'visits.joinPair', by: who, role: 'resident', subject: pairId, at: now })
  const { volunteers } = orRefuse(await pairs.get(pairId), 'invitation-over')
  const mine = volunteers.find((volunteer) => volunteer.who === who)
  // Between the look and the write somebody else was quicker.
  if (!mine) throw new Refused(refusal('pair-complete'))
  await tellLeader(pair, mine, now)
  return { pairId }
})

const tellLeader = (pair: Pair, { ref, name }: Pair['volunteers'][number], now: Moment) =>
  tell({
    ...{ _id: `${pair._id}:${ref}:joined`, to: pair.leader.who, at: now, kind: 'visit' },
    text: `${name}接受了结对邀请,${spoken(pair.dueAt, now)} 前会去探望。`,
    path: `packages/visits/pair/index?pairId=${pair._id}`,
  })
