import type { Request } from '../../domain/contract'
import { agrees, type FundEntry } from '../../domain/funds/entry'
import { type Fund, figuresOf, sumOfAccounts, yearOf } from '../../domain/funds/fund'
import { type FundPromise, leftOf } from '../../domain/funds/promise'
import { COMMUNITY } from '../aCommunity'
import type { BackEnd } from '../backEnd'

export type Wanted = Request<'funds.propose'>['what']
export const road = { id: 'road', title: '小区主路硬化' }
export const lamps = { id: 'lamps', title: '楼道口加路灯' }

let made = 0
export const newProposal = () => `20261123-f${String(++made).padStart(5, '0')}`

/** A proposal of this year, as a clerk's phone sends it. */
export const asked = (what: Wanted, change: Partial<Request<'funds.propose'>> = {}): Request<'funds.propose'> => ({
  ...{ proposalId: newProposal(), area: COMMUNITY, kind: 'service', year: yearOf(Date.now()), what },
  ...change,
})

/** Proposed by one clerk, approved by the other; answers the proposal's id. */
export async function done(
  backEnd: BackEnd,
  what: Wanted,
  change: Partial<Request<'funds.propose'>> = {},
): Promise<string> {
  const request = asked(what, change)
  await backEnd.call('sun', 'funds.propose', request)
  await untilSeen(backEnd, request.proposalId)
  await backEnd.call('he', 'funds.approve', { proposalId: request.proposalId })
  return request.proposalId
}

/** Waits until WeChat has looked into what proves a payment: the second clerk sees it then. */
async function untilSeen(backEnd: BackEnd, proposalId: string): Promise<void> {
  for (;;) {
    const { vouchers } = await backEnd.call('he', 'funds.openProposal', { proposalId })
    if (vouchers.every(({ state }) => state === 'shown')) return
  }
}

/** What must hold of the ledger at any time. */
export async function inOrder(backEnd: BackEnd): Promise<void> {
  const funds = (await backEnd.documents('funds')) as unknown as Fund[]
  const entries = (await backEnd.documents('fundEntries')) as unknown as FundEntry[]
  const promises = (await backEnd.documents('fundPromises')) as unknown as FundPromise[]
  const proposals = await backEnd.documents('fundProposals')
  for (const fund of funds) {
    const own = entries.filter((entry) => entry.fund === fund._id).sort((a, b) => a.at - b.at)
    expect(sumOfAccounts(fund)).toBe(0)
    expect(agrees(fund, own)).toBe(true)
    expect(own.map(({ number }) => number)).toEqual(own.map((_, at) => at + 1))
    expect(own[own.length - 1]?.cash).toBe(figuresOf(fund).cash)
    const held = [
      fund.balances.available,
      fund.balances.pledged,
      ...fund.projects.flatMap((p) => [p.committed, p.spent]),
    ]
    expect(held.every((amount) => amount >= 0)).toBe(true)
    const of = promises.filter((promise) => promise.fund === fund._id)
    const toPay = of.filter(({ side }) => side === 'ours').reduce((sum, promise) => sum + leftOf(promise), 0)
    expect(toPay).toBe(figuresOf(fund).committed)
    const toGet = of.filter(({ side }) => side === 'theirs').reduce((sum, promise) => sum + leftOf(promise), 0)
    expect(toGet).toBe(fund.balances.pledged)
  }
  const carried = entries.filter(({ kind }) => kind.startsWith('carry'))
  const approved = proposals.filter(({ state }) => state === 'approved')
  expect(entries).toHaveLength(approved.length + carried.length)
  for (const { author, decision } of approved) expect((decision as { by: string }).by).not.toBe(author)
}
