import { readPabulib } from '../../../domain/voting/pabulib'
import { type CountingRule, count } from '../../../domain/voting/tally'
import { dataJson, dataText, testWithData } from '../../sharedData'

type Expected = { file: string; expected: Partial<Record<CountingRule, string[]>> }

testWithData('every rule selects what the published outcomes say, in every real election', () => {
  for (const { file, expected } of dataJson<Expected[]>('pabulib/expected.json')) {
    const { projects, ballots, budget } = readPabulib(dataText(`pabulib/${file}`))
    for (const [rule, selected] of Object.entries(expected) as [CountingRule, string[]][]) {
      const outcome = count(rule, projects, ballots, budget)
      expect([file, rule, [...outcome.selected].sort()]).toEqual([file, rule, [...selected].sort()])
      expect(outcome.spent).toBeLessThanOrEqual(budget)
    }
  }
})

testWithData('the order of the ballots of a real election changes nothing', () => {
  const { projects, ballots, budget } = readPabulib(dataText('pabulib/poland_wieliczka_2023_green-budget.pb'))
  const forwards = count('equal-shares-add1u', projects, ballots, budget)
  expect(count('equal-shares-add1u', projects, [...ballots].reverse(), budget)).toEqual(forwards)
})
