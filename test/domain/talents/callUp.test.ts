import fc from 'fast-check'
import { LONGEST_CALL, reachOf, whyNotUntil } from '../../../domain/talents/callUp'
import { masked, roleIn } from '../../../domain/talents/talent'

const NOW = 1_800_000_000_000

test('a call-up lasts at most three days, and ends after it begins', () => {
  expect(whyNotUntil(NOW + 1, NOW)).toBeNull()
  expect(whyNotUntil(NOW + LONGEST_CALL, NOW)).toBeNull()
  for (const until of [NOW, NOW - 1, NOW + LONGEST_CALL + 1])
    expect(whyNotUntil(until, NOW)).toMatchObject({ code: 'call-up-times', field: 'until' })
})

test('an area reaches as many as the places that it is made of together', () => {
  const two = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'))
  const building = fc.tuple(two, two).map(([compound, number]) => `hj.01.01.1.${compound}.${number}`)
  const counted = fc.record({ building, people: fc.nat(50) })
  fc.assert(
    fc.property(fc.array(counted), (buildings) => {
      const compounds = [...new Set(buildings.map((one) => one.building.slice(0, -3)))]
      const reach = reachOf(['hj.01.01', 'hj.01.02', ...compounds], buildings)
      const sum = compounds.reduce((total, compound) => total + (reach.get(compound) ?? 0), 0)
      expect(reach.get('hj.01.01')).toBe(sum)
      expect(reach.get('hj.01.02')).toBe(0)
    }),
  )
})

test('a number that is shown keeps its beginning and its end', () => {
  expect(masked('13800001234')).toBe('138****1234')
  expect(masked('+85261234567')).toBe('+852****4567')
})

test('somebody acts in the widest role that they hold there', () => {
  const roles = [
    { role: 'grid-leader' as const, area: 'hj.01.01.1', from: 0 },
    { role: 'community-clerk' as const, area: 'hj.01.01', from: 0 },
    { role: 'street-clerk' as const, area: 'hj.01', from: 0, until: NOW },
  ]
  const person = { _id: 'sun', homes: [], roles, consent: { notice: '', at: 0 } }
  const among = ['grid-leader', 'community-clerk', 'street-clerk'] as const
  expect(roleIn(person, among, 'hj.01.01.1.05', NOW)).toBe('community-clerk')
  expect(roleIn(person, ['grid-leader'], 'hj.01.01.1.05', NOW)).toBe('grid-leader')
  expect(roleIn(person, among, 'hj.01.02', NOW)).toBeNull()
  expect(roleIn(null, among, 'hj.01.01', NOW)).toBeNull()
})
