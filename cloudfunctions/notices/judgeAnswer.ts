import type { ObjectionState } from '../../domain/notices/objection'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { objections } from './repositories'

const answered: readonly ObjectionState[] = ['answered', 'accepted', 'not-accepted']

/** 1 read, 1 conditional write and the audit entry. */
export const judgeAnswer = action('notices.judgeAnswer', async ({ noticeId, number, accepted }, { caller, now }) => {
  const by = caller.openid()
  const objection = orRefuse(await objections.get(noticeId, number), 'no-such-objection')
  if (objection.by !== by) throw new Refused(refusal('not-your-objection'))
  if (!answered.includes(objection.state)) throw new Refused(refusal('objection-unanswered'))
  const state = accepted ? 'accepted' : 'not-accepted'
  if (objection.state !== state && (await objections.move(objection._id, answered, { state })) > 0)
    await record({ action: 'notices.judgeAnswer', by, role: 'resident', subject: objection._id, at: now })
  return { noticeId, number, state }
})
