import { readCron } from '../../emulator/timers/cron'

const after = (text: string) => Date.parse(text)
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

test.each([
  ['0 0 19 * * * *', '2026-01-01T00:00:00Z', '2026-01-01T11:00:00.000Z'],
  ['*/5 * * * * * *', '2026-01-01T00:00:01Z', '2026-01-01T00:00:05.000Z'],
  ['0 30 8 * * MON-FRI *', '2026-11-21T00:00:00Z', '2026-11-23T00:30:00.000Z'],
  ['0 0 0 1 1 * 2030', '2026-01-01T00:00:00Z', '2029-12-31T16:00:00.000Z'],
  ['0 0 12 1 6 * 2027-2031/2', '2028-01-01T00:00:00Z', '2029-06-01T04:00:00.000Z'],
  ['0 0 0 1 1 * 2020', '2026-01-01T00:00:00Z', null],
])('%s after %s is %s', (expression, from, expected) => {
  expect(iso(readCron(expression).next(after(from)))).toBe(expected)
})

test.each(['0 0 19 * * *', '0 0 25 * * * *', '', '0 0 19 * * * soon'])('"%s" is refused', (expression) => {
  expect(() => readCron(expression)).toThrow()
})
