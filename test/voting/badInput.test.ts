import type { CollectionName } from '../../cloudfunctions/collections'
import { signScene } from '../../domain/community/scene'
import { settings } from '../../domain/settings'
import {
  BUILDING,
  COMMUNITY,
  DAY,
  ELSEWHERE,
  homeAt,
  NEXT_BUILDING,
  places,
  poll,
  resident,
  sceneOf,
} from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
let backEnd: BackEnd

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'open' }, now),
    ...poll({ _id: 'over', opensAt: now - 2 * DAY, closesAt: now - DAY, sealedAt: now - DAY }, now),
    ...poll({ _id: 'soon', opensAt: now + DAY, closesAt: now + 2 * DAY }, now),
    ...poll({ _id: 'theirs', area: 'hj.02.04', areaName: '路对面社区' }, now),
    resident('li', homeAt(BUILDING, 1)),
    inOffice('leader', 'grid-leader', 'hj.02.03.1'),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('retired', 'community-clerk', COMMUNITY, now - DAY),
    {
      collection: 'areas',
      document: { _id: 'hj.02.03.1.05.09', level: 'building', name: '换过码的楼', households: 0, sceneIssue: 2 },
    },
  ])
})
afterAll(() => backEnd.stop())

const inOffice = (openid: string, role: string, area: string, until?: number) => {
  const line = resident(openid, homeAt(BUILDING, 9))
  return { ...line, document: { ...line.document, roles: [{ role, area, from: 0, ...(until ? { until } : {}) }] } }
}
const paper = (change: object) =>
  [
    'voting.castAssisted',
    {
      pollId: 'open',
      household: homeAt(BUILDING, 2),
      choices: ['road'],
      way: 'paper',
      witness: '王建国',
      reason: '没有手机',
      ...change,
    },
  ] as const
const plan = {
  title: '路灯',
  about: '',
  area: COMMUNITY,
  preset: 'advice-of-households',
  minimumAge: null,
  entitled: null,
  opensAt: now,
  closesAt: now + DAY,
  projects: [],
  ballot: 'yes-no',
}
const submit = (change: object, draft: object = {}) =>
  ['voting.submitDraft', { draftId: '20261123-abcdef', revision: 0, plan: { ...plan, ...change }, ...draft }] as const
const cast = (data: unknown) => ['voting.castBallot', data] as const
const bind = (change: Record<string, unknown>) =>
  [
    'community.bindHome',
    {
      scene: sceneOf(BUILDING),
      household: homeAt(BUILDING, 2),
      relation: 'owner',
      name: '小李',
      privacyNotice: settings.privacyNotice,
      ...change,
    },
  ] as const
const many = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i))
const written: CollectionName[] = [
  'ballots',
  'audit',
  'people',
  'polls',
  'pollKeys',
  'pollDrafts',
  'turnouts',
  'notices',
  'reminders',
  'results',
]
const everything = () => Promise.all(written.map((collection) => backEnd.documents(collection)))

type Case = [about: string, openid: string | undefined, call: readonly [string, unknown], code: string, field?: string]
const cases: Case[] = [
  ['an unknown action', 'li', ['voting.rigBallot', {}], 'unknown-action', 'action'],
  ['an action of another function', 'li', ['voting.bindHome', {}], 'unknown-action', 'action'],
  ['the name of an inherited property', 'li', ['voting.__proto__', {}], 'unknown-action', 'action'],
  ['no data', 'li', cast(undefined), 'not-understood', 'pollId'],
  ['data that is a list', 'li', cast([]), 'not-understood', 'pollId'],
  ['data that is a text', 'li', cast('open'), 'not-understood', 'data'],
  ['a number where an id is due', 'li', cast({ pollId: 7, choices: ['road'] }), 'not-understood', 'pollId'],
  [
    'an operator where an id is due',
    'li',
    cast({ pollId: { $gt: '' }, choices: ['road'] }),
    'not-understood',
    'pollId',
  ],
  ['missing choices', 'li', cast({ pollId: 'open' }), 'not-understood', 'choices'],
  ['choices that are no list', 'li', cast({ pollId: 'open', choices: 'road' }), 'not-understood', 'choices'],
  [
    'an operator among the choices',
    'li',
    cast({ pollId: 'open', choices: [{ $ne: 1 }] }),
    'not-understood',
    'choices.0',
  ],
  ['null among the choices', 'li', cast({ pollId: 'open', choices: [null] }), 'not-understood', 'choices.0'],
  ['an extra field', 'li', cast({ pollId: 'open', choices: ['road'], weight: 100 }), 'not-understood', 'weight'],
  [
    'another household named',
    'li',
    cast({ pollId: 'open', choices: ['road'], household: homeAt(BUILDING, 3) }),
    'which-home',
    'household',
  ],
  ['an id that is too long', 'li', cast({ pollId: 'x'.repeat(65), choices: ['road'] }), 'not-understood', 'pollId'],
  ['an id with a space', 'li', cast({ pollId: 'o pen', choices: ['road'] }), 'not-understood', 'pollId'],
  ['201 choices', 'li', cast({ pollId: 'open', choices: many(201, (i) => `p${i}`) }), 'not-understood', 'choices'],
  ['no choice', 'li', cast({ pollId: 'open', choices: [] }), 'empty-ballot', 'choices'],
  ['a project chosen twice', 'li', cast({ pollId: 'open', choices: ['road', 'road'] }), 'chosen-twice', 'choices'],
  [
    'a project that is not in the poll',
    'li',
    cast({ pollId: 'open', choices: ['palace'] }),
    'no-such-project',
    'choices',
  ],
  [
    'choices over the budget',
    'li',
    cast({ pollId: 'open', choices: ['road', 'lamp', 'tree'] }),
    'over-budget',
    'choices',
  ],
  ['a poll that is not there', 'li', cast({ pollId: 'nowhere', choices: ['road'] }), 'no-such-poll'],
  ['a poll that is over', 'li', cast({ pollId: 'over', choices: ['road'] }), 'poll-closed'],
  ['a poll that has not begun', 'li', cast({ pollId: 'soon', choices: ['road'] }), 'poll-not-open'],
  ['a poll of another community', 'li', cast({ pollId: 'theirs', choices: ['road'] }), 'outside-area'],
  ['a visitor without a home who votes', 'guest', cast({ pollId: 'open', choices: ['road'] }), 'no-home'],
  ['nobody who votes', undefined, cast({ pollId: 'open', choices: ['road'] }), 'no-caller'],
  ['a forged scene', 'guest', ['community.openHome', { scene: `${sceneOf(BUILDING).slice(0, -1)}!` }], 'scene-forged'],
  [
    'a scene under another key',
    'guest',
    ['community.openBinding', { scene: signScene(BUILDING, 1, 'guessed') }],
    'scene-forged',
  ],
  [
    'a scene that was replaced',
    'guest',
    ['community.openBinding', { scene: sceneOf('hj.02.03.1.05.09', 1) }],
    'scene-retired',
  ],
  [
    'a scene of a building that is not there',
    'guest',
    ['community.openBinding', { scene: sceneOf('hj.02.03.1.05.77') }],
    'no-such-area',
  ],
  ['a scene that is too long', 'guest', ['community.openHome', { scene: 'x'.repeat(33) }], 'not-understood', 'scene'],
  ['binding with a forged scene', 'guest', bind({ scene: 'hj.02.03.1.05.01~1~AAAAAAAAAA' }), 'scene-forged'],
  [
    'binding next door with this door’s code',
    'guest',
    bind({ household: homeAt(NEXT_BUILDING, 2) }),
    'no-such-household',
  ],
  ['binding across the road', 'guest', bind({ household: homeAt(ELSEWHERE, 1) }), 'no-such-household'],
  ['binding a door that is not there', 'guest', bind({ household: homeAt(BUILDING, 99) }), 'no-such-household'],
  ['binding a building', 'guest', bind({ household: BUILDING }), 'no-such-household'],
  ['binding as a landlord of all', 'guest', bind({ relation: 'emperor' }), 'not-understood', 'relation'],
  ['binding for another person', 'guest', bind({ openid: 'li' }), 'not-understood', 'openid'],
  [
    'binding without the privacy notice',
    'guest',
    bind({ privacyNotice: '2000-01-01' }),
    'privacy-not-accepted',
    'privacyNotice',
  ],
  ['binding as nobody', undefined, bind({}), 'no-caller'],
  ['a place that is none', 'guest', ['voting.listPolls', { at: '../etc' }], 'not-understood', 'at'],
  [
    'a cursor that is too long',
    'guest',
    ['notices.listNotices', { at: COMMUNITY, after: 'x'.repeat(201) }],
    'not-understood',
    'after',
  ],
  ['a notice that is not there', 'guest', ['notices.openNotice', { noticeId: 'nothing' }], 'no-such-notice'],
  ['a result before its time', 'guest', ['voting.openResult', { pollId: 'open' }], 'not-counted-yet'],
  [
    'a receipt that is no hash',
    'guest',
    ['voting.proveBallot', { pollId: 'open', leaf: 'abc' }],
    'not-understood',
    'leaf',
  ],
  ['a paper ballot taken by a neighbour', 'li', paper({}), 'not-your-grid'],
  ['a paper ballot taken by a visitor', 'guest', paper({}), 'not-your-grid'],
  ['a paper ballot taken by nobody', undefined, paper({}), 'no-caller'],
  ['a paper ballot for another grid', 'leader', paper({ household: homeAt(ELSEWHERE, 1) }), 'not-your-grid'],
  [
    'a paper ballot for a door that is not there',
    'leader',
    paper({ household: homeAt(BUILDING, 99) }),
    'no-such-household',
  ],
  ['a paper ballot for a whole building', 'leader', paper({ household: BUILDING }), 'no-such-household'],
  ['a paper ballot without a witness', 'leader', paper({ witness: '' }), 'not-understood', 'witness'],
  ['a witness that is an operator', 'leader', paper({ witness: { $ne: '' } }), 'not-understood', 'witness'],
  ['a paper ballot by telephone', 'leader', paper({ way: 'telephone' }), 'not-understood', 'way'],
  ['a paper ballot over the budget', 'leader', paper({ choices: ['road', 'lamp', 'tree'] }), 'over-budget', 'choices'],
  ['a paper ballot after the close', 'leader', paper({ pollId: 'over' }), 'poll-closed'],
  [
    'who has not voted, asked by a neighbour',
    'li',
    ['voting.listNotVoted', { pollId: 'open', building: BUILDING }],
    'not-your-grid',
  ],
  ['the rounds of somebody without a grid', 'li', ['voting.openRounds', {}], 'not-your-grid'],
  ['the desk of somebody who is no clerk', 'leader', ['voting.listDrafts', {}], 'not-a-clerk'],
  ['the desk of a clerk whose time is over', 'retired', ['voting.listDrafts', {}], 'not-a-clerk'],
  ['a draft by a resident', 'li', submit({}), 'not-a-clerk'],
  ['a draft by a clerk whose time is over', 'retired', submit({}), 'not-a-clerk'],
  ['a draft for somebody else’s community', 'sun', submit({ area: 'hj.02.04' }), 'outside-your-area'],
  ['a draft for the whole district', 'sun', submit({ area: 'hj' }), 'outside-your-area'],
  ['a draft without a name of its own', 'sun', submit({}, { draftId: '../polls' }), 'not-understood', 'draftId'],
  [
    'a draft that names a prototype',
    'sun',
    submit(JSON.parse('{"__proto__x":1}') as object),
    'not-understood',
    'plan.__proto__x',
  ],
  ['a preset of one’s own', 'sun', submit({ preset: 'dictator' }), 'not-understood', 'plan.preset'],
  ['a ballot of one’s own', 'sun', submit({ ballot: 'lottery' }), 'not-understood', 'plan.ballot'],
  ['a title that is too long', 'sun', submit({ title: '长'.repeat(41) }), 'not-understood', 'plan.title'],
  ['a title of spaces', 'sun', submit({ title: '   ' }), 'not-understood', 'plan.title'],
  [
    'half a fen',
    'sun',
    submit({ ballot: 'budget', rule: 'greedy', budget: 0.5, guarantees: [] }),
    'not-understood',
    'plan.budget',
  ],
  [
    'money below nothing',
    'sun',
    submit({ ballot: 'budget', rule: 'greedy', budget: -1, guarantees: [] }),
    'not-understood',
    'plan.budget',
  ],
  [
    'a draft that opens what is not there',
    'sun',
    ['voting.openDraft', { draftId: '20261123-nobody' }],
    'no-such-draft',
  ],
  [
    'approving what is not there',
    'sun',
    ['voting.approveDraft', { draftId: '20261123-nobody', revision: 1 }],
    'no-such-draft',
  ],
  ['the files of a poll that is open', 'li', ['voting.downloadResult', { pollId: 'open' }], 'not-counted-yet'],
  ['the files of a poll that is not there', 'li', ['voting.downloadResult', { pollId: 'nowhere' }], 'no-such-poll'],
  ['a reminder for a poll that is over', 'li', ['voting.remindMe', { pollId: 'over' }], 'poll-closed'],
]

for (const [about, openid, [action, data], code, field] of cases)
  test(`${about} is refused in a sentence and nothing is written`, async () => {
    const before = await everything()
    const refusal = await backEnd.refused(openid, action, data)
    expect(refusal.code).toBe(code)
    expect(refusal.field).toBe(field)
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  })

test('every refusal of a vote is its own', () => {
  const codes = new Set(cases.map(([, , , code]) => code))
  expect(codes.size).toBeGreaterThanOrEqual(18)
})

test.each([
  ['no action', { data: {} }],
  ['an action that is no text', { action: { $ne: '' }, data: {} }],
  ['an empty event', {}],
])('%s is an unknown action', async (_, event) => {
  const { status, body } = await backEnd.post('voting', event, 'li')
  expect(status).toBe(200)
  expect(body).toMatchObject({ ok: false, refusal: { code: 'unknown-action', field: 'action' } })
})

test('an unexpected failure answers a short id that is in the log, and neither a stack nor a name', async () => {
  const response = await fetch(`${backEnd.url}/__emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'database.getDocument', kind: 'refuse', probability: 1, count: 20, seed: 1 }),
  })
  expect(response.ok).toBe(true)
  const refusal = await backEnd.refused('li', 'voting.castBallot', { pollId: 'open', choices: ['road'] })
  await fetch(`${backEnd.url}/__emulator/faults`, { method: 'DELETE' })
  expect(refusal.code).toBe('unexpected')
  const [id = ''] = /[0-9a-f]{8}/.exec(refusal.message) ?? []
  expect(id).toHaveLength(8)
  expect(backEnd.log()).toContain(id)
  expect(JSON.stringify(refusal)).not.toMatch(/at |\.js|Error/)
  expect(backEnd.log()).not.toMatch(/\bli\b/)
})

test('the timer’s function does nothing for a person', async () => {
  const { body } = await backEnd.post('clock', { Type: 'Timer', TriggerName: 'everyMinute' }, 'li')
  expect(body).toEqual({ refused: 'only the timer runs the clock' })
})
