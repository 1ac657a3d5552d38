import type { Pair } from '../../domain/visits/pair'
import type { Moment } from '../../domain/wording/time'
import { spoken } from '../../domain/wording/time'
import { tell } from '../kernel/telling'
import { pairs } from '../visits/repositories'

const PAGE = 100

/** Tells the leader, and reminds the volunteers, once for each due date that passed without a visit. */
export async function alertMissedVisits(now: Moment): Promise<void> {
  for (;;) {
    const missed = await pairs.unalerted(now, PAGE)
    for (const pair of missed) await alertOf(pair, now)
    // Whoever was told of is not found again.
    if (missed.length < PAGE) return
  }
}

/** Told first and noted afterwards: cut short it is told again under the same ids, which is once. */
async function alertOf({ _id, dueAt, leader, volunteers }: Pair, now: Moment): Promise<void> {
  const due = spoken(dueAt, now)
  const about = { at: now, kind: 'visit' as const, path: `packages/visits/pair/index?pairId=${_id}` }
  const missed = `有一位结对老人,原定 ${due} 前探望,还没有人去。请安排一下。`
  const reminder = `您结对的老人该去看看了,原定 ${due} 前。`
  await Promise.all([
    tell({ ...about, _id: `${_id}:${dueAt}:missed`, to: leader.who, text: missed }),
    ...volunteers
      .filter(({ who }) => who !== leader.who)
      .map(({ who, ref }) => tell({ ...about, _id: `${_id}:${dueAt}:${ref}`, to: who, text: reminder })),
  ])
  await pairs.alerted(_id, dueAt)
}
