import type { Moment } from '../../domain/wording/time'
import { spoken } from '../../domain/wording/time'
import { tell } from '../kernel/telling'
import { pairs } from '../visits/repositories'

/** Tells the leader, and reminds the volunteers, once for each due date that passed without a visit. */
export async function alertMissedVisits(now: Moment): Promise<void> {
  for (const { _id, dueAt, leader, volunteers } of await pairs.unalerted(now)) {
    const path = `packages/visits/pair/index?pairId=${_id}`
    const about = { at: now, kind: 'visit' as const, path }
    const text = `有一位结对老人,原定 ${spoken(dueAt, now)} 前探望,还没有人去。请安排一下。`
    await tell({ ...about, _id: `${_id}:${dueAt}:missed`, to: leader.who, text })
    const reminder = `您结对的老人该去看看了,原定 ${spoken(dueAt, now)} 前。`
    for (const { who } of volunteers) await tell({ ...about, _id: `${_id}:${dueAt}:${who}`, to: who, text: reminder })
    await pairs.alerted(_id, dueAt)
  }
}
