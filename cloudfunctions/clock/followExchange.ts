import { matchmakers } from '../../domain/exchange/entry'
import type { Moment } from '../../domain/wording/time'
import { offices } from '../community/repositories'
import { entries } from '../exchange/repositories'
import { record } from '../kernel/audit'
import { tell } from '../kernel/telling'

const PAGE = 100

/** Flags needs that nobody has answered in 14 days, and tells the clerks of the community, once each. */
export async function flagUnansweredNeeds(now: Moment): Promise<void> {
  for (;;) {
    const found = await entries.unanswered(now, PAGE)
    for (const { _id, title, community, state } of found) {
      const clerks = state === 'open' ? await offices.at([community], matchmakers) : []
      const text = `需求「${title}」挂了 14 天还没有人应,请帮忙找一找。`
      const path = `packages/exchange/entry/index?entryId=${_id}`
      for (const { who, until } of clerks)
        if (until === null || now < until)
          await tell({ _id: `${_id}:unanswered:${who}`, to: who, at: now, kind: 'need-unanswered', text, path })
      await entries.flagged(_id, now)
    }
    if (found.length < PAGE) return
  }
}

/** Takes off the lists what has stood as long as it was to. */
export async function closeOldEntries(now: Moment): Promise<void> {
  for (const { _id } of await entries.over(now, PAGE))
    if (await entries.move(_id, 'open', 'closed'))
      await record({ action: 'exchange.close', by: 'clock', role: 'clock', subject: _id, at: now })
}
