import { type Entry, LONGEST, UNANSWERED } from '../../domain/exchange/entry'
import type { Category } from '../../domain/exchange/words'
import { answerers, type Idea, type IdeaAnswer, whyNotAnswer } from '../../domain/ideas/idea'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { officeOf } from '../community/office'
import { entries } from '../exchange/repositories'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { titleOf } from '../sharing/things'
import { answerable } from './answerable'
import { ideas } from './repositories'
import { pathOf } from './shown'

/**
 * 4 reads, 1 conditional write, what comes of it, and the audit entry. The author is told at once, those who support it by the clock. Asked
 * again, as after a lost answer, it is the same answer.
 */
export const answer = action('ideas.answer', async ({ ideaId, kind, text, link, category }, { caller, now }) => {
  const by = caller.openid()
  const { idea, person, role } = await answerable(ideaId, caller, now)
  const again = idea.answer?.by === by && idea.answer.kind === kind && idea.answer.text === text
  if (!again) {
    refuseIf(whyNotAnswer(idea))
    if (kind === 'under-way' && !(link && (await titleOf(link.kind, link.id))))
      throw new Refused({ ...refusal('answer-link-missing'), field: 'link' })
    const byName = await officeOf(person, answerers, idea.area, now)
    const said: IdeaAnswer = {
      kind,
      text,
      by,
      byName,
      at: now,
      link: kind === 'under-way' ? (link ?? null) : null,
      project: null,
    }
    if (await ideas.answer(ideaId, said)) await record({ action: 'ideas.answer', by, role, subject: ideaId, at: now })
  }
  const answered = orRefuse(await ideas.get(ideaId), 'no-such-idea')
  refuseIf(answered.answer?.by === by && answered.answer.kind === kind ? null : refusal('idea-answered'))
  if (kind === 'list') await entries.addOnce(needOf(answered, category ?? 'other', now))
  await tell({
    ...{ _id: `${ideaId}:answered:${idea.by}`, to: idea.by, at: now, kind: 'idea', path: pathOf(ideaId) },
    text: `您的金点子「${idea.title}」有答复了,请看看。`,
  })
  return { ideaId, project: answered.answer?.project ?? null }
})

/** The idea as an entry of the needs list; it has the idea's id, so that it is there once. */
const needOf = (idea: Idea, category: Category, now: Moment): Entry => ({
  ...{ _id: idea._id, kind: 'need', area: idea.area, areaName: idea.areaName, areas: idea.areas },
  ...{ community: idea.community, category, title: idea.title, details: idea.text, when: { kind: 'any' }, quantity: 1 },
  ...{ standing: 'resident', by: idea.by, name: idea.name, at: now, until: now + LONGEST, state: 'open' },
  ...{ flagAt: now + UNANSWERED, flaggedAt: null },
})
