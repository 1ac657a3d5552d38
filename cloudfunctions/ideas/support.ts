import { type Idea, type IdeaSupport, supportOf, whyNotSupport } from '../../domain/ideas/idea'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { newRef } from '../volunteering/repositories'
import { ideas, supports } from './repositories'

/** 3 reads, 2 writes and the audit entry. */
export const support = action('ideas.support', async ({ ideaId, name, comment }, { caller, now, words }) => {
  const who = caller.openid()
  const person = await caller.person()
  const idea = orRefuse(await ideas.get(ideaId), 'no-such-idea')
  refuseIf(whyNotSupport(idea, person, who))
  const said = { name: name ?? '邻居', comment: comment ?? '', fine: words === 'fine' }
  if (await supports.addOnce(supportBy(idea, who, said, now)))
    await record({ action: 'ideas.support', by: who, role: 'resident', subject: ideaId, at: now })
  return { ideaId, supporters: await recount(ideaId) }
})

type Said = { name: string; comment: string; fine: boolean }

export const supportBy = (idea: Idea, who: string, { name, comment, fine }: Said, at: Moment): IdeaSupport => ({
  ...{ _id: supportOf(idea._id, who), ref: newRef(), idea: idea._id, community: idea.community },
  ...{ who, name, at, comment, words: comment === '' ? 'none' : fine ? 'shown' : 'waiting' },
})

/**
 * The number of supporters is counted, never added to: whoever comes last counts everybody, and an older count can't lower it. 1 count
 * that an index answers, 1 write.
 */
export async function recount(ideaId: string): Promise<number> {
  const supporters = await supports.count(ideaId)
  await ideas.raise(ideaId, supporters)
  return supporters
}
