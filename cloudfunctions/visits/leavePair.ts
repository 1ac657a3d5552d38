import { record } from '../kernel/audit'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { pairs } from './repositories'
import { pairOf } from './rights'

/** 1 read, 1 write, the audit entry, and a message for the leader, who is to find somebody else. */
export const leavePair = action('visits.leavePair', async ({ pairId }, { caller, now }) => {
  const who = caller.openid()
  const pair = await pairOf(pairId, who)
  const name = pair.volunteers.find((volunteer) => volunteer.who === who)?.name ?? '志愿者'
  if (await pairs.leave(pairId, { who })) {
    await record({ action: 'visits.leavePair', by: who, role: 'resident', subject: pairId, at: now })
    await tell({
      ...{ _id: `${pairId}:${who}:left:${now}`, to: pair.leader.who, at: now, kind: 'visit' },
      text: `${name}退出了一个结对,还有 ${pair.volunteers.length - 1} 位志愿者。`,
      path: `packages/visits/pair/index?pairId=${pairId}`,
    })
  }
  return { pairId }
})
