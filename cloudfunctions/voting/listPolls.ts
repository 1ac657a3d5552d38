import { asksOf, stateOf } from '../../domain/voting/poll'
import { polls } from '../kernel/repositories'
import { action } from '../kernel/serve'

const PAGE = 20

export const listPolls = action('voting.listPolls', async ({ at, after }, { now }) => {
  const { items, more } = await polls.around(at, { after, limit: PAGE })
  return {
    now,
    polls: items.map((poll) => ({
      id: poll._id,
      title: poll.title,
      area: poll.areaName,
      state: stateOf(poll, now),
      opensAt: poll.opensAt,
      closesAt: poll.closesAt,
      preset: poll.preset,
      projects: poll.projects.length,
      asked: asksOf(poll),
    })),
    more,
  }
})
