import type { AreaId } from '../../domain/community/area'
import type { MessageKind } from '../../domain/inbox/message'
import { publishers } from '../../domain/notices/draft'
import { logOf } from '../../domain/notices/notice'
import { calendarDay, endOfDay, type Moment } from '../../domain/wording/time'
import { offices } from '../community/repositories'
import { messages } from '../inbox/repositories'
import { tell } from '../kernel/telling'

const A_DAY = 86_400_000
type Counted = { _id: AreaId; count: number }
type Daily = { kind: MessageKind; say: (count: number) => string; path: string }

/** Tells the clerks of each community how much waits there, once a day and kind. 2 calls, and the messages, when something does. */
export async function tellDaily({ kind, say, path }: Daily, counted: readonly Counted[], now: Moment): Promise<void> {
  const waiting = new Map<AreaId, number>()
  for (const { _id, count } of counted) waiting.set(logOf(_id), (waiting.get(logOf(_id)) ?? 0) + count)
  if (waiting.size === 0) return
  const clerks = (await offices.at([...waiting.keys()], publishers)).filter(
    ({ until }) => until === null || now < until,
  )
  const counts = new Map<string, number>()
  for (const { who, area } of clerks) counts.set(who, (counts.get(who) ?? 0) + (waiting.get(area) ?? 0))
  if (counts.size === 0) return
  const told = await messages.toldOf(kind, [...counts.keys()], endOfDay(now) - A_DAY)
  const { year, date } = calendarDay(now)
  for (const [to, count] of counts)
    if (!told.has(to)) await tell({ _id: `${kind}:${year}-${date}:${to}`, to, at: now, kind, text: say(count), path })
}
