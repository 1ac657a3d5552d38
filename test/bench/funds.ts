import { book } from '../../domain/funds/booking'
import type { FundEntry } from '../../domain/funds/entry'
import { type Fund, fundOf } from '../../domain/funds/fund'
import type { FundPromise } from '../../domain/funds/promise'
import type { Books, What } from '../../domain/funds/proposal'
import { BUILDING, COMMUNITY, places } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { inOffice } from '../points/aBank'

/** A community whose fund has had a year of payments, among the ledgers of the whole district. */

export const ENTRIES = 100_000
const PROJECTS = 12
const PER_FUND = 1_000

type Line = { collection: 'funds' | 'fundEntries' | 'fundPromises'; document: Record<string, unknown> }

/** A fund with so many entries, most of them payments. */
function* aFund(area: string, number: number, year: number, entries: number): Generator<Line> {
  let books: Books = { fund: null, promise: null, entry: null, undone: false }
  const promises: FundPromise[] = []
  const all: FundEntry[] = []
  const act = (what: What) => {
    const _id = `${20_000_000 + number}-${String(all.length).padStart(6, '0')}`
    const proposal = { _id, area, fund: fundOf(area, 'service', year), kind: 'service', year, what } as const
    const by = { author: 'sun', authorName: '社区', at: 1, state: 'proposed', decision: null } as const
    const booked = book({ ...proposal, ...by }, books, { areaName: '社区', offices: [], now: 1 })
    all.push(booked.entry)
    books = { ...books, ...booked }
    return booked
  }
  act({ do: 'income', amount: 300_000_00, from: '区财政' })
  for (let n = 0; n < PROJECTS; n++) {
    act({ do: 'budget', project: { id: `p${n}`, title: `项目 ${n}` }, amount: 25_000_00 })
    const { promise } = act({
      do: 'commit',
      project: `p${n}`,
      amount: 20_000_00,
      payee: '店',
      isPerson: false,
      text: '料',
    })
    if (promise) promises.push(promise)
  }
  for (let n = 0; all.length < entries; n++) {
    books = { ...books, promise: promises[n % PROJECTS] ?? null }
    const { promise } = act({
      do: 'spend',
      promise: books.promise?._id ?? '',
      amount: 100,
      text: '料',
      vouchers: ['cloud://x/y'],
    })
    if (promise) promises[n % PROJECTS] = promise
  }
  const fund: Fund | null = books.fund
  if (fund) yield { collection: 'funds', document: { ...fund, counted: { at: 1, agrees: true } } }
  for (const entry of all) yield { collection: 'fundEntries', document: entry }
  for (const promise of promises) yield { collection: 'fundPromises', document: promise }
}

export function aDistrictOfFunds(year: number): Promise<BackEnd> {
  const elsewhere = Array.from({ length: ENTRIES / PER_FUND - 1 }, (_, n) => `hj.09.${n}`)
  return startBackEnd([
    ...places([BUILDING]),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('district', 'district-clerk', 'hj'),
    ...[COMMUNITY, ...elsewhere].flatMap((area, n) => [...aFund(area, n, year, PER_FUND)]),
  ])
}
