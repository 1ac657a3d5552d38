import fc from 'fast-check'
import { stillThere, toggled } from '../../domain/voting/choices'
import { countGreedy } from '../../domain/voting/count'
import { costOf } from '../../domain/voting/poll'
import { count } from '../../domain/voting/tally'
import { receiptNumber } from '../../src/cloud/receiptNumber'
import { choiceLines, filtersOf } from '../../src/packages/voting/ballot/ballotWords'
import { linesOf, type Poll, pointed } from '../../src/packages/voting/ballot/choosing'
import * as example from '../../src/packages/voting/poll/example'

const project = (id: string, cost: number, category: 'works' | 'service') => ({
  id,
  cost,
  category,
  name: id,
  why: '',
  details: '',
  benefits: '',
  picture: 'road' as const,
})
const poll: Poll = {
  now: 0,
  id: 'p',
  title: '',
  about: '',
  area: '',
  state: 'open',
  preset: 'advice-of-households',
  minimumAge: null,
  asked: { ballot: 'budget', rule: 'greedy', budget: 100, guarantees: [] },
  opensAt: 0,
  closesAt: 1,
  projects: [project('road', 60, 'works'), project('lamp', 30, 'works'), project('meal', 50, 'service')],
  order: ['meal', 'road', 'lamp'],
  whyNot: null,
  voter: null,
  homes: [],
  turnout: { at: 0, voted: 0, entitled: 0, buildings: [] },
}
const choosingTwo: Poll = { ...poll, asked: { ballot: 'choose', most: 2, seats: 1 } }
const scoring: Poll = { ...poll, asked: { ballot: 'score', seats: 1 } }

test('the ballot stands in the voter’s order and says how much is missing for what no longer fits', () => {
  const lines = linesOf(poll, ['road'], 'all')
  expect(lines.map(({ project, chosen, obstacle }) => [project.id, chosen, obstacle])).toEqual([
    ['meal', false, { short: 10 }],
    ['road', true, null],
    ['lamp', false, null],
  ])
  expect(linesOf(poll, [], 'service').map(({ project }) => project.id)).toEqual(['meal'])
})

test('whoever only adds what fits never exceeds the budget', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('road', 'lamp', 'meal'), { maxLength: 30 }), (taps) => {
      const choices = taps.reduce<string[]>((before, tap) => {
        const line = linesOf(poll, before, 'all').find(({ project }) => project.id === tap)
        return line?.obstacle === null ? toggled(before, tap) : before
      }, [])
      expect(new Set(choices).size).toBe(choices.length)
      expect(costOf(poll.projects, choices)).toBeLessThanOrEqual(100)
    }),
  )
})

test('a draft forgets projects that the poll no longer has', () => {
  expect(stillThere(poll.asked, poll.projects, ['road', 'gone', 'meal'])).toEqual(['road', 'meal'])
})

test('when as many are chosen as may be, the others say so and what is chosen can still be taken away', () => {
  const lines = linesOf(choosingTwo, ['road', 'meal'], 'all')
  expect(lines.map(({ project, obstacle }) => [project.id, obstacle])).toEqual([
    ['meal', null],
    ['road', null],
    ['lamp', { most: 2 }],
  ])
})

test('points are given once to each project, the last ones count, and a draft keeps them', () => {
  const given = pointed(pointed(pointed([], 'road', 3), 'lamp', 0), 'road', 5)
  expect(given).toEqual(['lamp=0', 'road=5'])
  expect(linesOf(scoring, given, 'all').map(({ points }) => points)).toEqual([null, 5, 0])
  expect(stillThere(scoring.asked, scoring.projects, [...given, 'gone=4'])).toEqual(given)
})

test('a ballot is read back in words, whatever it asks', () => {
  expect(choiceLines(poll, ['lamp'])).toEqual([{ key: 'lamp', name: 'lamp', value: '0.30 元' }])
  expect(choiceLines(scoring, ['lamp=4'])).toEqual([{ key: 'lamp=4', name: 'lamp', value: '4 分' }])
  const question: Poll = { ...poll, asked: { ballot: 'yes-no' }, projects: [] }
  expect(choiceLines(question, ['no'])).toEqual([{ key: 'no', name: '不同意', value: '' }])
})

test('the example of Equal Shares on the poll page is what the real count makes of it', () => {
  const counted = count('equal-shares-add1u', example.projects, example.ballots, example.BUDGET, 100)
  expect(example.outcomes['equal-shares-add1u']).toEqual(counted.projects)
  expect(example.outcomes.greedy).toEqual(countGreedy(example.projects, example.ballots, example.BUDGET).projects)
})

test('the filter leaves out a category without projects', () => {
  expect(filtersOf(poll).map(({ label }) => label)).toEqual(['全部', '工程类', '服务类'])
})

test('a receipt’s number can be read out', () => {
  expect(receiptNumber(`3f2a91bc77d0${'0'.repeat(52)}`)).toBe('3F2A 91BC 77D0')
})
