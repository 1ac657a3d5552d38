import { holds } from '../../domain/community/person'
import { checkers, readers, whyNot, whyNotCheck } from '../../domain/funds/proposal'
import { factsOf } from '../../domain/funds/summary'
import { shown } from '../kernel/pictures'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { booksOf } from './books'
import { mustHold } from './clerk'
import { proposals } from './repositories'
import { proposalLine } from './shown'

/** At most 9 calls, and 1 of the storage. */
export const openProposal = action('funds.openProposal', async ({ proposalId }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), proposals.get(proposalId)])
  const proposal = orRefuse(found, 'no-such-fund-proposal')
  mustHold(person, readers, proposal.area, now)
  const { what, area, decision, state } = proposal
  const vouchers = 'vouchers' in what ? what.vouchers : []
  const [community, books, seen] = await Promise.all([areas.get(area), booksOf(proposal), shown(vouchers, by)])
  return {
    now,
    ...proposalLine(proposal, community?.name ?? area, by),
    facts: factsOf(what, books),
    vouchers: vouchers.map((fileId) => seen.get(fileId) ?? ({ address: null, state: 'waiting' } as const)),
    available: books.fund?.balances.available ?? null,
    whyNot: state === 'proposed' ? (whyNot(what, proposal, books, now)?.message ?? null) : null,
    mayCheck: holds(person, checkers, area, now) && whyNotCheck(proposal, by) === null,
    decision: decision && { by: decision.byName, at: decision.at, comment: decision.comment },
  }
})
