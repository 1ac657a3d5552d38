import fc from 'fast-check'
import { type Account, type Entry, move, newAccount, pointsFor } from '../../../domain/points/entry'
import { type Offer, type Redemption, whyNotGiveBack, whyNotHandOver, whyNotRedeem } from '../../../domain/points/offer'
import { totalsOf } from '../../../domain/points/totals'

const COMMUNITY = 'hj.06.03'
const event = (_id: string, now: number) => ({
  ...{ _id, who: 'li', community: COMMUNITY, source: 'shift', text: '服务 1 小时', by: 'sun', now },
})

/** A step of a bank's life: a shift gives, a person spends, an offer gives back or on; by number of who takes part. */
const step = fc.record({
  kind: fc.constantFrom('give', 'spend', 'back'),
  person: fc.nat(3),
  counter: fc.nat(2),
  amount: fc.integer({ min: 1, max: 50 }),
  now: fc.nat(20),
})

test('whatever is earned, spent and given back: the sum is zero, nobody falls below zero, statements add up in their order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const accounts = new Map<string, Account>()
      const entries: Entry[] = []
      const held = (kind: Account['kind'], n: number) =>
        accounts.get(`${kind}:${n}`) ?? newAccount(kind, String(n), COMMUNITY)
      for (const [i, { kind, person, counter, amount, now }] of steps.entries()) {
        const own = held('person', person)
        const other = held(kind === 'give' ? 'shift' : 'offer', counter)
        const [from, to] = kind === 'spend' ? [own, other] : [other, own]
        if (from.kind !== 'shift' && from.balance < amount) {
          expect(() => move(from, to, amount, event(String(i), now))).toThrow(RangeError)
          continue
        }
        const moved = move(from, to, amount, event(String(i), now))
        accounts.set(moved.from._id, moved.from)
        accounts.set(moved.to._id, moved.to)
        entries.push(moved.entry)
      }
      const all = [...accounts.values()]
      expect(all.reduce((sum, { balance }) => sum + balance, 0)).toBe(0)
      for (const account of all) {
        expect(account.kind === 'shift' ? account.balance <= 0 : account.balance >= 0).toBe(true)
        const lines = entries
          .flatMap(({ at, lines }) => lines.map((line) => ({ at, ...line })))
          .filter((line) => line.account === account._id)
          .sort((a, b) => a.at - b.at)
        expect(new Set(lines.map(({ at }) => at)).size).toBe(account.entries)
        let running = 0
        for (const { amount, after } of lines) {
          running += amount
          expect(after).toBe(running)
        }
        expect(running).toBe(account.balance)
      }
      for (const { lines } of entries) expect(lines[0].amount + lines[1].amount).toBe(0)
    }),
  )
})

test('amounts that are none can’t be moved', () => {
  const [from, to] = [newAccount('shift', 'a', COMMUNITY), newAccount('person', 'b', COMMUNITY)]
  for (const amount of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => move(from, to, amount, event('e', 1))).toThrow(RangeError)
})

test('points are whole and rounded down', () => {
  expect(pointsFor(120, 4)).toBe(8)
  expect(pointsFor(45, 2)).toBe(1)
  expect(pointsFor(15, 3)).toBe(0)
  expect(pointsFor(90, 0)).toBe(0)
})

test('the totals of a bank are what its shifts gave and its offers hold', () => {
  const sums = [
    { kind: 'shift' as const, balance: -40, accounts: 2 },
    { kind: 'offer' as const, balance: 12, accounts: 1 },
    { kind: 'person' as const, balance: 28, accounts: 3 },
  ]
  expect(totalsOf(COMMUNITY, sums, 9)).toEqual({ _id: COMMUNITY, given: 40, taken: 12, people: 3, at: 9 })
  expect(totalsOf(COMMUNITY, [], 9)).toEqual({ _id: COMMUNITY, given: 0, taken: 0, people: 0, at: 9 })
})

const NOW = 1_000_000_000
const offer: Offer = {
  ...{ _id: '20261123-abcdef', kind: 'lesson', title: '钩针', about: '', area: COMMUNITY, community: COMMUNITY },
  ...{ place: '活动室', at: NOW + 3_600_000, until: NOW + 3_600_000, price: 30, stock: 2, taken: 0, handed: 0 },
  ...{ state: 'open', reason: null, by: 'sun', byName: '社区', teacher: null, postedAt: 1 },
}
const redemption: Redemption = {
  ...{ _id: 'o:li', offer: 'o', who: 'li', name: '李', price: 30, code: '012345', turn: 1, state: 'taken', at: 1 },
}
const code = (refusal: { code: string } | null) => refusal?.code ?? null

test('why an offer may not be taken', () => {
  expect(code(whyNotRedeem(offer, 'li', 30, NOW))).toBeNull()
  expect(whyNotRedeem(offer, 'li', 18, NOW)?.message).toContain('还差 12 分')
  expect(code(whyNotRedeem({ ...offer, taken: 2 }, 'li', 30, NOW))).toBe('sold-out')
  expect(code(whyNotRedeem({ ...offer, state: 'done' }, 'li', 30, NOW))).toBe('sold-out')
  expect(code(whyNotRedeem({ ...offer, state: 'cancelling' }, 'li', 30, NOW))).toBe('offer-cancelled')
  expect(code(whyNotRedeem({ ...offer, state: 'proposed' }, 'li', 30, NOW))).toBe('no-such-offer')
  expect(code(whyNotRedeem(offer, 'sun', 30, NOW))).toBe('own-offer')
  expect(code(whyNotRedeem(offer, 'li', 30, NOW + 3_600_000))).toBe('lesson-begun')
})

test('what was taken goes back until the lesson begins or it is handed over, and after a cancelling always', () => {
  const late = NOW + 3_600_000
  expect(code(whyNotGiveBack(offer, redemption, NOW))).toBeNull()
  expect(code(whyNotGiveBack(offer, null, NOW))).toBe('not-taken')
  expect(code(whyNotGiveBack(offer, redemption, late))).toBe('lesson-begun')
  expect(code(whyNotGiveBack({ ...offer, state: 'cancelling' }, redemption, late))).toBeNull()
  expect(code(whyNotGiveBack(offer, { ...redemption, state: 'handed-over' }, NOW))).toBe('handed-over')
})

test('who came is noted from half an hour before the lesson on, goods at any time', () => {
  expect(code(whyNotHandOver(offer, redemption, NOW))).toBe('lesson-not-begun')
  expect(code(whyNotHandOver(offer, redemption, NOW + 1_800_000))).toBeNull()
  expect(code(whyNotHandOver({ ...offer, kind: 'goods', at: null }, redemption, NOW))).toBeNull()
  expect(code(whyNotHandOver({ ...offer, at: null }, { ...redemption, state: 'given-back' }, NOW))).toBe('given-back')
  expect(code(whyNotHandOver({ ...offer, state: 'cancelled' }, redemption, NOW))).toBe('offer-cancelled')
})
