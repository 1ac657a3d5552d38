import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, resident } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { sdkAt } from '../sdk'
import { decided, failing, hung, line, publishing, refusedWith, startWall } from './aWall'

const now = Date.now()
/** Ends so soon that the clock has little to do until then. */
const soon = now + 5 * 60_000
let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startWall([
    ...Array.from({ length: 12 }, (_, i) => resident(`many-${i}`, homeAt(BUILDING, i + 3))),
    resident('far', homeAt(ELSEWHERE, 1)),
    line(hung('ending', now - 7 * DAY, { closesAt: soon })),
    line(hung('held', now - 7 * DAY, { closesAt: soon })),
    line(hung('silent', now - 7 * DAY, { objections: false })),
  ])
})
afterAll(() => backEnd.stop())

let requests = 0
const newRequest = () => `request${String(++requests).padStart(6, '0')}`
const objecting = (noticeId: string, text = '灯太亮,晚上睡不着。', requestId = newRequest()) => ({
  ...{ noticeId, requestId, name: '李阿姨', text, pictures: [] },
})
const object = (openid: string, noticeId: string, text?: string, requestId?: string) =>
  backEnd.call(openid, 'notices.object', objecting(noticeId, text, requestId))
const list = async (noticeId: string, openid = 'nobody') =>
  await backEnd.call(openid, 'notices.listObjections', { noticeId })
const inbox = async (openid: string) =>
  (await backEnd.documents('messages', { to: openid })).map(({ kind }) => kind as string)
const refused = (openid: string | undefined, action: string, data: object) => refusedWith(backEnd, openid, action, data)

test('an objection gets its number, an answer in writing, and its author’s verdict; nobody reads the name', async () => {
  const noticeId = await decided(backEnd, publishing())
  expect((await backEnd.call('li', 'notices.openNotice', { noticeId })).whyNotObject).toBeNull()
  expect(await object('li', noticeId)).toEqual({ noticeId, number: 1, state: 'acknowledged' })
  const [seen] = (await list(noticeId)).objections
  expect(seen).toMatchObject({ number: 1, text: '灯太亮,晚上睡不着。', name: null, mine: false, answer: null })
  expect((await list(noticeId, 'sun')).objections[0]).toMatchObject({ name: '李阿姨' })
  expect((await list(noticeId, 'li')).objections[0]).toMatchObject({ name: '李阿姨', mine: true })
  expect(JSON.stringify(await list(noticeId, 'wang'))).not.toMatch(/李阿姨|"li"/)

  const { toAnswer } = await backEnd.call('he', 'notices.listDrafts', {})
  expect(toAnswer.find((waiting) => waiting.noticeId === noticeId)).toMatchObject({ objections: 1 })
  expect(await refused('li', 'notices.judgeAnswer', { noticeId, number: 1, accepted: true })).toBe(
    'objection-unanswered',
  )
  const answer = { noticeId, number: 1, text: '灯罩本周加装遮光板。' }
  await backEnd.call('sun', 'notices.answerObjection', answer)
  await backEnd.call('sun', 'notices.answerObjection', answer)
  expect(await refused('he', 'notices.answerObjection', { ...answer, text: '另一个答复' })).toBe('objection-answered')
  expect(await inbox('li')).toEqual(['objection-answered'])
  expect(await refused('wang', 'notices.judgeAnswer', { noticeId, number: 1, accepted: true })).toBe(
    'not-your-objection',
  )
  await backEnd.call('li', 'notices.judgeAnswer', { noticeId, number: 1, accepted: false })
  const after = await list(noticeId)
  expect(after).toMatchObject({ count: 1, unanswered: 0 })
  expect(after.objections[0]).toMatchObject({ state: 'not-accepted', answer: { text: answer.text } })
  expect(after.objections[0]?.answer?.by).toContain('社区干部')
})

test('numbers are dense and unique, however many object at once, and asking twice is one objection', async () => {
  const noticeId = await decided(backEnd, publishing())
  const people = Array.from({ length: 12 }, (_, i) => `many-${i}`)
  const together = () =>
    Promise.all(
      people.flatMap((openid) => {
        const requestId = newRequest()
        return [object(openid, noticeId, '我反对', requestId), object(openid, noticeId, '我反对', requestId)]
      }),
    )
  // Everybody has asked for the last number before anybody takes the next.
  const slow = { kind: 'delay', ms: 150, count: 24, collection: 'objections' }
  const twice = await failing(backEnd, 'database.insertDocument', together, slow)
  const numbers = new Set(twice.map(({ number }) => number))
  expect([...numbers].sort((a, b) => a - b)).toEqual(people.map((_, i) => i + 1))
  expect((await list(noticeId)).count).toBe(12)
  for (let i = 0; i < 4; i++) await object('many-0', noticeId)
  expect(await refused('many-0', 'notices.object', objecting(noticeId))).toBe('too-many-objections')
})

test('a page of objections goes on where the one before ended', async () => {
  const noticeId = await decided(backEnd, publishing())
  for (let i = 0; i < 23; i++) await object(`many-${i % 12}`, noticeId, `第 ${i + 1} 条`)
  const first = await list(noticeId)
  expect(first.objections.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  const second = await backEnd.call('nobody', 'notices.listObjections', { noticeId, after: first.more ?? '' })
  expect(second.objections.map(({ number }) => number)).toEqual([21, 22, 23])
  expect(second.more).toBeNull()
})

test('one call says whether objections are open here, and why somebody may not object', async () => {
  const noticeId = await decided(backEnd, publishing())
  expect(await list(noticeId, 'li')).toMatchObject({ open: true, whyNotObject: null, count: 0 })
  expect((await list(noticeId, 'far')).whyNotObject?.code).toBe('objection-from-elsewhere')
  expect(await list('silent', 'li')).toMatchObject({ open: false, whyNotObject: { code: 'no-objections-here' } })
})

test('words in doubt wait for a clerk of the community: only their author sees them until then', async () => {
  const noticeId = await decided(backEnd, publishing())
  await failing(backEnd, 'wx.openApi', async () => {
    expect((await object('li', noticeId, '这里有可疑的话')).state).toBe('waiting-check')
    expect((await object('wang', noticeId, '可疑得很')).number).toBe(2)
  })
  expect((await list(noticeId)).objections.map(({ text }) => text)).toEqual([null, null])
  expect((await list(noticeId, 'li')).objections.map(({ text }) => text)).toEqual(['这里有可疑的话', null])
  expect(await refused('sun', 'notices.answerObjection', { noticeId, number: 1, text: '答复' })).toBe(
    'objection-unchecked',
  )

  const { waiting } = await backEnd.call('sun', 'notices.listWaitingWords', {})
  const mine = waiting.filter(({ of, ref }) => of === 'objection' && ref.startsWith(noticeId))
  expect(mine.map(({ text }) => text)).toEqual(['这里有可疑的话', '可疑得很'])
  expect((await backEnd.call('across', 'notices.listWaitingWords', {})).waiting).toEqual([])
  const [one, two] = mine.map(({ ref }) => ref)
  const fine = { of: 'objection', ref: one ?? '', fine: true } as const
  expect(await refused('across', 'notices.judgeWords', fine)).toBe('notice-elsewhere')
  await backEnd.call('sun', 'notices.judgeWords', fine)
  expect(await backEnd.call('sun', 'notices.judgeWords', fine)).toEqual({ ref: one, shown: true })
  const not = { of: 'objection', ref: two ?? '', fine: false, reason: '骂人了' } as const
  await backEnd.call('he', 'notices.judgeWords', not)
  await backEnd.call('he', 'notices.judgeWords', not)
  expect(await refused('sun', 'notices.judgeWords', { ...fine, ref: two ?? '' })).toBe('words-judged')
  expect(await inbox('wang')).toEqual(['words-judged'])
  const seen = await list(noticeId)
  expect(seen.objections.map(({ text, state }) => [text, state])).toEqual([
    ['这里有可疑的话', 'acknowledged'],
    [null, 'refused'],
  ])
  expect(seen.unanswered).toBe(1)
  expect((await list(noticeId, 'wang')).objections[1]).toMatchObject({ text: '可疑得很', reason: '骂人了' })
})

test('what is said of a shift waits in the same list', async () => {
  const feedback = {
    ...{
      _id: 'shift:wx-li',
      shift: 'shift',
      activity: 'activity',
      who: 'li',
      as: 'served',
      stars: 4,
      text: '可疑的话',
    },
    ...{ shown: false, community: COMMUNITY, waits: true, ref: 'abcdef0123', at: now },
  }
  await sdkAt(backEnd.url).database().collection('feedback').add({ data: feedback })
  const { waiting } = await backEnd.call('sun', 'notices.listWaitingWords', {})
  expect(waiting.filter(({ of }) => of === 'feedback').map(({ ref }) => ref)).toEqual(['abcdef0123'])
  await backEnd.call('sun', 'notices.judgeWords', { of: 'feedback', ref: 'abcdef0123', fine: true })
  expect((await backEnd.documents('feedback'))[0]).toMatchObject({ shown: true, waits: false })
})

test('who lives elsewhere, whom the notice doesn’t ask, and who comes too late can’t object', async () => {
  expect(await refused('far', 'notices.object', objecting('held'))).toBe('objection-from-elsewhere')
  expect(await refused('guest', 'notices.object', objecting('held'))).toBe('no-home')
  expect(await refused('li', 'notices.object', objecting('silent'))).toBe('no-objections-here')
})

test('a notice closes when its time is over, but not while an objection is unanswered', async () => {
  await object('li', 'held')
  const stateOf = async (noticeId: string) => (await backEnd.call('nobody', 'notices.openNotice', { noticeId })).state
  expect([await stateOf('ending'), await stateOf('held')]).toEqual(['closing', 'closing'])
  await backEnd.clock({ set: soon + 4 * 60_000 })
  expect([await stateOf('ending'), await stateOf('held')]).toEqual(['closed', 'ending'])
  expect(await refused('li', 'notices.object', objecting('held'))).toBe('notice-over')
  await backEnd.call('sun', 'notices.answerObjection', { noticeId: 'held', number: 1, text: '马上改。' })
  await backEnd.clock({ advance: 2 * 60_000 })
  const closed = await backEnd.call('nobody', 'notices.openNotice', { noticeId: 'held' })
  const answered = (await list('held')).objections[0]?.answer?.at
  expect(closed).toMatchObject({ state: 'closed', closedAt: answered })
  expect((await backEnd.call('nobody', 'notices.openNotice', { noticeId: 'ending' })).closedAt).toBe(soon)
  for (const subject of ['ending', 'held'])
    expect(await backEnd.documents('audit', { action: 'notices.close', subject })).toHaveLength(1)
})
