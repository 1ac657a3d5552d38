import type { Notice } from '../../domain/notices/notice'
import { type Poll, stateOf } from '../../domain/voting/poll'
import { collection, command } from '../kernel/database'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'

const notices = collection<Notice>('notices')
const polls = collection<Poll>('polls')
const MOST_SHOWN = 50

/** 4 calls. Of the place and of all that lay below it. */
export const openFormer = action('places.openFormer', async ({ area }, { now }) => {
  const below = { area: command.gte(area).and(command.lt(`${area}/`)) }
  const [found, published, voted] = await Promise.all([
    areas.ever(area),
    notices.find(below, { limit: MOST_SHOWN, fields: ['title', 'publishedAt'] }),
    polls.find(below, { limit: MOST_SHOWN }),
  ])
  const { _id, name, gone } = orRefuse(found, 'no-such-area')
  const into = gone?.into ? await areas.ever(gone.into) : null
  return {
    now,
    place: { id: _id, name },
    gone: gone ? { at: gone.at, into: into && { id: into._id, name: into.name } } : null,
    notices: published
      .map(({ _id: id, title, publishedAt }) => ({ id, title, at: publishedAt }))
      .sort((a, b) => b.at - a.at),
    polls: voted
      .map((poll) => ({
        id: poll._id,
        title: poll.title,
        closesAt: poll.closesAt,
        closed: stateOf(poll, now) === 'closed',
      }))
      .sort((a, b) => b.closesAt - a.closesAt),
  }
})
