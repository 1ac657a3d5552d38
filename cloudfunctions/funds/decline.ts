import { checkers, type Proposal, whyNotCheck, whyNotTakeBack } from '../../domain/funds/proposal'
import { actNames, titleOf } from '../../domain/funds/summary'
import { type AuditEntry, record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { clerkRoleIn, officeOf } from '../voting/clerk'
import { mustHold, pathOf } from './clerk'
import { proposals } from './repositories'

/** A proposal that is not carried out: returned by a colleague, or taken back by its author. Doing the same again changes nothing. */

/** 4 reads, 3 writes. */
export const giveBack = action('funds.giveBack', async ({ proposalId, comment }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), proposals.get(proposalId)])
  const { area, what } = orRefuse(found, 'no-such-fund-proposal')
  mustHold(person, checkers, area, now)
  const role = clerkRoleIn(person, area, now)
  const byName = await officeOf(person, area, now)
  const returned = await transaction(async (t) => {
    const proposal = orRefuse(await t<Proposal>('fundProposals').get(proposalId), 'no-such-fund-proposal')
    if (proposal.state === 'returned' && proposal.decision?.by === by) return proposal
    refuseIf(whyNotCheck(proposal, by))
    const after: Proposal = { ...proposal, state: 'returned', decision: { by, byName, role, at: now, comment } }
    await t<Proposal>('fundProposals').put(after)
    await record({ action: 'funds.giveBack', by, role, subject: proposalId, at: now }, t<AuditEntry>('audit'))
    return after
  })
  const text = `${actNames[what.do]}「${titleOf(what)}」退回给您了:${returned.decision?.comment ?? comment}`
  await tell({
    ...{ _id: `fund:${proposalId}`, to: returned.author, at: now, kind: 'funds', text },
    path: pathOf(proposalId),
  })
  return { proposalId }
})

/** 1 read, 2 writes. */
export const takeBack = action('funds.takeBack', async ({ proposalId }, { caller, now }) => {
  const by = caller.openid()
  return transaction(async (t) => {
    const proposal = orRefuse(await t<Proposal>('fundProposals').get(proposalId), 'no-such-fund-proposal')
    if (proposal.author === by && proposal.state === 'taken-back') return { proposalId }
    refuseIf(whyNotTakeBack(proposal, by))
    await t<Proposal>('fundProposals').put({ ...proposal, state: 'taken-back' })
    const entry = { action: 'funds.takeBack', by, role: 'community-clerk', subject: proposalId, at: now } as const
    await record(entry, t<AuditEntry>('audit'))
    return { proposalId }
  })
})
