import type { Answer } from '../../domain/contract'
import type { Shift } from '../../domain/volunteering/shift'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

/** What things cost, counted: these figures hold however much there is. */

const ACTIVITIES = 10_000
const CROWD = 500
const PLACES = 50
const now = Date.now()
const HOUR = 3_600_000
const DOORS = 100
let backEnd: BackEnd

const shift = (n: number, more: Partial<Shift> = {}) => ({
  collection: 'shifts' as const,
  document: {
    ...{ _id: `shift-${n}`, activity: `activity-${n}`, title: '巡楼', kind: 'open', minimumAge: 0, pointsPerHour: 0 },
    ...{ area: n % 2 ? COMMUNITY : BUILDING, organiser: '邻里队', skills: [n % 3 ? 'repair' : 'music'] },
    ...{ from: now + DAY + n * 60_000, until: now + DAY + n * 60_000 + HOUR, venue: { name: '门口', point: null } },
    ...{ capacity: PLACES, leader: { who: 'sun', name: '孙老师' }, places: [], state: 'planned', reason: null },
    ...{ outcome: null, reminded: false, settled: false, forgotten: false, ...more },
  },
})

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING], DOORS + 1),
    ...Array.from({ length: CROWD }, (_, i) => resident(`person-${i}`, homeAt(BUILDING, (i % DOORS) + 1))),
    ...Array.from({ length: ACTIVITIES }, (_, n) => shift(n)),
    { collection: 'shiftKeys' as const, document: { _id: 'the-shift', key: '5'.repeat(64) } },
    shift(ACTIVITIES, { _id: 'the-shift', from: now + 300 * DAY, until: now + 300 * DAY + HOUR }),
  ])
})
afterAll(() => backEnd.stop())

type Page = Answer<'volunteering.listShifts'>
const list = async (request: object) => {
  const event = { action: 'volunteering.listShifts', data: { at: BUILDING, ...request } }
  const { body, cost } = await backEnd.post('volunteering', event, 'person-1')
  return { page: (body as { data: Page }).data, cost }
}

test('a page of a list of 10,000 looks at no more than twice what it shows, also with filters and further on', async () => {
  for (const request of [
    {},
    { skills: ['music'] },
    { skills: ['music', 'repair'] },
    { when: 'weekend' },
    { open: true },
  ]) {
    const first = await list(request)
    expect(first.cost.examined).toBeLessThanOrEqual(2 * 20)
    if (first.page.more) {
      const next = await list({ ...request, after: first.page.more })
      expect(next.cost.examined).toBeLessThanOrEqual(2 * 20)
      expect(next.page.shifts.length).toBeGreaterThan(0)
    }
  }
  expect((await list({})).page.shifts).toHaveLength(20)
})

test('500 people at once at 50 places, with lost answers, conflicts and tries again: 50 are in, everyone stands once', async () => {
  const fault = (body: object) =>
    fetch(`${backEnd.url}/__emulator/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ function: 'volunteering', seed: 50, ...body }),
    })
  await fault({ kind: 'lose-answer', probability: 0.2 })
  const event = { action: 'volunteering.signUp', data: { shiftId: 'the-shift', name: '老王' } }
  const seats = await Promise.all(
    Array.from({ length: CROWD }, async (_, i) => {
      for (;;) {
        const reply = await backEnd.post('volunteering', event, `person-${i}`).catch(() => null)
        const body = reply?.body as { ok?: boolean; data?: { seat: { in: boolean } } } | undefined
        if (body?.ok) return body.data?.seat
      }
    }),
  )
  await fetch(`${backEnd.url}/__emulator/faults`, { method: 'DELETE' })
  expect(seats.filter((seat) => seat?.in)).toHaveLength(PLACES)
  const [shift] = (await backEnd.documents('shifts', { _id: 'the-shift' })) as { places?: { key: string }[] }[]
  expect(shift?.places).toHaveLength(CROWD)
  expect(new Set(shift?.places?.map(({ key }) => key)).size).toBe(CROWD)
  expect(await backEnd.documents('audit', { subject: 'the-shift' })).toHaveLength(CROWD)
})

test('signing up reads three times and writes once, besides its audit entry, also as the last of 500', async () => {
  const event = { action: 'volunteering.signUp', data: { shiftId: 'shift-7', name: '老王' } }
  const { cost } = await backEnd.post('volunteering', event, 'person-7')
  expect(cost.databaseCalls).toBeLessThanOrEqual(3 + 2)
  expect(cost.written).toBe(1 + 1)
  expect(cost.examined).toBeLessThanOrEqual(5)
})

test('one’s shifts are one call, and cost what they show', async () => {
  const { cost } = await backEnd.post('volunteering', { action: 'volunteering.openMyShifts', data: {} }, 'person-7')
  expect(cost.examined).toBeLessThanOrEqual(4)
})

test('a roster is below 40 KB for 200 people', async () => {
  const event = { action: 'volunteering.openRoster', data: { shiftId: 'the-shift' } }
  const { body } = await backEnd.post('volunteering', event, 'sun')
  const bytes = Buffer.byteLength(JSON.stringify(body))
  expect((bytes * 200) / CROWD).toBeLessThan(40 * 1024)
})
