import { hourOf } from '../../domain/volunteering/calendar'
import type { Moment } from '../../domain/wording/time'
import { ideas, supports } from '../ideas/repositories'
import { pathOf } from '../ideas/shown'
import { tell } from '../kernel/telling'
import { tellDaily } from './tellDaily'

/** In the morning, once a day: what waits is counted then and not every minute. */
const MORNING = { from: 9, before: 12 }
const path = 'packages/ideas/desk/index'
const AHEAD = 365 * 86_400_000

/** Tells clerks of ideas that wait for an answer, and apart from that of those whose seven days are over. */
export async function tellOfIdeas(now: Moment): Promise<void> {
  const hour = hourOf(now)
  if (hour < MORNING.from || hour >= MORNING.before) return
  const waiting = (count: number) => `${count} 条金点子等您答复,请在 7 天内答复。`
  const late = (count: number) => `${count} 条金点子已经超过 7 天没有答复,居民看得到,请今天答复。`
  await tellDaily({ kind: 'ideas-waiting', say: waiting, path }, await ideas.countByCommunity(now + AHEAD), now)
  await tellDaily({ kind: 'ideas-late', say: late, path }, await ideas.countByCommunity(now), now)
}

/** Tells those who support an idea that it was answered. Cut short, it begins again, and nobody is told twice. */
export async function tellSupporters(now: Moment): Promise<void> {
  for (const { _id, title } of await ideas.untold()) {
    const text = `您支持的金点子「${title}」有答复了,请看看。`
    for await (const page of supports.of(_id))
      for (const { who } of page)
        await tell({ _id: `${_id}:answered:${who}`, to: who, at: now, kind: 'idea', text, path: pathOf(_id) })
    await ideas.told(_id)
  }
}
