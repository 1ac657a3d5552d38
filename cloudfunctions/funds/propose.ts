import { levelOf } from '../../domain/community/area'
import { fundOf } from '../../domain/funds/fund'
import { type Proposal, whyNot } from '../../domain/funds/proposal'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { offer } from '../kernel/pictures'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { officeOf } from '../voting/clerk'
import { booksOf } from './books'
import { proposals } from './repositories'

/** At most 9 calls, and what the pictures take. Asked for again, as after a lost answer, it is the same one. */
export const propose = action('funds.propose', async ({ proposalId, area, kind, year, what }, { caller, now }) => {
  if (levelOf(area) !== 'community') throw new Refused({ ...refusal('not-a-community'), field: 'area' })
  const author = caller.openid()
  const before = await proposals.get(proposalId)
  if (before) {
    refuseIf(isSame(before, author, { area, kind, year, what }) ? null : refusal('fund-proposal-taken'))
    return { proposalId }
  }
  orRefuse(await areas.get(area), 'no-such-area')
  const proposal: Proposal = {
    ...{ _id: proposalId, area, fund: fundOf(area, kind, year), kind, year, what, author, at: now },
    authorName: await officeOf(await caller.person(), area, now),
    ...{ state: 'proposed', decision: null },
  }
  refuseIf(whyNot(what, proposal, await booksOf(proposal), now))
  if (!(await proposals.addOnce(proposal))) throw new Refused(refusal('fund-proposal-taken'))
  if ('vouchers' in what) await offer(what.vouchers, author, area, now)
  await record({ action: 'funds.propose', by: author, role: 'community-clerk', subject: proposalId, at: now })
  return { proposalId }
})

type Said = Pick<Proposal, 'area' | 'kind' | 'year' | 'what'>
const isSame = (before: Proposal, author: string, { area, kind, year, what }: Said): boolean =>
  before.author === author && canonical(before) === canonical({ area, kind, year, what })

const canonical = ({ area, kind, year, what }: Said): string =>
  JSON.stringify([area, kind, year, Object.entries(what).sort(([a], [b]) => (a < b ? -1 : 1))])
