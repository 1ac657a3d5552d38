import fc from 'fast-check'
import { countGreedy } from '../../../domain/voting/count'
import { countWithGuarantees, type Guarantee } from '../../../domain/voting/guarantees'
import { categories } from '../../../domain/voting/poll'
import { type CountingRule, count } from '../../../domain/voting/tally'

const project = (id: string, cost: number, category: (typeof categories)[number]) => ({ id, cost, category })
const projects = [
  project('road', 60, 'works'),
  project('lamp', 30, 'works'),
  project('meals', 40, 'service'),
  project('choir', 10, 'neighbourly'),
]
const ballots = [['road', 'lamp'], ['road', 'lamp'], ['road'], ['meals'], ['choir', 'lamp']]
const greedy = (guarantees: Guarantee[], budget = 100) =>
  countWithGuarantees(projects, ballots, budget, guarantees, countGreedy)

test('at least one of a category is bought first, by votes, out of the common budget', () => {
  expect(greedy([]).selected).toEqual(['lamp', 'road', 'choir'])
  const {
    selected,
    projects: counted,
    spent,
  } = greedy([{ category: 'service', bound: 'at-least', of: 'count', value: 1 }])
  expect(selected[0]).toBe('meals')
  expect(counted.find(({ id }) => id === 'meals')?.verdict).toEqual({ selected: true, because: 'guaranteed' })
  expect(spent).toBeLessThanOrEqual(100)
})

test('at most so much: what breaks the bound is passed over, and what comes after it may still fit', () => {
  const { selected, projects: counted } = greedy([{ category: 'works', bound: 'at-most', of: 'fen', value: 60 }])
  expect(selected).not.toEqual(expect.arrayContaining(['road', 'lamp']))
  expect(selected).toContain('meals')
  expect(counted.filter(({ verdict }) => 'because' in verdict && verdict.because === 'category-full')).toHaveLength(1)
})

test('nobody’s project is not bought to keep a promise', () => {
  const promised: Guarantee[] = [{ category: 'service', bound: 'at-least', of: 'count', value: 1 }]
  const { selected } = countWithGuarantees(projects, [['road'], ['lamp']], 100, promised, countGreedy)
  expect(selected).toEqual(['lamp', 'road'])
})

const guarantee = fc.record({
  category: fc.constantFrom(...categories),
  bound: fc.constantFrom('at-least' as const, 'at-most' as const),
  of: fc.constantFrom('count' as const, 'fen' as const),
  value: fc.nat(60),
})
const election = fc
  .array(fc.record({ cost: fc.integer({ min: 1, max: 50 }), category: fc.constantFrom(...categories) }), {
    minLength: 1,
    maxLength: 8,
  })
  .chain((drawn) => {
    const candidates = drawn.map((fields, i) => ({ id: `p${i}`, ...fields }))
    return fc.record({
      candidates: fc.constant(candidates),
      ballots: fc.array(fc.subarray(candidates.map(({ id }) => id)), { minLength: 1, maxLength: 10 }),
      budget: fc.nat(120),
      guarantees: fc.array(guarantee, { maxLength: 4 }),
      rule: fc.constantFrom<CountingRule>('greedy', 'equal-shares-add1u'),
    })
  })

test('by any rule: within the budget, no bound broken, each project judged once, whatever the order of the ballots', () => {
  fc.assert(
    fc.property(election, fc.integer(), ({ candidates, ballots, budget, guarantees, rule }, seed) => {
      const by = (cast: string[][]) =>
        countWithGuarantees(candidates, cast, budget, guarantees, (open, among, left) => count(rule, open, among, left))
      const outcome = by(ballots)
      const bought = candidates.filter(({ id }) => outcome.selected.includes(id))
      const cost = (within: typeof bought) => within.reduce((sum, { cost }) => sum + cost, 0)
      expect(outcome.spent).toBe(cost(bought))
      expect(outcome.spent).toBeLessThanOrEqual(budget)
      expect(outcome.projects.map(({ id }) => id)).toEqual(candidates.map(({ id }) => id))
      expect(new Set(outcome.projects.map(({ rank }) => rank)).size).toBe(candidates.length)
      for (const { id, verdict } of outcome.projects) expect(verdict.selected).toBe(outcome.selected.includes(id))
      for (const { category, bound, of, value } of guarantees) {
        const within = bought.filter((candidate) => candidate.category === category)
        if (bound === 'at-most') expect(of === 'count' ? within.length : cost(within)).toBeLessThanOrEqual(value)
      }
      const shuffled = [...ballots].sort((a, b) => ((a.join().length * seed) % 7) - ((b.join().length * seed) % 7))
      expect(by(shuffled.reverse())).toEqual(outcome)
    }),
    { numRuns: 500 },
  )
})

test('a promise that can be kept is kept: enough was chosen, enough money, no bound against it', () => {
  fc.assert(
    fc.property(election, fc.constantFrom(...categories), ({ candidates, ballots, rule }, category) => {
      const chosen = candidates.filter((c) => c.category === category && ballots.flat().includes(c.id))
      fc.pre(chosen.length > 0)
      const dearest = Math.max(...candidates.map(({ cost }) => cost))
      const promised: Guarantee[] = [{ category, bound: 'at-least', of: 'count', value: 1 }]
      const outcome = countWithGuarantees(candidates, ballots, dearest, promised, (open, among, left) =>
        count(rule, open, among, left),
      )
      expect(outcome.selected.some((id) => chosen.some((candidate) => candidate.id === id))).toBe(true)
    }),
  )
})
