import fc from 'fast-check'
import { scored, scoresIn } from '../../../domain/voting/choices'
import { countChoose, countScores } from '../../../domain/voting/ranking'

const half = { numerator: 1, denominator: 2, reach: 'more-than' } as const
const ids = ['a', 'b', 'c']

test('a tie goes to who stands first in the notice; nobody without votes gets a seat', () => {
  const counted = countChoose(ids, [['a', 'b'], ['b'], ['a']], 1, null)
  expect(counted.map(({ id, votes, rank, because }) => [id, votes, rank, because])).toEqual([
    ['a', 2, 1, 'seat'],
    ['b', 2, 2, 'no-seat'],
    ['c', 0, 3, 'no-votes'],
  ])
  expect(countChoose(ids, [['a']], 3, null).filter(({ selected }) => selected)).toHaveLength(1)
})

test('where a majority is asked for, exactly half is none', () => {
  expect(countChoose(ids, [['a'], ['a'], ['b'], ['b']], 2, half).map(({ because }) => because)).toEqual([
    'below-bar',
    'below-bar',
    'no-votes',
  ])
  expect(countScores(ids, [['a=5'], ['b=1']], 2, half).map(({ because }) => because)).toEqual([
    'below-bar',
    'below-bar',
    'no-votes',
  ])
  expect(
    countScores(
      ids,
      [
        ['a=5', 'b=3'],
        ['a=1', 'b=2'],
      ],
      1,
      half,
    )[0],
  ).toMatchObject({ votes: 6, because: 'seat' })
})

test('points are read back as they were given, and their sum is what is counted', () => {
  const ballot = fc
    .uniqueArray(fc.constantFrom(...ids))
    .chain((chosen) =>
      fc
        .tuple(...chosen.map(() => fc.integer({ min: 0, max: 5 })))
        .map((points) => chosen.map((id, i) => ({ id, points: points[i] ?? 0 }))),
    )
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 20 }), (given) => {
      const cast = given.map((scores) => scores.map(({ id, points }) => scored(id, points)))
      for (const [i, choices] of cast.entries())
        expect([...scoresIn(choices)]).toEqual(given[i]?.map(({ id, points }) => [id, points]))
      for (const { id, votes } of countScores(ids, cast, 2, null))
        expect(votes).toBe(given.flat().reduce((sum, score) => (score.id === id ? sum + score.points : sum), 0))
    }),
  )
})
