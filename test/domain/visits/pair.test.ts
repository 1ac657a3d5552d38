import fc from 'fast-check'
import {
  dueAfter,
  dueOnceVisited,
  GRACE,
  isMissed,
  MOST_VOLUNTEERS,
  moveBy,
  type Pair,
  rhythms,
  whyNotJoin,
  whyNotNote,
  whyNotOpen,
  withoutName,
} from '../../../domain/visits/pair'

const DAY = 86_400_000
const NOW = 1_800_000_000_000
const rhythm = fc.constantFrom(...rhythms)
const moment = fc.integer({ min: 0, max: 2 * NOW })

const pair = (more: Partial<Pair> = {}): Pair => ({
  ...{ _id: 'p', community: 'hj.02.03', every: 7, dueAt: NOW, lastVisit: null, visitedAt: 0, alertedFor: null },
  elder: { name: '王奶奶', household: 'hj.02.03.1.01.01.1-302', place: '3 号楼', about: '' },
  leader: { who: 'leader', name: '赵' },
  volunteers: [{ who: 'li', ref: 'a', name: '李', since: 0 }],
  ...{ token: 't', state: 'active' },
  ...more,
})
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ who: `v${n}`, ref: `${n}`, name: '邻居', since: 0 }))

test('a visit moves what is due only forward, however late it is heard of', () => {
  fc.assert(
    fc.property(moment, moment, rhythm, (dueAt, at, every) => {
      const next = dueOnceVisited({ dueAt, every }, at)
      expect(next).toBeGreaterThanOrEqual(dueAt)
      expect(next === dueAt || next === dueAfter(at, every)).toBe(true)
    }),
  )
})

test('a rhythm that is changed and changed back leaves the due date where it was', () => {
  fc.assert(
    fc.property(moment, rhythm, rhythm, (at, before, after) => {
      expect(dueAfter(at, before) + moveBy(before, after)).toBe(dueAfter(at, after))
      expect(moveBy(before, after) + moveBy(after, before)).toBe(0)
    }),
  )
})

test('a visit is missed a day after it was due, and never in a pair that has ended', () => {
  expect(isMissed(pair(), NOW + GRACE)).toBe(false)
  expect(isMissed(pair(), NOW + GRACE + 1)).toBe(true)
  expect(isMissed(pair({ state: 'ended' }), NOW + 30 * DAY)).toBe(false)
})

test('an invitation lets in who has its token, as long as there is a place; joining again is no refusal', () => {
  const codeOf = (of: Pair, who: string, token: string) => whyNotJoin(of, who, token)?.code ?? null
  expect(codeOf(pair(), 'wang', 't')).toBeNull()
  expect(codeOf(pair(), 'wang', 'other')).toBe('invitation-over')
  expect(codeOf(pair({ state: 'ended' }), 'wang', 't')).toBe('invitation-over')
  const full = pair({ volunteers: many(MOST_VOLUNTEERS) })
  expect(codeOf(full, 'wang', 't')).toBe('pair-complete')
  expect(codeOf(full, 'v0', 't')).toBeNull()
})

test('a pair is open to its volunteers while it lasts, to its leader afterwards too, and to nobody else', () => {
  const codeOf = (of: Pair, who: string) => whyNotOpen(of, who)?.code ?? null
  const ended = pair({ state: 'ended' })
  expect([codeOf(pair(), 'li'), codeOf(pair(), 'leader'), codeOf(pair(), 'wang')]).toEqual([
    null,
    null,
    'not-of-the-pair',
  ])
  expect([codeOf(ended, 'li'), codeOf(ended, 'leader'), codeOf(ended, 'wang')]).toEqual([
    'pair-ended',
    null,
    'not-of-the-pair',
  ])
})

test('a visit is noted by those of the pair, of the past, also after the pair has ended', () => {
  expect(whyNotNote(pair({ state: 'ended' }), 'li', NOW - DAY, NOW)).toBeNull()
  expect(whyNotNote(pair(), 'leader', NOW, NOW)).toBeNull()
  expect(whyNotNote(pair(), 'wang', NOW, NOW)).toMatchObject({ code: 'not-of-the-pair' })
  expect(whyNotNote(pair(), 'li', NOW + DAY, NOW)).toMatchObject({ code: 'visit-ahead', field: 'at' })
})

test('whatever is typed around it, what the elder is called does not go to the needs list', () => {
  const { elder } = pair()
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(withoutName(`${before}${elder.name}${after}${elder.name}`, elder)).not.toContain(elder.name)
    }),
  )
  expect(withoutName('给王奶奶换药', elder)).toBe('给老人换药')
})
