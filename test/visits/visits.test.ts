import type { CollectionName } from '../../cloudfunctions/collections'
import { collections } from '../../cloudfunctions/collections'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { inOffice } from '../points/aBank'
import { fault, noFaults } from '../talents/aPool'

const DOUBTFUL = '摔了一跤,出了不少血,已经叫了救护车'
const GRID = 'hj.02.03.1'
const ELDER = { name: '王奶奶', household: homeAt(BUILDING, 7), about: '耳朵不好' }
let backEnd: BackEnd

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    inOffice('zhao', 'grid-leader', GRID),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('elsewhere', 'community-clerk', 'hj.02.04'),
    ...['li', 'zhou', 'wu', 'zheng', 'feng', 'neighbour'].map((openid, n) => resident(openid, homeAt(BUILDING, n + 1))),
  ])
})
afterEach(() => noFaults(backEnd))
afterAll(() => backEnd.stop())

let made = 0
const idOf = (n: number) => `20261124-${String(n).padStart(6, 'a')}`
/** A pair that these people have joined. */
async function aPair(...volunteers: string[]): Promise<{ pairId: string; token: string }> {
  made += 1
  const request = { pairId: idOf(made), elder: ELDER, every: 7 as const, leader: '赵网格长' }
  const pair = await backEnd.call('zhao', 'visits.makePair', request)
  // Asked for again, as after a lost answer, it is the same pair.
  expect(await backEnd.call('zhao', 'visits.makePair', request)).toEqual(pair)
  for (const openid of volunteers)
    await backEnd.call(openid, 'visits.joinPair', { ...pair, name: `志愿者${openid}`.slice(0, 10) })
  return pair
}
let noted = 0
const visit = (pairId: string, at: number, more: object = {}) => {
  noted += 1
  return { pairId, visitId: idOf(noted), at, how: 'well' as const, note: '', next: '', ...more }
}
const codeOf = async (openid: string | undefined, action: string, data: object) =>
  (await backEnd.refused(openid, action, data)).code
/** Past the due date and the day of grace; the clock then runs once. */
const nineDaysLater = async () => {
  await backEnd.clock({ set: (await backEnd.now()) + 9 * DAY })
  await backEnd.clock({ advance: 120_000 })
}
/** Messages about what was missed in a pair: to its leader, and to all. */
const told = async (pairId: string) => {
  const all = (await backEnd.documents('messages', { kind: 'visit' })).filter(({ _id }) =>
    String(_id).startsWith(pairId),
  )
  const missed = all.filter(({ text }) => /还没有人去|该去看看了/.test(String(text)))
  return [missed.filter(({ to }) => to === 'zhao').length, missed.length]
}

test('who is invited joins once, knows the elder from then on, and a fifth is one too many', async () => {
  const pair = await aPair('li', 'li')
  const { pairId } = pair
  expect(await backEnd.call('zhou', 'visits.openInvitation', pair)).toMatchObject({ leader: '赵网格长', joined: false })
  expect(await codeOf('zhou', 'visits.openPair', { pairId })).toBe('not-of-the-pair')
  expect(await codeOf('zhou', 'visits.joinPair', { ...pair, token: '0'.repeat(16), name: '周' })).toBe(
    'invitation-over',
  )
  expect(await codeOf('guest', 'visits.joinPair', { ...pair, name: '客' })).toBe('no-home')
  for (const openid of ['zhou', 'wu', 'zheng']) await backEnd.call(openid, 'visits.joinPair', { ...pair, name: '邻居' })
  expect(await codeOf('feng', 'visits.joinPair', { ...pair, name: '冯' })).toBe('pair-complete')
  const { volunteers, elder } = await backEnd.call('zheng', 'visits.openPair', { pairId })
  expect(volunteers).toHaveLength(4)
  expect(elder.name).toBe('王奶奶')

  for (const _ of ['once', 'and again, after a lost answer'])
    await backEnd.call('zheng', 'visits.leavePair', { pairId })
  expect(
    (await backEnd.documents('messages', { to: 'zhao' })).filter(({ text }) => String(text).includes('退出')),
  ).toHaveLength(1)
  const first = volunteers[0]?.ref ?? ''
  expect(await codeOf('zhou', 'visits.changePair', { pairId, remove: first })).toBe('not-the-pairs-leader')
  await backEnd.call('zhao', 'visits.changePair', { pairId, remove: first })
  const left = await backEnd.call('zhao', 'visits.openPair', { pairId })
  expect(left.volunteers).toHaveLength(2)
  // Who was taken out still has the old invitation: it is none any more.
  expect(await codeOf('li', 'visits.joinPair', { ...pair, name: '李' })).toBe('invitation-over')
  await backEnd.call('li', 'visits.joinPair', { pairId, token: left.token ?? '', name: '李' })
})

test('an ended pair stays ended, and its volunteers know nothing of the elder any more', async () => {
  const pair = await aPair('li')
  const { pairId } = pair
  for (let again = 0; again < 2; again++) await backEnd.call('zhao', 'visits.changePair', { pairId, end: true })
  expect(await codeOf('zhao', 'visits.changePair', { pairId, about: '又好了' })).toBe('pair-ended')
  expect(await codeOf('feng', 'visits.openInvitation', pair)).toBe('invitation-over')
  expect(await codeOf('li', 'visits.openPair', { pairId })).toBe('pair-ended')
  const { pairs } = await backEnd.call('li', 'visits.listPairs', {})
  expect(pairs.map((one) => one.pairId)).not.toContain(pairId)
  // A visit of before, which was on the phone until now, still counts.
  await backEnd.call('li', 'visits.noteVisit', visit(pairId, await backEnd.now(), { note: '还在手机上的' }))
  expect((await backEnd.call('zhao', 'visits.openPair', { pairId })).visits).toMatchObject([{ note: '还在手机上的' }])
})

test('a new rhythm moves the due date as if it had been so since the last visit, and once', async () => {
  const { pairId } = await aPair('li')
  const { dueAt } = await backEnd.call('zhao', 'visits.openPair', { pairId })
  for (let again = 0; again < 2; again++) await backEnd.call('zhao', 'visits.changePair', { pairId, every: 3 })
  expect((await backEnd.call('zhao', 'visits.openPair', { pairId })).dueAt).toBe(dueAt - 4 * DAY)
})

test('a visit that is sent twice is one, with one need; one heard of late moves nothing back', async () => {
  const { pairId } = await aPair('li', 'zhou')
  const now = await backEnd.now()
  const need = { category: 'repair', text: '水龙头滴水' }
  const first = visit(pairId, now, { how: 'unwell', note: '有点咳嗽', need })
  for (const news of [true, false])
    expect(await backEnd.call('li', 'visits.noteVisit', first)).toEqual({ pairId, first: news })
  const { dueAt, visits } = await backEnd.call('zhou', 'visits.openPair', { pairId })
  expect(dueAt).toBe(now + 7 * DAY)
  expect(visits).toMatchObject([{ how: 'unwell', note: '有点咳嗽' }])
  expect(await backEnd.documents('needs', { text: need.text })).toHaveLength(1)
  // The leader: that two joined, and once that the elder is unwell.
  const messages = await backEnd.documents('messages', { to: 'zhao', kind: 'visit' })
  expect(messages.filter(({ _id }) => String(_id).startsWith(pairId) && String(_id).endsWith(':unwell'))).toHaveLength(
    1,
  )

  await backEnd.call('zhou', 'visits.noteVisit', visit(pairId, now - 2 * DAY))
  await backEnd.call('zhou', 'visits.noteVisit', visit(pairId, now, { how: 'not-met' }))
  // Nobody opened: that is told too.
  expect(await backEnd.documents('messages', { to: 'zhao', text: /没见到老人/ })).toHaveLength(1)
  expect((await backEnd.call('li', 'visits.openPair', { pairId })).dueAt).toBe(dueAt)
  expect(await codeOf('li', 'visits.noteVisit', visit(pairId, now + DAY))).toBe('visit-ahead')
  expect(await codeOf('neighbour', 'visits.noteVisit', visit(pairId, now))).toBe('not-of-the-pair')
})

test.each([
  ['the visit', 'database.insertDocument', 'visits'],
  ['the due date', 'database.modifyDocument', 'pairs'],
  ['the need', 'database.insertDocument', 'needs'],
  ['the message', 'database.insertDocument', 'messages'],
])('cut short at %s and sent again, a visit is told, counted and needed once', async (_, action, collection) => {
  const { pairId } = await aPair('li')
  const need = { category: 'errand', text: '拿药' }
  const ill = visit(pairId, await backEnd.now(), { how: 'unwell', need })
  await fault(backEnd, { kind: 'crash-worker', function: 'visits', collection, action, probability: 1, count: 1 })
  expect((await backEnd.refused('li', 'visits.noteVisit', ill).catch(() => null))?.code).not.toBe('words-refused')
  await noFaults(backEnd)
  await backEnd.call('li', 'visits.noteVisit', ill)
  const _id = `${pairId}:${ill.visitId}`
  const written = [
    ...(await backEnd.documents('visits', { pair: pairId })),
    ...(await backEnd.documents('needs', { _id })),
    ...(await backEnd.documents('messages', { _id: `${_id}:unwell` })),
  ]
  expect(written.map((document) => document._id)).toEqual([_id, _id, `${_id}:unwell`])
  const { dueAt } = await backEnd.call('zhao', 'visits.openPair', { pairId })
  expect(dueAt).toBe(ill.at + 7 * DAY)
})

test('a first visit of long ago makes nothing due that was not', async () => {
  const { pairId } = await aPair('li')
  const { dueAt } = await backEnd.call('li', 'visits.openPair', { pairId })
  await backEnd.call('li', 'visits.noteVisit', visit(pairId, (await backEnd.now()) - 60 * DAY))
  expect((await backEnd.call('li', 'visits.openPair', { pairId })).dueAt).toBe(dueAt)
})

test('words in doubt are read by the leader and their author, and by the others once the leader lets them', async () => {
  const { pairId } = await aPair('li', 'zhou')
  const doubtful = visit(pairId, await backEnd.now(), { note: DOUBTFUL })
  await fault(backEnd, { kind: 'refuse', function: 'visits', action: 'wx.openApi' })
  await backEnd.call('li', 'visits.noteVisit', doubtful)
  await noFaults(backEnd)
  const read = async (openid: string) => (await backEnd.call(openid, 'visits.openPair', { pairId })).visits[0]?.note
  expect(await Promise.all(['zhao', 'li', 'zhou'].map(read))).toEqual([DOUBTFUL, DOUBTFUL, ''])
  const { visitId } = doubtful
  expect(await codeOf('zhou', 'visits.showWords', { pairId, visitId })).toBe('not-the-pairs-leader')
  expect(await codeOf('zhao', 'visits.showWords', { pairId, visitId: 'none' })).toBe('no-such-visit')
  for (let again = 0; again < 2; again++) await backEnd.call('zhao', 'visits.showWords', { pairId, visitId })
  expect(await read('zhou')).toBe(DOUBTFUL)
})

test('a missed visit is told to the leader and the volunteers, once for each due date', async () => {
  const { pairId } = await aPair('wu')
  await nineDaysLater()
  expect(await told(pairId)).toEqual([1, 2])
  await nineDaysLater()
  expect(await told(pairId)).toEqual([1, 2])
  const { pairs } = await backEnd.call('wu', 'visits.listPairs', {})
  expect(pairs.find((pair) => pair.pairId === pairId)?.missed).toBe(true)
  await backEnd.call('wu', 'visits.noteVisit', visit(pairId, await backEnd.now()))
  await nineDaysLater()
  expect(await told(pairId)).toEqual([2, 4])
})

test('a need is taken by one of those who take care of the area, given back, and met', async () => {
  const { pairId } = await aPair('feng')
  const now = await backEnd.now()
  const need = { category: 'errand', text: '帮忙取快递' }
  await backEnd.call('feng', 'visits.noteVisit', visit(pairId, now, { need }))
  const { needs } = await backEnd.call('zhao', 'visits.listNeeds', { at: BUILDING })
  const needId = needs.find(({ text }) => text === need.text)?.needId ?? ''
  expect(await codeOf('feng', 'visits.listNeeds', { at: BUILDING })).toBe('may-not-see-needs')
  expect(await codeOf('elsewhere', 'visits.listNeeds', { at: BUILDING })).toBe('may-not-see-needs')
  expect(await codeOf('elsewhere', 'visits.handleNeed', { needId, state: 'taken', name: '别处' })).toBe(
    'may-not-see-needs',
  )

  const take = (openid: string, name: string) =>
    backEnd.call(openid, 'visits.handleNeed', { needId, state: 'taken', name }).then(
      () => 'taken',
      () => 'refused',
    )
  expect((await Promise.all([take('zhao', '赵'), take('sun', '孙')])).sort()).toEqual(['refused', 'taken'])
  const [held] = (await backEnd.documents('needs', { _id: needId })) as { taker?: { who: string } }[]
  const taker = held?.taker?.who ?? ''
  await backEnd.call(taker, 'visits.handleNeed', { needId, state: 'open', name: '我' })
  await backEnd.call('sun', 'visits.handleNeed', { needId, state: 'taken', name: '孙' })
  for (let again = 0; again < 2; again++)
    await backEnd.call('sun', 'visits.handleNeed', { needId, state: 'met', name: '孙' })
  expect(await codeOf('zhao', 'visits.handleNeed', { needId, state: 'taken', name: '赵' })).toBe('need-moved-on')
  const met = await backEnd.call('sun', 'visits.listNeeds', { at: BUILDING, state: 'met' })
  expect(met.needs).toMatchObject([{ text: need.text, taker: '孙' }])
})

test('who the elder is stands in the pair alone, and is told to nobody outside of it', async () => {
  const pair = await aPair('li')
  const { pairId } = pair
  await backEnd.call(
    'li',
    'visits.noteVisit',
    visit(pairId, await backEnd.now(), { need: { category: 'care', text: '给王奶奶换药' } }),
  )
  const others = (Object.keys(collections) as CollectionName[]).filter(
    (name) => !['pairs', 'households', 'people', 'areas'].includes(name),
  )
  const kept = JSON.stringify(await Promise.all(others.map((name) => backEnd.documents(name))))
  for (const secret of [ELDER.name, ELDER.household, ELDER.about]) expect(kept).not.toContain(secret)
  const subjects = (await backEnd.documents('audit')).map(({ subject }) => subject)
  expect(subjects).toContain(pairId)

  for (const [openid, action, data] of [
    ['neighbour', 'visits.listPairs', {}],
    ['neighbour', 'visits.openPair', { pairId }],
    ['neighbour', 'visits.openInvitation', pair],
    ['sun', 'visits.listPairs', {}],
    ['sun', 'visits.openPair', { pairId }],
    ['sun', 'visits.listNeeds', { at: BUILDING }],
  ] as const) {
    const { body } = await backEnd.post('visits', { action, data }, openid)
    for (const secret of [ELDER.name, ELDER.household, ELDER.about]) expect(JSON.stringify(body)).not.toContain(secret)
  }
  expect(backEnd.log()).not.toContain(ELDER.name)
})

test('a list of pairs looks at what it shows, a page of needs at no more than twice that', async () => {
  const pairs = await backEnd.post('visits', { action: 'visits.listPairs', data: {} }, 'zhao')
  const shown = (pairs.body as { data: { pairs: unknown[] } }).data.pairs.length
  expect(pairs.cost.examined).toBeLessThanOrEqual(shown + 1)
  const needs = await backEnd.post('visits', { action: 'visits.listNeeds', data: { at: BUILDING } }, 'zhao')
  expect(needs.cost.examined).toBeLessThanOrEqual(2 * 20)
})

const pairAt = (household: string) => ({
  pairId: '20261124-zzzzzz',
  elder: { ...ELDER, household },
  every: 7,
  leader: '我',
})
const bad: [about: string, openid: string | undefined, action: string, data: object, code: string, field?: string][] = [
  ['pairs of nobody', undefined, 'visits.listPairs', {}, 'no-caller'],
  ['a pair that is not there', 'li', 'visits.openPair', { pairId: 'none' }, 'no-such-pair'],
  ['a pair that is an operator', 'li', 'visits.openPair', { pairId: { $ne: '' } }, 'not-understood', 'pairId'],
  ['a pair made by a neighbour', 'li', 'visits.makePair', pairAt(ELDER.household), 'may-not-pair'],
  ['a pair elsewhere', 'zhao', 'visits.makePair', pairAt(homeAt(ELSEWHERE, 1)), 'may-not-pair'],
  ['a pair behind no door', 'zhao', 'visits.makePair', pairAt(homeAt(BUILDING, 99)), 'no-such-household'],
  [
    'a rhythm of its own',
    'zhao',
    'visits.makePair',
    { ...pairAt(ELDER.household), every: 1 },
    'not-understood',
    'every',
  ],
  [
    'a name that may not be said',
    'zhao',
    'visits.makePair',
    { ...pairAt(ELDER.household), leader: '赌博' },
    'words-refused',
  ],
  [
    'an invitation to nothing',
    'li',
    'visits.openInvitation',
    { pairId: 'none', token: '0'.repeat(16) },
    'invitation-over',
  ],
  [
    'an invitation by guessing',
    'li',
    'visits.openInvitation',
    { pairId: 'none', token: '*' },
    'not-understood',
    'token',
  ],
  ['leaving what is not there', 'neighbour', 'visits.leavePair', { pairId: 'none' }, 'no-such-pair'],
  ['showing words of no pair', 'li', 'visits.showWords', { pairId: 'none', visitId: 'none' }, 'no-such-pair'],
  [
    'a need that is not there',
    'zhao',
    'visits.handleNeed',
    { needId: `${idOf(1)}:${idOf(999)}`, state: 'taken', name: '赵' },
    'no-such-need',
  ],
  ['needs of no place', 'zhao', 'visits.listNeeds', { at: '../hj' }, 'not-understood', 'at'],
  ['buildings for a neighbour', 'li', 'visits.openPairing', {}, 'may-not-pair'],
]
for (const [about, openid, action, data, code, field] of bad)
  test(`${about} is refused in a sentence and nothing is written`, async () => {
    const kept = () =>
      Promise.all((['pairs', 'visits', 'needs', 'audit'] as const).map((name) => backEnd.documents(name)))
    const before = await kept()
    const refusal = await backEnd.refused(openid, action, data)
    expect([refusal.code, refusal.field]).toEqual([code, field])
    expect(refusal.message).toMatch(/[。?!]$/)
    expect(await kept()).toEqual(before)
  })
