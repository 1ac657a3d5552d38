import type { InferOutput } from 'valibot'
import type { submitDraft as contract } from '../../domain/notices/contract'
import { type Draft, type Proposal, whyNotProposal, whyNotRevise } from '../../domain/notices/draft'
import { canonical, type Notice } from '../../domain/notices/notice'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { clerkRoleIn, officeOf } from '../voting/clerk'
import { mustPublishIn } from './clerk'
import { takeFiles } from './files'
import { groundsOf } from './grounds'
import { drafts, notices } from './repositories'

type Proposed = InferOutput<(typeof contract)['request']>['proposal']

/** Sending the same twice is one draft: its id comes from the phone, and a revision is replaced only while it is the one that was read. */
export const submitDraft = action('notices.submitDraft', async ({ draftId, revision, proposal }, { caller, now }) => {
  const by = caller.openid()
  const [person, before, notice] = await Promise.all([caller.person(), drafts.get(draftId), noticeOf(proposal)])
  const area = proposal.to === 'publish' ? proposal.area : orRefuse(notice, 'no-such-notice').area
  mustPublishIn(person, area, now)
  const { name: areaName } = orRefuse(await areas.get(area), 'no-such-area')
  const { taken, stored } = await take(proposal)
  refuseIf(whyNotProposal(taken, notice, now))
  await groundsOf(taken)
  const draft: Draft = {
    ...{ _id: draftId, proposal: taken, stored, area, areaName, revision: revision + 1 },
    kind: taken.to === 'publish' ? taken.kind : orRefuse(notice, 'no-such-notice').kind,
    title: taken.to === 'withdraw' ? orRefuse(notice, 'no-such-notice').title : taken.content.title,
    ...{ author: by, authorName: await officeOf(person, area, now), at: now },
    ...{ state: 'submitted', decision: null, dueAt: 0, doneAt: null },
  }
  const again =
    before?.author === by && before.revision === draft.revision && canonical(before.proposal) === canonical(taken)
  if (!again) {
    refuseIf(whyNotRevise(before, revision, by))
    const written = before ? await drafts.revise(draft, revision) : await drafts.addOnce(draft)
    if (!written) throw new Refused(refusal('notice-draft-changed'))
    const role = clerkRoleIn(person, area, now)
    await record({ action: 'notices.submitDraft', by, role, subject: draftId, at: now })
  }
  return { draftId, revision: draft.revision }
})

const noticeOf = (proposal: Proposed): Promise<Notice | null> =>
  proposal.to === 'publish' ? Promise.resolve(null) : notices.get(proposal.noticeId)

/** The proposal with its files where they are to stay. */
async function take(proposal: Proposed): Promise<{ taken: Proposal; stored: Notice['stored'] }> {
  if (proposal.to === 'withdraw') return { taken: proposal, stored: [] }
  const { files, stored } = await takeFiles(proposal.content.files)
  const content = { ...proposal.content, files }
  if (proposal.to === 'correct') return { taken: { ...proposal, content }, stored }
  const { area: _, ...plan } = proposal
  return { taken: { ...plan, content }, stored }
}
