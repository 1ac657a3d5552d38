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
  leader: '孙老师',
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
    pointsPerHour: 10,
    pictures: [],
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
  expect(upcoming.map(({ passes }) => passes.map(({ name }) => name))).toEqual([['乐乐', '欢欢']])
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
  const { capacity: _, leader: __, ...move } = moved
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

test('being there: by the leader’s code, also sent later, once; hours in quarters; everything follows from one closing', async () => {
  const from = now + HOUR
  const [shiftId = ''] = await post({ title: '上门理发', shifts: [shiftAt(from, 5)] })
  for (const openid of ['person-30', 'person-31', 'person-32']) await signUp(openid, shiftId)
  const { codeKey, people } = await backEnd.call('sun', 'volunteering.openRoster', { shiftId })
  expect(people.map(({ here }) => here)).toEqual([null, null, null])
  expect(JSON.stringify(people)).not.toContain('person-30')
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
  const refOf = (n: number) => people[n]?.ref ?? ''
  await backEnd.call('sun', 'volunteering.checkInByLeader', { shiftId, ref: refOf(1), at: came })
  // Somebody from the street who was not signed up, and somebody without a phone.
  await check('person-40', codeAt(came), came)
  const guest = { shiftId, ref: '0123456789', name: '李大爷', at: came }
  for (const first of [true, false])
    expect(await backEnd.call('sun', 'volunteering.addWalkIn', guest)).toMatchObject({ first })

  await backEnd.clock({ set: from + 3 * HOUR })
  expect(await check('person-30', codeAt(from + 100 * 60_000), from + 100 * 60_000, true)).toMatchObject({
    out: true,
    minutes: 105,
  })
  const there = (await backEnd.call('sun', 'volunteering.openRoster', { shiftId })).people
  expect(there.map(({ name, walkIn }) => [name, walkIn])).toEqual([
    ['老王', false],
    ['老王', false],
    ['老王', false],
    ['邻居', true],
    ['李大爷', true],
  ])
  const walkIn = there.find(({ name }) => name === '邻居')?.ref ?? ''
  type Hours = { ref: string; minutes: number; explained?: string }[]
  const close = (hours: Hours) => ({ shiftId, served: 12, note: '理了十二位老人', pictures: [], hours })
  expect(await refused('sun', 'volunteering.closeShift', close([{ ref: refOf(0), minutes: 100 }]))).toBe(
    'not-in-quarters',
  )
  expect(await refused('sun', 'volunteering.closeShift', close([{ ref: refOf(0), minutes: 150 }]))).toBe(
    'longer-than-the-shift',
  )
  expect(await refused('sun', 'volunteering.closeShift', close([{ ref: 'ffffffffff', minutes: 15 }]))).toBe(
    'not-signed-up',
  )
  const hours = [
    { ref: refOf(0), minutes: 105 },
    { ref: refOf(1), minutes: 150, explained: '收拾到最后' },
    { ref: walkIn, minutes: 60 },
    { ref: guest.ref, minutes: 30 },
  ]
  for (let again = 0; again < 2; again++)
    expect(await backEnd.call('sun', 'volunteering.closeShift', close(hours))).toEqual({ shiftId, minutes: 345 })
  const mine = await backEnd.call('person-30', 'volunteering.openMyShifts', {})
  expect(mine).toMatchObject({ minutes: 105, served: [{ title: '上门理发', minutes: 105 }] })
  // Who did not come is told alone, and nothing else follows.
  const absent = await backEnd.call('person-32', 'volunteering.openMyShifts', {})
  expect(absent).toMatchObject({ minutes: 0, lapses: { late: 0, absent: 1 } })
  expect(await backEnd.documents('attendances', { shift: shiftId, who: 'person-31' })).toMatchObject([
    { minutes: 150, explained: '收拾到最后', served: 12, recorder: '孙老师', building: BUILDING },
  ])
  // 10 points an hour: 17 for an hour and three quarters, and nothing for somebody without a phone.
  const balances = (await backEnd.documents('pointAccounts', { kind: 'person' })) as { _id: string; balance: number }[]
  expect(Object.fromEntries(balances.map(({ _id, balance }) => [_id, balance]))).toEqual({
    'person:person-30': 17,
    'person:person-31': 25,
    'person:person-40': 10,
  })
  const board = await backEnd.call('person-50', 'volunteering.openBoard', { at: BUILDING })
  expect(board).toMatchObject({ minutes: 345, teams: [{ name: '常青志愿服务队', minutes: 345, people: 4 }] })
  expect(board.buildings).toMatchObject([{ minutes: 315, people: 3 }])
  expect(board.people).toEqual([])
})

test('what came of it stands on the activity’s page, with what people say of it', async () => {
  const [shiftId = ''] = await post({ title: '义诊', shifts: [shiftAt((await backEnd.now()) + HOUR, 5)] })
  const activityId = shiftId.replace(/-\d+$/, '')
  await signUp('person-60', shiftId)
  const say = (openid: string, as: 'volunteer' | 'served', text: string) =>
    backEnd.call(openid, 'volunteering.giveFeedback', { shiftId, as, stars: 5, text })
  expect(await refused('person-61', 'volunteering.giveFeedback', { shiftId, as: 'served', stars: 5, text: '' })).toBe(
    'shift-not-begun',
  )
  await backEnd.clock({ advance: 2 * HOUR })
  const { people } = await backEnd.call('sun', 'volunteering.openRoster', { shiftId })
  const ref = people[0]?.ref ?? ''
  await backEnd.call('sun', 'volunteering.closeShift', {
    ...{ shiftId, served: 30, note: '量血压三十人', pictures: [], hours: [{ ref, minutes: 120 }] },
  })
  await say('person-60', 'volunteer', '老人们很高兴')
  await say('person-61', 'served', '医生很耐心')
  await say('person-61', 'served', '医生很耐心,谢谢')
  expect(
    await refused('person-61', 'volunteering.giveFeedback', { shiftId, as: 'volunteer', stars: 5, text: '' }),
  ).toBe('was-not-there')
  expect(
    await refused('person-62', 'volunteering.giveFeedback', { shiftId, as: 'served', stars: 1, text: '来赌博吧' }),
  ).toBe('words-refused')
  const { outcomes, feedback } = await backEnd.call('person-63', 'volunteering.openActivity', { activityId })
  expect(outcomes).toMatchObject([{ people: 1, minutes: 120, served: 30, note: '量血压三十人', mayRate: ['served'] }])
  expect(feedback).toMatchObject({ count: 2, stars: 10 })
  expect(feedback.said.map(({ text }) => text).sort()).toEqual(['医生很耐心,谢谢', '老人们很高兴'])
})

test('on the evening before, those who are in are reminded, once; whoever leaves late is told so alone', async () => {
  const tonight = Math.floor((await backEnd.now()) / DAY) * DAY + 3 * DAY + 10 * HOUR
  const [shiftId = ''] = await post({ shifts: [shiftAt(tonight + 15 * HOUR, 1)] })
  for (const openid of ['person-70', 'person-71']) await signUp(openid, shiftId)
  await backEnd.clock({ set: tonight })
  await backEnd.clock({ advance: 10 * 60_000 })
  expect(await inbox('person-70')).toEqual(['tomorrow'])
  expect(await inbox('person-71')).toEqual([])
  expect(await backEnd.call('person-70', 'volunteering.leaveShift', { shiftId })).toEqual({ shiftId, late: true })
  const { lapses } = await backEnd.call('person-70', 'volunteering.openMyShifts', {})
  expect(lapses).toEqual({ late: 1, absent: 0 })
  const { messages } = await backEnd.call('person-71', 'inbox.listMessages', {})
  expect(messages).toMatchObject([{ kind: 'let-in', fresh: true }])
  expect((await backEnd.call('person-71', 'inbox.listMessages', {})).messages).toMatchObject([{ fresh: false }])
})

test('thirty days after a class nothing is left of the children', async () => {
  const from = (await backEnd.now()) + HOUR
  const [shiftId = ''] = await post({ kind: 'class', shifts: [shiftAt(from, 5)] })
  await signUp('person-80', shiftId, { child: { name: '豆豆', band: '7-9' } })
  await backEnd.clock({ set: from + HOUR })
  const { people } = await backEnd.call('sun', 'volunteering.openRoster', { shiftId })
  const ref = people[0]?.ref ?? ''
  await backEnd.call('sun', 'volunteering.checkInByLeader', { shiftId, ref, at: from })
  await backEnd.call('sun', 'volunteering.closeShift', {
    ...{ shiftId, served: 1, note: '', pictures: [], hours: [{ ref, minutes: 120 }] },
  })
  // Being brought to a class is no service.
  expect((await backEnd.call('person-80', 'volunteering.openMyShifts', {})).minutes).toBe(0)
  const everything = async () =>
    JSON.stringify([
      await backEnd.documents('shifts'),
      await backEnd.documents('attendances'),
      await backEnd.documents('audit'),
      await backEnd.documents('messages'),
      await backEnd.documents('lapses'),
    ])
  expect(await everything()).toContain('豆豆')
  await backEnd.clock({ set: from + 31 * DAY })
  await backEnd.clock({ advance: 2 * 60_000 })
  expect(await everything()).not.toContain('豆豆')
  expect(await backEnd.documents('shifts', { _id: shiftId })).toMatchObject([{ outcome: { served: 1 } }])
})

test('somebody on the list can take the lead over, and is told', async () => {
  const [shiftId = ''] = await post({ shifts: [shiftAt((await backEnd.now()) + 9 * DAY, 5)] })
  await signUp('person-90', shiftId)
  const { people } = await backEnd.call('sun', 'volunteering.openRoster', { shiftId })
  expect(await refused('person-90', 'volunteering.openRoster', { shiftId })).toBe('not-the-leader')
  const { leader } = await backEnd.call('sun', 'volunteering.handOver', { shiftId, ref: people[0]?.ref ?? '' })
  expect(leader).toBe('老王')
  expect((await backEnd.call('person-90', 'volunteering.openRoster', { shiftId })).leader).toBe('老王')
  expect((await backEnd.call('person-90', 'volunteering.openMyShifts', {})).leading).toMatchObject([{ shiftId }])
  expect(await inbox('person-90')).toEqual(['leading'])
})
