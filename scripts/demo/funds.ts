import { createHash } from 'node:crypto'
import type { AreaId } from '../../domain/community/area'
import { book, carryOver } from '../../domain/funds/booking'
import type { FundEntry } from '../../domain/funds/entry'
import { type Fund, type FundKind, fundOf, newFund, startOf, yearOf } from '../../domain/funds/fund'
import type { FundPromise } from '../../domain/funds/promise'
import { type Proposal, type What, whyNot } from '../../domain/funds/proposal'
import type { Picture } from '../../domain/pictures/picture'
import { carrying } from './attachments'
import {
  type Act,
  changqingThisYear,
  charity,
  mingcuiLastYear,
  mingcuiPledges,
  mingcuiThisYear,
  yingbinThisYear,
} from './fundActs'
import { type Line, line } from './polls'

type Where = { area: AreaId; areaName: string }
type Ledger = {
  where: Where
  now: number
  funds: Map<string, Fund>
  entries: FundEntry[]
  promises: Map<string, FundPromise>
  proposals: Proposal[]
}
type Vouchers = 'road' | 'charging' | 'ramp'

const vouchers = new Map(
  (['road', 'charging', 'ramp'] as const).map((name) => [name, carrying(name).stored[0]?.fileId ?? '']),
)

/** The ledgers of the communities that have one: `elsewhere` has a charity fund alone, the fifth of the district. */
export function* ledgers(
  all: { mingcui: Where; changqing: Where; yingbin: Where; others: Where[] },
  now: number,
): Generator<Line> {
  const { mingcui, changqing, yingbin, others } = all
  const year = yearOf(now)
  const first = newLedger(mingcui, now)
  keep(first, 'service', year - 1, mingcuiLastYear)
  turn(first, year)
  keep(first, 'service', year, mingcuiThisYear)
  wrongPayment(first, year)
  keep(first, 'pledges', year, mingcuiPledges)
  keep(first, 'charity', year, charity)
  waiting(first, year)
  yield* documentsOf(first)
  for (const [where, acts] of [
    [changqing, changqingThisYear],
    [yingbin, yingbinThisYear],
  ] as const) {
    const ledger = newLedger(where, now)
    keep(ledger, 'service', year, acts)
    keep(ledger, 'charity', year, charity)
    yield* documentsOf(ledger)
  }
  for (const where of others) {
    const ledger = newLedger(where, now)
    keep(ledger, 'charity', year, charity)
    yield* documentsOf(ledger)
  }
  yield* pictures(mingcui.area, now)
}

const newLedger = (where: Where, now: number): Ledger => ({
  ...{ where, now, funds: new Map(), entries: [], promises: new Map(), proposals: [] },
})

/** Does what had been done by now, each by one clerk and approved by the other. */
function keep(ledger: Ledger, kind: FundKind, year: number, acts: readonly Act[]): void {
  const names = new Map<string, string>()
  for (const {
    on: [month, day],
    what,
    as,
  } of acts) {
    const at = Date.UTC(year, month - 1, day, 2)
    if (at > ledger.now) return
    const proposal = proposed(ledger, kind, year, named(what, names), at)
    carryOut(ledger, proposal, at)
    if (as !== undefined) names.set(as, proposal._id)
  }
}

/** What an act says, with the ids of what it names. */
function named(what: What, names: Map<string, string>): What {
  const proved =
    'vouchers' in what ? { ...what, vouchers: what.vouchers.map((name) => vouchers.get(name as Vouchers) ?? '') } : what
  return 'promise' in proved ? { ...proved, promise: names.get(proved.promise) ?? '' } : proved
}

function proposed({ where, proposals }: Ledger, kind: FundKind, year: number, what: What, at: number): Proposal {
  const { area, areaName } = where
  const number = (proposals.length + 1).toString(36).padStart(2, '0')
  return {
    _id: `${year}0101-${area.split('.').join('').slice(-4)}${number}`,
    ...{ area, fund: fundOf(area, kind, year), kind, year, what, author: 'wx-sun-clerk', at },
    ...{ authorName: `${areaName} · 社区干部`, state: 'proposed', decision: null },
  }
}

function carryOut(ledger: Ledger, proposal: Proposal, at: number): void {
  const { funds, entries, promises, where } = ledger
  const { what } = proposal
  const entry = what.do === 'reverse' ? (entries.find(({ _id }) => _id === what.entry) ?? null) : null
  const promise = promises.get('promise' in what ? what.promise : (entry?.promise ?? '')) ?? null
  const books = { fund: funds.get(proposal.fund) ?? null, promise, entry, undone: false }
  const reason = whyNot(what, proposal, books, at)
  if (reason) throw new Error(`${proposal._id}: ${reason.message}`)
  const byName = '新城街道 · 镇街干部'
  const booked = book(proposal, books, { areaName: where.areaName, offices: [proposal.authorName, byName], now: at })
  funds.set(booked.fund._id, booked.fund)
  entries.push(booked.entry)
  if (booked.promise) promises.set(booked.promise._id, booked.promise)
  const decision = { by: 'wx-he-clerk', byName, role: 'street-clerk' as const, at, comment: '' }
  ledger.proposals.push({ ...proposal, state: 'approved', decision })
}

/** What last year left goes into this one. */
function turn({ where, funds, entries }: Ledger, year: number): void {
  const from = funds.get(fundOf(where.area, 'service', year - 1))
  if (!from) return
  const to = newFund(where.area, where.areaName, 'service', year)
  const carried = carryOver(from, to, startOf(year))
  for (const { fund, entry } of [carried.from, carried.to]) {
    funds.set(fund._id, fund)
    entries.push(entry)
  }
}

/** The roses were booked twice: the second payment is reversed, and both stay to be read. */
function wrongPayment(ledger: Ledger, year: number): void {
  const wrong = ledger.entries.find(({ kind, text }) => kind === 'spend' && text === '月季苗')
  const at = Date.UTC(year, 10, 16, 2)
  if (!wrong || at > ledger.now) return
  const what: What = { do: 'reverse', entry: wrong._id, reason: '和树苗款重复,退回' }
  carryOut(ledger, proposed(ledger, 'service', year, what, at), at)
}

/** What each of the two clerks is to look at. */
function waiting(ledger: Ledger, year: number): void {
  const { now, promises } = ledger
  const ramps = [...promises.values()].find(({ text }) => text === '四条坡道和扶手')
  if (ramps) {
    const voucher = vouchers.get('ramp') ?? ''
    const what: What = {
      do: 'spend',
      promise: ramps._id,
      amount: 17_000_00,
      text: '第四条坡道和尾款',
      vouchers: [voucher],
    }
    ledger.proposals.push(proposed(ledger, 'service', year, what, now - 3 * 3_600_000))
  }
  const pledge: What = {
    ...{ do: 'pledge', from: '古荥图文', isPerson: false, text: '印 500 份邻里通讯录', amount: 1_500_00 },
    where: '区慈善总会「社区治理」专项基金',
  }
  const mine = proposed(ledger, 'pledges', year, pledge, now - 2 * 3_600_000)
  ledger.proposals.push({ ...mine, author: 'wx-he-clerk' })
}

function* documentsOf({ funds, entries, promises, proposals, now }: Ledger): Generator<Line> {
  for (const fund of funds.values()) yield line('funds', { ...fund, counted: { at: now - 60_000, agrees: true } })
  for (const entry of entries) yield line('fundEntries', entry)
  for (const promise of promises.values()) yield line('fundPromises', promise)
  for (const proposal of proposals) yield line('fundProposals', proposal)
}

/** The vouchers, looked at long ago. */
function* pictures(community: AreaId, now: number): Generator<Line> {
  for (const fileId of vouchers.values()) {
    const picture: Picture = {
      _id: createHash('sha256').update(fileId).digest('hex').slice(0, 32),
      ...{ fileId, kept: fileId, by: 'wx-sun-clerk', community, at: now },
      ...{ state: 'shown', traceId: null, tries: 1, askAt: null, reason: null },
    }
    yield line('pictures', picture)
  }
}
