import fc from 'fast-check'
import {
  type Claim,
  claimedAgain,
  claimId,
  claimOf,
  type Step,
  stepped,
  whyNotOfThisHome,
  withHome,
} from '../../domain/community/claim'
import type { Person, Relation } from '../../domain/community/person'
import { relations } from '../../domain/community/person'
import { matchesRow, ownerWith } from '../../domain/community/roster'
import { slipCode, spaced, tidySlip } from '../../domain/community/slip'

const HOME = 'hj.02.03.1.05.01.1-7'
const said = (who: string, relation: Relation = 'family') => ({
  ...{ who, name: '小周', household: HOME, building: 'hj.02.03.1.05.01', relation, note: '' },
  ...{ notice: '2026-11-01', wanted: null },
})
const living = (relation: Relation): Person => ({
  ...{ _id: 'me', homes: [{ household: HOME, relation, since: 1 }], roles: [] },
  consent: { notice: '2026-11-01', at: 1 },
})

test('a claim waits until the first who decides; the same decision again is no other', () => {
  const claim = claimOf(said('zhou'), 5)
  const yes = { to: 'confirmed', way: 'household', by: 'ma', at: 9, reason: '' } as const
  const confirmed = stepped(claim, yes) as Claim
  expect(confirmed).toMatchObject({ state: 'confirmed', decided: { way: 'household', by: 'ma', at: 9 } })
  expect(stepped(confirmed, { ...yes, by: 'other', at: 10 })).toBe(confirmed)
  expect(stepped(confirmed, { ...yes, to: 'declined' })).toMatchObject({ code: 'claim-decided' })
  expect(stepped(confirmed, { to: 'withdrawn' })).toMatchObject({ code: 'claim-decided' })
})

test('a leader says why not, and nobody confirms their own claim by hand', () => {
  const claim = claimOf(said('zhou'), 5)
  const no = { to: 'declined', way: 'leader', by: 'zhao', at: 9, reason: '' } as const
  expect(stepped(claim, no)).toMatchObject({ code: 'why-declined', field: 'reason' })
  expect(stepped(claim, { ...no, to: 'confirmed', by: 'zhou' })).toMatchObject({ code: 'not-ones-own-claim' })
  expect(stepped(claim, { ...no, to: 'confirmed', way: 'slip', by: 'zhou' })).toMatchObject({ state: 'confirmed' })
})

test('whatever happens, a home is given only by a confirmation of a claim that waits', () => {
  const step = fc.oneof(
    fc.constant({ to: 'withdrawn' } as const),
    fc.constant('claim' as const),
    fc.record({
      to: fc.constantFrom('confirmed', 'declined'),
      way: fc.constantFrom('household', 'leader', 'roster', 'slip'),
      by: fc.constantFrom('zhou', 'ma', 'zhao'),
      at: fc.nat(100),
      reason: fc.constantFrom('', '不住这里'),
    }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let claim = claimOf(said('zhou'), 0)
      for (const next of steps) {
        const before = claim
        const after = next === 'claim' ? claimedAgain(claim, said('zhou'), 1) : stepped(claim, next as Step)
        if ('code' in after) continue
        claim = after
        if (claim.state === 'confirmed' && before.state !== 'confirmed') {
          expect(before.state).toBe('waiting')
          expect(next).toMatchObject({ to: 'confirmed' })
          if (claim.decided?.by === 'zhou') expect(['slip', 'roster']).toContain(claim.decided.way)
        }
        expect(claim.decided === null).toBe(claim.state === 'waiting' || claim.state === 'withdrawn')
      }
    }),
  )
})

test('nobody makes anybody more than they are themselves', () => {
  for (const mine of relations)
    for (const theirs of relations) {
      const allowed = relations.indexOf(mine) <= relations.indexOf(theirs)
      expect(whyNotOfThisHome(living(mine), said('zhou', theirs)) === null).toBe(allowed)
    }
  expect(whyNotOfThisHome(null, said('zhou'))).toMatchObject({ code: 'not-of-this-home' })
})

test('a home that is there stays as it is, and a sixth is refused', () => {
  const claim = claimOf(said('me'), 5)
  const owner = living('owner')
  expect(withHome(owner, claim, { household: HOME, relation: 'tenant', since: 9 })).toBe(owner)
  const homes = [1, 2, 3, 4, 5].map((room) => ({ household: `${HOME}${room}`, relation: 'owner' as const, since: 1 }))
  expect(withHome({ ...owner, homes }, claim, { household: HOME, relation: 'tenant', since: 9 })).toMatchObject({
    code: 'too-many-homes',
  })
})

test('the same person and home is the same claim, whose id says neither', () => {
  expect(claimId(HOME, 'zhou')).toBe(claimId(HOME, 'zhou'))
  expect(new Set([claimId(HOME, 'zhou'), claimId(HOME, 'ma'), claimId(`${HOME}1`, 'zhou')]).size).toBe(3)
  expect(claimId(HOME, 'zhou')).toMatch(/^[0-9a-f]{32}$/)
})

test('the code of a slip is typed as people type, has no look-alikes, and is another for every door and issue', () => {
  const codes = new Set<string>()
  for (let room = 1; room <= 300; room++)
    for (const issue of [1, 2]) codes.add(slipCode(`hj.02.03.1.05.01.1-${room}`, issue, 'key'))
  expect(codes.size).toBe(600)
  for (const code of codes) expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{8}$/)
  const code = slipCode(HOME, 1, 'key')
  expect(tidySlip(` ${spaced(code).toLowerCase()} `)).toBe(code)
  expect(tidySlip(code.replace(/^(.{3})/, '$1-'))).toBe(code)
  expect(slipCode(HOME, 1, 'other')).not.toBe(code)
})

test('a row of the roster matches by name and area together, and one without a name by nothing', () => {
  const units = [
    { household: HOME, floorArea: 8950 },
    { household: `${HOME}1`, floorArea: 50 },
  ]
  const nobodys = ownerWith({ _id: 'r', compound: 'hj.02.03.1.05', names: [], units, since: 1, revision: 0 })
  const row = { ...nobodys, names: ['周明', '吴芳'].map((name) => ({ name, share: null })) }
  expect(matchesRow(row, HOME, { name: ' 周明', floorArea: 8950 })).toBe(true)
  expect(matchesRow(row, HOME, { name: '吴芳', floorArea: 8950 })).toBe(true)
  expect(matchesRow(row, HOME, { name: '周明', floorArea: 9000 })).toBe(false)
  expect(matchesRow(row, HOME, { name: '周亮', floorArea: 8950 })).toBe(false)
  expect(matchesRow(nobodys, HOME, { name: '', floorArea: 8950 })).toBe(false)
  expect(matchesRow(null, HOME, { name: '周明', floorArea: 8950 })).toBe(false)
})
