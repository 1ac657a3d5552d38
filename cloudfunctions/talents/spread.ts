import { type CallUp, callUpKindNames } from '../../domain/talents/callUp'
import type { Moment } from '../../domain/wording/time'
import { tell } from '../kernel/telling'
import { answersToCalls, callUps, talents } from './repositories'

/** People told at the same time, and most that one run tells: the function's time is enough for them ten times over. */
const PORTION = 50
const MOST_A_RUN = 2000

/**
 * Tells everybody concerned of a call-up, or of its end those who come, from where the last run stopped. A message is put into an
 * inbox once, so a portion that was told but not noted is told to nobody twice; of two runs at once the slower one stops.
 */
export async function spread(callUp: CallUp, now: Moment): Promise<void> {
  let upTo = callUp.toldUpTo
  for (let told = 0; told < MOST_A_RUN; told += PORTION) {
    const people = await concernedAfter(callUp, upTo)
    await Promise.all(people.map((who) => tellOne(callUp, who, now)))
    const last = people[people.length - 1]
    if (!last || people.length < PORTION) {
      await callUps.told(callUp, upTo, { toldAt: now })
      return
    }
    if (!(await callUps.told(callUp, upTo, { toldUpTo: last }))) return
    upTo = last
  }
}

const concernedAfter = ({ _id, area, state }: CallUp, after: string): Promise<string[]> =>
  state === 'open' ? talents.calledAfter(area, after, PORTION) : answersToCalls.comingAfter(_id, after, PORTION)

function tellOne({ _id, kind, text, where, state, areaName }: CallUp, to: string, now: Moment): Promise<boolean> {
  const path = `packages/talents/call/index?callUpId=${_id}`
  const name = callUpKindNames[kind]
  if (state === 'ended')
    return tell({
      ...{ _id: `call-up-over:${_id}:${to}`, to, at: now, kind: 'call-up-over', path },
      text: `${areaName}的紧急召集(${name})结束了,还没到的不用来了。谢谢您。`,
    })
  return tell(
    {
      ...{ _id: `call-up:${_id}:${to}`, to, at: now, kind: 'call-up', path },
      text: `${areaName}紧急召集(${name}):${text} 到${where}。能来请点开说一声。`,
    },
    { template: 'callUp', words: { kind: `紧急召集:${name}`, text, where } },
  )
}
