import { refusal } from '../../domain/refusals'
import { whyNotReturn } from '../../domain/voting/draft'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { drafts } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { clerkRoleIn, mustBeClerkOf, officeOf } from './clerk'

/** 2 reads, 2 writes. */
export const returnDraft = action('voting.returnDraft', async ({ draftId, revision, comment }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), drafts.get(draftId)])
  const draft = orRefuse(found, 'no-such-draft')
  mustBeClerkOf(person, draft.area, now)
  refuseIf(whyNotReturn(draft, revision))
  const decision = { by, byName: await officeOf(person, draft.area, now), at: now, comment }
  if (!(await drafts.decide(draftId, revision, 'returned', decision))) throw new Refused(refusal('draft-changed'))
  const role = clerkRoleIn(person, draft.area, now)
  await record({ action: 'voting.returnDraft', by, role, subject: draftId, at: now })
  return { draftId }
})
