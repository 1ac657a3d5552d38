import type { CollectionName } from '../../cloudfunctions/collections'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, NEXT_BUILDING, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { inOffice, refOf, talent } from './aPool'

const now = Date.now()
let backEnd: BackEnd

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    resident('li', homeAt(BUILDING, 2)),
    inOffice('sun', BUILDING, { role: 'community-clerk', area: COMMUNITY, from: 0 }),
    inOffice('retired', BUILDING, { role: 'community-clerk', area: COMMUNITY, from: 0, until: now - DAY }),
    inOffice('society', BUILDING, { role: 'organisation', area: COMMUNITY, from: 0 }),
    inOffice('district', BUILDING, { role: 'district-clerk', area: 'hj', from: 0 }),
    talent('hand', NEXT_BUILDING, { emergency: true }),
    talent('stranger', ELSEWHERE, { emergency: true }),
    { collection: 'phones', document: { _id: 'stranger', number: '13700000000', at: 1 } },
    { collection: 'callUps', document: { ...callUpOf('20261123-isover'), state: 'ended', toldAt: 1 } },
    { collection: 'callUps', document: { ...callUpOf('20261123-isopen'), toldAt: 1 } },
  ])
})
afterAll(() => backEnd.stop())

const callUpOf = (_id: string) => ({
  ...{ _id, area: COMMUNITY, areaName: '测试社区', kind: 'flood', text: '来', where: '东门', by: 'sun' },
  ...{ byName: '社区干部', at: 1, until: now + DAY, state: 'open', reach: 1, toldUpTo: '' },
})
const watched: CollectionName[] = ['talents', 'phones', 'callUps', 'callAnswers', 'messages', 'audit']
const everything = () => Promise.all(watched.map((name) => backEnd.documents(name)))

const keep = (change: object) =>
  [
    'talents.keepTalent',
    {
      ...{ name: '李姐', skills: ['music'], times: [], languages: [], about: '', emergency: false, onBoard: false },
      ...change,
    },
  ] as const
const send = (change: object) =>
  [
    'talents.callUp',
    {
      ...{ callUpId: '20261123-abcdef', area: COMMUNITY, kind: 'flood', text: '来', where: '东门' },
      until: now + DAY / 2,
      ...change,
    },
  ] as const
const find = (change: object) => ['talents.findTalents', { at: COMMUNITY, ...change }] as const
const lookUp = (change: object) => ['talents.lookUpPhone', { who: refOf('hand'), why: '问问', ...change }] as const
const invite = (change: object) =>
  ['talents.invite', { refs: [refOf('hand')], activityId: 'nowhere', ...change }] as const

type Case = [
  about: string,
  openid: string | undefined,
  asked: readonly [action: string, data: object],
  code: string,
  field?: string,
]
const cases: Case[] = [
  ['an entry of nobody', undefined, keep({}), 'no-caller'],
  ['an entry of a visitor without a home', 'visitor', keep({}), 'no-home'],
  ['an entry without anything offered', 'li', keep({ skills: [] }), 'nothing-offered', 'skills'],
  ['an entry without a name', 'li', keep({ name: '  ' }), 'not-understood', 'name'],
  ['a name that is too long', 'li', keep({ name: '长'.repeat(11) }), 'not-understood', 'name'],
  ['a text that is too long', 'li', keep({ about: '长'.repeat(101) }), 'not-understood', 'about'],
  ['a text that must not be seen', 'li', keep({ about: '代开发票' }), 'words-refused'],
  ['a skill of one’s own', 'li', keep({ skills: ['flying'] }), 'not-understood', 'skills.0'],
  ['an emergency that is a word', 'li', keep({ emergency: 'yes' }), 'not-understood', 'emergency'],
  ['an entry for somebody else', 'li', keep({ _id: 'hand' }), 'not-understood', '_id'],
  ['a number without an entry', 'li', ['talents.keepPhone', { code: 'x' }], 'not-in-the-pool'],
  ['a number without a code', 'li', ['talents.keepPhone', { code: '' }], 'not-understood', 'code'],
  ['a number that the phone names itself', 'li', ['talents.keepPhone', { number: '138' }], 'not-understood', 'code'],
  ['a code that WeChat does not know', 'hand', ['talents.keepPhone', { code: 'x' }], 'phone-code-old'],
  ['the finder for a resident', 'li', ['talents.openFinder', {}], 'not-a-finder'],
  ['the finder for nobody', undefined, ['talents.openFinder', {}], 'no-caller'],
  ['a search by a resident', 'li', find({}), 'not-a-finder'],
  ['a search by nobody', undefined, find({}), 'no-caller'],
  ['a search by a clerk whose time is over', 'retired', find({}), 'not-a-finder'],
  ['a search in somebody else’s community', 'sun', find({ at: 'hj.02.04' }), 'not-a-finder'],
  ['a search in the whole district', 'district', find({ at: 'hj' }), 'area-too-wide'],
  ['a search that is an operator', 'sun', find({ skill: { $ne: '' } }), 'not-understood', 'skill'],
  ['a number asked for by a resident', 'li', lookUp({}), 'not-a-finder'],
  ['a number asked for by an organisation', 'society', lookUp({}), 'not-a-finder'],
  ['a number from somebody else’s community', 'sun', lookUp({ who: refOf('stranger') }), 'not-a-finder'],
  ['a number that was not offered', 'sun', lookUp({}), 'no-phone'],
  ['a number of nobody', 'sun', lookUp({ who: refOf('nobody') }), 'no-such-talent'],
  ['a number by openid', 'sun', lookUp({ who: 'hand' }), 'not-understood', 'who'],
  ['a number without a reason', 'sun', lookUp({ why: ' ' }), 'not-understood', 'why'],
  ['several numbers at once', 'sun', lookUp({ who: [refOf('hand')] }), 'not-understood', 'who'],
  ['an invitation to nothing', 'sun', invite({}), 'no-such-activity'],
  ['an invitation of nobody', 'sun', invite({ refs: [] }), 'not-understood', 'refs'],
  ['an invitation of too many', 'sun', invite({ refs: Array(21).fill(refOf('hand')) }), 'not-understood', 'refs'],
  ['the desk of call-ups for a resident', 'li', ['talents.openCallUpDesk', {}], 'not-a-caller'],
  ['the desk of call-ups for an organisation', 'society', ['talents.openCallUpDesk', {}], 'not-a-caller'],
  ['a call-up by a resident', 'li', send({}), 'not-a-caller'],
  ['a call-up by an organisation', 'society', send({}), 'not-a-caller'],
  ['a call-up for somebody else’s community', 'sun', send({ area: 'hj.02.04' }), 'not-a-caller'],
  ['a call-up of a place that is not there', 'sun', send({ area: `${COMMUNITY}.9` }), 'no-such-area'],
  ['a call-up that is over before it begins', 'sun', send({ until: now - DAY }), 'call-up-times', 'until'],
  ['a call-up for a week', 'sun', send({ until: now + 7 * DAY }), 'call-up-times', 'until'],
  ['a call-up without a text', 'sun', send({ text: '' }), 'not-understood', 'text'],
  ['a call-up with a text too long', 'sun', send({ text: '长'.repeat(201) }), 'not-understood', 'text'],
  ['a call-up of one’s own kind', 'sun', send({ kind: 'party' }), 'not-understood', 'kind'],
  ['a call-up without an id of its own', 'sun', send({ callUpId: '../x' }), 'not-understood', 'callUpId'],
  ['a call-up that is not there', 'sun', ['talents.openCallUp', { callUpId: 'nowhere' }], 'no-such-call-up'],
  ['a call-up for others', 'li', ['talents.openCallUp', { callUpId: '20261123-isopen' }], 'not-called'],
  ['an answer to what is not there', 'hand', answer({ callUpId: 'nowhere' }), 'no-such-call-up'],
  ['an answer of who was not called', 'stranger', answer({}), 'not-called'],
  ['an answer that comes too late', 'hand', answer({ callUpId: '20261123-isover' }), 'call-up-over'],
  ['an answer of one’s own', 'hand', answer({ answer: 'maybe' }), 'not-understood', 'answer'],
  ['an end by who was called', 'hand', ['talents.endCallUp', { callUpId: '20261123-isopen' }], 'not-a-caller'],
]
function answer(change: object) {
  return ['talents.answerCallUp', { callUpId: '20261123-isopen', answer: 'coming', ...change }] as const
}

for (const [about, openid, [action, data], code, field] of cases)
  test(`${about} is refused in a sentence and nothing is written`, async () => {
    const before = await everything()
    const refusal = await backEnd.refused(openid, action, data)
    expect(refusal.code).toBe(code)
    expect(refusal.field).toBe(field)
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  })

test('every refusal of the talent pool is met here, but for the look-ups of a whole day', () => {
  expect(new Set(cases.map(([, , , code]) => code)).size).toBeGreaterThanOrEqual(16)
})
