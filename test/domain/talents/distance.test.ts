import fc from 'fast-check'
import { distanceBetween, metresBetween, metresInWords, nearestFirst } from '../../../domain/talents/distance'

const point = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
})
const HALF_ROUND = Math.PI * 6_371_008.8

describe('metres between two points', () => {
  test('are the same in both directions, nothing to where one is, and never more than half round the earth', () => {
    fc.assert(
      fc.property(point, point, (one, other) => {
        expect(metresBetween(one, other)).toBeCloseTo(metresBetween(other, one), 5)
        expect(metresBetween(one, one)).toBe(0)
        expect(metresBetween(one, other)).toBeLessThanOrEqual(HALF_ROUND + 1e-6)
      }),
    )
  })

  // Close to the other side of the earth an arc sine loses the last metre.
  test('are no longer over a third point', () => {
    fc.assert(
      fc.property(point, point, point, (one, other, third) => {
        const over = metresBetween(one, third) + metresBetween(third, other)
        expect(metresBetween(one, other)).toBeLessThanOrEqual(over + 1)
      }),
    )
  })

  test('agree with what is known: a degree of latitude, and Huiji park to the river', () => {
    expect(metresBetween({ longitude: 113, latitude: 34 }, { longitude: 113, latitude: 35 })).toBeCloseTo(111_195, -1)
    expect(
      metresBetween({ longitude: 113.617, latitude: 34.867 }, { longitude: 113.617, latitude: 34.876 }),
    ).toBeCloseTo(1000.8, 0)
  })
})

describe('how far it is', () => {
  const here = { longitude: 113.62, latitude: 34.84 }
  const spot = (area: string, at: typeof here | null = null) => ({ area, point: at })

  test.each([
    ['hj.02.03.1.05.01', 'hj.02.03.1.05.01', '同一栋楼'],
    ['hj.02.03.1.05.01', 'hj.02.03.1.05.02', '同一个小区'],
    ['hj.02.03.1.05', 'hj.02.03.1.05.02', '同一个小区'],
    ['hj.02.03.1.05.01', 'hj.02.03.1.06.01', '同一个网格'],
    ['hj.02.03.1.05.01', 'hj.02.03.2.07.01', '同一个社区'],
    ['hj.02.03.1.05.01', 'hj.02.04.1.01.01', '别的社区'],
  ])('from %s to %s, where nothing is on the map: %s', (from, to, words) => {
    expect(distanceBetween(spot(from), spot(to)).words).toBe(words)
    expect(distanceBetween(spot(to), spot(from)).words).toBe(words)
  })

  test('is measured where both are on the map, except in one building', () => {
    const there = { longitude: 113.62, latitude: 34.8427 }
    expect(distanceBetween(spot('hj.02.03.1.05.01', here), spot('hj.02.03.1.05.02', there)).words).toBe('300 米')
    expect(distanceBetween(spot('hj.02.03.1.05.01', here), spot('hj.02.03.1.05.01', there)).words).toBe('同一栋楼')
  })

  test.each([
    [0, '不到 100 米'],
    [99.9, '不到 100 米'],
    [130, '150 米'],
    [974, '950 米'],
    [980, '1.0 公里'],
    [1249, '1.2 公里'],
  ])('%d metres are %s', (metres, words) => expect(metresInWords(metres)).toBe(words))
})

test('the nearest come first, always in the same order, and nobody is lost', () => {
  const person = fc.record({ ref: fc.uuid(), distance: fc.record({ metres: fc.integer({ min: 0, max: 5 }) }) })
  const people = fc.uniqueArray(person, { selector: ({ ref }) => ref })
  fc.assert(
    fc.property(people, fc.infiniteStream(fc.nat()), (some, numbers) => {
      const sorted = nearestFirst(some)
      const metres = sorted.map(({ distance }) => distance.metres)
      expect(metres).toEqual([...metres].sort((a, b) => a - b))
      const shuffled = some
        .map((one) => ({ one, place: numbers.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one)
      expect(nearestFirst(shuffled)).toEqual(sorted)
    }),
  )
})
