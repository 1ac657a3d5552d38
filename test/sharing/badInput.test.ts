import type { CollectionName } from '../../cloudfunctions/collections'
import { BUILDING, homeAt, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { GRID, holder } from '../papers/aPrinter'
import { newToken } from './aChat'

const COMPOUND = 'hj.02.03.1.05'
const GROUP = 'a1b2c3d4e5f6a1b2c3d4e5f6'
let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: '2026-fund' }, Date.now()),
    holder('zhao', 'grid-leader', GRID),
    holder('other', 'grid-leader', 'hj.02.04.1'),
    resident('li', homeAt(BUILDING, 2)),
    { collection: 'chatGroups', document: { _id: GROUP, compound: COMPOUND, name: null, since: 1 } },
  ])
})
afterAll(() => backEnd.stop())

const written: CollectionName[] = ['shares', 'openings', 'coverage', 'chatGroups', 'audit', 'duties', 'papersMade']
const everything = () => Promise.all(written.map((collection) => backEnd.documents(collection)))
const share = (change: object = {}) =>
  ['sharing.share', { token: newToken(), kind: 'poll', id: '2026-fund', at: BUILDING, ...change }] as const
const name = (change: object = {}) => ['sharing.nameGroup', { group: GROUP, name: '3 号楼群', ...change }] as const
const duty = (change: object = {}) => ['papers.keepDutyHours', { grid: GRID, hours: '每天晚上', ...change }] as const

type Case = [about: string, openid: string | undefined, call: readonly [string, unknown], code: string, field?: string]
const cases: Case[] = [
  ['a token that is too short', 'li', share({ token: 'abc' }), 'not-understood', 'token'],
  ['a token that is an operator', 'li', share({ token: { $ne: '' } }), 'not-understood', 'token'],
  ['a kind that is none', 'li', share({ kind: 'rumour' }), 'not-understood', 'kind'],
  ['a kind of every object', 'li', share({ kind: '__proto__' }), 'not-understood', 'kind'],
  ['a thing that is not there', 'li', share({ id: 'nothing' }), 'no-such-thing', 'id'],
  ['a place in words', 'li', share({ at: '三号楼' }), 'not-understood', 'at'],
  ['who sent it', 'li', share({ by: 'leader' }), 'not-understood', 'by'],
  ['a card that nobody sent', 'li', ['sharing.openShare', { token: newToken() }], 'no-such-share'],
  ['a code for a card that nobody sent', 'li', ['sharing.drawCode', { token: newToken() }], 'no-such-share'],
  ['an opening of a card that nobody sent', 'li', ['sharing.noteOpening', { token: newToken() }], 'no-such-share'],
  ['an opening by nobody', undefined, ['sharing.noteOpening', { token: newToken() }], 'no-caller'],
  [
    'a group within the request',
    'li',
    ['sharing.noteOpening', { token: newToken(), group: 'x' }],
    'not-understood',
    'group',
  ],
  ['a resident who wants to see', 'li', ['sharing.openCoverage', {}], 'not-your-groups'],
  ['nobody who wants to see', undefined, ['sharing.openCoverage', {}], 'no-caller'],
  ['another’s compound', 'other', ['sharing.openCoverage', { compound: COMPOUND }], 'not-your-groups'],
  ['a building for a compound', 'zhao', ['sharing.openCoverage', { compound: BUILDING }], 'no-such-area', 'compound'],
  ['no name for a group', 'zhao', name({ name: ' ' }), 'not-understood', 'name'],
  ['a name that is too long', 'zhao', name({ name: '群'.repeat(21) }), 'not-understood', 'name'],
  ['a name that is no name', 'zhao', name({ name: '赌博群' }), 'words-refused'],
  ['a group that is none', 'zhao', name({ group: 'tG-1' }), 'not-understood', 'group'],
  ['a group that is not there', 'zhao', name({ group: 'f'.repeat(24) }), 'no-such-group'],
  ['another’s group', 'other', name(), 'not-your-groups'],
  ['a resident’s word for a group', 'li', name(), 'not-your-groups'],
  ['hours of another grid', 'other', duty(), 'may-not-print'],
  ['hours by a resident', 'li', duty(), 'may-not-print'],
  ['hours that are too long', 'zhao', duty({ hours: '天'.repeat(41) }), 'not-understood', 'hours'],
  ['hours that are none', 'zhao', duty({ hours: '赌博' }), 'words-refused'],
  ['hours of a building', 'zhao', duty({ grid: BUILDING }), 'may-not-print'],
  ['a poster for a resident', 'li', ['papers.printPoster', { building: BUILDING, size: 'a4' }], 'may-not-print'],
  ['a poster of a compound', 'zhao', ['papers.printPoster', { building: COMPOUND, size: 'a4' }], 'nothing-to-print'],
  [
    'a poster of no building',
    'zhao',
    ['papers.printPoster', { building: `${COMPOUND}.99`, size: 'a4' }],
    'nothing-to-print',
  ],
  [
    'a poster of another size',
    'zhao',
    ['papers.printPoster', { building: BUILDING, size: 'a3' }],
    'not-understood',
    'size',
  ],
  ['another’s posters', 'other', ['papers.printCompound', { compound: COMPOUND, size: 'a4' }], 'may-not-print'],
  ['posters of a building', 'zhao', ['papers.printCompound', { compound: BUILDING, size: 'a4' }], 'nothing-to-print'],
  [
    'posters of an empty compound',
    'zhao',
    ['papers.printCompound', { compound: `${GRID}.77`, size: 'a5' }],
    'nothing-to-print',
  ],
  ['what another can print', 'other', ['papers.openPosters', { at: GRID }], 'may-not-print'],
  ['what can be printed of a building', 'zhao', ['papers.openPosters', { at: BUILDING }], 'no-such-area'],
]

for (const [about, openid, [action, data], code, field] of cases)
  test(`${about} is refused in a sentence and nothing is written`, async () => {
    const before = await everything()
    const refusal = await backEnd.refused(openid, action, data)
    expect(refusal.code).toBe(code)
    expect(refusal.field).toBe(field)
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?(A4|[^{}<>])*[。?!]$/)
    expect(await everything()).toEqual(before)
  })
