import type { CollectionName } from '../../cloudfunctions/collections'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { entry, GRID, idea, neighbourhood } from './aNeighbourhood'

const now = Date.now()
let backEnd: BackEnd
const ID = '20261123-abcdef'

const meeting = {
  ...{ _id: 'meeting', kind: 'stool', title: '会', area: GRID, areaName: '网格', areas: [GRID], place: '凉亭' },
  ...{ startsAt: now + DAY, agenda: ['说'], state: 'planned', by: 'zhao', byName: '网格长', calledAt: 1, reason: null },
  ...{ minutes: null, decisions: [], closedAt: null, nextDue: null, reminded: false },
}

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...neighbourhood(),
    idea('open', '路灯不亮', { by: 'wang' }),
    idea('mine', '加长椅', { by: 'li' }),
    idea('hidden', '看不见', { state: 'waiting', listed: false, terms: [] }),
    entry('need', { by: 'li' }),
    entry('ladder', { by: 'wang', kind: 'resource' }),
    entry('cook', { by: 'wang', kind: 'service', category: 'meal' }),
    entry('ours', { by: 'li', kind: 'service' }),
    entry('gone', { by: 'wang', kind: 'service', state: 'closed' }),
    { collection: 'meetings', document: meeting },
    { collection: 'meetings', document: { ...meeting, _id: 'cancelled', state: 'cancelled', reason: '下雨' } },
    { collection: 'meetings', document: { ...meeting, _id: 'past', startsAt: now - 9 * DAY } },
    { collection: 'meetings', document: { ...meeting, _id: 'closed', state: 'closed', startsAt: now - 9 * DAY } },
  ])
})
afterAll(() => backEnd.stop())

const give = (change: object) =>
  [
    'ideas.post',
    { ideaId: ID, area: BUILDING, spot: '', title: '扶手', text: '', pictures: [], name: '李', ...change },
  ] as const
const answer = (change: object) =>
  ['ideas.answer', { ideaId: 'open', kind: 'cannot', text: '不行', ...change }] as const
const call = (change: object) =>
  [
    'meetings.call',
    {
      meetingId: ID,
      kind: 'stool',
      area: GRID,
      title: '会',
      place: '凉亭',
      startsAt: now + DAY,
      agenda: ['说'],
      ...change,
    },
  ] as const
const put = (change: object) =>
  [
    'exchange.put',
    {
      ...{
        entryId: ID,
        kind: 'need',
        area: BUILDING,
        category: 'repair',
        title: '修',
        details: '',
        when: { kind: 'any' },
      },
      ...{ quantity: 1, name: '李', until: now + DAY, ...change },
    },
  ] as const
const propose = (change: object) =>
  ['exchange.propose', { need: 'need', offer: 'ladder', note: '', ...change }] as const
const upTo = (meetingId: string) => ['meetings.writeUp', { meetingId, minutes: '说了', decisions: [] }] as const

const written: CollectionName[] = [
  'ideas',
  'ideaSupports',
  'meetings',
  'meetingPeople',
  'exchange',
  'exchangeMatches',
  'audit',
  'messages',
]
const everything = () => Promise.all(written.map((collection) => backEnd.documents(collection)))

type Case = [about: string, openid: string | undefined, call: readonly [string, unknown], code: string, field?: string]
const cases: Case[] = [
  ['an idea by nobody', undefined, give({}), 'no-caller'],
  ['an idea by a visitor', 'guest', give({}), 'no-home'],
  ['an idea about another community', 'li', give({ area: ELSEWHERE }), 'idea-elsewhere', 'area'],
  ['an idea about the whole street', 'li', give({ area: 'hj.02' }), 'idea-elsewhere', 'area'],
  ['an idea without a title', 'li', give({ title: ' ' }), 'not-understood', 'title'],
  ['an idea with a title that is too long', 'li', give({ title: '长'.repeat(31) }), 'not-understood', 'title'],
  [
    'an idea with four pictures',
    'li',
    give({ pictures: Array(4).fill('cloud://a.b/people/x.jpg') }),
    'not-understood',
    'pictures',
  ],
  ['an idea with supporters already', 'li', give({ supporters: 99 }), 'not-understood', 'supporters'],
  ['an idea under another’s id', 'li', give({ ideaId: '../polls' }), 'not-understood', 'ideaId'],
  ['a title that is an operator', 'li', give({ title: { $ne: '' } }), 'not-understood', 'title'],
  [
    'a search that is too long',
    'guest',
    ['ideas.findSimilar', { area: BUILDING, title: '长'.repeat(31) }],
    'not-understood',
    'title',
  ],
  ['a list in an order that is none', 'guest', ['ideas.list', { order: 'random' }], 'not-understood', 'order'],
  ['an idea that is not there', 'li', ['ideas.open', { ideaId: 'nowhere' }], 'no-such-idea'],
  ['an idea that is not shown', 'li', ['ideas.open', { ideaId: 'hidden' }], 'no-such-idea'],
  ['support for what is not shown', 'li', ['ideas.support', { ideaId: 'hidden' }], 'no-such-idea'],
  ['support for one’s own', 'li', ['ideas.support', { ideaId: 'mine' }], 'own-idea'],
  ['support by a visitor', 'guest', ['ideas.support', { ideaId: 'open' }], 'no-home'],
  ['an answer by a neighbour', 'li', answer({}), 'not-an-idea-clerk'],
  ['an answer by a grid leader', 'zhao', answer({}), 'not-an-idea-clerk'],
  ['an answer without words', 'sun', answer({ text: '' }), 'not-understood', 'text'],
  ['an answer of one’s own kind', 'sun', answer({ kind: 'maybe' }), 'not-understood', 'kind'],
  ['an answer to what is not public', 'sun', answer({ ideaId: 'hidden' }), 'idea-answered'],
  ['under way, but nowhere', 'sun', answer({ kind: 'under-way' }), 'answer-link-missing', 'link'],
  [
    'under way at what is not there',
    'sun',
    answer({ kind: 'under-way', link: { kind: 'poll', id: 'x' } }),
    'answer-link-missing',
    'link',
  ],
  ['an idea put into itself', 'sun', ['ideas.merge', { ideaId: 'open', into: 'open' }], 'not-the-same-idea', 'into'],
  [
    'an idea put into one that is hidden',
    'sun',
    ['ideas.merge', { ideaId: 'open', into: 'hidden' }],
    'not-the-same-idea',
    'into',
  ],
  ['a meeting called by a neighbour', 'li', call({}), 'not-a-convener'],
  ['a meeting in another grid', 'zhao', call({ area: 'hj.02.04.1' }), 'not-a-convener'],
  ['a joint meeting called by a clerk', 'sun', call({ kind: 'joint', area: COMMUNITY }), 'not-a-convener'],
  ['a meeting in the past', 'zhao', call({ startsAt: now - 1 }), 'meeting-in-the-past', 'startsAt'],
  ['a meeting about nothing', 'zhao', call({ agenda: [] }), 'not-understood', 'agenda'],
  ['a meeting about too much', 'zhao', call({ agenda: Array(11).fill('说') }), 'not-understood', 'agenda'],
  ['a meeting that is not there', 'li', ['meetings.open', { meetingId: 'nowhere' }], 'no-such-meeting'],
  [
    'coming to what was cancelled',
    'li',
    ['meetings.say', { meetingId: 'cancelled', coming: true }],
    'meeting-cancelled',
  ],
  ['coming to what is over', 'li', ['meetings.say', { meetingId: 'closed', coming: true }], 'meeting-over'],
  ['coming as a visitor', 'guest', ['meetings.say', { meetingId: 'meeting', coming: true }], 'no-home'],
  ['signing in with words', 'li', ['meetings.signIn', { code: '让我进去', at: now }], 'not-the-meetings-code'],
  [
    'signing in with a code of another meeting',
    'li',
    ['meetings.signIn', { code: 'nowhere~1~0123456789', at: now }],
    'not-the-meetings-code',
  ],
  ['minutes before the meeting', 'zhao', upTo('meeting'), 'meeting-ahead'],
  ['minutes of what was cancelled', 'zhao', upTo('cancelled'), 'meeting-cancelled'],
  ['minutes a second time', 'zhao', upTo('closed'), 'meeting-written-up'],
  ['minutes by a neighbour', 'li', upTo('past'), 'not-a-convener'],
  ['cancelling what is over', 'zhao', ['meetings.cancel', { meetingId: 'past', reason: '下雨' }], 'meeting-over'],
  ['a task that is not there', 'zhao', ['meetings.finishTask', { meetingId: 'closed', number: 1 }], 'no-such-task'],
  [
    'a task without a number',
    'zhao',
    ['meetings.finishTask', { meetingId: 'closed', number: 0 }],
    'not-understood',
    'number',
  ],
  ['an entry by a visitor', 'guest', put({}), 'entry-elsewhere', 'area'],
  ['an entry for another community', 'li', put({ area: ELSEWHERE }), 'entry-elsewhere', 'area'],
  ['an entry for the district', 'li', put({ area: 'hj' }), 'entry-elsewhere', 'area'],
  ['an entry for nobody', 'li', put({ quantity: 0 }), 'not-understood', 'quantity'],
  ['an entry for ever', 'li', put({ until: now + 999 * DAY }), 'entry-too-long', 'until'],
  [
    'an entry on days that go backwards',
    'li',
    put({ when: { kind: 'dates', from: now + 2 * DAY, until: now + DAY } }),
    'entry-days-wrong',
    'when',
  ],
  [
    'an entry on the eighth day of the week',
    'li',
    put({ when: { kind: 'weekly', slots: [21] } }),
    'not-understood',
    'when.slots.0',
  ],
  ['an entry that is not there', 'li', ['exchange.open', { entryId: 'nowhere' }], 'no-such-list-entry'],
  ['taking a neighbour’s entry off', 'chen', ['exchange.close', { entryId: 'need' }], 'not-your-entry'],
  ['two of different kinds', 'wang', propose({ offer: 'cook' }), 'no-match'],
  ['one’s own for one’s own', 'li', propose({ offer: 'ours' }), 'own-offer-own-need'],
  ['what was taken off', 'wang', propose({ offer: 'gone' }), 'entry-taken'],
  ['what is not there', 'wang', propose({ offer: 'nowhere' }), 'no-such-list-entry'],
  ['two of other people', 'chen', propose({}), 'not-of-the-match'],
  ['a match that is not there', 'li', ['exchange.openMatch', { matchId: 'need:nowhere' }], 'no-such-match'],
  ['a match that is no match', 'li', ['exchange.reply', { matchId: 'need', yes: true }], 'not-understood', 'matchId'],
]

for (const [about, openid, [action, data], code, field] of cases)
  test(`${about} is refused in a sentence and nothing is written`, async () => {
    const before = await everything()
    const refusal = await backEnd.refused(openid, action, data)
    expect([refusal.code, refusal.field]).toEqual([code, field])
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  })
