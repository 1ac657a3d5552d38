import type { CollectionName } from '../../cloudfunctions/collections'
import { NOTES_KEPT, visitOf } from '../../domain/rounds/sweep'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
let backEnd: BackEnd
const inOffice = (openid: string, role: string, area: string, until?: number) => {
  const { collection, document } = resident(openid, homeAt(BUILDING, 9))
  return { collection, document: { ...document, roles: [{ role, area, from: 0, ...(until ? { until } : {}) }] } }
}

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'open' }, now),
    ...poll({ _id: 'soon', opensAt: now + DAY, closesAt: now + 2 * DAY }, now),
    ...poll(
      { _id: 'forgotten', opensAt: now - NOTES_KEPT - 9 * DAY, closesAt: now - NOTES_KEPT - DAY, sealedAt: 1 },
      now,
    ),
    ...poll({ _id: 'theirs', area: 'hj.02.04' }, now),
    resident('li', homeAt(BUILDING, 1)),
    inOffice('leader', 'grid-leader', 'hj.02.03.1'),
    inOffice('other', 'grid-leader', 'hj.02.04.1'),
    inOffice('retired', 'grid-leader', 'hj.02.03.1', now - DAY),
    inOffice('sun', 'community-clerk', COMMUNITY),
  ])
})
afterAll(() => backEnd.stop())

const note = (change: object) =>
  [
    'rounds.noteDoor',
    {
      ...{ sweep: 'poll:open', household: homeAt(BUILDING, 2), entry: '20261123-abcdef', state: 'nobody-home' },
      ...{ note: '', at: now, ...change },
    },
  ] as const
const sweep = (change: object) => ['rounds.openSweep', { sweep: 'poll:open', building: BUILDING, ...change }] as const
const written: CollectionName[] = ['doorEntries', 'doorTiles', 'audit', 'turnouts']
const everything = () => Promise.all(written.map((collection) => backEnd.documents(collection)))

type Case = [about: string, openid: string | undefined, call: readonly [string, unknown], code: string, field?: string]
const cases: Case[] = [
  ['a note by a neighbour', 'li', note({}), 'not-your-grid'],
  ['a note by nobody', undefined, note({}), 'no-caller'],
  ['a note by a clerk', 'sun', note({}), 'not-your-grid'],
  ['a note by a leader whose time is over', 'retired', note({}), 'not-your-grid'],
  ['a note in somebody else’s grid', 'other', note({}), 'not-your-grid'],
  ['a note across the road', 'leader', note({ household: homeAt(ELSEWHERE, 1) }), 'not-your-grid'],
  ['a note at a door that is not there', 'leader', note({ household: homeAt(BUILDING, 99) }), 'no-such-household'],
  ['a note at a whole building', 'leader', note({ household: BUILDING }), 'no-such-household'],
  ['an operator where a door is due', 'leader', note({ household: { $gt: '' } }), 'not-understood', 'household'],
  ['a state of one’s own', 'leader', note({ state: 'rude' }), 'not-understood', 'state'],
  ['the name of an inherited property', 'leader', note({ state: '__proto__' }), 'not-understood', 'state'],
  ['a note that names its writer', 'leader', note({ by: 'li' }), 'not-understood', 'by'],
  ['a note that is too long', 'leader', note({ note: '长'.repeat(61) }), 'not-understood', 'note'],
  ['a note that is an operator', 'leader', note({ note: { $ne: '' } }), 'not-understood', 'note'],
  ['an entry without an id of its own', 'leader', note({ entry: '../doorTiles' }), 'not-understood', 'entry'],
  ['half a millisecond', 'leader', note({ at: now + 0.5 }), 'not-understood', 'at'],
  ['before the beginning of time', 'leader', note({ at: -1 }), 'not-understood', 'at'],
  ['a note from tomorrow', 'leader', note({ at: now + DAY }), 'note-ahead', 'at'],
  ['a note from before the poll', 'leader', note({ at: now - 9 * DAY }), 'sweep-not-on'],
  ['a note of a poll that has not begun', 'leader', note({ sweep: 'poll:soon' }), 'sweep-not-on'],
  ['a note of a poll of long ago', 'leader', note({ sweep: 'poll:forgotten' }), 'sweep-not-on'],
  ['a note of last month’s round', 'leader', note({ sweep: 'visit:2001-01' }), 'sweep-not-on'],
  ['a note of next century’s round', 'leader', note({ sweep: 'visit:2099-01' }), 'sweep-not-on'],
  ['a month that is none', 'leader', note({ sweep: 'visit:2026-13' }), 'not-understood', 'sweep'],
  ['a sweep that is an operator', 'leader', note({ sweep: { $gt: '' } }), 'not-understood', 'sweep'],
  ['a sweep about something else', 'leader', note({ sweep: 'ballots:open' }), 'not-understood', 'sweep'],
  ['a poll that is not there', 'leader', note({ sweep: 'poll:nowhere' }), 'no-such-poll'],
  ['a notice that is not there', 'leader', note({ sweep: 'notice:nowhere' }), 'no-such-notice'],
  ['a poll of another community', 'leader', note({ sweep: 'poll:theirs' }), 'sweep-elsewhere'],
  [
    'a vote where there is no poll',
    'leader',
    note({ sweep: visitOf(now), state: 'voted' }),
    'not-in-this-sweep',
    'state',
  ],
  ['doors seen by a neighbour', 'li', sweep({}), 'not-your-grid'],
  ['doors seen by a visitor', 'guest', sweep({}), 'not-your-grid'],
  ['doors of somebody else’s grid', 'other', sweep({}), 'not-your-grid'],
  ['doors of a building across the road', 'sun', sweep({ building: ELSEWHERE }), 'not-your-grid'],
  ['doors about another community’s poll', 'leader', sweep({ sweep: 'poll:theirs' }), 'sweep-elsewhere'],
  ['a building that is an operator', 'leader', sweep({ building: { $gt: '' } }), 'not-understood', 'building'],
  [
    'a door’s history, asked by a neighbour',
    'li',
    ['rounds.openDoor', { sweep: 'poll:open', household: homeAt(BUILDING, 1) }],
    'not-your-grid',
  ],
  ['the day of somebody without a grid', 'li', ['rounds.openToday', {}], 'not-your-grid'],
  ['the day of a clerk', 'sun', ['rounds.openToday', {}], 'not-your-grid'],
  ['the day of another grid', 'leader', ['rounds.openToday', { grid: 'hj.02.04.1' }], 'not-your-grid'],
  ['the day of everything', 'leader', ['rounds.openToday', { grid: 'hj' }], 'not-your-grid'],
  ['a grid that is an operator', 'leader', ['rounds.openToday', { grid: { $gt: '' } }], 'not-understood', 'grid'],
  ['the buildings of another grid', 'leader', ['rounds.openSweeps', { grid: 'hj.02.04.1' }], 'not-your-grid'],
  ['the buildings, asked by nobody', undefined, ['rounds.openSweeps', {}], 'no-caller'],
]

for (const [about, openid, [action, data], code, field] of cases)
  test(`${about} is refused in a sentence and nothing is written`, async () => {
    const before = await everything()
    const refusal = await backEnd.refused(openid, action, data)
    expect({ code: refusal.code, field: refusal.field }).toEqual({ code, field })
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  })
