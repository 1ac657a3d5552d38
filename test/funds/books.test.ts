import * as fc from 'fast-check'
import { accountsOf } from '../../domain/funds/accounts'
import { book, carryOver } from '../../domain/funds/booking'
import { agrees, type Event, type FundEntry, post } from '../../domain/funds/entry'
import { type Fund, figuresOf, fundOf, newFund, startOf, sumOfAccounts } from '../../domain/funds/fund'
import { type FundPromise, leftOf } from '../../domain/funds/promise'
import { type Books, type Proposal, type What, whyNot } from '../../domain/funds/proposal'
import { inTenths } from '../../domain/funds/words'
import { totalsOf, whyNotAccounts } from '../../domain/notices/accounts'

/** A ledger in memory: proposals are carried out as the cloud does it, without the cloud. */
type Ledger = { funds: Map<string, Fund>; entries: FundEntry[]; promises: Map<string, FundPromise>; now: number }
const empty = (): Ledger => ({ funds: new Map(), entries: [], promises: new Map(), now: startOf(2026) })

function booksOf({ funds, entries, promises }: Ledger, fund: string, what: What): Books {
  const entry = what.do === 'reverse' ? (entries.find(({ _id }) => _id === what.entry) ?? null) : null
  const undone = what.do === 'reverse' && entries.some(({ reverses }) => reverses === what.entry)
  const promise = 'promise' in what ? what.promise : entry?.promise
  return { fund: funds.get(fund) ?? null, entry, undone, promise: (promise && promises.get(promise)) || null }
}

/** Does what may be done; answers whether it was. */
function act(ledger: Ledger, what: What, kind: Proposal['kind'] = 'service', year = 2026): boolean {
  const fund = fundOf('hj.02.03', kind, year)
  const proposal: Proposal = {
    ...{ _id: `p${ledger.entries.length}`, area: 'hj.02.03', fund, kind, year, what, author: 'sun', at: ledger.now },
    ...{ authorName: '社区', state: 'proposed', decision: null },
  }
  const books = booksOf(ledger, fund, what)
  if (whyNot(what, proposal, books, ledger.now)) return false
  const booked = book(proposal, books, { areaName: '社区', offices: ['社区', '街道'], now: ledger.now })
  ledger.funds.set(fund, booked.fund)
  ledger.entries.push(booked.entry)
  if (booked.promise) ledger.promises.set(booked.promise._id, booked.promise)
  return true
}

const amount = fc.integer({ min: 1, max: 400_000_00 })
const project = fc.constantFrom('road', 'lamps', 'meals')
const nth = fc.nat(40)
type Step = { do: What['do'] | 'wait' | 'year'; amount: number; project: string; nth: number }
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom<Step['do']>(
    ...([
      'income',
      'budget',
      'commit',
      'spend',
      'spend',
      'release',
      'reverse',
      'pledge',
      'fulfil',
      'wait',
      'year',
    ] as const),
  ),
  amount,
  project,
  nth,
})

function take(ledger: Ledger, { do: act_, amount, project, nth }: Step): void {
  const year = ledger.now >= startOf(2027) ? 2027 : 2026
  const of = (side: FundPromise['side']) => [...ledger.promises.values()].filter((promise) => promise.side === side)
  const some = <T>(all: readonly T[]): T | undefined => all[nth % Math.max(1, all.length)]
  const ours = some(of('ours'))
  const theirs = some(of('theirs'))
  const yearOf = (promise: FundPromise | undefined) => (promise?.fund.endsWith('2027') ? 2027 : 2026)
  switch (act_) {
    case 'wait':
      ledger.now += nth * 3_600_000
      return
    case 'year':
      ledger.now = Math.max(ledger.now, startOf(2027))
      for (const fund of [...ledger.funds.values()].filter(
        ({ carryFrom }) => carryFrom !== null && carryFrom <= ledger.now,
      )) {
        const to = ledger.funds.get(fundOf(fund.area, fund.kind, 2027)) ?? newFund(fund.area, '社区', fund.kind, 2027)
        const carried = carryOver(fund, to, ledger.now)
        for (const { fund: after, entry } of [carried.from, carried.to]) {
          ledger.funds.set(after._id, after)
          ledger.entries.push(entry)
        }
      }
      return
    case 'income':
      return void act(ledger, { do: 'income', amount, from: '区财政' }, 'service', year)
    case 'budget':
      return void act(
        ledger,
        { do: 'budget', project: { id: project, title: project }, amount: nth % 7 ? amount : 0 },
        'service',
        year,
      )
    case 'commit':
      return void act(
        ledger,
        { do: 'commit', project, amount: 1 + (amount % 90_000_00), payee: '王师傅', isPerson: true, text: '修路' },
        'service',
        year,
      )
    case 'pledge':
      return void act(
        ledger,
        { do: 'pledge', amount, from: '邻居', isPerson: true, text: '修路', where: '区慈善总会' },
        'pledges',
        year,
      )
    case 'spend':
      return void act(
        ledger,
        {
          do: 'spend',
          promise: ours?._id ?? '',
          amount: 1 + (amount % 60_000_00),
          text: '水泥',
          vouchers: ['cloud://x/y'],
        },
        'service',
        yearOf(ours),
      )
    case 'fulfil':
      return void act(
        ledger,
        { do: 'fulfil', promise: theirs?._id ?? '', amount: 1 + (amount % 90_000_00), vouchers: ['cloud://x/y'] },
        'pledges',
        yearOf(theirs),
      )
    case 'release':
      return void (nth % 2
        ? act(ledger, { do: 'release', promise: ours?._id ?? '', reason: '用不完' }, 'service', yearOf(ours))
        : act(ledger, { do: 'release', promise: theirs?._id ?? '', reason: '不给了' }, 'pledges', yearOf(theirs)))
    case 'reverse': {
      const entry = some(ledger.entries)
      const [, kind, of] = entry?.fund.split(':') ?? []
      return void act(
        ledger,
        { do: 'reverse', entry: entry?._id ?? '', reason: '记错' },
        kind as Proposal['kind'],
        Number(of),
      )
    }
  }
}

const history = fc.array(step, { minLength: 1, maxLength: 60 }).map((steps) => {
  const ledger = empty()
  act(ledger, { do: 'income', amount: 300_000_00, from: '区财政' })
  act(ledger, { do: 'budget', project: { id: 'road', title: '路' }, amount: 200_000_00 })
  for (const one of steps) take(ledger, one)
  return ledger
})
const entriesOf = (ledger: Ledger, fund: string) => ledger.entries.filter((entry) => entry.fund === fund)

test('whatever is done, the books balance, nothing falls below zero and the entries give the balances', () => {
  fc.assert(
    fc.property(history, ({ ...ledger }) => {
      for (const fund of ledger.funds.values()) {
        expect(sumOfAccounts(fund)).toBe(0)
        expect(agrees(fund, entriesOf(ledger, fund._id))).toBe(true)
        const { balances, projects } = fund
        const held = [balances.available, balances.carriedOn, balances.pledged]
        expect([...held, ...projects.flatMap((p) => [p.committed, p.spent])].every((sum) => sum >= 0)).toBe(true)
        for (const { planned, committed, spent } of projects) expect(planned).toBeGreaterThanOrEqual(committed + spent)
        const left = [...ledger.promises.values()].filter(
          (promise) => promise.fund === fund._id && promise.side === 'ours',
        )
        expect(left.reduce((sum, promise) => sum + leftOf(promise), 0)).toBe(figuresOf(fund).committed)
      }
      for (const { lines } of ledger.entries) expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(0)
      expect(new Set(ledger.entries.map(({ _id }) => _id)).size).toBe(ledger.entries.length)
    }),
    { numRuns: 300 },
  )
})

test('a notice of accounts of any stretch of any history adds up, and joined stretches close with what the fund holds', () => {
  fc.assert(
    fc.property(history, fc.nat(100), (ledger, cut) => {
      for (const fund of ledger.funds.values()) {
        const entries = entriesOf(ledger, fund._id)
        const first = entries[0]?.at ?? 0
        const last = (entries[entries.length - 1]?.at ?? 0) + 1
        const middle = entries[Math.floor((cut * entries.length) / 101)]?.at ?? last
        const stretch = (opening: number, from: number, until: number) =>
          accountsOf(
            entries.filter(({ at }) => at >= from && at < until),
            { opening, from, until },
            () => null,
          )
        const early = stretch(0, first - 1, middle)
        const late = stretch(early.closing, middle, last)
        for (const accounts of [early, late]) {
          if (accounts.until > accounts.from) expect(whyNotAccounts(accounts)).toBeNull()
          const { income, spending } = totalsOf(accounts)
          expect(accounts.opening + income - spending).toBe(accounts.closing)
        }
        expect(late.closing).toBe(figuresOf(fund).cash)
        const before = entries.filter(({ at }) => at < middle)
        expect(early.closing).toBe(before[before.length - 1]?.cash ?? 0)
      }
    }),
    { numRuns: 200 },
  )
})

test('reversing a payment restores every balance, and it can be reversed once', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 5_000_00 }), (ledger, paid) => {
      const promise = [...ledger.promises.values()].find(
        ({ side, open, fund }) => side === 'ours' && open && fund.endsWith('2026'),
      )
      fc.pre(promise !== undefined && leftOf(promise) >= paid)
      const fund = ledger.funds.get(promise.fund)
      expect(
        act(ledger, { do: 'spend', promise: promise._id, amount: paid, text: '沙', vouchers: ['cloud://x/y'] }),
      ).toBe(true)
      const entry = ledger.entries[ledger.entries.length - 1]?._id ?? ''
      expect(act(ledger, { do: 'reverse', entry, reason: '记错' })).toBe(true)
      expect(ledger.funds.get(promise.fund)).toMatchObject({ balances: fund?.balances, projects: fund?.projects })
      expect(ledger.promises.get(promise._id)).toEqual(promise)
      expect(act(ledger, { do: 'reverse', entry, reason: '再来' })).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('an entry that does not add up, or takes what is not there, is no entry', () => {
  const fund = newFund('hj.02.03', '社区', 'service', 2026)
  const event: Event = {
    ...{
      _id: 'e',
      kind: 'income' as const,
      text: '',
      project: null,
      party: null,
      amount: 5,
      vouchers: [],
      promise: null,
    },
    ...{ reverses: null, offices: [], now: 1 },
  }
  const line = (account: 'income' | 'available', sum: number) => ({ account, amount: sum })
  expect(() => post(fund, [line('income', -5), line('available', 4)], event)).toThrow(RangeError)
  expect(() => post(fund, [line('available', -5), line('income', 5)], event)).toThrow(RangeError)
  expect(() => post(fund, [], { ...event, amount: 0.5 })).toThrow(RangeError)
  expect(() => carryOver(fund, newFund('hj.02.03', '社区', 'service', 2027), 1)).toThrow(RangeError)
})

test('an entry that was tampered with no longer agrees with the fund', () => {
  const ledger = empty()
  act(ledger, { do: 'income', amount: 300_000_00, from: '区财政' })
  const [fund] = ledger.funds.values()
  const [entry] = ledger.entries
  if (!fund || !entry) throw new Error('nothing was booked')
  const lines = entry.lines.map((line) => ({ ...line, amount: line.amount * 2 }))
  expect(agrees(fund, [{ ...entry, lines }])).toBe(false)
  expect(agrees(fund, [])).toBe(false)
})

test('the sentence counts to ten whatever the sums', () => {
  fc.assert(
    fc.property(history, (ledger) => {
      for (const fund of ledger.funds.values()) {
        const said = [...inTenths(fund).matchAll(/ (\d+) 块(?! 钱|钱)/g)].map(([, count]) => Number(count))
        if (figuresOf(fund).total > 0) expect(said.reduce((sum, count) => sum + count, 0)).toBe(10)
      }
    }),
    { numRuns: 100 },
  )
})
