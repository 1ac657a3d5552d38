import fc from 'fast-check'
import { byLag, paceOf, sumOf } from '../../src/packages/rounds/rounds/pace'
import { bandName, bandsOf, type Door, floorName, walk } from '../../src/packages/rounds/sweep/storeys'
import { byProgress, paceOf as paceOfSweep } from '../../src/packages/rounds/sweeps/progress'

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

const door = (unit: number, floor: number, room: string): Door => ({
  ...{ household: `${unit}-${floor}-${room}`, unit, floor, room },
  ...{ voted: null, state: null, noted: null },
})

test('a building stands from the top down, its units side by side, rooms in the order of their numbers', () => {
  const doors = [
    ...[door(2, 1, '101'), door(1, 1, '102'), door(1, 10, '1002')],
    ...[door(1, 10, '1001'), door(1, -1, 'B1'), door(1, 1, '99')],
  ]
  const [band] = bandsOf(doors)
  const rooms = (all: readonly Door[]) => all.map(({ room }) => room)
  expect(
    band?.floors.map(({ floor, landings }) => [floorName(floor), landings.map(({ doors }) => rooms(doors))]),
  ).toEqual([
    ['10 楼', [['1001', '1002']]],
    ['1 楼', [['99', '102'], ['101']]],
    ['地下 1 层', [['B1']]],
  ])
  expect(rooms(walk(doors))).toEqual(['1001', '1002', '99', '102', 'B1', '101'])
})

const houses = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -2, max: 40 }), fc.integer({ min: 1, max: 99 })),
  { selector: String, maxLength: 300 },
)

test('every door of any building is in one band, and no band is more than a phone draws', () => {
  fc.assert(
    fc.property(houses, (given) => {
      const doors = given.map(([unit, floor, room]) => door(unit, floor, `${room}`))
      const bands = bandsOf(doors)
      const inBands = bands.flatMap(({ floors }) => floors.flatMap(({ landings }) => landings.flatMap((l) => l.doors)))
      expect(inBands.map(({ household }) => household).sort()).toEqual(doors.map(({ household }) => household).sort())
      for (const { doors, floors } of bands) {
        expect(doors.length).toBeLessThanOrEqual(64)
        expect(floors.length).toBeLessThanOrEqual(30)
        for (const { landings } of floors) {
          expect(landings.length).toBeLessThanOrEqual(60)
          for (const landing of landings) expect(landing.doors.length).toBeLessThanOrEqual(32)
        }
      }
      const floors = bands.flatMap(({ floors }) => floors.map(({ floor }) => floor))
      expect(floors).toEqual([...floors].sort((a, b) => b - a))
    }),
  )
  expect(bandsOf([])).toEqual([])
  const long = Array.from({ length: 150 }, (_, i) => door(1, 1, `${i}`))
  expect(bandsOf(long).map(({ doors }) => doors.length)).toEqual([64, 64, 22])
})

test('bands of a high building are named by their floors', () => {
  const high = Array.from({ length: 34 * 8 }, (_, i) => door((i % 4) + 1, (i % 34) + 1, `${i}`))
  expect(bandsOf(high).map(bandName)).toEqual(['34 到 27 楼', '26 到 19 楼', '18 到 11 楼', '10 到 3 楼', '2 到 1 楼'])
})

test('of buildings those with most doors left come first; a note and a ballot of one door count once', () => {
  const at = (id: string, doors: number, noted: number, voted: number | null) => ({
    ...{ id, name: id, compound: '小区', doors, noted, voted },
  })
  const given = [at('done', 20, 3, 20), at('some', 20, 4, 5), at('none', 20, 0, 0), at('small', 4, 0, null)]
  expect(byProgress(given).map(({ id }) => id)).toEqual(['none', 'some', 'small', 'done'])
  expect(given.map((building) => paceOfSweep(building).word)).toEqual(['走完了', '走了一些', '还没走', '还没走'])
})
