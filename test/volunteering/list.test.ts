import fc from 'fast-check'
import { skills } from '../../domain/volunteering/activity'
import { byDay } from '../../src/pages/volunteer/byDay'
import { type Filter, none, requestOf, tapped } from '../../src/pages/volunteer/filter'
import { onSheet, spotsOf } from '../../src/pages/volunteer/placed'

const DAY = 86_400_000
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
const moment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) })

test('the list by days has every shift once, in its order, each under its own day', () => {
  const coming = fc.array(fc.nat({ max: 800 * DAY }), { maxLength: 40 }).map((all) => all.sort((a, b) => a - b))
  fc.assert(
    fc.property(moment, coming, (now, offsets) => {
      const shifts = offsets.map((offset) => ({ from: now + offset }))
      const days = byDay(shifts, now)
      expect(days.flatMap(({ shifts }) => shifts)).toEqual(shifts)
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
      for (const { shifts } of days) expect(new Set(shifts.map(({ from }) => wall.format(from))).size).toBe(1)
    }),
  )
})

test('the days are called as neighbours call them', () => {
  const now = Date.parse('2026-12-30T23:30:00+08:00')
  const at = (wall: string) => ({ from: Date.parse(`${wall}:00+08:00`) })
  const shifts = [at('2026-12-30T23:59'), at('2026-12-31T00:00'), at('2027-01-01T09:00'), at('2027-01-08T09:00')]
  expect(byDay(shifts, now).map(({ day }) => day)).toEqual([
    '今天',
    '明天',
    '周五 2027 年 1 月 1 日',
    '周五 2027 年 1 月 8 日',
  ])
})

const point = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
})

test('on the sheet every place lies within it, north above and east to the right', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const placed = onSheet(points)
      for (const { left, top } of placed)
        for (const percent of [left, top]) {
          expect(percent).toBeGreaterThanOrEqual(0)
          expect(percent).toBeLessThanOrEqual(100)
        }
      for (const [a, one] of points.entries())
        for (const [b, other] of points.entries()) {
          if (one.longitude < other.longitude)
            expect(placed[a]?.left).toBeLessThanOrEqual(placed[b]?.left ?? Number.NaN)
          if (one.latitude > other.latitude) expect(placed[a]?.top).toBeLessThanOrEqual(placed[b]?.top ?? Number.NaN)
        }
    }),
  )
})

test('one place alone lies in the middle; two at one street corner stay close', () => {
  const door = { longitude: 113.6, latitude: 34.8 }
  expect(onSheet([door])[0]?.left).toBeCloseTo(50, 3)
  expect(onSheet([door])[0]?.top).toBeCloseTo(50, 3)
  const [one, other] = onSheet([door, { ...door, longitude: door.longitude + 0.0002 }])
  expect((other?.left ?? 0) - (one?.left ?? 0)).toBeLessThan(10)
})

test('a place is on the map once, with all that happens there; what has no place is not', () => {
  const somewhere = fc.option(fc.record({ longitude: fc.nat({ max: 3 }), latitude: fc.nat({ max: 3 }) }))
  fc.assert(
    fc.property(fc.array(somewhere, { maxLength: 30 }), (points) => {
      const shifts = points.map((point, n) => ({ n, venue: { name: `${n}`, point } }))
      const spots = spotsOf(shifts)
      expect(new Set(spots.map(({ point }) => JSON.stringify(point))).size).toBe(spots.length)
      for (const { point, shifts } of spots) for (const { venue } of shifts) expect(venue.point).toEqual(point)
      const shown = spots.flatMap(({ shifts }) => shifts).map(({ n }) => n)
      expect(shown.sort((a, b) => a - b)).toEqual(shifts.filter(({ venue }) => venue.point).map(({ n }) => n))
      const firsts = spots.map(({ shifts }) => shifts[0]?.n ?? -1)
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
    }),
  )
})

const parts = ['today', 'weekend', 'near', 'skilled', 'open'] as const
const filters = fc.array(fc.constantFrom(...parts)).map((taps) => taps.reduce<Filter>(tapped, none))

test('a word tapped twice changes nothing, today and weekend exclude each other, and nothing tapped is no filter', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom(...parts), (filter, part) => {
      const once = tapped(filter, part)
      const days = (['today', 'weekend'] as const).filter((word) => once.when === word)
      expect(days.length).toBeLessThanOrEqual(1)
      const changesDay = (part === 'today' || part === 'weekend') && filter.when !== null && filter.when !== part
      if (!changesDay) expect(tapped(once, part)).toEqual(filter)
      const narrows = once.when !== null || once.near || once.skilled || once.open
      expect(once === none).toBe(!narrows)
    }),
  )
})

test('the question asks for what is tapped and for nothing else', () => {
  fc.assert(
    fc.property(filters, fc.subarray([...skills]), (filter, mine) => {
      const request = requestOf('hj.02.03', filter, mine)
      expect(request).toEqual({
        at: 'hj.02.03',
        ...(filter.when ? { when: filter.when } : {}),
        ...(filter.near ? { within: 1000 } : {}),
        ...(filter.skilled && mine.length > 0 ? { skills: mine } : {}),
        ...(filter.open ? { open: true } : {}),
      })
      expect(requestOf('hj.02.03', none, mine)).toEqual({ at: 'hj.02.03' })
    }),
  )
})
