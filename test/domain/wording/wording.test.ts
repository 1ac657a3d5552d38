import { wan, yuan } from '../../../domain/wording/money'
import { dayOfPeriod, left, spoken } from '../../../domain/wording/time'

test.each([
  [0, '0.00 元'],
  [5, '0.05 元'],
  [126_000_00, '126,000.00 元'],
  [1_234_567_89, '1,234,567.89 元'],
])('%i fen in full', (fen, words) => expect(yuan(fen)).toBe(words))

test.each([
  [0, '0 元'],
  [8_000_00, '8,000 元'],
  [9_999_50, '9,999.50 元'],
  [126_000_00, '12.6 万元'],
  [300_000_00, '30 万元'],
  [123_456_00, '12.34 万元'],
])('%i fen in a list', (fen, words) => expect(wan(fen)).toBe(words))

const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-11-23T10:00:00')

test.each([
  ['2026-11-23T19:30:00', '今晚 19:30'],
  ['2026-11-23T15:00:00', '今天下午 15:00'],
  ['2026-11-24T20:00:00', '明晚 20:00'],
  ['2026-11-22T09:05:00', '昨天上午 9:05'],
  ['2026-11-28T09:00:00', '周六上午 9:00'],
  ['2026-12-30T18:00:00', '12 月 30 日 18:00'],
  ['2027-01-02T08:00:00', '2027 年 1 月 2 日 8:00'],
])('%s is said %s', (moment, words) => expect(spoken(at(moment), now)).toBe(words))

test('what is left is said in the largest unit that fits', () => {
  expect(left(now + 3 * 86_400_000 + 5, now)).toBe('还剩 3 天')
  expect(left(now + 5 * 3_600_000, now)).toBe('还剩 5 小时')
  expect(left(now + 61_000, now)).toBe('还剩 1 分钟')
  expect(left(now + 1, now)).toBe('不到 1 分钟')
  expect(left(now, now)).toBe('已截止')
})

test('a period of seven days has a first and a seventh day and no eighth', () => {
  const week = 7 * 86_400_000
  expect(dayOfPeriod(now, now + week, now)).toEqual({ day: 1, of: 7 })
  expect(dayOfPeriod(now, now + week, now + week - 1)).toEqual({ day: 7, of: 7 })
  expect(dayOfPeriod(now, now + week, now + 2 * week)).toEqual({ day: 7, of: 7 })
})
