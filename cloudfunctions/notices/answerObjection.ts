import type { Objection } from '../../domain/notices/objection'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { clerkRoleIn, officeOf } from '../voting/clerk'
import { mustPublishIn } from './clerk'
import { notices, objections } from './repositories'

/** 4 reads, 1 conditional write, the audit entry and the message. */
export const answerObjection = action('notices.answerObjection', async (request, { caller, now }) => {
  const { noticeId, number, text } = request
  const by = caller.openid()
  const [[line], person, found] = await Promise.all([
    notices.lines([noticeId]),
    caller.person(),
    objections.get(noticeId, number),
  ])
  const notice = orRefuse(line, 'no-such-notice')
  mustPublishIn(person, notice.area, now)
  const objection = orRefuse(found, 'no-such-objection')
  const answer = { text, by: await officeOf(person, notice.area, now), at: now }
  if (objection.answer?.text !== text) {
    mayBeAnswered(objection)
    if ((await objections.move(objection._id, ['acknowledged'], { state: 'answered', open: false, answer })) === 0)
      throw new Refused(refusal('objection-answered'))
    const role = clerkRoleIn(person, notice.area, now)
    await record({ action: 'notices.answerObjection', by, role, subject: objection._id, at: now })
  }
  await tell({
    ...{ _id: `objection:${objection._id}`, to: objection.by, at: now, kind: 'objection-answered' },
    text: `您对「${notice.title}」提的异议有答复了,请看看认不认可。`,
    path: `packages/notices/notice/index?noticeId=${noticeId}`,
  })
  return { noticeId, number }
})

function mayBeAnswered({ state }: Objection): void {
  if (state === 'waiting-check') throw new Refused(refusal('objection-unchecked'))
  if (state === 'refused') throw new Refused(refusal('no-such-objection'))
  if (state !== 'acknowledged') throw new Refused(refusal('objection-answered'))
}
