import fc from 'fast-check'
import type { Entry } from '../../domain/exchange/entry'
import { nearnessOf, ranked, reasonOf } from '../../domain/exchange/ranking'
import { meet, SLOTS, slotOf, type When } from '../../domain/exchange/when'
import { categories } from '../../domain/exchange/words'
import { DAY } from '../aCommunity'

const now = Date.UTC(2026, 10, 23, 2)
type Fit = Pick<Entry, '_id' | 'kind' | 'area' | 'category' | 'when' | 'quantity' | 'by' | 'at' | 'state' | 'until'>
const need: Fit = {
  ...{ _id: 'need', kind: 'need', area: 'hj.02.03.1.05.03', category: 'tools', quantity: 3, by: 'li', at: 1 },
  ...{ when: { kind: 'weekly', slots: [slotOf(6, 'morning')] }, state: 'open', until: now + DAY },
}
const offer = (change: Partial<Fit> = {}): Fit => ({ ...need, _id: 'offer', kind: 'resource', by: 'wang', ...change })

const slots = fc.uniqueArray(fc.nat(SLOTS - 1), { minLength: 1, maxLength: 6 })
const when: fc.Arbitrary<When> = fc.oneof(
  slots.map((chosen) => ({ kind: 'weekly' as const, slots: chosen })),
  fc.tuple(fc.nat(20), fc.nat(12)).map(([first, days]) => ({
    ...{ kind: 'dates' as const, from: now + first * DAY, until: now + (first + days) * DAY },
  })),
  fc.constant({ kind: 'any' as const }),
)
const areas = [
  'hj.02.03.1.05.03',
  'hj.02.03.1.05',
  'hj.02.03.1.06.01',
  'hj.02.03.2.01.01',
  'hj.02.03',
  'hj.02.04.1.01.01',
  'hj.03.01',
]
const offers = fc.uniqueArray(
  fc.record({
    _id: fc.stringMatching(/^[a-z]{3}$/),
    kind: fc.constantFrom('need' as const, 'resource' as const, 'service' as const),
    area: fc.constantFrom(...areas),
    category: fc.constantFrom(...categories.slice(0, 2)),
    when,
    quantity: fc.integer({ min: 1, max: 9 }),
    by: fc.constantFrom('li', 'wang', 'chen'),
    at: fc.nat(5),
    state: fc.constantFrom('open' as const, 'closed' as const),
    until: fc.constantFrom(now - 1, now + DAY),
  }),
  { selector: ({ _id }) => _id, maxLength: 12 },
)

test('the order is the same however the offers came, by falling whole scores, and holds only what fits', () => {
  fc.assert(
    fc.property(
      offers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const found = ranked(need, all, now)
        expect(ranked(need, shuffled, now)).toEqual(found)
        const scores = found.map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        for (const { offer, score } of found) {
          expect(Number.isInteger(score)).toBe(true)
          expect([offer.category, offer.state, offer.kind === 'need', offer.by === 'li']).toEqual([
            'tools',
            'open',
            false,
            false,
          ])
          expect(offer.area.startsWith('hj.02')).toBe(true)
        }
      },
    ),
  )
})

test('more of it, nearer, or at a time that suits never ranks lower', () => {
  const scoreOf = (change: Partial<Fit>) => ranked(need, [offer(change)], now)[0]?.score ?? -1
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (some, more) => {
      expect(scoreOf({ quantity: some + more })).toBeGreaterThanOrEqual(scoreOf({ quantity: some }))
    }),
  )
  const near = areas.slice(0, 6).map((area) => scoreOf({ area }))
  expect(near).toEqual([...near].sort((a, b) => b - a))
  const times: When[] = [need.when, { kind: 'any' }, { kind: 'weekly', slots: [slotOf(0, 'evening')] }]
  const suiting = times.map((time) => scoreOf({ when: time }))
  expect(suiting).toEqual([...suiting].sort((a, b) => b - a))
  expect(new Set(suiting).size).toBe(3)
})

test('times meet the same both ways; days hold the slots of their weekdays', () => {
  fc.assert(fc.property(when, when, (some, other) => expect(meet(other, some)).toEqual(meet(some, other))))
  // 23 November 2026 is a Monday.
  const days: When = { kind: 'dates', from: now, until: now + DAY }
  expect(meet(days, { kind: 'weekly', slots: [slotOf(1, 'evening'), slotOf(3, 'evening')] })).toEqual({
    ...{ on: 'slots', slots: [slotOf(1, 'evening')] },
  })
  expect(meet(days, { kind: 'weekly', slots: [slotOf(0, 'evening')] })).toBeNull()
})

test('the reason says how near, when and whether there is enough', () => {
  const reason = (change: Partial<Fit>) => {
    const [fit] = ranked(need, [offer(change)], now)
    return fit && reasonOf(fit, need, now)
  }
  expect(reason({})).toBe('同一栋楼、周六上午有空、够 3 人用')
  expect(reason({ area: 'hj.02.03.1.05.04', quantity: 1, when: { kind: 'any' } })).toBe(
    '同一楼院、时间好商量、够 1 人用,还差 2 人',
  )
  expect(reason({ area: 'hj.02.04.1.01.01', when: { kind: 'weekly', slots: [0] } })).toBe(
    '同一街道、时间要再商量、够 3 人用',
  )
  expect(nearnessOf('hj.02.03', 'hj.03.01')).toBeNull()
})
