import type { Account, Entry } from '../../domain/points/entry'
import type { Offer, Redemption } from '../../domain/points/offer'
import { theDistrict } from '../../scripts/demo/places'
import { pointsBanks } from '../../scripts/demo/points'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const areaOf = (name: string) => theDistrict().areas.find((area) => area.name === name)?._id ?? ''
const documents = [...pointsBanks(areaOf('迎宾社区'), areaOf('鸣翠社区'), areaOf('鸣翠苑小区'), now)]
const all = <T>(name: string) =>
  documents.filter(({ collection }) => collection === name).map(({ document }) => document as T)
const accounts = all<Account>('pointAccounts')
const entries = all<Entry>('pointEntries')

test('18 lessons of neighbours had 350 visits, and the books balance', () => {
  const done = all<Offer>('pointOffers').filter(({ state }) => state === 'done')
  expect(done).toHaveLength(18)
  const visits = all<Redemption>('redemptions').filter(({ state }) => state === 'handed-over').length
  expect(visits).toBeGreaterThanOrEqual(330)
  expect(visits).toBeLessThanOrEqual(360)
  expect(accounts.reduce((sum, { balance }) => sum + balance, 0)).toBe(0)
  for (const { _id, kind, balance } of accounts) {
    const lines = entries.flatMap(({ lines }) => lines.filter(({ account }) => account === _id))
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(balance)
    if (kind !== 'shift') expect(Math.min(...lines.map(({ after }) => after), balance)).toBeGreaterThanOrEqual(0)
  }
  expect(Math.max(...entries.map(({ at }) => at))).toBeLessThanOrEqual(now)
})

test('what is taken of an offer is what people have of it', () => {
  for (const { _id, taken, handed } of all<Offer>('pointOffers')) {
    const of = all<Redemption>('redemptions').filter(({ offer }) => offer === _id)
    expect(of).toHaveLength(taken)
    expect(of.filter(({ state }) => state === 'handed-over')).toHaveLength(handed)
  }
})
