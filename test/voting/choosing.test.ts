import fc from 'fast-check'
import { costOf } from '../../domain/voting/poll'
import { receiptNumber } from '../../src/cloud/receiptNumber'
import { filtersOf } from '../../src/packages/voting/ballot/ballotWords'
import { linesOf, type Poll, stillThere, toggled } from '../../src/packages/voting/ballot/choosing'

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
  area: '',
  state: 'open',
  rule: 'greedy',
  budget: 100,
  opensAt: 0,
  closesAt: 1,
  projects: [project('road', 60, 'works'), project('lamp', 30, 'works'), project('meal', 50, 'service')],
  order: ['meal', 'road', 'lamp'],
  whyNot: null,
  household: null,
  turnout: { at: 0, voted: 0, entitled: 0, buildings: [] },
}

test('the ballot stands in the voter’s order and says how much is missing for what no longer fits', () => {
  const lines = linesOf(poll, ['road'], 'all')
  expect(lines.map(({ project, chosen, short }) => [project.id, chosen, short])).toEqual([
    ['meal', false, 10],
    ['road', true, 0],
    ['lamp', false, 0],
  ])
  expect(linesOf(poll, [], 'service').map(({ project }) => project.id)).toEqual(['meal'])
})

test('whoever only adds what fits never exceeds the budget', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('road', 'lamp', 'meal'), { maxLength: 30 }), (taps) => {
      const choices = taps.reduce<string[]>((before, tap) => {
        const line = linesOf(poll, before, 'all').find(({ project }) => project.id === tap)
        return line && line.short === 0 ? toggled(before, tap) : before
      }, [])
      expect(new Set(choices).size).toBe(choices.length)
      expect(costOf(poll.projects, choices)).toBeLessThanOrEqual(poll.budget)
    }),
  )
})

test('a draft forgets projects that the poll no longer has', () => {
  expect(stillThere(poll, ['road', 'gone', 'meal'])).toEqual(['road', 'meal'])
})

test('the filter leaves out a category without projects', () => {
  expect(filtersOf(poll).map(({ label }) => label)).toEqual(['全部', '工程类', '服务类'])
})

test('a receipt’s number can be read out', () => {
  expect(receiptNumber(`3f2a91bc77d0${'0'.repeat(52)}`)).toBe('3F2A 91BC 77D0')
})
