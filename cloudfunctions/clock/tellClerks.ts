import type { AreaId } from '../../domain/community/area'
import type { MessageKind } from '../../domain/inbox/message'
import { publishers } from '../../domain/notices/draft'
import { logOf } from '../../domain/notices/notice'
import { isQuiet } from '../../domain/notices/telling'
import { calendarDay, endOfDay, type Moment } from '../../domain/wording/time'
import { offices } from '../community/repositories'
import { messages } from '../inbox/repositories'
import { tell } from '../kernel/telling'
import { objections } from '../notices/repositories'
import { countWaiting } from '../notices/waiting'

const A_DAY = 86_400_000
const DESK = 'packages/noticeDesk/desk/index'
type Counted = { _id: AreaId; count: number }

/**
 * Tells the clerks of a community, once a day and kind, of objections that wait for an answer and of words and pictures that wait to be
 * looked at: as long as something waits. 6 calls a minute when nothing does.
 */
export async function tellClerks(now: Moment): Promise<void> {
  if (isQuiet(now)) return
  const [unanswered, doubtful] = await Promise.all([objections.countUnanswered(), countWaiting()])
  await tellOf('objections-waiting', unanswered, (count) => `${count} 条异议等您答复,请到公示工作台看看。`, now)
  await tellOf('words-waiting', doubtful, (count) => `${count} 条话或图等您判断能不能公开,请到公示工作台看看。`, now)
}

async function tellOf(
  kind: MessageKind,
  counted: Counted[],
  say: (count: number) => string,
  now: Moment,
): Promise<void> {
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
    if (!told.has(to))
      await tell({ _id: `${kind}:${year}-${date}:${to}`, to, at: now, kind, text: say(count), path: DESK })
}
