import fc from 'fast-check'
import { stillThere, toggled } from '../../domain/voting/choices'
import { costOf } from '../../domain/voting/poll'
import { linesOf, type Poll, rated, sumInWords } from '../../src/packages/rounds/assist/filling'
import { project } from '../aCommunity'

const ids = ['road', 'lamp', 'tree']
const pollThat = (asked: Poll['asked']): Poll => ({
  now: 0,
  id: 'p',
  title: '',
  about: '',
  area: '',
  state: 'open',
  preset: 'advice-of-households',
  minimumAge: null,
  asked,
  opensAt: 0,
  closesAt: 1,
  projects: [project('road', 60_000_00), project('lamp', 30_000_00), project('tree', 20_000_00)],
  order: [],
  whyNot: null,
  voter: null,
  homes: [],
  turnout: { at: 0, voted: 0, entitled: 0, buildings: [] },
})
const budget = pollThat({ ballot: 'budget', rule: 'greedy', budget: 100_000_00, guarantees: [] })
const choose = pollThat({ ballot: 'choose', most: 2, seats: 1 })
const score = pollThat({ ballot: 'score', seats: 1 })

test('a paper is keyed in as it was printed; at a door it is read in the order of that household', () => {
  const order = (household: string, way: 'paper' | 'door') =>
    linesOf(budget, household, way, []).map(({ project }) => project.id)
  expect(order('h1', 'paper')).toEqual(ids)
  expect(order('h1', 'door')).toEqual(order('h1', 'door'))
  expect(order('h1', 'door').sort()).toEqual([...ids].sort())
  expect(new Set(Array.from({ length: 30 }, (_, i) => order(`h${i}`, 'door').join())).size).toBeGreaterThan(1)
})

test('whoever adds only what is not full stays within the budget, and within as many as are allowed', () => {
  const filled = (poll: Poll, taps: string[]) =>
    taps.reduce<string[]>((before, tap) => {
      const line = linesOf(poll, 'h', 'paper', before).find(({ project }) => project.id === tap)
      return line?.full === null ? toggled(before, tap) : before
    }, [])
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ids), { maxLength: 20 }), (taps) => {
      expect(costOf(budget.projects, filled(budget, taps))).toBeLessThanOrEqual(100_000_00)
      expect(filled(choose, taps).length).toBeLessThanOrEqual(2)
    }),
  )
})

test('points replace each other, and the same points once more take them back', () => {
  expect(rated(rated([], 'road', 3), 'road', 5)).toEqual(['road=5'])
  expect(rated(['lamp=0', 'road=5'], 'road', 5)).toEqual(['lamp=0'])
  expect(linesOf(score, 'h', 'paper', ['lamp=0']).map(({ points }) => points)).toEqual([null, 0, null])
})

test('a draft forgets projects that the poll no longer has', () => {
  expect(stillThere(budget.asked, budget.projects, ['road', 'gone'])).toEqual(['road'])
  expect(stillThere(score.asked, score.projects, ['road=3', 'gone=4'])).toEqual(['road=3'])
  expect(sumInWords(choose, ['road'])).toBe('选了 1 个,最多能选 2 个')
})
