import { book } from '../../domain/funds/booking'
import type { FundEntry } from '../../domain/funds/entry'
import type { Fund } from '../../domain/funds/fund'
import type { FundPromise } from '../../domain/funds/promise'
import { checkers, type Proposal, whyNot, whyNotCheck } from '../../domain/funds/proposal'
import { actNames, titleOf } from '../../domain/funds/summary'
import { refusal } from '../../domain/refusals'
import { type AuditEntry, record } from '../kernel/audit'
import { shown } from '../kernel/pictures'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { clerkRoleIn, officeOf } from '../voting/clerk'
import { booksOf, within } from './books'
import { mustHold, pathOf } from './clerk'
import { proposals } from './repositories'

/**
 * One transaction on the proposal, its fund, the agreement and the entry: whether it may be done is asked in it. Asked for again, as
 * after a lost answer, it has been done. At most 17 calls.
 */
export const approve = action('funds.approve', async ({ proposalId }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), proposals.get(proposalId)])
  const { area, what, state } = orRefuse(found, 'no-such-fund-proposal')
  mustHold(person, checkers, area, now)
  if (state === 'proposed' && 'vouchers' in what) await mustSee(what.vouchers, by)
  const [community, byName] = await Promise.all([areas.get(area), officeOf(person, area, now)])
  const role = clerkRoleIn(person, area, now)
  const approved = await transaction(async (t) => {
    const proposal = orRefuse(await t<Proposal>('fundProposals').get(proposalId), 'no-such-fund-proposal')
    if (proposal.state === 'approved' && proposal.decision?.by === by) return proposal
    refuseIf(whyNotCheck(proposal, by))
    const books = await booksOf(proposal, within(t))
    refuseIf(whyNot(proposal.what, proposal, books, now))
    const offices = [proposal.authorName, byName]
    const { fund, entry, promise } = book(proposal, books, { areaName: community?.name ?? area, offices, now })
    const after: Proposal = { ...proposal, state: 'approved', decision: { by, byName, role, at: now, comment: '' } }
    await t<Fund>('funds').put(fund)
    await t<FundEntry>('fundEntries').add(entry)
    if (promise) await t<FundPromise>('fundPromises').put(promise)
    await t<Proposal>('fundProposals').put(after)
    await record({ action: 'funds.approve', by, role, subject: proposalId, at: now }, t<AuditEntry>('audit'))
    return after
  })
  const text = `${actNames[what.do]}「${titleOf(what)}」审核通过,已经记账。`
  await tell({
    ...{ _id: `fund:${proposalId}`, to: approved.author, at: now, kind: 'funds', text },
    path: pathOf(proposalId),
  })
  return { proposalId }
})

/** Refuses whoever can't have looked at what proves the payment. */
async function mustSee(vouchers: readonly string[], by: string): Promise<void> {
  const seen = await shown(vouchers, by)
  if (vouchers.some((fileId) => !seen.get(fileId)?.address)) throw new Refused(refusal('voucher-unseen'))
}
