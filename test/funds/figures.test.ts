import { yearOf } from '../../domain/funds/fund'
import { BUILDING, COMMUNITY } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { aDistrictOfFunds, ENTRIES } from '../bench/funds'

/** What the ledger costs among 100,000 entries: counts, which are the same on every machine. */

const year = yearOf(Date.now())
const which = { area: COMMUNITY, kind: 'service', year }
let backEnd: BackEnd

beforeAll(async () => {
  backEnd = await aDistrictOfFunds(year)
})
afterAll(() => backEnd.stop())

const costOf = async (openid: string, action: string, data: object) => {
  const { body, cost } = await backEnd.post('funds', { action, data }, openid)
  expect(body).toMatchObject({ ok: true })
  return {
    calls: cost.databaseCalls,
    examined: cost.examined,
    answer: (body as { data: Record<string, unknown> }).data,
  }
}

test('the page of a fund is one call of 12 reads at most, however many entries there are', async () => {
  expect(await backEnd.documents('fundEntries', { fund: `${COMMUNITY}:service:${year}` })).toHaveLength(ENTRIES / 100)
  const { calls, examined, answer } = await costOf('guest', 'funds.openLedger', { at: BUILDING })
  expect(calls).toBeLessThanOrEqual(12)
  expect(examined).toBeLessThanOrEqual(40)
  expect(answer).toMatchObject({ entries: { length: 20 }, fund: { projects: { length: 12 } } })
})

test('so is a project’s, and the next page, which goes on where the first ended', async () => {
  const { calls, examined, answer } = await costOf('guest', 'funds.openProject', { ...which, project: 'p3' })
  expect(calls).toBeLessThanOrEqual(12)
  expect(examined).toBeLessThanOrEqual(42)
  const next = await costOf('guest', 'funds.listEntries', { ...which, project: 'p3', after: answer.more })
  expect(next.examined).toBeLessThanOrEqual(42)
  const numbers = [answer, next.answer].flatMap(({ entries }) =>
    (entries as { number: number }[]).map((entry) => entry.number),
  )
  expect(new Set(numbers).size).toBe(40)
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
})

test('a clerk’s books, the desk and the accounts of a month read what they show', async () => {
  const books = await costOf('sun', 'funds.openBooks', which)
  expect([books.calls <= 12, books.examined <= 90]).toEqual([true, true])
  const desk = await costOf('district', 'funds.openDesk', {})
  expect([desk.calls <= 12, desk.examined <= 10]).toEqual([true, true])
  const accounts = await costOf('sun', 'funds.accountsOf', { ...which, from: 1, until: 100 })
  expect(accounts.examined).toBeLessThanOrEqual(110)
  const late = await costOf('sun', 'funds.accountsOf', { ...which, from: 900, until: 1_000 })
  expect(late.examined).toBeLessThanOrEqual(110)
})
