import type { Answer } from '../../domain/contract'
import type { Shift } from '../../domain/volunteering/shift'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, type Cost, startBackEnd } from '../backEnd'

/** A community with so many shifts to come and a crowd of residents, for counting what volunteering costs. */

export const CROWD = 500
export const PLACES = 50
/** A shift that nobody is on yet, with 50 places. */
export const WANTED = 'wanted'
const HOUR = 3_600_000
const DOORS = 100

const shift = (n: number, more: Partial<Shift>, now: number) => ({
  collection: 'shifts' as const,
  document: {
    ...{ _id: `shift-${n}`, activity: `activity-${n}`, title: '巡楼', kind: 'open', minimumAge: 0, pointsPerHour: 0 },
    ...{ area: n % 2 ? COMMUNITY : BUILDING, organiser: '邻里队', skills: [n % 3 ? 'repair' : 'music'] },
    ...{ from: now + DAY + n * 60_000, until: now + DAY + n * 60_000 + HOUR, venue: { name: '门口', point: null } },
    ...{ capacity: PLACES, leader: { who: 'sun', name: '孙老师' }, places: [], state: 'planned', reason: null },
    ...{ outcome: null, reminded: false, settled: false, forgotten: false, ...more },
  },
})

export function aCommunityWith(shifts: number, now: number): Promise<BackEnd> {
  const wanted = { _id: WANTED, from: now + 300 * DAY, until: now + 300 * DAY + HOUR }
  return startBackEnd([
    ...places([BUILDING], DOORS + 1),
    ...Array.from({ length: CROWD }, (_, i) => resident(`person-${i}`, homeAt(BUILDING, (i % DOORS) + 1))),
    ...Array.from({ length: shifts }, (_, n) => shift(n, {}, now)),
    shift(shifts, wanted, now),
    { collection: 'shiftKeys' as const, document: { _id: WANTED, key: '5'.repeat(64) } },
  ])
}

type Page = Answer<'volunteering.listShifts'>

/** One page of the list, with what it cost. */
export async function listOf(backEnd: BackEnd, request: object): Promise<{ page: Page; cost: Cost }> {
  const event = { action: 'volunteering.listShifts', data: { at: BUILDING, ...request } }
  const { body, cost } = await backEnd.post('volunteering', event, 'person-1')
  return { page: (body as { data: Page }).data, cost }
}

/** Everybody signs up at once, and again until it is answered; answers how many are in. */
export async function everybodySignsUp(backEnd: BackEnd): Promise<number> {
  const event = { action: 'volunteering.signUp', data: { shiftId: WANTED, name: '老王' } }
  const seats = await Promise.all(
    Array.from({ length: CROWD }, async (_, i) => {
      for (;;) {
        const reply = await backEnd.post('volunteering', event, `person-${i}`).catch(() => null)
        const body = reply?.body as { ok?: boolean; data?: { seat: { in: boolean } } } | undefined
        if (body?.ok) return body.data?.seat.in
      }
    }),
  )
  return seats.filter((isIn) => isIn).length
}

/** What signing up, one’s own shifts and a roster cost. Bytes of the roster are for 200 people. */
export async function costsOfVolunteering(backEnd: BackEnd) {
  const of = (action: string, data: object, openid: string) => backEnd.post('volunteering', { action, data }, openid)
  const signUp = await of('volunteering.signUp', { shiftId: 'shift-7', name: '老王' }, 'person-7')
  const mine = await of('volunteering.openMyShifts', {}, 'person-7')
  const roster = await of('volunteering.openRoster', { shiftId: WANTED }, 'sun')
  const bytes = Buffer.byteLength(JSON.stringify(roster.body))
  return { signUp: signUp.cost, mine: mine.cost, rosterBytes: (bytes * 200) / CROWD }
}
