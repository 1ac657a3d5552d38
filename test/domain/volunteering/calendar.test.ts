import fc from 'fast-check'
import { hourOf, monthOf, stretchOf, stretchOfMonth, tomorrowOf, weekly } from '../../../domain/volunteering/calendar'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A moment as the wall says it in China: `2026-12-31 23:30`. */
const at = (wall: string): number => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)
/** What the wall says at a moment, by an engine that is not ours. */
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
const weekday = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Shanghai', weekday: 'short' })
const dayOf = (moment: number) => wall.format(moment).slice(0, 10)
const moment = fc.integer({ min: at('2020-01-01 00:00'), max: at('2060-01-01 00:00') })

test.each([
  ['before midnight', '2026-11-23 23:59', '2026-11-24 00:00'],
  ['after midnight', '2026-11-24 00:00', '2026-11-25 00:00'],
  ['on the last day of a month', '2026-02-28 12:00', '2026-03-01 00:00'],
  ['on a leap day', '2028-02-29 12:00', '2028-03-01 00:00'],
  ['on the last day of a year', '2026-12-31 08:00', '2027-01-01 00:00'],
  ['in the small hours, when UTC has the day before', '2027-01-01 00:30', '2027-01-02 00:00'],
])('today %s ends at the next midnight in China', (_, now, before) => {
  expect(stretchOf('today', at(now))).toEqual({ from: at(now), before: at(before) })
})

test.each([
  ['on a Monday', '2026-11-23 09:00', '2026-11-28 00:00', '2026-11-30 00:00'],
  ['on a Friday night', '2026-11-27 23:59', '2026-11-28 00:00', '2026-11-30 00:00'],
  ['on the Saturday itself', '2026-11-28 10:00', '2026-11-28 10:00', '2026-11-30 00:00'],
  ['on the Sunday, in the small hours', '2026-11-29 00:10', '2026-11-29 00:10', '2026-11-30 00:00'],
  ['over the end of a year', '2026-12-31 09:00', '2027-01-02 00:00', '2027-01-04 00:00'],
  ['over the end of a month', '2026-10-30 09:00', '2026-10-31 00:00', '2026-11-02 00:00'],
])('the weekend %s', (_, now, from, before) => {
  expect(stretchOf('weekend', at(now))).toEqual({ from: at(from), before: at(before) })
})

test('the weekend has only Saturdays and Sundays that are still to come, whenever it is asked for', () => {
  fc.assert(
    fc.property(moment, (now) => {
      const { from, before } = stretchOf('weekend', now)
      expect(from).toBeGreaterThanOrEqual(now)
      expect(before).toBeGreaterThan(from)
      expect(before - now).toBeLessThanOrEqual(7 * DAY)
      expect(['Sat', 'Sun']).toContain(weekday.format(from))
      expect([weekday.format(before - 1), weekday.format(before)]).toEqual(['Sun', 'Mon'])
    }),
  )
})

test('tomorrow is the day that begins when today ends', () => {
  fc.assert(
    fc.property(moment, (now) => {
      const { from, before } = tomorrowOf(now)
      expect(from).toBe(stretchOf('today', now).before)
      expect(before - from).toBe(DAY)
      expect(dayOf(from - 1)).toBe(dayOf(now))
      expect(wall.format(from).slice(11)).toBe('00:00')
    }),
  )
})

test('a month holds each of its moments and no other; the hour is that on the wall', () => {
  fc.assert(
    fc.property(moment, (now) => {
      const month = monthOf(now)
      expect(month).toBe(dayOf(now).slice(0, 7))
      expect(hourOf(now)).toBe(Number(wall.format(now).slice(11, 13)))
      const { from, before } = stretchOfMonth(month)
      expect(from).toBeLessThanOrEqual(now)
      expect(before).toBeGreaterThan(now)
      expect([monthOf(from), monthOf(before - 1)]).toEqual([month, month])
      expect(monthOf(from - 1)).not.toBe(month)
      expect(stretchOfMonth(monthOf(before)).from).toBe(before)
    }),
  )
})

test('the months of a leap year and the turn of a year', () => {
  expect(stretchOfMonth('2028-02')).toEqual({ from: at('2028-02-01 00:00'), before: at('2028-03-01 00:00') })
  expect(stretchOfMonth('2026-12')).toEqual({ from: at('2026-12-01 00:00'), before: at('2027-01-01 00:00') })
})

test('what repeats every week stays on its weekday and hour, and lasts as long', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 53 }), (from, hours, times) => {
      const first = { from, until: from + hours * HOUR, place: 'door' }
      const all = weekly(first, times)
      expect(all).toHaveLength(times)
      expect(all[0]).toEqual(first)
      for (const [n, each] of all.entries()) {
        expect(weekday.format(each.from)).toBe(weekday.format(from))
        expect(wall.format(each.from).slice(11)).toBe(wall.format(from).slice(11))
        expect([each.until - each.from, each.place]).toEqual([hours * HOUR, 'door'])
        expect(each.from - from).toBe(n * 7 * DAY)
      }
    }),
  )
})
