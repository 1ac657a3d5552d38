import { answerTo, MOST_QUESTIONS, type Said, supportOf, supportsFrom } from '../../domain/calls/proposal'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { proposals, said, supports } from './repositories'
import { roadshowOf } from './shown'

/** What residents do on a roadshow page, and what they are answered. */

const isKept = ({ shown, waits }: Said): boolean => !shown && !waits

const readable = async (proposalId: string) => {
  const found = await proposals.get(proposalId)
  return orRefuse(found?.shown ? found : null, 'no-such-entry')
}

/** 3 calls, and the audit entry. A household's second is no other. */
export const support = action('calls.support', async ({ proposalId }, { caller, now }) => {
  const by = caller.openid()
  const proposal = await readable(proposalId)
  const home = orRefuse(supportsFrom(proposal, await caller.person()), 'support-elsewhere')
  if (await supports.addOnce({ _id: supportOf(proposalId, home), proposal: proposalId, by, at: now }))
    await record({ action: 'calls.support', by, role: 'resident', subject: proposalId, at: now })
  return { proposalId, supports: await supports.count(proposalId) }
})

/** 4 calls, the audit entry and a message. The phone chooses the id: sent again, it is the same question. */
export const ask = action('calls.ask', async ({ proposalId, questionId, text }, { caller, now, words }) => {
  const by = caller.openid()
  const { title, area, contact } = await readable(proposalId)
  const there = await said.get(questionId)
  if (there) return { questionId, shown: orRefuse(there.by === by ? there : null, 'no-such-question').shown }
  if ((await said.countBy(proposalId, by)) >= MOST_QUESTIONS)
    throw new Refused(refusal('too-many-questions', MOST_QUESTIONS))
  const shown = words === 'fine'
  const question: Said = {
    _id: questionId,
    kind: 'question',
    proposal: proposalId,
    title,
    area,
    by,
    text,
    at: now,
    shown,
    waits: !shown,
  }
  await said.addOnce(question)
  await record({ action: 'calls.ask', by, role: 'resident', subject: questionId, at: now })
  if (shown)
    await tell({
      ...{ _id: `question:${questionId}`, to: contact, at: now, kind: 'call', path: roadshowOf(proposalId) },
      text: `有邻居问「${title}」一个问题,请您答复。`,
    })
  return { questionId, shown }
})

/** 4 calls, the audit entry and a message. */
export const answer = action('calls.answer', async ({ questionId, text }, { caller, now, words }) => {
  const by = caller.openid()
  const question = orRefuse(await said.get(questionId), 'no-such-question')
  const proposal = orRefuse(
    question.kind === 'question' ? await proposals.get(question.proposal) : null,
    'no-such-question',
  )
  if (proposal.contact !== by) throw new Refused(refusal('not-your-organisation'))
  const shown = words === 'fine'
  const { proposal: proposalId, title, area } = question
  const _id = answerTo(questionId)
  const answered: Said = {
    _id,
    kind: 'answer',
    proposal: proposalId,
    title,
    area,
    by,
    text,
    at: now,
    shown,
    waits: !shown,
  }
  const before = await said.get(_id)
  // One that a clerk kept back is written anew; any other stays.
  const isNew = before && isKept(before) ? await said.again(answered) : await said.addOnce(answered)
  if (isNew) {
    await record({ action: 'calls.answer', by, role: 'organisation', subject: questionId, at: now })
    if (shown)
      await tell({
        ...{ _id: `answer:${questionId}`, to: question.by, at: now, kind: 'call', path: roadshowOf(proposalId) },
        text: `您问「${title}」的问题有答复了。`,
      })
  }
  return { questionId, shown: orRefuse(await said.get(_id), 'no-such-question').shown }
})
