import { record } from '../kernel/audit'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { pairs } from './repositories'

/** 1 read, 1 write, the audit entry, and a message for the leader, who is to find somebody else. */
export const leavePair = action('visits.leavePair', async ({ pairId }, { caller, now }) => {
  const who = caller.openid()
  const pair = orRefuse(await pairs.get(pairId), 'no-such-pair')
  const mine = pair.volunteers.find((volunteer) => volunteer.who === who)
  // Who is not in it may have left already, and did not hear the answer.
  if (!mine || !(await pairs.leave(pairId, who))) return { pairId }
  await record({ action: 'visits.leavePair', by: who, role: 'resident', subject: pairId, at: now })
  await tell({
    ...{ _id: `${pairId}:${mine.ref}:left`, to: pair.leader.who, at: now, kind: 'visit' },
    text: `${mine.name}退出了一个结对,还有 ${pair.volunteers.length - 1} 位志愿者。`,
    path: `packages/visits/pair/index?pairId=${pairId}`,
  })
  return { pairId }
})
