import { isQuiet } from '../../domain/notices/telling'
import type { Moment } from '../../domain/wording/time'
import { objections } from '../notices/repositories'
import { countWaiting } from '../notices/waiting'
import { tellDaily } from './tellDaily'

const path = 'packages/noticeDesk/desk/index'

/**
 * Tells the clerks of a community, once a day and kind, of objections that wait for an answer and of words and pictures that wait to be
 * looked at: as long as something waits. 11 calls a minute when nothing does.
 */
export async function tellClerks(now: Moment): Promise<void> {
  if (isQuiet(now)) return
  const [unanswered, doubtful] = await Promise.all([objections.countUnanswered(), countWaiting()])
  const objected = (count: number) => `${count} 条异议等您答复,请到公示工作台看看。`
  const judged = (count: number) => `${count} 条话或图等您判断能不能公开,请到公示工作台看看。`
  await tellDaily({ kind: 'objections-waiting', say: objected, path }, unanswered, now)
  await tellDaily({ kind: 'words-waiting', say: judged, path }, doubtful, now)
}
