import type { BackEnd } from '../backEnd'
import {
  aCommunityWith,
  CROWD,
  costsOfVolunteering,
  everybodySignsUp,
  listOf,
  PLACES,
  WANTED,
} from '../bench/volunteering'

/** What things cost, counted: these figures hold however much there is. */

let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await aCommunityWith(10_000, Date.now())
})
afterAll(() => backEnd.stop())

const fault = (body: object) =>
  fetch(`${backEnd.url}/__emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ function: 'volunteering', ...body }),
  })

test('a page of a list of 10,000 looks at no more than twice what it shows, also with filters and further on', async () => {
  const requests = [{}, { skills: ['music'] }, { skills: ['music', 'repair'] }, { when: 'weekend' }, { open: true }]
  for (const request of requests) {
    const first = await listOf(backEnd, request)
    expect(first.cost.examined).toBeLessThanOrEqual(2 * 20)
    if (first.page.more) {
      const next = await listOf(backEnd, { ...request, after: first.page.more })
      expect(next.cost.examined).toBeLessThanOrEqual(2 * 20)
      expect(next.page.shifts.length).toBeGreaterThan(0)
    }
  }
  expect((await listOf(backEnd, {})).page.shifts).toHaveLength(20)
})

test('500 people at once at 50 places, with lost answers and tries again: 50 are in, everyone stands there once', async () => {
  await fault({ kind: 'lose-answer', probability: 0.2, seed: 50 })
  const isIn = await everybodySignsUp(backEnd)
  await fetch(`${backEnd.url}/__emulator/faults`, { method: 'DELETE' })
  expect(isIn).toBe(PLACES)
  const [shift] = (await backEnd.documents('shifts', { _id: WANTED })) as { places?: { key: string }[] }[]
  expect(shift?.places).toHaveLength(CROWD)
  expect(new Set(shift?.places?.map(({ key }) => key)).size).toBe(CROWD)
})

test('signing up reads three times and writes once besides its audit entry; one’s shifts and a roster cost what they show', async () => {
  const { signUp, mine, rosterBytes } = await costsOfVolunteering(backEnd)
  // Two writes: the place and the audit entry; three reads: person, own shifts, the shift as it is then.
  expect(signUp.databaseCalls).toBeLessThanOrEqual(3 + 2)
  expect(signUp.written).toBe(1 + 1)
  expect(signUp.examined).toBeLessThanOrEqual(5)
  expect(mine.examined).toBeLessThanOrEqual(4)
  expect(rosterBytes).toBeLessThan(40 * 1024)
})
