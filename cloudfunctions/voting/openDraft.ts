import { howItIsCounted } from '../../domain/voting/announcement'
import { orRefuse } from '../kernel/refused'
import { areas, drafts } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { mustBeClerkOf } from './clerk'

/** 3 reads. */
export const openDraft = action('voting.openDraft', async ({ draftId }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), drafts.get(draftId)])
  const draft = orRefuse(found, 'no-such-draft')
  mustBeClerkOf(person, draft.area, now)
  const { plan, revision, state, author, authorName, at, decision } = draft
  return {
    now,
    id: draft._id,
    revision,
    plan,
    areaName: (await areas.get(draft.area))?.name ?? draft.area,
    state,
    mine: author === by,
    author: authorName,
    at,
    rule: howItIsCounted(plan),
    decision: decision && { by: decision.byName, at: decision.at, comment: decision.comment },
  }
})
