import { refusal } from '../../domain/refusals'
import { type Draft, whyNotApprove, whyNotPlan } from '../../domain/voting/draft'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { drafts } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { clerkRoleIn, mustBeClerkOf, officeOf } from './clerk'
import { makePoll, mustHaveWholeRoster } from './makePoll'

/** Approved by the one write that only a submitted revision takes; what follows the clock makes up for if it is cut short. */
export const approveDraft = action('voting.approveDraft', async ({ draftId, revision }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), drafts.get(draftId)])
  const draft = orRefuse(found, 'no-such-draft')
  mustBeClerkOf(person, draft.area, now)
  const answer = { pollId: draft._id, opensAt: draft.plan.opensAt }
  // An answer that was lost is asked for again: approved by the same hand is approved.
  if (draft.state === 'approved' && draft.decision?.by === by) return answer
  refuseIf(whyNotApprove(draft, revision, by) ?? whyNotPlan(draft.plan, now))
  await mustHaveWholeRoster(draft.plan)
  const decision: Draft['decision'] = { by, byName: await officeOf(person, draft.area, now), at: now, comment: '' }
  if (!(await drafts.decide(draftId, revision, 'approved', decision))) throw new Refused(refusal('draft-changed'))
  const role = clerkRoleIn(person, draft.area, now)
  await record({ action: 'voting.approveDraft', by, role, subject: draftId, at: now })
  await makePoll({ ...draft, state: 'approved', decision }, now)
  return answer
})
