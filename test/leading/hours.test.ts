import fc from 'fast-check'
import {
  hoursOf,
  linesOf,
  proposedMinutes,
  totalOf,
  wholeShift,
  whyNotHours,
} from '../../src/packages/leading/close/hours'
import { type Roster, rowsOf } from '../../src/packages/leading/rows'

const minute = 60_000
const from = Date.UTC(2026, 10, 28, 1)
const person = (ref: string, part: Partial<Roster['people'][number]> = {}) => ({
  ...{ ref: ref.repeat(10), name: ref, band: null, in: true, here: null, gone: null, minutes: null, walkIn: false },
  ...part,
})
const here = from + minute
const roster = (people: Roster['people'], kind: Roster['kind'] = 'open'): Roster => ({
  ...{ now: from, shiftId: 's', activityId: 'a', title: '墙绘', kind, from, until: from + 120 * minute },
  ...{ venue: { name: '东门', point: null }, capacity: 2, state: 'planned', leader: '孙姐', codeKey: '', people },
  outcome: null,
})
const rowsOfAll = (people: Roster['people']) => rowsOf(people, [], [])
const proposed = (part: Partial<Roster['people'][number]>, kind?: Roster['kind']) => {
  const people = [person('a', part)]
  return rowsOfAll(people).map((row) => proposedMinutes(roster(people, kind), row))[0]
}

test.each<[string, Partial<Roster['people'][number]>, number]>([
  ['who was not here: none', {}, 0],
  ['who is here and did not check out: the whole shift', { here }, 120],
  ['who checked out: what the check-out gave', { here, gone: from + 61 * minute, minutes: 60 }, 60],
  ['who checked out on this phone only: the time between', { here, gone: from + 68 * minute }, 60],
])('%s', (_, part, minutes) => {
  expect(proposed(part)).toBe(minutes)
})

test('a child in a class came or did not, however long it stayed', () => {
  expect([proposed({}, 'class'), proposed({ here, gone: here + minute, minutes: 0 }, 'class')]).toEqual([0, 120])
})

test('who waits is asked about only when they came; changes stand over what is proposed', () => {
  const people = [person('a', { here }), person('b'), person('c', { in: false }), person('d', { in: false, here })]
  const changed = [{ ref: 'b'.repeat(10), minutes: 45, explained: '' }]
  const lines = linesOf(roster(people), rowsOfAll(people), changed)
  expect(lines.map(({ row, minutes }) => [row.name, minutes])).toEqual([
    ['a', 120],
    ['b', 45],
    ['d', 120],
  ])
  expect(totalOf(lines)).toEqual({ people: 3, minutes: 285 })
})

test('more than the shift lasted needs a reason, and only then one is sent', () => {
  const people = [person('a', { here })]
  const lines = (minutes: number, explained: string) =>
    linesOf(roster(people), rowsOfAll(people), [{ ref: 'a'.repeat(10), minutes, explained }])
  expect(whyNotHours(roster(people), lines(135, ' '))).toMatchObject({ ref: 'a'.repeat(10) })
  expect(whyNotHours(roster(people), lines(135, '布置场地'))).toBeNull()
  expect(hoursOf(roster(people), lines(135, ' 布置场地 '))).toMatchObject([{ minutes: 135, explained: '布置场地' }])
  expect(hoursOf(roster(people), lines(120, '布置场地'))).toEqual([{ ref: 'a'.repeat(10), minutes: 120 }])
})

test('what is proposed can always be confirmed: quarter hours within the shift', () => {
  const moment = fc.integer({ min: -90, max: 300 }).map((minutes) => from + minutes * minute)
  fc.assert(
    fc.property(fc.option(moment), fc.option(moment), (came, left) => {
      const people = [person('a', { here: came, gone: left })]
      const lines = linesOf(roster(people), rowsOfAll(people), [])
      expect(whyNotHours(roster(people), lines)).toBeNull()
      expect(lines[0]?.minutes).toBeLessThanOrEqual(wholeShift(roster(people)))
    }),
  )
})
