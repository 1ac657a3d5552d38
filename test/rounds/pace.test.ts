import fc from 'fast-check'
import { floorName, onlyNotYet, unitsOf } from '../../src/packages/rounds/doors/storeys'
import { byLag, paceOf, sumOf } from '../../src/packages/rounds/rounds/pace'

const building = (id: string, voted: number, entitled: number | null) => ({
  id,
  name: id,
  compound: '小区',
  voted,
  entitled,
})
const buildings = fc.array(
  fc
    .tuple(fc.nat(40), fc.option(fc.nat(40)), fc.nat(99))
    .map(([voted, more, id]) => building(`b${id}`, voted, more === null ? null : voted + more)),
  { maxLength: 12 },
)

test('the buildings that lag come first, in the same order however they are given', () => {
  const given = [building('a', 9, 10), building('b', 1, 10), building('c', 10, 100), building('d', 0, 0)]
  expect(byLag(given).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd'])
  fc.assert(
    fc.property(
      fc
        .uniqueArray(fc.nat(99), { maxLength: 12 })
        .chain((ids) => fc.tuple(...ids.map((id) => fc.nat(20).map((voted) => building(`b${id}`, voted, 20))))),
      (given) => {
        const sorted = byLag(given)
        expect(byLag([...given].reverse())).toEqual(sorted)
        for (const [i, { voted }] of sorted.entries()) expect(voted).toBeLessThanOrEqual(sorted[i + 1]?.voted ?? 20)
      },
    ),
  )
})

test('a sum is known only where every part is, and only who all voted is called done', () => {
  fc.assert(
    fc.property(buildings, (given) => {
      const { voted, entitled } = sumOf(given)
      expect(voted).toBe(given.reduce((sum, building) => sum + building.voted, 0))
      expect(entitled === null).toBe(given.some((building) => building.entitled === null))
      for (const building of given)
        expect(paceOf(building).word === '都投了').toBe(building.entitled !== 0 && building.voted === building.entitled)
    }),
  )
})

const door = (unit: number, floor: number, room: string, voted: boolean) => ({
  household: `${unit}-${room}`,
  unit,
  floor,
  room,
  voted,
})

test('a building is walked from the top down, unit by unit, and rooms stand in the order of their numbers', () => {
  const doors = [
    door(2, 1, '101', true),
    door(1, 1, '102', false),
    door(1, 10, '1002', true),
    door(1, 10, '1001', false),
    door(1, -1, 'B1', true),
    door(1, 1, '99', true),
  ]
  const [first, second] = unitsOf(doors)
  expect(first?.floors.map(({ floor, doors }) => [floorName(floor), doors.map(({ room }) => room)])).toEqual([
    ['10 楼', ['1001', '1002']],
    ['1 楼', ['99', '102']],
    ['地下 1 层', ['B1']],
  ])
  expect([first?.left, second?.left]).toEqual([2, 0])
  expect(onlyNotYet(first?.floors ?? []).map(({ doors }) => doors.map(({ room }) => room))).toEqual([['1001'], ['102']])
})
