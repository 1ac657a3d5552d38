import * as fc from 'fast-check'
import { published } from '../../../domain/notices/workdays'
import { daysTyped, daysWritten, rangeInWords, rangesOf } from '../../../domain/notices/yearDays'

const year = fc.integer({ min: 2020, max: 2100 })
const dayIn = (of: number, place: number) => new Date(Date.UTC(of, 0, 1 + place)).toISOString().slice(5, 10)

test('what is written can be typed again and is the same days', () => {
  fc.assert(
    fc.property(year, fc.uniqueArray(fc.nat(364), { maxLength: 60 }), (of, places) => {
      const days = places.map((place) => dayIn(of, place)).sort()
      expect(daysTyped(of, daysWritten(of, days))).toEqual({ days })
      for (const { first, last } of rangesOf(of, days)) expect(first <= last).toBe(true)
    }),
  )
})

test('days that do not exist, run backwards or are no days are named', () => {
  expect(daysTyped(2026, '1/1-1/3、2/30')).toEqual({ wrong: '2/30' })
  expect(daysTyped(2026, '2/29')).toEqual({ wrong: '2/29' })
  expect(daysTyped(2028, '2/28-3/1')).toEqual({ days: ['02-28', '02-29', '03-01'] })
  expect(daysTyped(2026, '5/3-5/1')).toEqual({ wrong: '5/3-5/1' })
  expect(daysTyped(2026, '国庆')).toEqual({ wrong: '国庆' })
  expect(daysTyped(2026, '')).toEqual({ days: [] })
})

test('the published year reads as it was announced', () => {
  expect(rangesOf(2026, published[2026]?.holidays ?? []).map(rangeInWords)).toEqual([
    '1 月 1 日至 3 日',
    '2 月 15 日至 23 日',
    '4 月 4 日至 6 日',
    '5 月 1 日至 5 日',
    '6 月 19 日至 21 日',
    '9 月 25 日至 27 日',
    '10 月 1 日至 7 日',
  ])
  expect(rangeInWords({ first: '09-30', last: '10-02' })).toBe('9 月 30 日至 10 月 2 日')
})
