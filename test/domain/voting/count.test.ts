import fc from 'fast-check'
import { countGreedy } from '../../../domain/voting/count'
import { readPabulib } from '../../../domain/voting/pabulib'
import { dataJson, dataText, testWithData } from '../../sharedData'

type Expected = { file: string; expected: { greedy: string[] } }[]

testWithData('greedy selects what the published outcomes say, in every real election', () => {
  for (const { file, expected } of dataJson<Expected>('pabulib/expected.json')) {
    const { projects, ballots, budget } = readPabulib(dataText(`pabulib/${file}`))
    expect([...countGreedy(projects, ballots, budget).selected].sort()).toEqual([...expected.greedy].sort())
  }
})

const candidates = [
  { id: 'late-cheap', cost: 30 },
  { id: 'dear', cost: 60 },
  { id: 'early', cost: 40 },
  { id: 'twin', cost: 40 },
]

test('ties go to the lower cost, then to the order of entry', () => {
  const ballots = [['dear', 'early', 'twin', 'late-cheap']]
  expect(countGreedy(candidates, ballots, 110).selected).toEqual(['late-cheap', 'early', 'twin'])
})

test('whoever no longer fits is skipped, and whoever has no votes is never selected', () => {
  const { selected, spent, projects } = countGreedy(candidates, [['dear'], ['dear', 'early'], ['late-cheap']], 95)
  expect(selected).toEqual(['dear', 'late-cheap'])
  expect(spent).toBe(90)
  expect(projects.map(({ verdict }) => verdict)).toEqual([
    { selected: true, left: 35 },
    { selected: true, left: 95 },
    { selected: false, because: 'too-dear', left: 5 },
    { selected: false, because: 'no-votes' },
  ])
})

test('a budget that is met to the fen is not exceeded', () => {
  expect(countGreedy([{ id: 'all', cost: 100 }], [['all']], 100).selected).toEqual(['all'])
  expect(countGreedy([{ id: 'all', cost: 101 }], [['all']], 100).selected).toEqual([])
})

test('the order of the ballots changes nothing, and the budget holds', () => {
  const some = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), cost: fc.nat(100) }), {
    selector: ({ id }) => id,
    maxLength: 8,
  })
  const election = some.chain((projects) =>
    fc.record({
      projects: fc.constant(projects),
      ballots: fc.array(fc.subarray(projects.map(({ id }) => id)), { maxLength: 20 }),
      budget: fc.nat(300),
    }),
  )
  fc.assert(
    fc.property(election, ({ projects, ballots, budget }) => {
      const outcome = countGreedy(projects, ballots, budget)
      expect(countGreedy(projects, [...ballots].reverse(), budget)).toEqual(outcome)
      expect(outcome.spent).toBeLessThanOrEqual(budget)
      for (const { verdict, votes, cost } of outcome.projects) {
        if (verdict.selected) expect(votes).toBeGreaterThan(0)
        else if (verdict.because === 'too-dear') expect(cost).toBeGreaterThan(verdict.left)
      }
    }),
  )
})
