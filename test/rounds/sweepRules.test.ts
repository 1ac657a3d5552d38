import fc from 'fast-check'
import {
  doorStates,
  forgetAtOf,
  isSeen,
  latest,
  NOTES_KEPT,
  nextDoor,
  type Seen,
  statesIn,
  stretchOfVisit,
  sweepOf,
  visitOf,
  whyNotNote,
} from '../../domain/rounds/sweep'
import { sorted, type TodayLine, todayKinds, urgency, votesLine } from '../../domain/rounds/today'

const id = fc.stringMatching(/^[0-9]{8}-[a-z0-9]{6}$/)
const entry = fc.record({
  entry: id,
  at: fc.integer({ min: 0, max: 2_000_000_000_000 }),
  state: fc.constantFrom(...doorStates),
})
/** As phones choose them: no two entries have one id. Instants are few, so that some coincide. */
const entries = fc.uniqueArray(entry, { selector: ({ entry }) => entry, minLength: 1, maxLength: 12 })
const close = entries.map((all) => all.map((one) => ({ ...one, at: one.at % 3 })))

test('a door stands as it was noted last, in whichever order and however often that was heard', () => {
  fc.assert(
    fc.property(
      fc.oneof(entries, close).chain((all) =>
        fc.record({
          all: fc.constant(all),
          heard: fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
        }),
      ),
      ({ all, heard }) => {
        const last = latest(heard)
        expect(last).toEqual(latest(all))
        expect(last?.at).toBe(Math.max(...all.map(({ at }) => at)))
        // Heard in two parts on two phones, and put together later.
        const [a, b] = [latest(heard.slice(0, 3)), latest(heard.slice(3))]
        expect(latest([a, b].flatMap((one) => one ?? []))).toEqual(last)
      },
    ),
  )
  expect(latest([])).toBeNull()
})

const door = fc.record({ voted: fc.constantFrom(true, false, null), state: fc.constantFrom(null, ...doorStates) })
const doors = fc.array(door, { maxLength: 30 }).map((all) => all.map((one, i) => ({ ...one, household: `h${i}` })))

test('the next door is one that nobody was at; then one where nobody was home; never the one at hand', () => {
  fc.assert(
    fc.property(doors, fc.nat({ max: 30 }), (all, n) => {
      const after = all[n]?.household ?? null
      const next = nextDoor(all, after)
      const others = all.filter(({ household }) => household !== after)
      const unseen = others.filter((one) => !isSeen(one))
      if (unseen.length > 0) expect(unseen).toContainEqual(next)
      else if (next) expect(next).toMatchObject({ state: 'nobody-home' })
      else expect(others.some(({ voted, state }: Seen) => voted !== true && state === 'nobody-home')).toBe(false)
      expect(next === null || next.household !== after).toBe(true)
    }),
  )
})

test('the next door follows on, and goes round to the beginning', () => {
  const open = (household: string) => ({ household, voted: false, state: null })
  const all = [open('1'), { ...open('2'), voted: true }, open('3')]
  expect(nextDoor(all, null)?.household).toBe('1')
  expect(nextDoor(all, '1')?.household).toBe('3')
  expect(nextDoor(all, '3')?.household).toBe('1')
})

test('notes are taken from the beginning of a sweep and until they are forgotten, 90 days after its end', () => {
  const stretch = { from: 1_000_000, until: 2_000_000 }
  const codeAt = (at: number, now = at) => whyNotNote({ state: 'nobody-home', at }, 'poll', stretch, now)?.code
  expect(codeAt(999_999)).toBe('sweep-not-on')
  expect(codeAt(1_000_000)).toBeUndefined()
  expect(codeAt(1_500_000, 2_000_000 + NOTES_KEPT - 1)).toBeUndefined()
  expect(codeAt(1_500_000, forgetAtOf(stretch))).toBe('sweep-not-on')
  expect(codeAt(1_500_000 + 5 * 60_000, 1_500_000)).toBeUndefined()
  expect(codeAt(1_500_001 + 5 * 60_000, 1_500_000)).toBe('note-ahead')
})

test('a vote is noted in a poll alone; a mistake is taken back everywhere', () => {
  const stretch = { from: 0, until: 10 }
  for (const kind of ['poll', 'notice', 'visit'] as const)
    expect(doorStates.filter((state) => whyNotNote({ state, at: 5 }, kind, stretch, 5) === null)).toEqual(
      doorStates.filter((state) => state === 'cleared' || statesIn(kind).includes(state)),
    )
  expect(whyNotNote({ state: 'voted', at: 5 }, 'visit', stretch, 5)?.code).toBe('not-in-this-sweep')
  expect(statesIn('poll')).toHaveLength(4)
})

test('a sweep is named after what it is about; looking in goes by the month of China', () => {
  expect(sweepOf('poll:2026-fund')).toEqual({ kind: 'poll', id: '2026-fund' })
  expect(sweepOf('notice:n.1')).toEqual({ kind: 'notice', id: 'n.1' })
  const newYear = Date.UTC(2026, 11, 31, 16)
  expect(visitOf(newYear - 1)).toBe('visit:2026-12')
  expect(visitOf(newYear)).toBe('visit:2027-01')
  expect(stretchOfVisit('2026-12').until).toBe(newYear)
})

const HOUR = 3_600_000
const now = 1_800_000_000_000
const todo = fc.record({
  kind: fc.constantFrom(...todayKinds),
  id: fc.string({ maxLength: 3 }),
  count: fc.nat({ max: 3 }),
  due: fc.integer({ min: now - 100 * HOUR, max: now + 200 * HOUR }),
})
const line = (part: Partial<TodayLine>): TodayLine => ({
  ...{ kind: 'need', id: 'x', title: '', count: 1, of: null, due: now, building: null, first: [] },
  ...part,
})

test('the day is in one order, whatever order it came in, and what is done is not in it', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(todo, { selector: ({ kind, id }) => `${kind} ${id}` })
        .chain((all) =>
          fc.record({ all: fc.constant(all), shuffled: fc.shuffledSubarray(all, { minLength: all.length }) }),
        ),
      ({ all, shuffled }) => {
        const lines = sorted(all.map(line), now)
        expect(sorted(shuffled.map(line), now)).toEqual(lines)
        expect(lines).toHaveLength(all.filter(({ count }) => count > 0).length)
        const tiers = lines.map(({ due }) => urgency(due, now))
        expect(tiers).toEqual([...tiers].sort())
      },
    ),
  )
})

test('who needs help comes before what is late on paper, and what closes tonight before what closes next week', () => {
  const lines = [
    line({ kind: 'reach', id: 'late', due: now - HOUR }),
    line({ kind: 'votes', id: 'next week', due: now + 150 * HOUR }),
    line({ kind: 'votes', id: 'tonight', due: now + 5 * HOUR }),
    line({ kind: 'help', id: 'help', due: now - HOUR }),
    line({ kind: 'elder', id: 'soon', due: now + 20 * HOUR }),
  ]
  expect(sorted(lines, now).map(({ id }) => id)).toEqual(['help', 'late', 'soon', 'tonight', 'next week'])
})

test('a poll is as many as have not voted, and begins where most are left; by persons there is nothing to go round for', () => {
  const poll = { id: 'p', title: 't', closesAt: now }
  const building = (id: string, entitled: number | null, voted: number) => ({ id, name: id, entitled, voted })
  expect(votesLine(poll, [building('a', 20, 19), building('b', 20, 5), building('c', 10, 10)])).toMatchObject({
    ...{ count: 16, of: 50 },
    building: { id: 'b' },
  })
  expect(votesLine(poll, [building('a', null, 7)])).toMatchObject({ count: 0, building: null })
})
