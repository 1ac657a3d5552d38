import { holds } from '../../domain/community/person'
import { answerers, livesAround } from '../../domain/ideas/idea'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { ideas } from './repositories'
import { communityOf, ideaLine } from './shown'

const PAGE = 20
const OWN = 10

/** 3 calls and the caller. */
export const list = action('ideas.list', async ({ at, order, after }, { caller, now }) => {
  const person = await caller.person()
  const community = communityOf(person, at)
  if (!community) return { now, area: null, ideas: [], more: null, mine: [], mayGive: false, mayAnswer: false }
  const page = { after, limit: PAGE }
  const [area, { items, more }, mine] = await Promise.all([
    areas.get(community),
    order === 'newest' ? ideas.newest(community, page) : ideas.mostSupported(community, page),
    person && after === undefined ? ideas.of(person._id, OWN) : [],
  ])
  return {
    now,
    area: area && { id: community, name: area.name },
    ideas: items.map((idea) => ideaLine(idea, now)),
    more,
    mine: mine.map((idea) => ideaLine(idea, now)),
    mayGive: livesAround(person, community),
    mayAnswer: holds(person, answerers, community, now),
  }
})
