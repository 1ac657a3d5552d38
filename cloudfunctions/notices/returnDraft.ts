import { whyNotReturn } from '../../domain/notices/draft'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { clerkRoleIn, officeOf } from '../voting/clerk'
import { mustPublishIn } from './clerk'
import { drafts } from './repositories'

/** 3 reads, 2 writes. */
export const returnDraft = action(
  'notices.returnDraft',
  async ({ draftId, revision, comment: said = '' }, { caller, now }) => {
    const by = caller.openid()
    const [person, found] = await Promise.all([caller.person(), drafts.get(draftId)])
    const draft = orRefuse(found, 'no-such-notice-draft')
    mustPublishIn(person, draft.area, now)
    const comment = draft.author === by ? '' : said
    const again = draft.state === 'returned' && draft.revision === revision && draft.decision?.by === by
    if (again && draft.decision?.comment === comment) return { draftId }
    refuseIf(whyNotReturn(draft, revision, by, comment))
    const role = clerkRoleIn(person, draft.area, now)
    const decision = { by, byName: await officeOf(person, draft.area, now), role, at: now, comment }
    if (!(await drafts.decide(draftId, revision, { state: 'returned', decision, dueAt: 0 })))
      throw new Refused(refusal('notice-draft-changed'))
    await record({ action: 'notices.returnDraft', by, role, subject: draftId, at: now })
    return { draftId }
  },
)
