import { type Idea, whyNotMerge } from '../../domain/ideas/idea'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { answerable } from './answerable'
import { ideas, supports } from './repositories'
import { pathOf } from './shown'
import { recount, supportBy } from './support'

/** 4 reads, 1 conditional write, one write for a hundred supporters. Cut short, it goes on when it is asked for again. */
export const merge = action('ideas.merge', async ({ ideaId, into }, { caller, now }) => {
  const by = caller.openid()
  const { idea, role } = await answerable(ideaId, caller, now)
  const other = await ideas.get(into)
  if (idea.joinedTo !== into) {
    refuseIf(whyNotMerge(idea, other))
    if (await ideas.merge(ideaId, into)) await record({ action: 'ideas.merge', by, role, subject: ideaId, at: now })
  }
  const target = orRefuse(other, 'no-such-idea')
  await carryOver(idea, target, now)
  await tell({
    ...{ _id: `${ideaId}:merged:${idea.by}`, to: idea.by, at: now, kind: 'idea', path: pathOf(into) },
    text: `您的金点子和「${target.title}」说的是一件事,已经并到一起,您的话也留着。`,
  })
  return { ideaId, into, supporters: await recount(into) }
})

/** Whoever gave or supported the one supports the other; the author's words stay as a comment, and who gave the other is not its supporter. */
async function carryOver(idea: Idea, target: Idea, now: Moment): Promise<void> {
  const comment = [idea.title, idea.text].filter(Boolean).join(':').slice(0, 200)
  const author = supportBy(target, idea.by, { name: idea.name, comment, fine: true }, now)
  const moved = [author].filter(({ who }) => who !== target.by)
  if (moved.length > 0) await supports.addMissing(moved)
  for await (const page of supports.of(idea._id)) {
    const theirs = page
      .filter(({ who }) => who !== target.by)
      .map((support) => ({
        ...support,
        _id: supportBy(target, support.who, { ...support, fine: true }, now)._id,
        idea: target._id,
      }))
    if (theirs.length > 0) await supports.addMissing(theirs)
  }
}
