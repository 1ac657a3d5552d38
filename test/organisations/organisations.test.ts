import type { CollectionName } from '../../cloudfunctions/collections'
import { settings } from '../../config/settings'
import type { Decision } from '../../domain/organisations/organisation'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { CODES, inOffice, type Line, organisation } from './anOrganisation'

const now = Date.now()
const [NEW, WARM, PAUSED] = CODES
const WON = '20261101-wonone'
const LOST = '20261101-nowins'
let backEnd: BackEnd
let picture: string

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    resident('zhou', homeAt(BUILDING, 2)),
    resident('warm', homeAt(BUILDING, 4)),
    resident('li', homeAt(BUILDING, 3)),
    resident('far', homeAt(ELSEWHERE, 3)),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('street', 'street-clerk', 'hj.02'),
    inOffice('district', 'district-clerk', 'hj'),
    inOffice('across', 'community-clerk', 'hj.02.04'),
    organisation(WARM, 'warm'),
    organisation(PAUSED, 'warm', { state: 'suspended' }),
    ...won(WON),
    ...won(LOST, false),
    {
      collection: 'trainings',
      document: { ...training, _id: '20261101-passed', at: now - DAY, places: [place(WARM)] },
    },
    { collection: 'trainings', document: { ...training, _id: '20261101-coming' } },
  ])
  picture = await backEnd.upload('zhou', 'people/zhou.jpg', 'certificate')
})
afterAll(() => backEnd.stop())

/** A proposal whose call has a result. */
const won = (_id: string, wins = true): Line[] => [
  {
    collection: 'calls',
    document: { _id: `${_id}-call`, area: COMMUNITY, result: { rows: [{ proposal: _id, wins }] } },
  },
  {
    collection: 'callProposals',
    document: { _id, call: `${_id}-call`, title: '周三陪诊', area: COMMUNITY, organisation: WARM, shown: true },
  },
]
const agreeing = (change: object = {}) => ({
  ...{ project: WON, organisationId: WARM, from: now, until: now + 90 * DAY, amount: 8_000_00 },
  deliverables: [
    { what: '陪诊', measure: '60 人次', due: now + 60 * DAY },
    { what: '总结', measure: '一篇', due: now + 80 * DAY },
  ],
  ...change,
})

const training = {
  ...{ title: '怎么写项目书', about: '', place: '社区活动室', area: COMMUNITY, areaName: '鸣翠社区', at: now + DAY },
  ...{ hours: 3, most: 5, places: [] as object[], by: 'sun', hands: ['sun'] },
}
const place = (code: string) => ({ organisation: code, name: '暖心', who: 'warm', people: 2, came: null })
const registering = (change: object = {}) => ({
  ...{ creditCode: NEW, name: '常青为老服务中心', about: '陪老人聊天、看病。', themes: ['elders' as const] },
  ...{ reach: 'street' as const, contactName: '周老师', papers: picture, incubate: true, ...change },
})
const open = (openid: string, organisationId: string = NEW) =>
  backEnd.call(openid, 'organisations.openOrganisation', { organisationId })
const stored = async (code: string) => (await backEnd.documents('organisations', { _id: code }))[0]
const rolesOf = async (openid: string) =>
  (await backEnd.documents('people', { _id: openid })).flatMap(({ roles }) => roles as { role: string; area: string }[])
const decide = async (openid: string, decision: Decision, reason = '') => {
  const { inside } = await open(openid)
  return backEnd.call(openid, 'organisations.decide', {
    ...{ organisationId: NEW, revision: inside?.revision ?? 0, decision, reason },
  })
}

test('two clerks let an organisation in; then its contact holds the role, and everybody reads about it', async () => {
  const answer = await backEnd.call('zhou', 'organisations.register', registering())
  expect(answer).toEqual({ organisationId: NEW, state: 'waiting' })
  expect(await backEnd.call('zhou', 'organisations.register', registering())).toEqual(answer)
  expect(await stored(NEW)).toMatchObject({ revision: 1, area: 'hj.02', community: COMMUNITY })
  // Nobody but its contact and the clerks of the place sees it before.
  expect((await backEnd.refused('li', 'organisations.openOrganisation', { organisationId: NEW })).code).toBe(
    'no-such-organisation',
  )
  expect((await open('zhou')).desk).toBeNull()
  const desk = (await open('sun')).desk
  expect(desk).toMatchObject({ contactName: '周老师', decisions: ['check', 'decline'] })
  expect((await fetch(desk?.certificate ?? '')).status).toBe(200)

  expect(await decide('sun', 'check')).toEqual({ organisationId: NEW, state: 'waiting' })
  expect(await rolesOf('zhou')).toEqual([])
  expect((await open('district')).desk?.decisions).toEqual(['confirm', 'decline'])
  const revision = (await open('district')).inside?.revision ?? 0
  const confirming = { organisationId: NEW, revision, decision: 'confirm' as const, reason: '' }
  await backEnd.call('district', 'organisations.decide', confirming)
  expect(await backEnd.call('district', 'organisations.decide', confirming)).toMatchObject({ state: 'registered' })
  expect(await rolesOf('zhou')).toMatchObject([{ role: 'organisation', area: COMMUNITY }])
  expect(await backEnd.documents('offices', { who: 'zhou' })).toHaveLength(1)
  expect(await backEnd.documents('messages', { to: 'zhou', kind: 'organisation' })).toMatchObject([
    { text: '您登记的「常青为老服务中心」已登记。' },
  ])
  // The picture of the certificate is not kept.
  expect(await stored(NEW)).toMatchObject({ certificate: null })
  expect((await fetch(desk?.certificate ?? '')).status).not.toBe(200)

  const publicly = await open('far')
  expect(publicly).toMatchObject({ name: '常青为老服务中心', inside: null, desk: null, mine: false, stage: 'applied' })
  expect(JSON.stringify(publicly)).not.toMatch(/zhou|周老师/)
  const listed = async (at: string) =>
    (await backEnd.call('li', 'organisations.listOrganisations', { at })).organisations.map(({ name }) => name)
  expect(await listed(ELSEWHERE)).toEqual(['常青为老服务中心'])
  expect(await listed(BUILDING)).toEqual(['warm 的服务中心', '常青为老服务中心'])
})

test('a suspended organisation loses the role and gets it back', async () => {
  expect((await backEnd.refused('sun', 'organisations.decide', await deciding('suspend', '没有年检'))).code).toBe(
    'organisation-level',
  )
  await backEnd.call('district', 'organisations.decide', await deciding('suspend', '没有年检'))
  expect(await rolesOf('zhou')).toEqual([])
  expect(await backEnd.documents('offices', { who: 'zhou', state: 'ended' })).toHaveLength(1)
  expect((await open('zhou')).inside?.decided.map(({ decision, reason }) => [decision, reason])).toEqual([
    ['check', ''],
    ['confirm', ''],
    ['suspend', '没有年检'],
  ])
  await decide('district', 'resume')
  expect(await rolesOf('zhou')).toMatchObject([{ role: 'organisation', area: COMMUNITY }])
})
const deciding = async (decision: Decision, reason = '') => ({
  ...{ organisationId: NEW, revision: (await open('sun')).inside?.revision ?? 0, decision, reason },
})

test('incubation moves leave a history; the base of the district is the district’s', async () => {
  const move = async (openid: string, to: 'street' | 'district') =>
    backEnd.call(openid, 'organisations.incubate', {
      ...{ organisationId: NEW, revision: (await open('sun')).inside?.revision ?? 0, to, why: '项目做得稳' },
    })
  await move('street', 'street')
  const { code } = await backEnd.refused('street', 'organisations.incubate', {
    ...{ organisationId: NEW, revision: (await open('sun')).inside?.revision ?? 0, to: 'district', why: '想去' },
  })
  expect(code).toBe('not-an-incubator')
  expect(await move('district', 'district')).toEqual({ organisationId: NEW, stage: 'district' })
  expect((await open('zhou')).inside?.moves.map(({ from, to }) => [from, to])).toEqual([
    ['applied', 'street'],
    ['street', 'district'],
  ])
  const { stages, waiting } = await backEnd.call('district', 'organisations.openDesk', {})
  expect(waiting).toEqual([])
  expect(stages.find(({ stage }) => stage === 'district')?.count).toBe(1)
})

test('who guides it for the party is read by clerks and the organisation alone', async () => {
  await backEnd.call('sun', 'organisations.namePartyContact', { organisationId: NEW, name: '刘建国' })
  expect((await open('zhou')).inside?.partyContact).toBe('刘建国')
  expect(JSON.stringify(await open('li'))).not.toContain('刘建国')
})

test('somebody else speaks for an organisation once they read their digits out; the role goes with it', async () => {
  const { digits } = await backEnd.call('li', 'community.showCode', { privacyNotice: settings.privacyNotice })
  const revision = (await open('sun')).inside?.revision ?? 0
  const changing = { organisationId: NEW, revision, digits, name: '李老师' }
  expect((await backEnd.refused('zhou', 'organisations.changeContact', changing)).code).toBe('not-a-clerk')
  await backEnd.call('sun', 'organisations.changeContact', changing)
  await backEnd.call('sun', 'organisations.changeContact', changing)
  expect(await rolesOf('zhou')).toEqual([])
  expect(await rolesOf('li')).toMatchObject([{ role: 'organisation', area: COMMUNITY }])
  expect([(await open('li')).mine, (await open('zhou')).mine]).toEqual([true, false])
  // And back, for what follows.
  const back = await backEnd.call('zhou', 'community.showCode', { privacyNotice: settings.privacyNotice })
  const again = { organisationId: NEW, revision: revision + 1, digits: back.digits, name: '周老师' }
  await backEnd.call('sun', 'organisations.changeContact', again)
  expect(await rolesOf('zhou')).toMatchObject([{ role: 'organisation', area: COMMUNITY }])
})

test('people of an organisation take places in a training, once each, and no more than there are', async () => {
  const join = (openid: string, organisationId: string, people: number) =>
    backEnd.post(
      'organisations',
      { action: 'organisations.joinTraining', data: { trainingId: '20261101-coming', organisationId, seats: people } },
      openid,
    )
  await Promise.all([join('warm', WARM, 3), join('zhou', NEW, 3)])
  await join('warm', WARM, 3)
  const taken = async () => {
    const { trainings } = await backEnd.call('sun', 'organisations.listTrainings', {})
    return trainings.find(({ trainingId }) => trainingId === '20261101-coming')
  }
  expect(await taken()).toMatchObject({ taken: 3, list: [{ people: 3 }] })
  await join('warm', WARM, 0)
  await join('zhou', NEW, 0)
  expect((await taken())?.taken).toBe(0)
})

test('what a clerk notes stands on the pages of those who came, and goes when it was a mistake', async () => {
  const note = (came: string[]) =>
    backEnd.call('sun', 'organisations.noteAttendance', { trainingId: '20261101-passed', came })
  await note([WARM])
  await note([WARM])
  expect((await open('li', WARM)).trainings).toMatchObject([{ title: '怎么写项目书', hours: 3 }])
  await note([])
  expect((await open('li', WARM)).trainings).toEqual([])
})

test('an organisation takes on what it won by an agreement that both sides confirm, one at a time', async () => {
  const propose = (change: object = {}) => backEnd.call('sun', 'organisations.proposeAgreement', agreeing(change))
  const [first] = await Promise.all([propose(), propose()])
  const { agreementId } = first
  expect(agreementId).toBe(`${WON}.1`)
  expect(await propose()).toEqual(first)
  const show = (openid: string) => backEnd.call(openid, 'organisations.openAgreement', { agreementId })
  expect([(await show('warm')).sides, (await show('sun')).sides, (await show('li')).sides]).toEqual([
    ['organisation'],
    ['clerk'],
    [],
  ])
  const sign = (openid: string, side: 'organisation' | 'clerk') =>
    backEnd.call(openid, 'organisations.signAgreement', { agreementId, side })
  expect((await open('li', WARM)).agreements).toEqual([])
  expect((await sign('warm', 'organisation')).state).toBe('proposed')
  expect((await sign('warm', 'organisation')).state).toBe('proposed')
  expect((await sign('sun', 'clerk')).state).toBe('signed')
  expect(await show('li')).toMatchObject({
    signed: { organisation: { byName: 'warm 的服务中心' }, clerk: { byName: expect.stringContaining('社区干部') } },
  })
  expect((await open('li', WARM)).agreements).toMatchObject([
    { agreementId, state: 'signed', done: 0, deliverables: 2 },
  ])
  const tick = (place: number) =>
    backEnd.call('warm', 'organisations.tickDeliverable', { agreementId, place, link: 'https://mp.weixin.qq.com/s/a' })
  expect((await tick(0)).done).toBe(1)
  expect((await tick(0)).done).toBe(1)
  // A second one needs the first to have ended.
  const other = agreeing({ amount: 1 })
  expect((await backEnd.refused('sun', 'organisations.proposeAgreement', other)).code).toBe('agreement-open')
  const end = { agreementId, side: 'clerk' as const, reason: '做完了' }
  expect((await backEnd.call('sun', 'organisations.endAgreement', end)).state).toBe('ended')
  expect((await backEnd.call('sun', 'organisations.endAgreement', { ...end, reason: '别的' })).state).toBe('ended')
  expect((await show('li')).ended?.reason).toBe('做完了')
  expect((await propose({ amount: 1 })).agreementId).toBe(`${WON}.2`)
  const again = { agreementId, side: 'organisation' }
  expect((await backEnd.refused('warm', 'organisations.signAgreement', again)).code).toBe('agreement-moved-on')
})

type Case = [about: string, openid: string | undefined, call: readonly [string, object], code: string, field?: string]
const register = (change: object) => ['organisations.register', registering(change)] as const
const at = (action: string, change: object) => [`organisations.${action}`, { organisationId: WARM, ...change }] as const
const cases = (): Case[] => [
  ['registering as a visitor', 'guest', register({ creditCode: PAUSED }), 'no-home'],
  ['registering as nobody', undefined, register({}), 'no-caller'],
  [
    'a code that does not check',
    'li',
    register({ creditCode: '52410108MJY100001A' }),
    'credit-code-wrong',
    'creditCode',
  ],
  ['a code that is too short', 'li', register({ creditCode: '52410108' }), 'not-understood', 'creditCode'],
  ['a code that is there', 'li', register({ creditCode: WARM }), 'organisation-there', 'creditCode'],
  ['a code that is an operator', 'li', register({ creditCode: { $ne: '' } }), 'not-understood', 'creditCode'],
  ['no theme', 'li', register({ themes: [] }), 'not-understood', 'themes'],
  ['a state of one’s own', 'li', register({ state: 'registered' }), 'not-understood', 'state'],
  ['words that may not be said', 'li', register({ about: '赌博' }), 'words-refused'],
  [
    'a certificate that is nowhere',
    'li',
    register({ creditCode: '51410108MJY200004E', papers: 'cloud://demo.bucket/people/none.jpg' }),
    'certificate-picture',
    'papers',
  ],
  ['one that is not there', 'li', at('openOrganisation', { organisationId: 'nowhere' }), 'no-such-organisation'],
  ['one that is paused', 'li', at('openOrganisation', { organisationId: PAUSED }), 'no-such-organisation'],
  ['deciding as its contact', 'warm', at('decide', { revision: 3, decision: 'suspend', reason: '' }), 'not-a-clerk'],
  [
    'deciding in another community',
    'across',
    at('decide', { revision: 3, decision: 'suspend', reason: '不好' }),
    'outside-your-area',
  ],
  [
    'suspending without a reason',
    'district',
    at('decide', { revision: 3, decision: 'suspend', reason: ' ' }),
    'why-declined',
    'reason',
  ],
  [
    'deciding about what has moved on',
    'district',
    at('decide', { revision: 1, decision: 'suspend', reason: '不好' }),
    'organisation-moved-on',
  ],
  [
    'confirming one that is in',
    'district',
    at('decide', { revision: 3, decision: 'confirm', reason: '' }),
    'organisation-moved-on',
  ],
  [
    'incubating as a community clerk',
    'sun',
    at('incubate', { revision: 3, to: 'street', why: '好' }),
    'not-an-incubator',
  ],
  [
    'incubating without a reason',
    'street',
    at('incubate', { revision: 3, to: 'street', why: '' }),
    'not-understood',
    'why',
  ],
  [
    'incubating one that is paused',
    'street',
    at('incubate', { organisationId: PAUSED, revision: 3, to: 'street', why: '好' }),
    'organisation-not-registered',
  ],
  ['a party contact by a neighbour', 'li', at('namePartyContact', { name: '我' }), 'not-a-clerk'],
  [
    'places for another’s organisation',
    'li',
    at('joinTraining', { trainingId: '20261101-coming', seats: 1 }),
    'not-your-organisation',
  ],
  [
    'more places than there are',
    'warm',
    at('joinTraining', { trainingId: '20261101-coming', seats: 6 }),
    'training-full',
    'seats',
  ],
  [
    'half a place',
    'warm',
    at('joinTraining', { trainingId: '20261101-coming', seats: 0.5 }),
    'not-understood',
    'seats',
  ],
  ['places in what is over', 'warm', at('joinTraining', { trainingId: '20261101-passed', seats: 1 }), 'training-begun'],
  [
    'places in what is not there',
    'warm',
    at('joinTraining', { trainingId: '20261101-nowher', seats: 1 }),
    'no-such-training',
  ],
  [
    'places for one that is paused',
    'warm',
    at('joinTraining', { organisationId: PAUSED, trainingId: '20261101-coming', seats: 1 }),
    'organisation-not-registered',
  ],
  [
    'noting before it was',
    'sun',
    ['organisations.noteAttendance', { trainingId: '20261101-coming', came: [] }],
    'training-ahead',
  ],
  [
    'noting elsewhere',
    'across',
    ['organisations.noteAttendance', { trainingId: '20261101-passed', came: [] }],
    'outside-your-area',
  ],
  ['an agreement about what did not win', 'sun', agree({ project: LOST }), 'nothing-to-take-on'],
  ['an agreement about nothing', 'sun', agree({ project: 'nowhere' }), 'nothing-to-take-on'],
  ['an agreement by a neighbour', 'li', agree({}), 'not-a-clerk'],
  ['an agreement elsewhere', 'across', agree({}), 'outside-your-area'],
  ['an agreement that ends before it begins', 'sun', agree({ until: now - DAY }), 'agreement-dates', 'until'],
  ['an agreement with one that is paused', 'sun', agree({ organisationId: PAUSED }), 'organisation-not-registered'],
  ['an agreement about nothing to do', 'sun', agree({ deliverables: [] }), 'not-understood', 'deliverables'],
  ['signing for another organisation', 'li', signing('organisation'), 'not-your-organisation'],
  ['signing for the community as a contact', 'warm', signing('clerk'), 'not-a-clerk'],
  ['ticking before it is signed', 'warm', ticking({}), 'agreement-moved-on'],
  ['ticking with a link that is not safe', 'warm', ticking({ link: 'http://a.cn' }), 'not-understood', 'link'],
  ['ticking as a clerk', 'sun', ticking({}), 'not-your-organisation'],
  ['posting as a neighbour', 'li', posting({}), 'not-a-clerk'],
  ['posting elsewhere', 'sun', posting({ area: 'hj.02.04' }), 'outside-your-area'],
  ['posting in the past', 'sun', posting({ at: now - DAY }), 'training-begun', 'at'],
  ['posting without a title', 'sun', posting({ title: ' ' }), 'not-understood', 'title'],
]
const agree = (change: object) => ['organisations.proposeAgreement', agreeing(change)] as const
const signing = (side: string) => ['organisations.signAgreement', { agreementId: `${WON}.2`, side }] as const
const ticking = (change: object) =>
  ['organisations.tickDeliverable', { agreementId: `${WON}.2`, place: 0, link: 'https://a.cn/1', ...change }] as const
const posting = (change: object) => {
  const { title, about, place, area, at, hours, most } = training
  return [
    'organisations.postTraining',
    { trainingId: '20261101-posted', title, about, place, area, at, hours, most, ...change },
  ] as const
}

const written: CollectionName[] = ['agreements', 'organisations', 'trainings', 'offices', 'people', 'audit', 'messages']
const everything = () => Promise.all(written.map((collection) => backEnd.documents(collection)))

test('bad input is refused in a sentence, and nothing is written', async () => {
  for (const [about, openid, [action, data], code, field] of cases()) {
    const before = await everything()
    const refusal = await backEnd.refused(openid, action, data)
    expect([about, refusal.code, refusal.field]).toEqual([about, code, field])
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  }
})
