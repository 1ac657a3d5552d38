import { levelOf } from '../../domain/community/area'
import { areasOf } from '../../domain/community/person'
import { bookkeepers, type Proposal, readers } from '../../domain/funds/proposal'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { proposals } from './repositories'
import { proposalLine } from './shown'

const WAITING = 50
const LATEST = 20

/** 2 calls, and 2 for each area of the clerk: what waits there and below, and the latest of a community. */
export const openDesk = action('funds.openDesk', async (_, { caller, now }) => {
  const by = caller.openid()
  const person = await caller.person()
  const held = [...new Set(areasOf(person, readers, now))]
  const found = await Promise.all(
    held.flatMap((area) => [
      proposals.waitingIn(area, WAITING),
      levelOf(area) === 'community' ? proposals.of(area, LATEST) : [],
    ]),
  )
  const all = [...new Map(found.flat().map((proposal) => [proposal._id, proposal])).values()].sort(waitingFirst)
  const named = await areas.named([...held, ...all.map(({ area }) => area)])
  const kept = areasOf(person, bookkeepers, now)
  return {
    now,
    proposals: all.map((proposal) => proposalLine(proposal, named.get(proposal.area)?.name ?? proposal.area, by)),
    communities: [...new Set(kept)].map((id) => ({ id, name: named.get(id)?.name ?? id })),
    mayPropose: kept.length > 0,
  }
})

const waitingFirst = (a: Proposal, b: Proposal): number =>
  Number(b.state === 'proposed') - Number(a.state === 'proposed') || b.at - a.at
