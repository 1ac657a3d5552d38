import { type Draft, noticeIdOf, whyNotApprove, whyNotProposal } from '../../domain/notices/draft'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { clerkRoleIn, officeOf } from '../voting/clerk'
import { mustPublishIn } from './clerk'
import { groundsOf } from './grounds'
import { carryOut } from './publish'
import { drafts, notices } from './repositories'

/** Approved by the one write that only a submitted revision takes; what follows the clock makes up for if it is cut short. */
export const approveDraft = action('notices.approveDraft', async ({ draftId, revision }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), drafts.get(draftId)])
  const draft = orRefuse(found, 'no-such-notice-draft')
  mustPublishIn(person, draft.area, now)
  const noticeId = noticeIdOf(draft)
  // An answer that was lost is asked for again: approved by the same hand is approved.
  if (draft.state === 'approved' && draft.decision?.by === by) return { noticeId, at: draft.dueAt }
  refuseIf(whyNotApprove(draft, revision, by))
  const { proposal } = draft
  refuseIf(whyNotProposal(proposal, proposal.to === 'publish' ? null : await notices.get(noticeId), now))
  refuseIf((await groundsOf(proposal))?.whyNot ?? null)
  const role = clerkRoleIn(person, draft.area, now)
  const approved: Draft = {
    ...draft,
    state: 'approved',
    decision: { by, byName: await officeOf(person, draft.area, now), role, at: now, comment: '' },
    dueAt: Math.max(now, proposal.to === 'publish' ? (proposal.publishAt ?? 0) : 0),
  }
  if (!(await drafts.decide(draftId, revision, approved))) throw new Refused(refusal('notice-draft-changed'))
  await record({ action: 'notices.approveDraft', by, role, subject: draftId, at: now })
  if (approved.dueAt <= now) await carryOut(approved, now)
  return { noticeId, at: approved.dueAt }
})
