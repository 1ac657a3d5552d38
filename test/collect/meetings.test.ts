import { checkInText, slotAt } from '../../domain/volunteering/attendance'
import { COMMUNITY, DAY } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { GRID, neighbourhood, newId } from './aNeighbourhood'

let backEnd: BackEnd
let now: number
const meetingId = newId()

beforeAll(async () => {
  backEnd = await startBackEnd(neighbourhood())
  now = await backEnd.now()
})
afterAll(() => backEnd.stop())

const called = (change: object = {}) => ({
  ...{ meetingId, kind: 'stool' as const, area: GRID, title: '车棚怎么改', place: '3 号楼凉亭', startsAt: now + DAY },
  ...{ agenda: ['说说难处', '定谁来办'], ...change },
})
const refused = async (openid: string, action: string, data: object) =>
  (await backEnd.refused(openid, action, data)).code
const told = async (kind: string) => (await backEnd.documents('messages', { kind })).map(({ to }) => to)
const open = (openid: string) => backEnd.call(openid, 'meetings.open', { meetingId })

test('who may call which meeting; called twice it is one', async () => {
  for (let again = 0; again < 2; again++) await backEnd.call('zhao', 'meetings.call', called())
  expect(await backEnd.documents('audit', { action: 'meetings.call' })).toHaveLength(1)
  for (const kind of ['dialogue', 'joint'])
    expect(await refused('zhao', 'meetings.call', called({ meetingId: newId(), kind }))).toBe('not-a-convener')
  expect(await refused('sun', 'meetings.call', called({ meetingId: newId(), kind: 'joint', area: COMMUNITY }))).toBe(
    'not-a-convener',
  )
  const joint = called({ meetingId: newId(), kind: 'joint', area: 'hj', title: '联席会议', startsAt: now + 2 * DAY })
  await backEnd.call('district', 'meetings.call', joint)
  const { coming } = await backEnd.call('li', 'meetings.list', {})
  expect(coming.map(({ kind }) => kind)).toEqual(['stool', 'joint'])
})

test('who says that they come is reminded the evening before, once', async () => {
  await backEnd.call('li', 'meetings.say', { meetingId, coming: true })
  await backEnd.call('wang', 'meetings.say', { meetingId, coming: true })
  await backEnd.call('wang', 'meetings.say', { meetingId, coming: false })
  expect(await open('li')).toMatchObject({ coming: 1, mine: { coming: true, signedIn: false }, codeKey: null })
  // Eleven in the morning, universal time, is seven in the evening.
  const evening = Math.floor((now + DAY + 8 * 3_600_000) / DAY) * DAY - 8 * 3_600_000 - 5 * 3_600_000
  await backEnd.clock({ set: Math.max(evening, now) })
  for (let minute = 0; minute < 2; minute++) await backEnd.clock({ advance: 61_000 })
  expect(await told('meeting')).toEqual(['li'])
})

test('the convener’s code signs in neighbours by name, of a visitor only a number is kept', async () => {
  const key = (await open('zhao')).codeKey ?? ''
  const at = now + DAY
  const code = checkInText(meetingId, slotAt(at), key)
  expect(await refused('li', 'meetings.signIn', { code, at: now })).toBe('meeting-code-old')
  await backEnd.clock({ set: at })
  for (let again = 0; again < 2; again++)
    expect(await backEnd.call('li', 'meetings.signIn', { code, at })).toMatchObject({ signedIn: 1 })
  for (let again = 0; again < 2; again++)
    expect(await backEnd.call('guest', 'meetings.signIn', { code, at })).toMatchObject({ signedIn: 2 })
  expect(JSON.stringify(await backEnd.documents('meetingPeople'))).not.toContain('guest')
  expect(await backEnd.documents('audit', { by: 'guest' })).toEqual([])
  const forged = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
  expect(await refused('wang', 'meetings.signIn', { code: forged, at })).toBe('not-the-meetings-code')
  expect(await open('guest')).toMatchObject({ signedIn: 2, mine: { signedIn: true } })
  expect(JSON.stringify(await open('guest'))).not.toContain('"li"')
})

test('minutes and decisions are published once; a task that is late is told of once, and done once', async () => {
  const due = now + 3 * DAY
  const request = {
    meetingId,
    minutes: '到了两位邻居,都说车棚漏雨。',
    decisions: [
      { text: '补车棚顶', outcome: { kind: 'task' as const, who: '物业老周', due } },
      { text: '装充电桩', outcome: { kind: 'project' as const } },
      { text: '下次再议', outcome: { kind: 'nothing' as const } },
    ],
  }
  expect(await refused('li', 'meetings.writeUp', request)).toBe('not-a-convener')
  for (let again = 0; again < 2; again++) await backEnd.call('zhao', 'meetings.writeUp', request)
  expect(await refused('zhao', 'meetings.writeUp', { ...request, minutes: '改一改' })).toBe('meeting-written-up')
  expect((await open('guest')).decisions).toMatchObject([
    { number: 1, outcome: { kind: 'task', late: false, doneAt: null } },
    { number: 2, outcome: { kind: 'project', project: null } },
    { number: 3, outcome: { kind: 'nothing' } },
  ])
  await backEnd.clock({ set: due + 60_000 })
  for (let minute = 0; minute < 2; minute++) await backEnd.clock({ advance: 61_000 })
  expect(await told('task-late')).toEqual(['zhao'])
  expect((await open('guest')).decisions[0]?.outcome).toMatchObject({ late: true })
  expect(await refused('zhao', 'meetings.finishTask', { meetingId, number: 2 })).toBe('no-such-task')
  for (let again = 0; again < 2; again++) await backEnd.call('zhao', 'meetings.finishTask', { meetingId, number: 1 })
  expect(await backEnd.documents('audit', { action: 'meetings.finishTask' })).toHaveLength(1)
  expect((await open('guest')).decisions[0]?.outcome).toMatchObject({ late: false })
  expect((await backEnd.call('li', 'meetings.list', {})).past).toMatchObject([{ meetingId, decided: 3 }])
})

test('a meeting that is cancelled says why to those who come', async () => {
  const other = called({ meetingId: newId(), startsAt: (await backEnd.now()) + DAY })
  await backEnd.call('zhao', 'meetings.call', other)
  await backEnd.call('wang', 'meetings.say', { meetingId: other.meetingId, coming: true })
  for (let again = 0; again < 2; again++)
    await backEnd.call('zhao', 'meetings.cancel', { meetingId: other.meetingId, reason: '下雨' })
  expect(await told('meeting')).toEqual(['li', 'wang'])
  expect(await refused('li', 'meetings.say', { meetingId: other.meetingId, coming: true })).toBe('meeting-cancelled')
})
