import { areasOf } from '../../domain/community/person'
import { answerers } from '../../domain/ideas/idea'
import { sharedKindNames } from '../../domain/sharing/share'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { thingsAround } from '../sharing/things'
import { answerable } from './answerable'
import { similarTo } from './findSimilar'
import { ideas } from './repositories'
import { ideaLine } from './shown'

const PAGE = 20
/** Things under way that are offered to point to. */
const MOST = 20

/** What waits for an answer, in the widest area that the caller answers for. 2 calls and the caller. */
export const openDesk = action('ideas.openDesk', async ({ after }, { caller, now }) => {
  const held = areasOf(await caller.person(), answerers, now).sort((a, b) => a.length - b.length)
  const at = orRefuse(held[0], 'not-an-idea-clerk')
  const [area, { items, more }] = await Promise.all([areas.get(at), ideas.unanswered(at, { after, limit: PAGE })])
  const lines = items.map((idea) => ideaLine(idea, now))
  return { now, area: { id: at, name: area?.name ?? at }, ideas: lines, more }
})

/** 7 calls, and TERMS_ASKED for what is like it. */
export const openAnswering = action('ideas.openAnswering', async ({ ideaId }, { caller, now }) => {
  const { idea } = await answerable(ideaId, caller, now)
  const [things, alike] = await Promise.all([
    thingsAround(idea.area, idea.community, now),
    similarTo(idea.title, idea.area),
  ])
  const underWay = things.flatMap(({ kind, id, title }) =>
    kind === 'offer' || kind === 'idea' ? [] : [{ kind, id, title: `${sharedKindNames[kind]}:${title}` }],
  )
  return {
    now,
    idea: ideaLine(idea, now),
    underWay: underWay.slice(0, MOST),
    similar: alike.filter(({ _id }) => _id !== ideaId).map((like) => ideaLine(like, now)),
  }
})
