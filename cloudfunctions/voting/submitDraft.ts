import { canonical } from '../../domain/notices/notice'
import { refusal } from '../../domain/refusals'
import { type Draft, whyNotPlan, whyNotRevise } from '../../domain/voting/draft'
import { standings } from '../../domain/voting/standing'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas, drafts, roster } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { clerkRoleIn, mustBeClerkOf, officeOf } from './clerk'

/** Sending the same twice is one draft: its id comes from the phone, and a revision is replaced only while it is the one that was read. */
export const submitDraft = action('voting.submitDraft', async ({ draftId, revision, plan }, { caller, now }) => {
  const by = caller.openid()
  const [person, before] = await Promise.all([caller.person(), drafts.get(draftId)])
  mustBeClerkOf(person, plan.area, now)
  refuseIf(whyNotPlan(plan, now))
  orRefuse(await areas.get(plan.area), 'no-such-area')
  if (standings[plan.preset].voters === 'owner' && !(await roster.isThere(plan.area)))
    throw new Refused({ ...refusal('no-roster'), field: 'area' })
  const draft: Draft = {
    _id: draftId,
    plan,
    area: plan.area,
    revision: revision + 1,
    author: by,
    authorName: await officeOf(person, plan.area, now),
    at: now,
    state: 'submitted',
    decision: null,
    openedAt: null,
  }
  const again = before?.author === by && before.revision === revision + 1 && canonical(before.plan) === canonical(plan)
  if (!again) {
    refuseIf(whyNotRevise(before, revision, by))
    const written = before ? await drafts.revise(draft, revision) : await drafts.addOnce(draft)
    if (!written) throw new Refused(refusal('draft-changed'))
    await record({
      action: 'voting.submitDraft',
      by,
      role: clerkRoleIn(person, plan.area, now),
      subject: draftId,
      at: now,
    })
  }
  return { draftId, revision: draft.revision }
})
