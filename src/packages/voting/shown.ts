import { inShort } from '../../../domain/voting/explanation'
import { left, spoken } from '../../../domain/wording/time'
import type { Shown } from '../../components/ShareButton'
import type { Poll } from './ballot/choosing'

/** What the picture of a card says of a poll. */
export const shownOf = (poll: Poll): Shown => ({
  ...{ kind: 'poll', id: poll.id, title: poll.title, where: poll.area, when: leftOf(poll) },
  stake: inShort(poll.asked, poll.projects.length),
})

export function leftOf({ state, opensAt, closesAt, now }: Poll): string {
  if (state === 'upcoming') return `${spoken(opensAt, now)} 开始`
  if (state === 'counting') return '正在计票'
  return state === 'open' ? left(closesAt, now) : '结果已公布'
}
