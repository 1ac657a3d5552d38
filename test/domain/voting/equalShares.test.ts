import fc from 'fast-check'
import { type Candidate, countGreedy } from '../../../domain/voting/count'
import { readPabulib } from '../../../domain/voting/pabulib'
import { count, countingRules } from '../../../domain/voting/tally'
import { dataText, testWithData } from '../../sharedData'
import { type Slow, slowAdd1, slowEqualShares } from './slowEqualShares'

testWithData('Wieliczka 2023, counted by equal-shares-add1, has its 30 official projects', () => {
  const text = dataText('pabulib/poland_wieliczka_2023_green-budget.pb')
  const { projects, ballots, budget } = readPabulib(text)
  const official = [...text.matchAll(/^(\d+);\d+;\d+;.*;1\r?$/gm)].map(([, id]) => id ?? '')
  expect(official).toHaveLength(30)
  expect([...count('equal-shares-add1', projects, ballots, budget).selected].sort()).toEqual(official.sort())
})

type Election = { projects: Candidate[]; ballots: string[][]; budget: number }

/** Elections with every kind of tie: few costs, few voters, twins, ballots without choices, projects that nobody chose or that are free. */
const elections = (cost: fc.Arbitrary<number>, budgets: fc.Arbitrary<number>, voters: number): fc.Arbitrary<Election> =>
  fc.array(cost, { minLength: 1, maxLength: 7 }).chain((costs) => {
    const projects = costs.map((cost, i) => ({ id: `p${i}`, cost }))
    return fc.record({
      projects: fc.constant(projects),
      ballots: fc.array(fc.subarray(projects.map(({ id }) => id)), { minLength: 1, maxLength: voters }),
      budget: budgets,
    })
  })
const small = elections(fc.oneof(fc.nat(40), fc.constantFrom(0, 10, 20, 60)), fc.nat(120), 9)
const priced = elections(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 90 }), 9)

const costOf = ({ projects }: Election, ids: string[]) =>
  projects.reduce((sum, { id, cost }) => (ids.includes(id) ? sum + cost : sum), 0)

/** What an outcome says of sharing, in the words of the slow count. */
function sharingOf(outcome: ReturnType<typeof count>): { bought: Slow['bought']; short: [string, number][] } {
  const verdictOf = new Map(outcome.projects.map(({ id, verdict }) => [id, verdict]))
  const bought = outcome.selected.flatMap((id) => {
    const verdict = verdictOf.get(id)
    return verdict?.selected && 'because' in verdict && verdict.because === 'shared' && verdict.payers > 0
      ? [{ id, payers: verdict.payers, highest: verdict.highest }]
      : []
  })
  const short = outcome.projects.flatMap(({ id, verdict }): [string, number][] =>
    'short' in verdict ? [[id, verdict.short]] : [],
  )
  return { bought, short }
}

test('without completion it does, purchase by purchase, what the definition says', () => {
  fc.assert(
    fc.property(small, ({ projects, ballots, budget }) => {
      const slow = slowEqualShares(projects, ballots, budget)
      const counted = sharingOf(count('equal-shares', projects, ballots, budget))
      expect(counted.bought).toEqual(slow.bought)
      expect(counted.short).toEqual([...slow.short])
    }),
    { numRuns: 1000 },
  )
})

const chosenIn = ({ ballots }: Election) => [...new Set(ballots.flat())]

test('add1 stops at the step where trying every step stops', () => {
  fc.assert(
    fc.property(priced, (election) => {
      fc.pre(costOf(election, chosenIn(election)) > election.budget)
      const { projects, ballots, budget } = election
      const slow = slowAdd1(projects, ballots, budget)
      const outcome = count('equal-shares-add1', projects, ballots, budget)
      expect(outcome.shares).toEqual({ voters: ballots.length, raised: slow.steps })
      expect(sharingOf(outcome).bought).toEqual(slow.bought)
    }),
    { numRuns: 400 },
  )
})

test('add1 stops there also when it has passed hundreds of steps at once', () => {
  const dear = elections(
    fc.integer({ min: 1, max: 4 }).map((n) => n * 500),
    fc.integer({ min: 1000, max: 4000 }),
    12,
  )
  fc.assert(
    fc.property(dear, (election) => {
      fc.pre(costOf(election, chosenIn(election)) > election.budget)
      const { projects, ballots, budget } = election
      const slow = slowAdd1(projects, ballots, budget)
      expect(count('equal-shares-add1', projects, ballots, budget).shares?.raised).toBe(slow.steps)
    }),
    { numRuns: 60 },
  )
})

test('the order of the ballots changes nothing', () => {
  fc.assert(
    fc.property(small, fc.constantFrom(...countingRules), fc.infiniteStream(fc.nat()), (election, rule, numbers) => {
      const { projects, ballots, budget } = election
      const shuffled = ballots
        .map((ballot) => ({ ballot: [...ballot].reverse(), place: numbers.next().value ?? 0 }))
        .sort((a, b) => a.place - b.place)
        .map(({ ballot }) => ballot)
      expect(count(rule, projects, shuffled, budget)).toEqual(count(rule, projects, ballots, budget))
    }),
  )
})

test('the budget holds, nobody unchosen is selected, and every verdict is true', () => {
  fc.assert(
    fc.property(small, fc.constantFrom(...countingRules), (election, rule) => {
      const { projects, ballots, budget } = election
      const outcome = count(rule, projects, ballots, budget)
      expect(outcome.spent).toBe(costOf(election, outcome.selected))
      expect(outcome.spent).toBeLessThanOrEqual(budget)
      expect(outcome.projects.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(projects.map((_, i) => i + 1))
      for (const { id, cost, votes, verdict } of outcome.projects) {
        expect(verdict.selected).toBe(outcome.selected.includes(id))
        if (verdict.selected) expect(votes).toBeGreaterThan(0)
        if ('because' in verdict && verdict.because === 'shared') {
          expect(verdict.payers * verdict.highest).toBeGreaterThanOrEqual(cost)
          expect(verdict.payers).toBeLessThanOrEqual(votes)
        }
        if ('short' in verdict) expect(verdict.short).toBeGreaterThan(0)
        if ('because' in verdict && verdict.because === 'short' && rule === 'equal-shares-add1u')
          expect(cost).toBeGreaterThan(verdict.left ?? Number.POSITIVE_INFINITY)
      }
    }),
  )
})

test('add1u is add1, then votes decide what still fits', () => {
  fc.assert(
    fc.property(small, (election) => {
      const { projects, ballots, budget } = election
      const add1 = count('equal-shares-add1', projects, ballots, budget)
      const filled = count('equal-shares-add1u', projects, ballots, budget)
      const open = projects.filter(({ id }) => !add1.selected.includes(id))
      const more = countGreedy(open, ballots, budget - add1.spent).selected
      expect(filled.selected).toEqual([...add1.selected, ...more])
    }),
  )
})

describe('ties', () => {
  const bothChosen = [
    ['a', 'b'],
    ['a', 'b'],
  ]
  test('more votes go first when strength is equal: ten of whom one has nothing left, and nine', () => {
    const many = (size: number, ...ballot: string[]) => Array.from({ length: size }, () => ballot)
    const ballots = [['first', 'ten'], ...many(11, 'first'), ...many(9, 'ten'), ...many(9, 'nine')]
    const first = { id: 'first', cost: 120 }
    const ten = { id: 'ten', cost: 90 }
    for (const cost of [90, 80]) {
      const { selected, projects } = count('equal-shares', [{ id: 'nine', cost }, first, ten], ballots, 300)
      expect(selected).toEqual(['first', 'ten', 'nine'])
      expect(projects[2]).toMatchObject({ votes: 10, verdict: { selected: true, payers: 9, highest: 10 } })
    }
  })
  test('then lower cost, then order of entry', () => {
    expect(
      count(
        'equal-shares',
        [
          { id: 'a', cost: 60 },
          { id: 'b', cost: 50 },
        ],
        bothChosen,
        100,
      ).selected,
    ).toEqual(['b'])
    expect(
      count(
        'equal-shares',
        [
          { id: 'b', cost: 60 },
          { id: 'a', cost: 60 },
        ],
        bothChosen,
        100,
      ).selected,
    ).toEqual(['b'])
  })
})

describe('shares raised by a long way', () => {
  const lamps = { id: 'lamps', cost: 30_000_00 }
  const garden = { id: 'garden', cost: 280_000_00 }
  test('millions of steps take no longer than a few', () => {
    const { shares, selected } = count('equal-shares-add1', [lamps, garden], [['lamps'], ['garden'], []], 300_000_00)
    expect(selected).toEqual(['lamps'])
    // The garden's only supporter can pay for it from the step at which the share of 10,000,000 has grown to its cost.
    expect(shares).toEqual({ voters: 3, raised: 280_000_00 - 100_000_00 - 1 })
  })
  test('where everything that anyone chose fits, all of it is bought', () => {
    const unchosen = { id: 'unchosen', cost: 300_000_00 }
    const { selected } = count('equal-shares-add1', [lamps, unchosen], [['lamps'], [], []], 40_000_00)
    expect(selected).toEqual(['lamps'])
  })
  test('where all projects together fit, shares are not raised', () => {
    const outcome = count('equal-shares-add1', [lamps], [['lamps'], [], []], 40_000_00)
    expect(outcome).toMatchObject({ selected: [], shares: { raised: 0 } })
    expect(count('equal-shares-add1u', [lamps], [['lamps'], [], []], 40_000_00).selected).toEqual(['lamps'])
  })
})

test('no ballots, no budget, free projects', () => {
  const projects = [
    { id: 'a', cost: 10 },
    { id: 'free', cost: 0 },
    { id: 'unchosen', cost: 0 },
  ]
  for (const rule of countingRules) {
    expect(count(rule, projects, [], 100).selected).toEqual([])
    expect(count(rule, projects, [['a', 'free']], 0).selected).toEqual(['free'])
    expect(count(rule, [], [[]], 100).selected).toEqual([])
  }
  expect(() =>
    count(
      'equal-shares',
      [
        { id: 'a', cost: 1 },
        { id: 'a', cost: 2 },
      ],
      [],
      1,
    ),
  ).toThrow('share an id')
})
