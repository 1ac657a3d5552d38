import * as fc from 'fast-check'
import { isAboutMoney, periodEnd, restartedEnd } from '../../../domain/notices/period'
import { afterWorkdays, isWorkday, published, whyNotDays } from '../../../domain/notices/workdays'

const DAY = 86_400_000
/** Nine in the morning of a day, Beijing time. */
const morning = (date: string) => Date.parse(`${date}T09:00:00+08:00`)
const midnight = (date: string) => Date.parse(`${date}T00:00:00+08:00`)

test('holidays are no working days, and working weekends are', () => {
  expect(isWorkday(morning('2026-11-23'), published)).toBe(true)
  expect(isWorkday(morning('2026-11-28'), published)).toBe(false)
  expect(isWorkday(morning('2026-02-16'), published)).toBe(false)
  expect(isWorkday(morning('2026-02-28'), published)).toBe(true)
  expect(isWorkday(morning('2026-10-10'), published)).toBe(true)
  expect(isWorkday(Date.parse('2026-11-22T23:59:59+08:00'), published)).toBe(false)
})

test('the published year has 248 working days, as its calendar says', () => {
  const days = Array.from({ length: 365 }, (_, i) => morning('2026-01-01') + i * DAY)
  expect(days.filter((day) => isWorkday(day, published))).toHaveLength(248)
})

test('five working days over a long holiday: the day of publication does not count', () => {
  // Published on the last working day before the Spring Festival: 24, 25, 26, 27 February and Saturday 28.
  expect(afterWorkdays(morning('2026-02-14'), 5, published)).toBe(midnight('2026-03-01'))
  expect(periodEnd(morning('2026-02-14'), 7, true, published)).toBe(midnight('2026-03-01'))
  expect(periodEnd(morning('2026-02-14'), 7, false, published)).toBe(morning('2026-02-21'))
  // From a Monday the fifth working day is the next Monday, and it counts until midnight; from a Friday seven days are longer.
  expect(periodEnd(morning('2026-11-23'), 7, true, published)).toBe(midnight('2026-12-01'))
  expect(periodEnd(morning('2026-11-28'), 8, true, published)).toBe(morning('2026-12-06'))
})

test('a year that nobody has entered has its weekends and fixed holidays; a clerk’s correction counts', () => {
  expect(isWorkday(morning('2027-01-01'), published)).toBe(false)
  expect(isWorkday(morning('2027-02-08'), published)).toBe(true)
  const corrected = { ...published, 2027: { holidays: ['02-08'], workdays: ['02-07'] } }
  expect(isWorkday(morning('2027-02-08'), corrected)).toBe(false)
  expect(isWorkday(morning('2027-02-07'), corrected)).toBe(true)
})

test('whenever it hangs, a decision about money hangs five working days', () => {
  fc.assert(
    fc.property(fc.integer({ min: morning('2026-01-01'), max: morning('2027-12-01') }), (from) => {
      const end = periodEnd(from, 7, isAboutMoney('decision'), published)
      let full = 0
      for (let day = from + DAY; day < end; day += DAY) if (isWorkday(day, published)) full += 1
      expect(full).toBeGreaterThanOrEqual(5)
      expect(end - from).toBeGreaterThanOrEqual(7 * DAY)
    }),
  )
})

test('a period that begins again is as long as it was', () => {
  const notice = { kind: 'decision' as const, since: morning('2026-11-02'), closesAt: morning('2026-11-12') }
  expect(restartedEnd(notice, morning('2026-11-10'), published)).toBe(morning('2026-11-20'))
  const short = { ...notice, closesAt: morning('2026-11-09') }
  expect(restartedEnd(short, morning('2026-09-30'), published)).toBe(midnight('2026-10-14'))
})

test('days that do not exist, and days that are both, are no calendar', () => {
  expect(whyNotDays(2027, { holidays: ['02-28'], workdays: ['02-27'] })).toBeNull()
  expect(whyNotDays(2027, { holidays: ['02-29'], workdays: [] })?.code).toBe('calendar-days-wrong')
  expect(whyNotDays(2027, { holidays: ['05-01'], workdays: ['05-01'] })?.code).toBe('calendar-days-wrong')
})
