import type { CollectionName } from '../../cloudfunctions/collections'
import type { Call } from '../../domain/calls/call'
import { proposalOf } from '../../domain/calls/proposal'
import type { Request } from '../../domain/contract'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { CODES, inOffice, type Line, organisation } from '../organisations/anOrganisation'
import { faults } from '../points/aBank'

const now = Date.now()
const [WARM, GREEN, PAUSED] = CODES
const OPEN = '20261101-callon'
const JUDGED = '20261101-judged'
const LATE = '20261101-toolat'
let backEnd: BackEnd

const jurors = ['ju1', 'ju2', 'warm']
const call = (_id: string, change: Partial<Call> = {}): Line => ({
  collection: 'calls',
  document: {
    ...{ _id, title: '为老服务征集', about: '做给老人的事', area: COMMUNITY, areaName: '鸣翠社区' },
    criteria: [
      { name: '需要', weight: 60 },
      { name: '可行', weight: 40 },
    ],
    ...{ opensAt: now - DAY, closesAt: now + DAY, juryAt: now + 2 * DAY, most: 20_000_00, winners: 1, passMark: 60 },
    ...{ jury: jurors.map((who) => ({ who, name: `评委${who}` })), scored: 0, result: null, by: 'sun' },
    ...{ byName: '鸣翠社区 · 社区干部', at: 1, hands: ['sun', ...jurors], ...change },
  },
})
const closed = { closesAt: now - 1, juryAt: now + DAY }
const proposal = (callId: string, code: string, contact: string): Line => ({
  collection: 'callProposals',
  document: {
    ...{ _id: proposalOf(callId, code), call: callId, callTitle: '为老服务征集', area: COMMUNITY, organisation: code },
    ...{
      organisationName: '中心',
      contact,
      title: `${contact} 的项目`,
      lines: ['陪老人'],
      plan: '每周一次',
      video: null,
    },
    ...{ budget: [{ what: '材料', amount: 5_000_00 }], pictures: [], revision: 1, at: 5, shown: true, waits: false },
  },
})

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...['li', 'lis', 'ju1', 'ju2', 'ju3'].map((who) => resident(who, homeAt(BUILDING, who.startsWith('li') ? 3 : 5))),
    resident('warm', homeAt(BUILDING, 6)),
    resident('green', homeAt(BUILDING, 7)),
    resident('far', homeAt(ELSEWHERE, 3)),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('across', 'community-clerk', 'hj.02.04'),
    organisation(WARM, 'warm'),
    organisation(GREEN, 'green'),
    organisation(PAUSED, 'green', { state: 'suspended' }),
    call(OPEN),
    call(JUDGED, closed),
    call(LATE, { closesAt: now - 2, juryAt: now - 1 }),
    proposal(JUDGED, WARM, 'warm'),
    proposal(JUDGED, GREEN, 'green'),
    proposal(LATE, WARM, 'warm'),
    {
      collection: 'officeCodes',
      document: { _id: '482913', who: 'ju3', until: now + DAY, consent: { notice: '1', at: 1 } },
    },
    {
      collection: 'officeCodes',
      document: { _id: '482914', who: 'ju1', until: now - 1, consent: { notice: '1', at: 1 } },
    },
  ])
})
afterAll(() => backEnd.stop())

const proposing = (change: object = {}): Request<'calls.submitProposal'> => ({
  ...{ callId: OPEN, organisationId: WARM, revision: 0, title: '周三陪诊', lines: ['陪老人看病', '一周三次'] },
  ...{ plan: '两位志愿者一组。', budget: [{ what: '车费', amount: 8_000_00 }] },
  ...{ video: 'https://v.qq.com/x/page/a1.html', pictures: [], ...change },
})
const roadshow = proposalOf(OPEN, WARM)
const show = (openid: string, proposalId = roadshow) => backEnd.call(openid, 'calls.openProposal', { proposalId })
const openCall = (openid: string, callId = JUDGED) => backEnd.call(openid, 'calls.openCall', { callId })
const score = (openid: string, code: string, marks: number[]) =>
  backEnd.call(openid, 'calls.score', { proposalId: proposalOf(JUDGED, code), marks })

/** WeChat can't be asked about the next words. */
const inDoubt = () => faults(backEnd, { kind: 'refuse', action: 'wx.openApi', count: 1 })

test('a proposal is one for each organisation and can be changed until the call closes', async () => {
  const answer = await backEnd.call('warm', 'calls.submitProposal', proposing())
  expect(answer).toEqual({ proposalId: roadshow, revision: 1, shown: true })
  expect(await backEnd.call('warm', 'calls.submitProposal', proposing())).toEqual(answer)
  const changed = proposing({ revision: 1, title: '周三周五陪诊' })
  expect((await backEnd.call('warm', 'calls.submitProposal', changed)).revision).toBe(2)
  expect((await backEnd.call('warm', 'calls.submitProposal', changed)).revision).toBe(2)
  expect((await backEnd.refused('warm', 'calls.submitProposal', proposing({ revision: 1 }))).code).toBe('call-moved-on')
})

test('a picture of a proposal is seen by its organisation at once, by others when it is checked', async () => {
  // WeChat's verdict comes after a second: when the test says so.
  await backEnd.clock({ speed: 0.001 })
  const picture = await backEnd.upload('warm', 'people/warm.jpg', 'stairs')
  const pictured = proposing({ revision: 2, title: '周三周五陪诊', pictures: [picture] })
  await backEnd.call('warm', 'calls.submitProposal', pictured)
  expect(await show('warm')).toMatchObject({
    files: [picture],
    pictures: [{ address: expect.stringMatching(/^http/) }],
  })
  expect((await show('li')).pictures).toEqual([])
  await backEnd.clock({ advance: 2000 })
  expect((await show('li')).pictures).toMatchObject([{ state: 'shown', address: expect.stringMatching(/^http/) }])
  await backEnd.clock({ speed: 1 })
})

test('a household supports a proposal once, whoever of it does', async () => {
  for (const who of ['li', 'lis', 'li']) await backEnd.call(who, 'calls.support', { proposalId: roadshow })
  await backEnd.call('ju1', 'calls.support', { proposalId: roadshow })
  expect(await show('lis')).toMatchObject({ supports: 2, supported: true })
  expect((await show('far')).supported).toBe(false)
  expect((await backEnd.refused('far', 'calls.support', { proposalId: roadshow })).code).toBe('support-elsewhere')
})

test('a question is read once its words are fine, and answered by the organisation alone, once', async () => {
  const ask = (questionId: string, text: string) =>
    backEnd.call('li', 'calls.ask', { proposalId: roadshow, questionId, text })
  expect((await ask('20261123-asking', '周末有吗?')).shown).toBe(true)
  await ask('20261123-asking', '周末有吗?')
  await inDoubt()
  expect((await ask('20261123-doubts', '可疑的问题')).shown).toBe(false)
  expect((await show('far')).questions.map(({ text }) => text)).toEqual(['周末有吗?'])
  expect(await show('li').then(({ questions }) => questions.length)).toBe(2)
  const answer = { questionId: '20261123-asking', text: '周六上午有。' }
  expect((await backEnd.refused('green', 'calls.answer', answer)).code).toBe('not-your-organisation')
  await backEnd.call('warm', 'calls.answer', answer)
  await backEnd.call('warm', 'calls.answer', { ...answer, text: '改口' })
  const [question] = (await show('far')).questions
  expect(question?.answer?.text).toBe('周六上午有。')
  expect(JSON.stringify(question)).not.toMatch(/li\b/)
  // What is in doubt waits for the clerks of the place.
  const { waiting } = await backEnd.call('sun', 'notices.listWaitingWords', {})
  expect(waiting.filter(({ of }) => of === 'roadshow').map(({ text }) => text)).toEqual(['可疑的问题'])
  await backEnd.call('sun', 'notices.judgeWords', { of: 'roadshow', ref: '20261123-doubts', fine: true })
  expect((await show('far')).questions).toHaveLength(2)
})

test('a proposal with words in doubt is read by its organisation and the clerks until one lets it through', async () => {
  const waits = proposing({ organisationId: GREEN, plan: '可疑的计划' })
  await inDoubt()
  expect((await backEnd.call('green', 'calls.submitProposal', waits)).shown).toBe(false)
  const proposalId = proposalOf(OPEN, GREEN)
  expect((await backEnd.refused('li', 'calls.openProposal', { proposalId })).code).toBe('no-such-entry')
  expect((await openCall('li', OPEN)).entries).toHaveLength(1)
  expect((await show('green', proposalId)).mayChange).toBe(true)
  await backEnd.call('sun', 'notices.judgeWords', { of: 'proposal', ref: proposalId, fine: true })
  expect((await show('li', proposalId)).plan).toBe('可疑的计划')
})

test('jurors are named by their six digits, once each, and can be taken off before anybody scored', async () => {
  const named = { to: 'name', callId: OPEN, digits: '482913', name: '马主任' } as const
  expect(await backEnd.call('sun', 'calls.nameJuror', named)).toEqual({ callId: OPEN, jurors: 4 })
  expect(await backEnd.call('sun', 'calls.nameJuror', named)).toEqual({ callId: OPEN, jurors: 4 })
  expect(await backEnd.documents('messages', { to: 'ju3', kind: 'call' })).toHaveLength(1)
  expect((await openCall('sun', OPEN)).desk?.jury[3]).toMatchObject({ number: 4, name: '马主任', scored: 0 })
  expect(JSON.stringify(await openCall('li', OPEN))).not.toContain('马主任')
  expect(await backEnd.call('sun', 'calls.nameJuror', { to: 'drop', callId: OPEN, number: 4 })).toMatchObject({
    jurors: 3,
  })
})

test('a result needs every score, is made once, and shows no juror', async () => {
  await score('ju1', GREEN, [80, 90])
  await score('ju1', GREEN, [80, 90])
  await score('ju2', GREEN, [70, 60])
  await score('ju1', WARM, [50, 50])
  expect(
    (await backEnd.refused('warm', 'calls.score', { proposalId: proposalOf(JUDGED, WARM), marks: [100, 100] })).code,
  ).toBe('own-organisation')
  expect((await openCall('sun')).desk).toMatchObject({ missing: 2, whyNot: expect.stringContaining('2 份') })
  expect((await openCall('ju1')).scored?.sort()).toEqual([WARM, GREEN].map((code) => proposalOf(JUDGED, code)).sort())
  expect((await backEnd.refused('sun', 'calls.decide', { callId: JUDGED })).code).toBe('scores-missing')
  expect((await backEnd.refused('sun', 'calls.nameJuror', { to: 'drop', callId: JUDGED, number: 1 })).code).toBe(
    'jury-fixed',
  )
  await score('ju2', WARM, [40, 60])
  await score('warm', GREEN, [90, 90])
  const winners = [proposalOf(JUDGED, GREEN)]
  expect(await backEnd.call('sun', 'calls.decide', { callId: JUDGED })).toEqual({ callId: JUDGED, winners })
  expect(await backEnd.call('sun', 'calls.decide', { callId: JUDGED })).toEqual({ callId: JUDGED, winners })
  const { entries, explained, state } = await openCall('far')
  expect(state).toBe('decided')
  // (80*60+90*40 + 70*60+60*40 + 90*100) / 3 = 8000.
  expect(entries.map(({ row }) => row)).toEqual([
    { rank: 1, points: 8000, means: [8000, 8000], jurors: 3, wins: true },
    { rank: 2, points: 4900, means: [4500, 5500], jurors: 2, wins: false },
  ])
  expect(explained.join()).toContain('需要 60%,可行 40%')
  expect(JSON.stringify(await openCall('far'))).not.toMatch(/ju1|评委ju/)
  expect((await backEnd.documents('messages', { to: 'green' })).map(({ text }) => text)).toEqual([
    '「green 的项目」入选了,80 分,第 1 名。',
  ])
  expect((await backEnd.refused('ju1', 'calls.score', { proposalId: winners[0], marks: [1, 1] })).code).toBe(
    'not-scoring-now',
  )
})

test('after the time of the jury a result is made of what there is', async () => {
  expect(await backEnd.call('sun', 'calls.decide', { callId: LATE })).toEqual({ callId: LATE, winners: [] })
  expect((await openCall('li', LATE)).entries[0]?.row).toMatchObject({ rank: null, wins: false })
})

test('a page is one call that reads no more than it shows', async () => {
  const { cost } = await backEnd.post('calls', { action: 'calls.openProposal', data: { proposalId: roadshow } }, 'li')
  expect(cost.databaseCalls).toBeLessThanOrEqual(9)
  const list = await backEnd.post('calls', { action: 'calls.listCalls', data: {} }, 'li')
  expect(list.body).toMatchObject({ data: { calls: [{ callId: OPEN }, {}, {}] } })
  expect(list.cost.examined).toBeLessThanOrEqual(2 * 3 + 2)
  const page = await backEnd.post('calls', { action: 'calls.openCall', data: { callId: JUDGED } }, 'sun')
  // The call, two proposals, five scores, and who asks.
  expect(page.cost.examined).toBeLessThanOrEqual(2 * 9)
})

const writing = (change: object) => {
  const { title, about, area, criteria, opensAt, closesAt, juryAt, most, winners, passMark } = call('').document
  const asked = { title, about, area, criteria, opensAt, closesAt, juryAt, most, winners, passMark }
  return ['calls.writeCall', { callId: '20261123-writng', ...asked, ...change }] as const
}
const submit = (change: object) =>
  ['calls.submitProposal', proposing({ callId: OPEN, revision: 3, ...change })] as const
const on = (action: string, change: object = {}) => [`calls.${action}`, { proposalId: roadshow, ...change }] as const
const marks = (change: object) =>
  ['calls.score', { proposalId: proposalOf(JUDGED, WARM), marks: [1, 1], ...change }] as const

type Case = [about: string, openid: string | undefined, call: readonly [string, object], code: string, field?: string]
const cases: Case[] = [
  ['a call that is not there', 'li', ['calls.openCall', { callId: 'nowhere' }], 'no-such-call'],
  ['a call that is an operator', 'li', ['calls.openCall', { callId: { $ne: '' } }], 'not-understood', 'callId'],
  ['writing as a neighbour', 'li', writing({}), 'not-a-clerk'],
  ['writing elsewhere', 'sun', writing({ area: 'hj.02.04' }), 'outside-your-area'],
  ['weights that are off', 'sun', writing({ criteria: [{ name: '需要', weight: 90 }] }), 'weights-off', 'criteria'],
  [
    'a weight of nothing',
    'sun',
    writing({ criteria: [{ name: '需要', weight: 0 }] }),
    'not-understood',
    'criteria.0.weight',
  ],
  ['closing before it opens', 'sun', writing({ closesAt: now - 2 * DAY }), 'call-times', 'closesAt'],
  ['no money at all', 'sun', writing({ most: 0 }), 'not-understood', 'most'],
  ['half a winner', 'sun', writing({ winners: 0.5 }), 'not-understood', 'winners'],
  ['digits that are over', 'sun', juror({ digits: '482914' }), 'code-unknown'],
  ['digits of nobody', 'sun', juror({ digits: '000000' }), 'code-unknown'],
  ['a juror elsewhere', 'across', juror({}), 'outside-your-area'],
  ['a juror by a neighbour', 'li', juror({}), 'not-a-clerk'],
  ['proposing for another', 'li', submit({}), 'not-your-organisation'],
  [
    'proposing for one that is paused',
    'green',
    submit({ organisationId: PAUSED, revision: 0 }),
    'organisation-not-registered',
  ],
  ['proposing too late', 'warm', submit({ callId: JUDGED, revision: 1 }), 'call-not-open'],
  [
    'proposing over the most',
    'warm',
    submit({ budget: [{ what: '车', amount: 20_000_01 }] }),
    'over-call-budget',
    'budget',
  ],
  ['proposing a link that is not safe', 'warm', submit({ video: 'http://v.qq.com/x' }), 'not-understood', 'video'],
  ['proposing a link that runs', 'warm', submit({ video: 'javascript:alert(1)' }), 'not-understood', 'video'],
  ['proposing four lines', 'warm', submit({ lines: ['1', '2', '3', '4'] }), 'not-understood', 'lines'],
  ['proposing what may not be said', 'warm', submit({ plan: '赌博' }), 'words-refused'],
  ['proposing what has moved on', 'warm', submit({ revision: 7 }), 'call-moved-on'],
  ['supporting as a visitor', 'guest', on('support'), 'no-home'],
  ['supporting as nobody', undefined, on('support'), 'no-caller'],
  ['supporting what is not there', 'li', on('support', { proposalId: 'nowhere' }), 'no-such-entry'],
  ['asking nothing', 'li', on('ask', { questionId: '20261123-nothin', text: ' ' }), 'not-understood', 'text'],
  ['asking as a visitor', 'guest', on('ask', { questionId: '20261123-nothin', text: '?' }), 'no-home'],
  ['asking under another’s id', 'far', on('ask', { questionId: '20261123-asking', text: '?' }), 'no-such-question'],
  ['answering what is not there', 'warm', ['calls.answer', { questionId: 'nowhere', text: '好' }], 'no-such-question'],
  [
    'answering an answer',
    'warm',
    ['calls.answer', { questionId: '20261123-doubts', text: '' }],
    'not-understood',
    'text',
  ],
  ['scoring as a neighbour', 'li', marks({}), 'not-a-juror'],
  ['scoring an open call', 'ju1', marks({ proposalId: roadshow }), 'not-scoring-now'],
  ['a mark over 100', 'ju1', marks({ marks: [101, 1] }), 'not-understood', 'marks.0'],
  ['a mark and a half', 'ju1', marks({ marks: [1.5, 1] }), 'not-understood', 'marks.0'],
  ['deciding as a neighbour', 'li', ['calls.decide', { callId: OPEN }], 'not-a-clerk'],
  ['deciding elsewhere', 'across', ['calls.decide', { callId: OPEN }], 'outside-your-area'],
  ['deciding an open call', 'sun', ['calls.decide', { callId: OPEN }], 'not-scoring-now'],
]
function juror(change: object) {
  return ['calls.nameJuror', { to: 'name', callId: OPEN, digits: '482913', name: '马主任', ...change }] as const
}

const written: CollectionName[] = [
  'calls',
  'callProposals',
  'callScores',
  'callSupports',
  'callWords',
  'audit',
  'messages',
]
const everything = () => Promise.all(written.map((collection) => backEnd.documents(collection)))

test('bad input is refused in a sentence, and nothing is written', async () => {
  for (const [about, openid, [action, data], code, field] of cases) {
    const before = await everything()
    const refusal = await backEnd.refused(openid, action, data)
    expect([about, refusal.code, refusal.field]).toEqual([about, code, field])
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  }
})
