import type { Request } from '../../domain/contract'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, NEXT_BUILDING, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { inOffice, phoneCode, refOf, talent } from './aPool'

const now = Date.now()
let backEnd: BackEnd

/** 5,000 people of one community, 100 in a building; one in five can repair. */
const CROWD = Array.from({ length: 5000 }, (_, n) => {
  const building = `hj.05.01.1.${String(1 + Math.floor(n / 500)).padStart(2, '0')}.${String(1 + (Math.floor(n / 100) % 5)).padStart(2, '0')}`
  const repairs = n % 5 === 0
  return talent(`crowd-${n}`, building, {
    skills: repairs ? ['repair', 'driving'] : ['driving'],
    emergency: n % 2 === 0,
  })
})

beforeAll(async () => {
  const community = { role: 'community-clerk' as const, area: COMMUNITY, from: 0 }
  backEnd = await startBackEnd([
    ...places([BUILDING, NEXT_BUILDING, ELSEWHERE, 'hj.05.01.1.01.01'], 9),
    ...['li', 'wang', 'zhang', 'gao'].map((openid, n) => resident(openid, homeAt(BUILDING, n + 2))),
    inOffice('sun', BUILDING, community),
    inOffice('zhao', BUILDING, { role: 'grid-leader', area: 'hj.02.03.1', from: 0 }),
    inOffice('society', BUILDING, { role: 'organisation', area: COMMUNITY, from: 0 }),
    inOffice('street', BUILDING, { role: 'street-clerk', area: 'hj.05', from: 0 }),
    talent('hand', BUILDING, { skills: ['repair'], times: ['weekday-evening'] }),
    talent('cook', NEXT_BUILDING, { point: { longitude: 113.62, latitude: 34.84 } }),
    talent('far-cook', 'hj.02.03.2.09.01'),
    talent('shy', NEXT_BUILDING, { about: '没看过的话', checked: false }),
    talent('stranger', ELSEWHERE),
    { collection: 'phones', document: { _id: 'hand', number: '13700005678', at: 1 } },
    { collection: 'phones', document: { _id: 'stranger', number: '13700000000', at: 1 } },
    ...CROWD,
  ])
})
afterAll(() => backEnd.stop())

const mine = (change: Partial<Request<'talents.keepTalent'>> = {}): Request<'talents.keepTalent'> => ({
  name: '李姐',
  skills: ['music', 'cooking'],
  times: ['weekend-day'],
  languages: ['mandarin', 'henan'],
  about: '会拉二胡',
  emergency: true,
  onBoard: false,
  ...change,
})
const find = (openid: string, change: Partial<Request<'talents.findTalents'>> = {}) =>
  backEnd.call(openid, 'talents.findTalents', { at: COMMUNITY, ...change })
const audit = (action: string) => backEnd.documents('audit', { action })

test('what somebody offers is kept, changed and shown to them; their ref stays the same', async () => {
  expect((await backEnd.call('li', 'talents.openTalent', {})).talent).toBeNull()
  expect(await backEnd.call('li', 'talents.keepTalent', mine())).toEqual({ checked: true })
  const [before] = await backEnd.documents('talents', { _id: 'li' })
  await backEnd.call('li', 'talents.keepTalent', mine({ name: '李大姐' }))
  const [after] = await backEnd.documents('talents', { _id: 'li' })
  expect(after).toMatchObject({ name: '李大姐', ref: before?.ref, building: BUILDING })
  const { talent, phone, whyNot } = await backEnd.call('li', 'talents.openTalent', {})
  expect(talent).toEqual({ ...mine({ name: '李大姐' }), checked: true })
  expect([phone, whyNot]).toEqual([null, null])
})

test('words that must not be seen are refused, those in doubt are seen by their author alone', async () => {
  expect((await backEnd.refused('li', 'talents.keepTalent', mine({ about: '代开发票' }))).code).toBe('words-refused')
  const { talents } = await find('sun', { near: NEXT_BUILDING })
  expect(talents.find(({ ref }) => ref === refOf('shy'))).toMatchObject({ name: '一位邻居', about: '' })
})

test('a number is kept only when it is offered, shown masked, and goes when it is taken back', async () => {
  await backEnd.call('wang', 'talents.keepTalent', mine({ name: '王姐' }))
  const code = await phoneCode(backEnd, 'wang', '13812341234')
  expect(await backEnd.call('wang', 'talents.keepPhone', { code })).toEqual({ phone: '138****1234' })
  expect((await backEnd.refused('wang', 'talents.keepPhone', { code })).code).toBe('phone-code-old')
  expect((await backEnd.call('wang', 'talents.openTalent', {})).phone).toBe('138****1234')
  expect(await backEnd.call('wang', 'talents.dropPhone', {})).toEqual({ dropped: true })
  expect(await backEnd.call('wang', 'talents.dropPhone', {})).toEqual({ dropped: false })
  expect(await backEnd.documents('phones', { _id: 'wang' })).toEqual([])
})

test('somebody else’s code gives no number', async () => {
  await backEnd.call('gao', 'talents.keepTalent', mine({ name: '高姐' }))
  expect((await backEnd.refused('gao', 'talents.keepPhone', { code: 'made-up' })).code).toBe('phone-code-old')
})

test('leaving deletes the entry, the number and the answers', async () => {
  await backEnd.call('zhang', 'talents.keepTalent', mine({ name: '张姐' }))
  await backEnd.call('zhang', 'talents.keepPhone', { code: await phoneCode(backEnd, 'zhang', '13911112222') })
  await backEnd.call('sun', 'talents.callUp', {
    callUpId: '20261123-leavin',
    area: BUILDING,
    kind: 'snow',
    text: '来扫雪',
    where: '楼前',
    until: now + DAY,
  })
  await backEnd.call('zhang', 'talents.answerCallUp', { callUpId: '20261123-leavin', answer: 'coming' })
  expect(await backEnd.call('zhang', 'talents.leavePool', {})).toEqual({ left: true })
  expect(await backEnd.call('zhang', 'talents.leavePool', {})).toEqual({ left: false })
  for (const collection of ['talents', 'phones'] as const)
    expect(await backEnd.documents(collection, { _id: 'zhang' })).toEqual([])
  expect(await backEnd.documents('callAnswers', { who: 'zhang' })).toEqual([])
})

test('people are found by skill and time in the area, the nearest first, with words for how far, and no openid or number', async () => {
  const { talents } = await find('sun', { skill: 'cooking', near: NEXT_BUILDING })
  const found = talents.map(({ ref, distance }) => [ref, distance])
  expect(found).toContainEqual([refOf('cook'), '同一栋楼'])
  expect(found[found.length - 1]).toEqual([refOf('far-cook'), '同一个社区'])
  expect(found.map(([ref]) => ref)).not.toContain(refOf('stranger'))
  expect(JSON.stringify(talents)).not.toMatch(/"far-cook"|"cook"|13700005678|_id/)
  const evening = await find('zhao', { at: 'hj.02.03.1', time: 'weekday-evening' })
  expect(evening.talents).toMatchObject([{ ref: refOf('hand'), distance: '同一栋楼', hasPhone: true }])
})

test('each search is in the audit log with the area and the role', async () => {
  const before = (await audit('talents.findTalents')).length
  await find('society', { skill: 'repair' })
  const after = await audit('talents.findTalents')
  expect(after).toHaveLength(before + 1)
  expect(after).toContainEqual(expect.objectContaining({ by: 'society', role: 'organisation', subject: COMMUNITY }))
})

test('a search among 5,000 looks at no more than 200 documents, and says that there may be more', async () => {
  const places = await backEnd.call('street', 'talents.openFinder', {})
  expect(places.places.map(({ id }) => id)).toEqual(['hj.05.01'])
  for (const change of [
    { skill: 'repair' },
    {},
    { emergency: true, near: 'hj.05.01.1.04.03' },
    { time: 'weekday-day' },
  ]) {
    const event = { action: 'talents.findTalents', data: { at: 'hj.05.01', ...change } }
    const { body, cost } = await backEnd.post('talents', event, 'street')
    expect(cost.examined).toBeLessThanOrEqual(200)
    expect(cost.databaseCalls).toBeLessThanOrEqual(9)
    expect(body).toMatchObject({ ok: true, data: { cut: true } })
  }
  const { talents } = await find('street', { at: 'hj.05.01', skill: 'repair', near: 'hj.05.01.1.04.03' })
  expect(talents).toHaveLength(50)
  expect(talents.slice(0, 20).map(({ distance }) => distance)).toEqual(Array(20).fill('同一栋楼'))
  expect(talents.slice(20).map(({ distance }) => distance)).toEqual(Array(30).fill('同一个小区'))
})

test('a number is looked up one at a time, for a reason, on record, and the person is told who and why', async () => {
  const ask = { who: refOf('hand'), why: '请他修 3 号楼的门禁' }
  expect(await backEnd.call('zhao', 'talents.lookUpPhone', ask)).toEqual({ name: 'hand姐', phone: '13700005678' })
  await backEnd.call('zhao', 'talents.lookUpPhone', ask)
  const entries = await audit('talents.lookUpPhone')
  expect(entries).toHaveLength(2)
  expect(entries[0]).toMatchObject({ by: 'zhao', role: 'grid-leader', subject: 'hand', reason: ask.why })
  const told = await backEnd.documents('messages', { to: 'hand' })
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toMatch(/网格长看了您留的电话。原因:请他修 3 号楼的门禁。/)
})

test('whoever looks up too many in a day is stopped before the number, and the number stays out of the log', async () => {
  const ask = { who: refOf('hand'), why: '问问' }
  const tries = Array.from({ length: 30 }, () => ask)
  for (const data of tries) await backEnd.call('sun', 'talents.lookUpPhone', data)
  expect((await backEnd.refused('sun', 'talents.lookUpPhone', ask)).code).toBe('too-many-look-ups')
  expect(backEnd.log()).not.toContain('13700005678')
})

test('the invited are told once for each activity, and only those of the caller’s own area', async () => {
  const from = now + 3 * DAY
  const { shiftIds } = await backEnd.call('sun', 'volunteering.postActivity', activity(from))
  expect(shiftIds).toHaveLength(1)
  const refs = [refOf('cook'), refOf('hand'), refOf('stranger')]
  const activityId = '20261123-cookin'
  expect(await backEnd.call('sun', 'talents.invite', { refs, activityId })).toEqual({ invited: 2 })
  expect(await backEnd.call('sun', 'talents.invite', { refs, activityId })).toEqual({ invited: 0 })
  const [told] = await backEnd.documents('messages', { to: 'cook', kind: 'invited' })
  expect(told).toMatchObject({ path: `packages/volunteering/activity/index?activityId=${activityId}` })
  expect(told?.text).toMatch(/^社区干部请您来:一起包饺子,/)
  expect(await backEnd.documents('messages', { to: 'stranger' })).toEqual([])
  expect(await audit('talents.invite')).toHaveLength(1)
})

const activity = (from: number): Request<'volunteering.postActivity'> => ({
  activityId: '20261123-cookin',
  kind: 'open',
  title: '一起包饺子',
  about: '',
  helps: '独居老人',
  bring: '',
  insurance: '',
  skills: ['cooking'],
  minimumAge: null,
  pointsPerHour: 10,
  pictures: [],
  area: COMMUNITY,
  organiser: '社区',
  shifts: [{ from, until: from + 3_600_000, venue: { name: '活动室', point: null }, capacity: 9, leader: '孙姐' }],
})
