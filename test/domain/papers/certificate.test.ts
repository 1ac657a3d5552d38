import fc from 'fast-check'
import {
  certificateId,
  certify,
  decimalHours,
  isSound,
  lineOf,
  MOST_LINES,
  minutesIn,
  qualityInWords,
  readNumber,
  type ServiceLine,
  whyNotCertify,
} from '../../../domain/papers/certificate'

const NOW = Date.UTC(2026, 10, 23, 2, 0)
const district = { id: 'hj', name: '惠济区' }
const REQUEST = '0123456789abcdef'.repeat(2)
const served = {
  title: '结对探望',
  organiser: '常青志愿队',
  place: '活动室',
  content: '',
  served: 8,
  recorder: '赵网格长',
}
const service = (from: number, minutes: number): ServiceLine => lineOf({ ...served, from, minutes }, null)
const asked = (lines: ServiceLine[], change: object = {}) => ({
  ...{ who: 'li', requestId: REQUEST, name: '王秀英', period: {}, lines, district, now: NOW },
  ...change,
})

const services = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: NOW }), quarters: fc.integer({ min: 1, max: 96 }) }),
  { minLength: 1, maxLength: 60 },
)

test('the total is the sum of the lines, to the quarter hour; the lines are in the order of their days', () => {
  fc.assert(
    fc.property(services, (all) => {
      const certificate = certify(asked(all.map(({ from, quarters }) => service(from, quarters * 15))))
      const quarters = all.reduce((sum, one) => sum + one.quarters, 0)
      expect(certificate.minutes).toBe(quarters * 15)
      expect(minutesIn(certificate.lines)).toBe(certificate.minutes)
      expect(Number(decimalHours(certificate.minutes)) * 4).toBe(quarters)
      const days = certificate.lines.map(({ from }) => from)
      expect(days).toEqual([...all.map(({ from }) => from)].sort((a, b) => a - b))
      expect([certificate.from, certificate.until]).toEqual([days[0], days[days.length - 1]])
      expect(isSound(certificate)).toBe(true)
    }),
  )
})

test('any word of a certificate that is changed breaks its seal; where its PDF lies is no part of it', () => {
  const certificate = certify(asked([service(NOW - 86_400_000, 120)]))
  expect(isSound({ ...certificate, file: 'cloud://somewhere/else.pdf' })).toBe(true)
  const [line] = certificate.lines
  const changes = [
    ...[{ name: '王秀兰' }, { minutes: 135 }, { issuedAt: NOW - 1 }, { who: 'sun' }, { number: 'HJ-2025-0000000000' }],
    ...[
      { lines: [] },
      { lines: [{ ...line, minutes: 135 }] },
      { lines: [{ ...line, quality: { count: 1, stars: 5 } }] },
    ],
  ]
  for (const change of changes) expect(isSound({ ...certificate, ...(change as object) })).toBe(false)
})

test('a period that was asked for is stated, but never the future', () => {
  const lines = [service(NOW - 10, 60)]
  const period = { from: NOW - 1000, until: NOW + 86_400_000 }
  expect(certify(asked(lines, { period }))).toMatchObject({ from: NOW - 1000, until: NOW })
})

test('the same request is the same certificate, also in another year; another person’s or another request is not', () => {
  const id = certificateId('li', REQUEST)
  expect(certify(asked([], { now: NOW + 365 * 86_400_000 }))._id).toBe(id)
  expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  const others = [certificateId('sun', REQUEST), certificateId('li', REQUEST.replace('0', '1'))]
  expect(new Set([id, ...others]).size).toBe(3)
})

test('the year is that of China', () => {
  expect(certify(asked([], { now: Date.UTC(2026, 11, 31, 16, 0) })).number).toMatch(/^HJ-2027-/)
  expect(certify(asked([], { now: Date.UTC(2026, 11, 31, 15, 59) })).number).toMatch(/^HJ-2026-/)
})

test('a number is read however it is typed, and fits into the scene of a code', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{32}$/), fc.constantFrom('', ' ', '-', '—'), (requestId, between) => {
      const { number, _id } = certify(asked([], { requestId }))
      expect(number).toMatch(/^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/)
      const typed = number.replace(/-/g, between).replace(/0/g, 'o').replace(/1/g, 'l').toLowerCase()
      const asPrinted = number.split('-')[1] as string
      const withYear = typed.replace(asPrinted.replace(/0/g, 'o').replace(/1/g, 'l'), asPrinted)
      expect(readNumber(withYear)).toEqual({ number, id: _id })
    }),
  )
  for (const wrong of [
    '',
    'HJ',
    'HJ-2026-7K3QX2MF9',
    'HJ-2026-7K3QX2MF9AA',
    'HJ-2026-7K3QX2MF9U',
    '志愿',
    'HJ-1926-7K3QX2MF9A',
  ])
    expect(readNumber(wrong)).toBeNull()
})

test('nothing served, too much at once and too many in a day are refused', () => {
  expect(whyNotCertify(0, [], NOW)?.code).toBe('nothing-served')
  expect(whyNotCertify(MOST_LINES, [], NOW)).toBeNull()
  expect(whyNotCertify(MOST_LINES + 1, [], NOW)?.code).toBe('too-many-services')
  const today = Array.from({ length: 20 }, (_, place) => NOW - place * 3_600_000)
  expect(whyNotCertify(1, today, NOW)?.code).toBe('too-many-certificates')
  expect(whyNotCertify(1, today, NOW + 6 * 3_600_000)).toBeNull()
  expect(whyNotCertify(1, today.slice(1), NOW)).toBeNull()
})

test('hours and what neighbours said read as people say them', () => {
  expect([720, 735, 30, 15].map(decimalHours)).toEqual(['12', '12.25', '0.5', '0.25'])
  expect(qualityInWords({ count: 3, stars: 14 })).toBe('4.7 星(3 人评)')
  expect(qualityInWords(null)).toBeNull()
})
