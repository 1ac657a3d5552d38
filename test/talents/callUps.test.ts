import type { Request } from '../../domain/contract'
import { settings } from '../../domain/settings'
import { BUILDING, COMMUNITY, ELSEWHERE, homeAt, NEXT_BUILDING, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { fault, inOffice, noFaults, refOf, talent } from './aPool'

const now = Date.now()
const HOUR = 3_600_000
const CALLED = 300
const MINUTE = 60_000
let backEnd: BackEnd

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    inOffice('sun', BUILDING, { role: 'community-clerk', area: COMMUNITY, from: 0 }),
    inOffice('zhao', BUILDING, { role: 'grid-leader', area: 'hj.02.03.1', from: 0 }),
    ...Array.from({ length: CALLED }, (_, n) =>
      talent(`called-${n}`, n % 2 === 0 ? BUILDING : NEXT_BUILDING, { emergency: true }),
    ),
    ...Array.from({ length: 20 }, (_, n) => talent(`unwilling-${n}`, BUILDING)),
    ...Array.from({ length: 20 }, (_, n) => talent(`outside-${n}`, ELSEWHERE, { emergency: true })),
    resident('newcomer', homeAt(BUILDING, 5)),
    { collection: 'phones', document: { _id: 'called-1', number: '13700005678', at: 1 } },
  ])
})
afterAll(() => backEnd.stop())

const order = (callUpId: string, change: Partial<Request<'talents.callUp'>> = {}): Request<'talents.callUp'> => ({
  callUpId,
  area: COMMUNITY,
  kind: 'flood',
  text: '河水涨了,来搬沙袋',
  where: '东门',
  until: now + 12 * HOUR,
  ...change,
})
const toldOf = async (kind: string, callUpId: string) =>
  (await backEnd.documents('messages', { kind, path: `packages/talents/call/index?callUpId=${callUpId}` })).map(
    ({ to }) => String(to),
  )
const everybodyCalled = Array.from({ length: CALLED }, (_, n) => `called-${n}`).sort()
const open = (openid: string, callUpId: string) => backEnd.call(openid, 'talents.openCallUp', { callUpId })

test('a call-up reaches everybody who agreed in the area and nobody else, once, however often it is sent', async () => {
  const { areas } = await backEnd.call('sun', 'talents.openCallUpDesk', {})
  expect(areas.find(({ id }) => id === COMMUNITY)?.reach).toBe(CALLED)
  const accepted = { openid: 'called-7', templateId: settings.templates.callUp.id, accepted: true }
  await fetch(`${backEnd.url}/__emulator/subscriptions`, { method: 'POST', body: JSON.stringify(accepted) })

  const callUpId = '20261123-flood1'
  expect(await backEnd.call('sun', 'talents.callUp', order(callUpId))).toEqual({ callUpId, reach: CALLED })
  expect(await backEnd.call('sun', 'talents.callUp', order(callUpId))).toEqual({ callUpId, reach: CALLED })
  expect((await toldOf('call-up', callUpId)).sort()).toEqual(everybodyCalled)
  expect(await backEnd.documents('audit', { action: 'talents.callUp', subject: callUpId })).toHaveLength(1)
  const inbox = await (await fetch(`${backEnd.url}/__emulator/inbox?openid=called-7`)).text()
  expect(inbox).toContain('紧急召集:防汛')
})

test('cut short half-way it is on everybody’s page at once, and the clock tells the rest, each once', async () => {
  const callUpId = '20261123-flood2'
  const crash = { kind: 'crash-worker', function: 'talents', collection: 'messages', action: 'database.insertDocument' }
  await fault(backEnd, { ...crash, probability: 0.01, seed: 11, count: 1 })
  const { status } = await backEnd.post('talents', { action: 'talents.callUp', data: order(callUpId) }, 'sun')
  await noFaults(backEnd)
  expect(status).not.toBe(200)
  const before = await toldOf('call-up', callUpId)
  expect(before.length).toBeGreaterThan(0)
  expect(before.length).toBeLessThan(CALLED)

  const untold = everybodyCalled.find((openid) => !before.includes(openid)) ?? ''
  const { callUps } = await backEnd.call(untold, 'talents.openTalent', {})
  expect(callUps.map((callUp) => callUp.callUpId)).toContain(callUpId)

  await backEnd.clock({ advance: MINUTE })
  expect((await toldOf('call-up', callUpId)).sort()).toEqual(everybodyCalled)
  const [document] = await backEnd.documents('callUps', { _id: callUpId })
  expect(document?.toldAt).not.toBeNull()
})

test('the last answer of each counts, and the sender sees how many and who comes', async () => {
  const callUpId = '20261123-flood3'
  await backEnd.call('sun', 'talents.callUp', order(callUpId))
  const say = (openid: string, answer: 'coming' | 'later' | 'cannot') =>
    backEnd.call(openid, 'talents.answerCallUp', { callUpId, answer })
  for (const n of [1, 2, 3]) await say(`called-${n}`, 'coming')
  await say('called-3', 'cannot')
  await say('called-4', 'later')
  await say('called-4', 'later')
  expect((await open('called-4', callUpId)).mine).toEqual({ answer: 'later' })
  expect((await open('called-5', callUpId)).mine).toEqual({ answer: null })
  expect((await open('called-4', callUpId)).answers).toBeNull()
  const { answers, mine } = await open('sun', callUpId)
  expect(mine).toBeNull()
  expect(answers).toMatchObject({ coming: 2, later: 1, cannot: 1, silent: CALLED - 4 })
  expect(answers?.people.map(({ ref, answer, hasPhone }) => [ref, answer, hasPhone])).toEqual([
    [refOf('called-1'), 'coming', true],
    [refOf('called-2'), 'coming', false],
    [refOf('called-4'), 'later', false],
  ])
  expect(JSON.stringify(answers)).not.toMatch(/called-1"|1370000/)
})

test('whoever agrees after it was sent sees it too and may answer', async () => {
  const callUpId = '20261123-flood3'
  expect((await backEnd.refused('newcomer', 'talents.openCallUp', { callUpId })).code).toBe('not-called')
  const offered = { name: '小高', skills: [], times: [], languages: [], about: '', emergency: true, onBoard: false }
  await backEnd.call('newcomer', 'talents.keepTalent', offered)
  await backEnd.call('newcomer', 'talents.answerCallUp', { callUpId, answer: 'coming' })
  await backEnd.call('newcomer', 'talents.leavePool', {})
})

test('ending it tells those who come, once, and takes no more answers', async () => {
  const callUpId = '20261123-flood3'
  expect((await backEnd.refused('called-1', 'talents.endCallUp', { callUpId })).code).toBe('not-a-caller')
  expect(await backEnd.call('zhao', 'talents.callUp', order('20261123-grid01', { area: 'hj.02.03.1' }))).toMatchObject({
    reach: CALLED,
  })
  for (const _ of [1, 2]) await backEnd.call('sun', 'talents.endCallUp', { callUpId })
  expect((await toldOf('call-up-over', callUpId)).sort()).toEqual(['called-1', 'called-2', 'called-4'])
  const late = { callUpId, answer: 'coming' as const }
  expect((await backEnd.refused('called-9', 'talents.answerCallUp', late)).code).toBe('call-up-over')
  expect((await open('called-1', callUpId)).on).toBe(false)
  expect(await backEnd.documents('audit', { action: 'talents.endCallUp', subject: callUpId })).toHaveLength(1)
})
