import type { Call } from '../../domain/calls/call'
import { MOST_PROPOSALS, type Proposal, proposalOf, whyNotPropose } from '../../domain/calls/proposal'
import { type Organisation, whyNotActFor } from '../../domain/organisations/organisation'
import { refusal } from '../../domain/refusals'
import { type AuditEntry, record } from '../kernel/audit'
import { offer } from '../kernel/pictures'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { transaction } from '../kernel/transaction'
import { proposals } from './repositories'

/**
 * One transaction on the call, the organisation and the proposal. 8 calls. A change is of the revision that was read; sending it again, as after
 * a lost answer, changes nothing.
 */
export const submitProposal = action('calls.submitProposal', async (request, { caller, now, words }) => {
  const { callId, organisationId, revision, title, lines, plan, budget, video, pictures } = request
  const by = caller.openid()
  const _id = proposalOf(callId, organisationId)
  const count = await proposals.count(callId)
  const proposal = await transaction(async (t) => {
    const call = orRefuse(await t<Call>('calls').get(callId), 'no-such-call')
    const organisation = orRefuse(await t<Organisation>('organisations').get(organisationId), 'no-such-organisation')
    refuseIf(whyNotActFor(organisation, by))
    const before = await t<Proposal>('callProposals').get(_id)
    if (before && before.revision === revision + 1 && before.contact === by && isSame(before, request)) return before
    refuseIf(whyNotPropose(call, organisation, budget, now))
    if ((before?.revision ?? 0) !== revision) throw new Refused(refusal('call-moved-on'))
    if (!before && count >= MOST_PROPOSALS) throw new Refused(refusal('call-not-open'))
    const { title: callTitle, area } = call
    const proposal: Proposal = {
      ...{ _id, call: callId, callTitle, area, organisation: organisationId, organisationName: organisation.name },
      ...{ contact: by, title, lines, plan, budget, video, pictures, revision: revision + 1, at: now },
      ...{ shown: words === 'fine', waits: words !== 'fine' },
    }
    await t<Proposal>('callProposals').put(proposal)
    const entry = { action: 'calls.submitProposal', by, role: 'organisation', subject: _id, place: area } as const
    await record({ ...entry, at: now }, t<AuditEntry>('audit'))
    return proposal
  })
  await offer(pictures, by, proposal.area, now)
  return { proposalId: _id, revision: proposal.revision, shown: proposal.shown }
})

type Given = Pick<Proposal, 'title' | 'lines' | 'plan' | 'budget' | 'video' | 'pictures'>
const inOrder = ({ title, lines, plan, budget, video, pictures }: Given) =>
  JSON.stringify([title, lines, plan, budget.map(({ what, amount }) => [what, amount]), video, pictures])
const isSame = (one: Given, other: Given): boolean => inOrder(one) === inOrder(other)
