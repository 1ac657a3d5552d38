import type { CollectionName } from '../../cloudfunctions/collections'
import type { Shift } from '../../domain/volunteering/shift'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { inOffice } from '../points/aBank'

const now = Date.now()
const HOUR = 3_600_000
const REF = '5f0c9e21ab'
let backEnd: BackEnd

const shift = (_id: string, change: Partial<Shift> = {}) => ({
  collection: 'shifts' as const,
  document: {
    ...{ _id, activity: '20261123-patrol', title: '巡楼', kind: 'open', minimumAge: 0, pointsPerHour: 0 },
    ...{ area: COMMUNITY, organiser: '邻里队', skills: [], from: now + DAY, until: now + DAY + HOUR, capacity: 5 },
    ...{ venue: { name: '门口', point: null }, leader: { who: 'sun', name: '孙老师' }, places: [], state: 'planned' },
    ...{ reason: null, outcome: null, reminded: false, settled: false, forgotten: false, ...change },
  },
})
const li = { key: 'li', ref: REF, who: 'li', name: '老李', at: now }

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    inOffice('sun', 'community-clerk', COMMUNITY),
    resident('li', homeAt(BUILDING, 2)),
    resident('zhou', homeAt(BUILDING, 3)),
    resident('far', homeAt(ELSEWHERE, 3)),
    shift('coming', { places: [li] }),
    shift('on', { from: now - HOUR / 2, until: now + HOUR, places: [li] }),
    shift('gone', { from: now - 3 * HOUR, until: now - 2 * HOUR }),
    shift('cancelled', { state: 'cancelled', reason: '下大雨' }),
    shift('class', { kind: 'class' }),
    shift('grown-up', { minimumAge: 18 }),
    { collection: 'shiftKeys', document: { _id: 'on', key: 'a'.repeat(64) } },
    { collection: 'shiftKeys', document: { _id: 'coming', key: 'b'.repeat(64) } },
  ])
})
afterAll(() => backEnd.stop())

const on = (action: string, change: object = {}) =>
  [`volunteering.${action}`, { shiftId: 'coming', ...change }] as const
const signUp = (change: object = {}) => on('signUp', { name: '老周', ...change })
const times = { from: now + 2 * DAY, until: now + 2 * DAY + HOUR, venue: { name: '门口', point: null } }
const post = (change: object = {}) =>
  [
    'volunteering.postActivity',
    {
      ...{ activityId: '20261123-a1b2c3', kind: 'open', title: '墙绘', about: '', helps: '邻居', bring: '' },
      ...{ insurance: '', skills: [], minimumAge: null, pointsPerHour: 0, pictures: [], area: COMMUNITY },
      ...{ organiser: '邻里队', shifts: [{ ...times, capacity: 5, leader: '孙老师' }], ...change },
    },
  ] as const
const withShift = (change: object) => post({ shifts: [{ ...times, capacity: 5, leader: '孙老师', ...change }] })
const close = (change: object = {}) =>
  on('closeShift', { shiftId: 'on', served: 3, note: '', pictures: [], hours: [{ ref: REF, minutes: 60 }], ...change })
const say = (change: object = {}) =>
  on('giveFeedback', { shiftId: 'gone', as: 'served', stars: 5, text: '', ...change })

const written: CollectionName[] = ['shifts', 'shiftKeys', 'activities', 'attendances', 'lapses', 'feedback', 'boards']
const everything = () => Promise.all([...written, 'audit' as const].map((name) => backEnd.documents(name)))

type Case = [about: string, openid: string | undefined, call: readonly [string, unknown], code: string, field?: string]
const cases: Case[] = [
  ['an action that is none', 'li', ['volunteering.serve', {}], 'unknown-action', 'action'],
  ['a list of no place', 'li', ['volunteering.listShifts', { at: '../hj' }], 'not-understood', 'at'],
  ['a day that is none', 'li', ['volunteering.listShifts', { at: BUILDING, when: 'never' }], 'not-understood', 'when'],
  ['no skills', 'li', ['volunteering.listShifts', { at: BUILDING, skills: [] }], 'not-understood', 'skills'],
  ['a distance of nothing', 'li', ['volunteering.listShifts', { at: BUILDING, within: 1 }], 'not-understood', 'within'],
  ['a filter that is an operator', 'li', ['volunteering.listShifts', { at: { $gt: '' } }], 'not-understood', 'at'],
  ['an activity that is not there', 'li', ['volunteering.openActivity', { activityId: 'none' }], 'no-such-activity'],
  ['signing up as nobody', undefined, signUp(), 'no-caller'],
  ['signing up without a home', 'guest', signUp(), 'no-home'],
  ['signing up for what is not there', 'zhou', signUp({ shiftId: 'none' }), 'no-such-shift'],
  ['signing up for an operator', 'zhou', signUp({ shiftId: { $ne: '' } }), 'not-understood', 'shiftId'],
  ['signing somebody else up', 'zhou', signUp({ who: 'li' }), 'not-understood', 'who'],
  ['a name of spaces', 'zhou', signUp({ name: '  ' }), 'not-understood', 'name'],
  ['a name that is too long', 'zhou', signUp({ name: '长'.repeat(11) }), 'not-understood', 'name'],
  ['a name that may not be said', 'zhou', signUp({ name: '赌博' }), 'words-refused'],
  ['signing up for what was cancelled', 'zhou', signUp({ shiftId: 'cancelled' }), 'shift-cancelled'],
  ['signing up for what is over', 'zhou', signUp({ shiftId: 'gone' }), 'shift-over'],
  ['a class without a child', 'zhou', signUp({ shiftId: 'class' }), 'child-missing', 'child'],
  ['a child for grown-ups', 'zhou', signUp({ child: { name: '乐乐', band: '7-9' } }), 'no-child-here', 'child'],
  [
    'a child with a birthday',
    'zhou',
    signUp({ shiftId: 'class', child: { name: '乐乐', band: '7-9', born: '2018-01-01' } }),
    'not-understood',
    'child.born',
  ],
  [
    'a child of an age that is none',
    'zhou',
    signUp({ shiftId: 'class', child: { name: '乐乐', band: '40' } }),
    'not-understood',
    'child.band',
  ],
  ['no age where one is asked for', 'zhou', signUp({ shiftId: 'grown-up' }), 'too-young', 'declaresAge'],
  ['an age below', 'zhou', signUp({ shiftId: 'grown-up', declaresAge: 17 }), 'too-young', 'declaresAge'],
  ['leaving what one is not on', 'zhou', on('leaveShift'), 'not-signed-up'],
  ['leaving after the beginning', 'li', on('leaveShift', { shiftId: 'on' }), 'shift-begun'],
  ['leaving as nobody', undefined, on('leaveShift'), 'no-caller'],
  ['one’s shifts as nobody', undefined, ['volunteering.openMyShifts', {}], 'no-caller'],
  ['somebody else’s shifts', 'li', ['volunteering.openMyShifts', { who: 'zhou' }], 'not-understood', 'who'],
  ['posting as a neighbour', 'li', post(), 'not-an-organiser'],
  ['posting elsewhere', 'sun', post({ area: ELSEWHERE }), 'not-an-organiser'],
  ['posting at no place', 'sun', post({ area: 'hj.02.03.9' }), 'no-such-area'],
  ['no shifts', 'sun', post({ shifts: [] }), 'not-understood', 'shifts'],
  ['a shift in the past', 'sun', withShift({ from: now - HOUR, until: now + HOUR }), 'shift-in-the-past', 'from'],
  ['a shift that ends before it begins', 'sun', withShift({ until: now }), 'shift-backwards', 'until'],
  ['a shift of a day', 'sun', withShift({ until: now + 3 * DAY + HOUR }), 'shift-backwards', 'until'],
  ['a shift for nobody', 'sun', withShift({ capacity: 0 }), 'not-understood', 'shifts.0.capacity'],
  ['a shift for everybody', 'sun', withShift({ capacity: 301 }), 'not-understood', 'shifts.0.capacity'],
  ['too many points', 'sun', post({ pointsPerHour: 21 }), 'not-understood', 'pointsPerHour'],
  ['a picture of the web', 'sun', post({ pictures: ['https://a.b/c.jpg'] }), 'not-understood', 'pictures.0'],
  ['an id of one’s own kind', 'sun', post({ activityId: '../x' }), 'not-understood', 'activityId'],
  ['words that may not be posted', 'sun', post({ about: '来赌博吧' }), 'words-refused'],
  ['moving as somebody on it', 'li', on('moveShift', { ...times, reason: '换一天' }), 'not-the-leader'],
  ['moving without a reason', 'sun', on('moveShift', { ...times, reason: '' }), 'not-understood', 'reason'],
  [
    'moving into the past',
    'sun',
    on('moveShift', { ...times, from: now - HOUR, until: now, reason: '换一天' }),
    'shift-in-the-past',
    'from',
  ],
  ['cancelling as somebody on it', 'li', on('cancelShift', { reason: '不想办' }), 'not-the-leader'],
  ['a roster for a neighbour', 'li', on('openRoster'), 'not-the-leader'],
  ['a roster of nothing', 'sun', on('openRoster', { shiftId: 'none' }), 'no-such-shift'],
  ['handing over to nobody', 'sun', on('handOver', { ref: 'ffffffffff' }), 'not-signed-up'],
  ['handing over to an openid', 'sun', on('handOver', { ref: 'li' }), 'not-understood', 'ref'],
  ['a code that is none', 'li', ['volunteering.checkIn', { code: 'hello', at: now }], 'code-forged'],
  ['a code of nothing', 'li', ['volunteering.checkIn', { code: `none~1~${REF}`, at: now }], 'no-such-shift'],
  ['a code that was made up', 'li', ['volunteering.checkIn', { code: `on~1~${REF}`, at: now }], 'code-forged'],
  ['checking in at no time', 'li', ['volunteering.checkIn', { code: 'x', at: -1 }], 'not-understood', 'at'],
  ['noting somebody as a neighbour', 'zhou', on('checkInByLeader', { ref: REF, at: now }), 'not-the-leader'],
  ['noting somebody who is not there', 'sun', on('checkInByLeader', { ref: 'ffffffffff', at: now }), 'not-signed-up'],
  ['a walk-in by a neighbour', 'zhou', on('addWalkIn', { ref: REF, name: '路人', at: now }), 'not-the-leader'],
  ['a walk-in without a name', 'sun', on('addWalkIn', { ref: REF, name: '', at: now }), 'not-understood', 'name'],
  ['closing as a neighbour', 'zhou', close(), 'not-the-leader'],
  ['closing before it begins', 'sun', close({ shiftId: 'coming' }), 'shift-not-begun'],
  ['closing what was cancelled', 'sun', close({ shiftId: 'cancelled', hours: [] }), 'shift-cancelled'],
  ['hours that are no quarters', 'sun', close({ hours: [{ ref: REF, minutes: 50 }] }), 'not-in-quarters'],
  ['hours beyond the shift', 'sun', close({ hours: [{ ref: REF, minutes: 180 }] }), 'longer-than-the-shift'],
  ['hours below nothing', 'sun', close({ hours: [{ ref: REF, minutes: -15 }] }), 'not-understood', 'hours.0.minutes'],
  ['hours of nobody', 'sun', close({ hours: [{ ref: 'ffffffffff', minutes: 15 }] }), 'not-signed-up'],
  [
    'three pictures',
    'sun',
    close({ pictures: ['a', 'b', 'c'].map((n) => `cloud://e.b/people/${n}`) }),
    'not-understood',
    'pictures',
  ],
  ['six stars', 'li', say({ stars: 6 }), 'not-understood', 'stars'],
  ['a word before it begins', 'li', say({ shiftId: 'coming' }), 'shift-not-begun'],
  ['a word of who was not there', 'li', say({ as: 'volunteer' }), 'was-not-there'],
  ['a word from elsewhere', 'far', say(), 'no-home'],
  ['a word that may not be said', 'li', say({ text: '赌博' }), 'words-refused'],
  ['a board of no place', 'li', ['volunteering.openBoard', { at: 'hj' }], 'no-such-area'],
  [
    'a board of a month that is none',
    'li',
    ['volunteering.openBoard', { at: BUILDING, month: '2026-13' }],
    'not-understood',
    'month',
  ],
  ['posting’s choices for a neighbour', 'li', ['volunteering.openPosting', {}], 'not-an-organiser'],
  ['an inbox of nobody', undefined, ['inbox.listMessages', {}], 'no-caller'],
  ['somebody else’s inbox', 'li', ['inbox.listMessages', { to: 'sun' }], 'not-understood', 'to'],
  ['an inbox beyond a cursor', 'li', ['inbox.listMessages', { after: 'x'.repeat(201) }], 'not-understood', 'after'],
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
