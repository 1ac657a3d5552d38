import type { Request } from '../../domain/contract'
import { checkInText, slotAt } from '../../domain/volunteering/attendance'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
const HOUR = 3_600_000
const PEOPLE = 110
let backEnd: BackEnd

beforeAll(async () => {
  const clerk = resident('sun', homeAt(BUILDING, 1))
  backEnd = await startBackEnd([
    ...places([BUILDING], PEOPLE + 20),
    { ...clerk, document: { ...clerk.document, roles: [{ role: 'community-clerk', area: COMMUNITY, from: 0 }] } },
    ...Array.from({ length: PEOPLE + 10 }, (_, i) => resident(`person-${i}`, homeAt(BUILDING, i + 2))),
  ])
})
afterAll(() => backEnd.stop())

const shiftAt = (from: number, capacity: number) => ({
  from,
  until: from + 2 * HOUR,
  venue: { name: '活动室', point: { longitude: 113.62, latitude: 34.83 } },
  capacity,
})
let posted = 0
/** Posts an activity and answers the ids of its shifts. */
async function post(change: Partial<Request<'volunteering.postActivity'>> = {}): Promise<string[]> {
  posted += 1
  const { shiftIds } = await backEnd.call('sun', 'volunteering.postActivity', {
    activityId: `20261123-${String(posted).padStart(6, 'a')}`,
    kind: 'open',
    title: '结对探望',
    about: '看望独居老人',
    helps: '独居老人',
    bring: '',
    insurance: '社区统一投保',
    skills: ['company'],
    minimumAge: null,
    area: COMMUNITY,
    organiser: '常青志愿服务队',
    shifts: [shiftAt(now + 20 * DAY, 2)],
    ...change,
  })
  return shiftIds
}
const signUp = (openid: string, shiftId: string, more: object = {}) =>
  backEnd.call(openid, 'volunteering.signUp', { shiftId, name: '老王', ...more })
const refused = async (openid: string, action: string, data: object) =>
  (await backEnd.refused(openid, action, data)).code
const inbox = async (to: string) => (await backEnd.documents('messages', { to })).map(({ kind }) => kind)

test('the first are in, the next wait in their order; who leaves lets the next one in and the next one is told', async () => {
  const [shiftId = ''] = await post()
  expect((await signUp('person-0', shiftId)).seat).toEqual({ in: true })
  expect((await signUp('person-1', shiftId)).seat).toEqual({ in: true })
  expect((await signUp('person-2', shiftId)).seat).toEqual({ in: false, waitingAs: 1 })
  expect((await signUp('person-3', shiftId)).seat).toEqual({ in: false, waitingAs: 2 })
  expect((await signUp('person-3', shiftId)).seat).toEqual({ in: false, waitingAs: 2 })

  expect(await backEnd.call('person-0', 'volunteering.leaveShift', { shiftId })).toEqual({ shiftId, late: false })
  expect(await inbox('person-2')).toEqual(['let-in'])
  expect(await inbox('person-3')).toEqual([])
  const { upcoming } = await backEnd.call('person-2', 'volunteering.openMyShifts', {})
  expect(upcoming.map(({ seat }) => seat)).toEqual([{ in: true }])
  expect(await refused('person-0', 'volunteering.leaveShift', { shiftId })).toBe('not-signed-up')
})

test('110 people at once at 50 places, with lost answers and tries again: 50 are in, each stands there once', async () => {
  const [shiftId = ''] = await post({ shifts: [shiftAt(now + 2 * DAY, 50)] })
  await fetch(`${backEnd.url}/__emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'lose-answer', function: 'volunteering', probability: 0.2, seed: 5 }),
  })
  const event = { action: 'volunteering.signUp', data: { shiftId, name: '老王' } }
  const seats = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, i) => {
      for (;;) {
        const reply = await backEnd.post('volunteering', event, `person-${i}`).catch(() => null)
        const body = reply?.body as { ok?: boolean; data?: { seat: { in: boolean } } } | undefined
        if (body?.ok) return body.data?.seat
      }
    }),
  )
  await fetch(`${backEnd.url}/__emulator/faults`, { method: 'DELETE' })
  expect(seats.filter((seat) => seat?.in)).toHaveLength(50)
  const [shift] = (await backEnd.documents('shifts', { _id: shiftId })) as { places?: { key: string }[] }[]
  expect(new Set(shift?.places?.map(({ key }) => key)).size).toBe(PEOPLE)
  expect(shift?.places).toHaveLength(PEOPLE)
})

test('a sign-up costs three reads and one conditional write, besides its audit entry', async () => {
  const [shiftId = ''] = await post({ shifts: [shiftAt(now + 30 * DAY, 5)] })
  const event = { action: 'volunteering.signUp', data: { shiftId, name: '老王' } }
  const { cost } = await backEnd.post('volunteering', event, 'person-100')
  expect(cost.databaseCalls).toBeLessThanOrEqual(5)
  expect(cost.written).toBe(2)
  expect(await backEnd.documents('audit', { subject: shiftId })).toHaveLength(1)
})

test('one’s own shifts at the same time are named, and the sign-up stands all the same', async () => {
  const [one = '', other = ''] = await post({
    title: '教包饺子',
    shifts: [shiftAt(now + 3 * DAY, 9), shiftAt(now + 3 * DAY + HOUR, 9)],
  })
  await signUp('person-9', one)
  const { seat, conflicts } = await signUp('person-9', other)
  expect(seat).toEqual({ in: true })
  expect(conflicts).toEqual([{ title: '教包饺子', from: now + 3 * DAY }])
})

test('a class takes children by first name and age band, and refuses grown-ups; an age that is asked for is declared', async () => {
  const [lesson = ''] = await post({ kind: 'class', shifts: [shiftAt(now + 4 * DAY, 1)] })
  expect(await refused('person-115', 'volunteering.signUp', { shiftId: lesson, name: '老王' })).toBe('child-missing')
  const child = { name: '乐乐', band: '7-9' as const }
  expect((await signUp('person-115', lesson, { child })).seat).toEqual({ in: true })
  expect((await signUp('person-115', lesson, { child: { name: '欢欢', band: '3-6' } })).seat).toMatchObject({
    in: false,
  })
  const { upcoming } = await backEnd.call('person-115', 'volunteering.openMyShifts', {})
  expect(upcoming.map(({ children }) => children)).toEqual([['乐乐', '欢欢']])
  await backEnd.call('person-115', 'volunteering.leaveShift', { shiftId: lesson, child: '乐乐' })
  expect(await inbox('person-115')).toEqual(['let-in'])

  const [driving = ''] = await post({ minimumAge: 18, shifts: [shiftAt(now + 5 * DAY, 5)] })
  expect(await refused('person-6', 'volunteering.signUp', { shiftId: driving, name: '小赵' })).toBe('too-young')
  expect((await signUp('person-6', driving, { declaresAge: 18 })).seat).toEqual({ in: true })
  expect(await refused('person-6', 'volunteering.signUp', { shiftId: driving, name: '小赵', child })).toBe(
    'no-child-here',
  )
})

test('moving and cancelling tell everybody on it, once', async () => {
  const [shiftId = ''] = await post({ shifts: [shiftAt(now + 6 * DAY, 1)] })
  for (const openid of ['person-10', 'person-11']) await signUp(openid, shiftId)
  const moved = { shiftId, ...shiftAt(now + 7 * DAY, 1), reason: '下大雨' }
  const { capacity: _, ...move } = moved
  expect((await backEnd.call('sun', 'volunteering.moveShift', move)).told).toBe(2)
  expect(await refused('person-10', 'volunteering.cancelShift', { shiftId, reason: '不想去' })).toBe('not-the-leader')
  await backEnd.call('sun', 'volunteering.cancelShift', { shiftId, reason: '老师病了' })
  await backEnd.call('sun', 'volunteering.cancelShift', { shiftId, reason: '老师病了' })
  expect((await inbox('person-11')).sort()).toEqual(['cancelled', 'moved'])
  expect(await refused('person-12', 'volunteering.signUp', { shiftId, name: '老王' })).toBe('shift-cancelled')
})

test('lists show what is to come around a door, page by page, and look at no more documents than they show', async () => {
  for (let n = 0; n < 2; n++)
    await post({ shifts: Array.from({ length: 30 }, (_, i) => shiftAt(now + (40 + i) * DAY + n * HOUR, 5)) })
  const seen: string[] = []
  let after: string | undefined
  do {
    const data = { at: BUILDING, ...(after ? { after } : {}) }
    const { body, cost } = await backEnd.post('volunteering', { action: 'volunteering.listShifts', data }, 'person-20')
    const page = (body as { data: { shifts: { shiftId: string; from: number }[]; more: string | null } }).data
    expect(cost.examined).toBeLessThanOrEqual(2 * 20)
    expect(page.shifts.map(({ from }) => from)).toEqual(page.shifts.map(({ from }) => from).sort((a, b) => a - b))
    seen.push(...page.shifts.map(({ shiftId }) => shiftId))
    after = page.more ?? undefined
  } while (after)
  expect(seen.length).toBeGreaterThanOrEqual(60)
  expect(new Set(seen).size).toBe(seen.length)
})

test('being there: by the leader’s code, also sent later, once; hours in quarters; the record adds them up', async () => {
  const from = now + HOUR
  const [shiftId = ''] = await post({ title: '上门理发', shifts: [shiftAt(from, 5)] })
  for (const openid of ['person-30', 'person-31', 'person-32']) await signUp(openid, shiftId)
  const { codeKey, people } = await backEnd.call('sun', 'volunteering.openRoster', { shiftId })
  expect(people.map(({ here }) => here)).toEqual([null, null, null])
  const codeAt = (moment: number) => checkInText(shiftId, slotAt(moment), codeKey)
  const check = (openid: string, code: string, at: number, out = false) =>
    backEnd.call(openid, 'volunteering.checkIn', { code, at, ...(out ? { out } : {}) })

  await backEnd.clock({ set: from + 10 * 60_000 })
  const came = from + 2 * 60_000
  expect(await check('person-30', codeAt(came), came)).toMatchObject({ first: true, at: came })
  expect(await check('person-30', codeAt(came), came)).toMatchObject({ first: false })
  const forged = codeAt(came).replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  expect(await refused('person-31', 'volunteering.checkIn', { code: forged, at: came })).toBe('code-forged')
  expect(await refused('person-31', 'volunteering.checkIn', { code: codeAt(came), at: came + 5 * 60_000 })).toBe(
    'code-old',
  )
  await backEnd.call('sun', 'volunteering.checkInByLeader', { shiftId, key: 'person-31', at: came })
  // Somebody from the street who was not signed up.
  await check('person-40', codeAt(came), came)

  await backEnd.clock({ set: from + 3 * HOUR })
  await check('person-30', codeAt(from + 100 * 60_000), from + 100 * 60_000, true)
  const close = (hours: { key: string; minutes: number; explained?: string }[]) => ({
    shiftId,
    served: 12,
    note: '',
    hours,
  })
  expect(await refused('sun', 'volunteering.closeShift', close([{ key: 'person-30', minutes: 100 }]))).toBe(
    'not-in-quarters',
  )
  expect(await refused('sun', 'volunteering.closeShift', close([{ key: 'person-30', minutes: 150 }]))).toBe(
    'longer-than-the-shift',
  )
  const hours = [
    { key: 'person-30', minutes: 105 },
    { key: 'person-31', minutes: 150, explained: '收拾到最后' },
    { key: 'person-40', minutes: 60 },
  ]
  for (let again = 0; again < 2; again++)
    expect(await backEnd.call('sun', 'volunteering.closeShift', close(hours))).toEqual({ shiftId, minutes: 315 })
  const mine = await backEnd.call('person-30', 'volunteering.openMyShifts', {})
  expect(mine).toMatchObject({ minutes: 105, served: [{ title: '上门理发', minutes: 105 }] })
  expect((await backEnd.call('person-32', 'volunteering.openMyShifts', {})).minutes).toBe(0)
})
