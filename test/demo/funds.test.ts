import { agrees, type FundEntry } from '../../domain/funds/entry'
import { type Fund, figuresOf, spentPerCent, sumOfAccounts } from '../../domain/funds/fund'
import type { Proposal } from '../../domain/funds/proposal'
import type { Notice } from '../../domain/notices/notice'
import { demoDocuments } from '../../scripts/demo/documents'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const documents = [...demoDocuments(now)]
const all = <T>(name: string) =>
  documents.filter(({ collection }) => collection === name).map(({ document }) => document as T)
const funds = all<Fund>('funds')
const entries = all<FundEntry>('fundEntries')

test('every fund of the demo balances and is what its entries give; no entry lies ahead', () => {
  expect(funds.length).toBeGreaterThanOrEqual(9)
  for (const fund of funds) {
    expect(sumOfAccounts(fund)).toBe(0)
    const own = entries.filter((entry) => entry.fund === fund._id)
    expect(agrees(fund, own)).toBe(true)
  }
  expect(Math.max(...entries.map(({ at }) => at))).toBeLessThanOrEqual(now)
  expect(new Set(entries.map(({ _id }) => _id)).size).toBe(entries.length)
  const proposals = all<Proposal>('fundProposals')
  expect(new Set(proposals.map(({ _id }) => _id)).size).toBe(proposals.length)
  for (const { author, decision } of proposals) expect(decision?.by).not.toBe(author)
})

test('the five charity funds hold 1.32 million yuan', () => {
  const charity = funds.filter(({ kind }) => kind === 'charity')
  expect(charity).toHaveLength(5)
  expect(charity.reduce((sum, fund) => sum + figuresOf(fund).total, 0)).toBe(1_320_000_00)
})

test('last year’s ledger is to the fen what the notice of its accounts says, and this year has what it left', () => {
  const notice = all<Notice>('notices').find(({ kind }) => kind === 'accounts')
  const block = notice?.versions[0]?.body.find(({ kind }) => kind === 'accounts')
  if (block?.kind !== 'accounts') throw new Error('there is no notice of accounts')
  const last = funds.find(({ year, kind, area }) => year === 2025 && kind === 'service' && area === notice?.area)
  const spent = block.lines.filter(({ way }) => way === 'spending').reduce((sum, { amount }) => sum + amount, 0)
  expect(last && figuresOf(last)).toMatchObject({ total: 300_000_00, spent, carriedOn: block.closing, cash: 0 })
  const next = funds.find(({ year, kind, area }) => year === 2026 && kind === 'service' && area === notice?.area)
  expect(next && figuresOf(next).total).toBe(300_000_00 + block.closing)
  expect(next && spentPerCent(next)).toBe(38)
})

test('so early in a year that nothing has come in, the demo still starts', () => {
  const early = [...demoDocuments(Date.parse('2026-01-02T10:00:00+08:00'))]
  const fund = early.filter(({ collection }) => collection === 'funds').map(({ document }) => document as Fund)
  expect(fund.find(({ year, kind }) => year === 2026 && kind === 'service')?.balances.carriedIn).toBe(-7_000_00)
})
