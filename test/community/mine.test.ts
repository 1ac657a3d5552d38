import { type CollectionName, collections } from '../../cloudfunctions/collections'
import { GONE, holdingNames } from '../../domain/community/mine'
import { settings } from '../../domain/settings'
import { BUILDING, COMMUNITY, DAY, homeAt, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { fault, inOffice, noFaults, refOf, talent } from '../talents/aPool'

const now = Date.now()
const ANNA = 'wx-anna'
let backEnd: BackEnd

const place = (who: string, name: string) => ({ key: who, ref: `${who}-ref`, who, name, at: 1 })
const shift = (_id: string, change: object) => ({
  collection: 'shifts' as const,
  document: {
    ...{ _id, activity: 'a', title: '扫雪', kind: 'work', minimumAge: 0, pointsPerHour: 10, area: COMMUNITY },
    ...{ organiser: '社区', skills: [], from: now + DAY, until: now + DAY + 1, venue: { name: '门口', point: null } },
    ...{ capacity: 5, leader: { who: 'lead', name: '赵' }, places: [], state: 'planned', reason: null, outcome: null },
    ...{ reminded: false, settled: true, forgotten: false },
    ...change,
  },
})
const doc = (collection: CollectionName, document: { [field: string]: unknown }) => ({ collection, document })

/** Everything that somebody leaves behind, as the features write it. */
const everythingOf = (who: string) => [
  resident(who, homeAt(BUILDING, 1)),
  doc('offices', {
    _id: `old-${who}`,
    who,
    name: '安娜',
    role: 'team-leader',
    area: COMMUNITY,
    state: 'ended',
    from: 1,
  }),
  doc('claims', { _id: refOf(who), who, name: '安娜', household: homeAt(BUILDING, 1), state: 'confirmed', at: 1 }),
  doc('claimTries', { _id: `slip~1~${who}`, who, tries: 1, at: 1 }),
  shift(`done-${who}`.replace(who, refOf(who)), {
    ...{ state: 'done', from: 1, until: 2, places: [place(who, '安娜'), place('other', '王姐')] },
    outcome: {
      served: 1,
      note: '',
      pictures: [],
      closedAt: 2,
      closedBy: { who, name: '安娜' },
      hours: [{ key: who, minutes: 60 }],
    },
  }),
  shift(`led-${refOf(who)}`, { state: 'done', from: 1, until: 2, leader: { who, name: '安娜' } }),
  shift(`walked-${refOf(who)}`, {
    ...{ state: 'done', from: 1, until: 2 },
    outcome: {
      served: 1,
      note: '',
      pictures: [],
      closedAt: 2,
      closedBy: { who: 'lead', name: '赵' },
      hours: [{ key: who, minutes: 30 }],
    },
  }),
  shift(`ahead-${refOf(who)}`, { places: [place(who, '安娜'), place('other', '王姐')] }),
  ...['done', 'walked'].map((which) =>
    doc('attendances', {
      _id: `${which}-${refOf(who)}:${who}`,
      shift: `${which}-${refOf(who)}`,
      key: who,
      who,
      name: '安娜',
      minutes: 60,
      at: 1,
      from: 1,
    }),
  ),
  doc('certificates', { _id: `c-${refOf(who)}`, who, name: '安娜', issuedAt: 1, file: null }),
  doc('lapses', { _id: `x:${who}`, who, kind: 'late', at: 1 }),
  doc('feedback', { _id: `x:${who}`, who, shift: 'x', activity: 'a', stars: 5, text: '好' }),
  talent(who, BUILDING),
  doc('phones', { _id: who, number: '13700000000', at: 1 }),
  doc('callAnswers', { _id: `call:${who}`, callUp: 'call', who, answer: 'coming', at: 1 }),
  doc('pairs', {
    _id: `p-${refOf(who)}`,
    elder: { name: '王奶奶' },
    volunteers: [{ who, ref: 'r', name: '安娜', since: 1 }],
    leader: { who: 'lead', name: '赵' },
    state: 'active',
  }),
  doc('pairs', {
    _id: `q-${refOf(who)}`,
    elder: { name: '李爷爷' },
    volunteers: [],
    leader: { who, name: '安娜' },
    state: 'ended',
  }),
  doc('visits', { _id: `p:${refOf(who)}`, pair: 'p', by: who, byName: '安娜', at: 1, how: 'well', note: '' }),
  doc('needs', { _id: `n:${refOf(who)}`, by: who, text: '修灯', taker: null }),
  ...(['doorEntries', 'doorTiles'] as const).map((notes) =>
    doc(notes, {
      _id: `visit:2026-11:${homeAt(BUILDING, 8)}:${refOf(who)}`,
      ...{ sweep: 'visit:2026-11', household: homeAt(BUILDING, 8), state: 'met', by: who, at: 1 },
      forgetAt: now + 900 * DAY,
    }),
  ),
  doc('pointAccounts', { _id: `person:${who}`, kind: 'person', community: COMMUNITY, balance: 10, entries: 1, at: 1 }),
  doc('pointEntries', {
    _id: `done:${who}:hours`,
    who,
    at: 1,
    lines: [
      { account: 'shift:done', amount: -10, after: -10 },
      { account: `person:${who}`, amount: 10, after: 10 },
    ],
  }),
  doc('pointOffers', { _id: `o-${refOf(who)}`, by: who, byName: '安娜', state: 'cancelled', postedAt: 1 }),
  doc('redemptions', { _id: `o:${who}`, offer: 'o', who, name: '安娜', state: 'handed', at: 1 }),
  doc('placeImports', { _id: `i:${refOf(who)}`, district: 'hj', by: who, at: 1, state: 'done' }),
  doc('placeChanges', { _id: `c:${refOf(who)}`, area: 'hj', by: who, at: 1, what: 'renamed', reason: '改名' }),
  doc('placesGoing', {
    _id: `hj.02.${refOf(who).slice(0, 3)}`,
    name: '9 号楼',
    by: who,
    at: 1,
    reason: '拆了',
    state: 'done',
  }),
  doc('rosterImports', { _id: `r:${refOf(who)}`, compound: 'hj.02.03.1.05', by: who, at: 1, state: 'done' }),
  doc('ownerChanges', { _id: `o:${refOf(who)}`, owner: 'o', by: who, at: 1, what: 'corrected', reason: '按产权证' }),
  doc('rosterRequests', {
    _id: `q:${refOf(who)}`,
    owner: 'o',
    by: who,
    text: '不对',
    at: 1,
    state: 'declined',
    answer: '',
  }),
  doc('fundProposals', { _id: `f:${refOf(who)}`, fund: 'f', at: 1, state: 'proposed', author: who, decision: null }),
  doc('fundProposals', {
    _id: `g:${refOf(who)}`,
    fund: 'f',
    at: 1,
    state: 'approved',
    author: 'wx-x',
    decision: { by: who },
  }),
  doc('ideas', { _id: `i-${refOf(who)}`, by: who, name: '安娜', title: '加长椅', answer: null }),
  doc('ideas', { _id: `j-${refOf(who)}`, by: 'wx-x', name: '王姐', title: '修路灯', answer: { by: who, text: '好' } }),
  doc('ideaSupports', {
    _id: `i:${who}`,
    ref: refOf(who),
    idea: 'i',
    who,
    name: '安娜',
    at: 1,
    comment: '',
    words: 'none',
  }),
  doc('meetings', { _id: `m-${refOf(who)}`, by: who, title: '议事会', startsAt: 1, place: '凉亭', state: 'closed' }),
  doc('meetingPeople', { _id: `m:${who}`, meeting: 'm', who, coming: true, signedAt: 1 }),
  doc('exchange', { _id: `e-${refOf(who)}`, by: who, name: '安娜', title: '借梯子', state: 'closed' }),
  doc('exchangeMatches', { _id: `e:${refOf(who)}`, at: 1, state: 'done', people: { need: who, offer: 'wx-x' } }),
  doc('exchangeMatches', { _id: `f:${refOf(who)}`, at: 1, state: 'done', people: { need: 'wx-x', offer: who } }),
  doc('organisations', {
    ...{ _id: `o-${refOf(who)}`, name: '中心', state: 'declined', at: 1, contact: { who, name: '安娜' }, hands: [who] },
    decisions: [{ by: who, byName: '社区', decision: 'decline' }],
  }),
  doc('trainings', { _id: `t-${refOf(who)}`, title: '培训', at: 1, places: [{ who, name: '中心' }], hands: [who] }),
  doc('agreements', {
    ...{ _id: `a-${refOf(who)}`, projectTitle: '陪诊', organisationName: '中心', at: 1, hands: [who] },
    signed: { organisation: { by: who, byName: '中心' }, clerk: null },
  }),
  doc('calls', {
    _id: `c-${refOf(who)}`,
    title: '征集',
    areaName: '社区',
    at: 1,
    jury: [{ who, name: '安娜' }],
    hands: [who],
  }),
  doc('callProposals', { _id: `p-${refOf(who)}`, contact: who, title: '陪诊' }),
  doc('callScores', { _id: `p:${who}`, proposal: 'p', juror: who, marks: [1] }),
  doc('callSupports', { _id: `p:${refOf(who)}`, proposal: 'p', by: who }),
  doc('callWords', { _id: `w-${refOf(who)}`, kind: 'question', by: who, text: '几点?' }),
  doc('objections', { _id: `notice:${refOf(who)}`, notice: 'notice', by: who, name: '安娜', text: '不对', at: 1 }),
  doc('pictures', { _id: refOf(who), fileId: 'f', by: who, at: 1, state: 'fine' }),
  doc('messages', { _id: `m:${who}`, to: who, at: 1, kind: 'points', text: '得 10 分', path: null }),
  doc('inboxes', { _id: who, seenAt: 1 }),
  doc('reminders', { _id: `open:${who}`, poll: 'open', openid: who }),
  doc('noticeFollowers', { _id: who, areas: [], at: 1 }),
  doc('noticeDigests', { _id: `day:${who}`, to: who, due: now + 9 * DAY, notices: [] }),
]

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'open' }, now),
    ...everythingOf(ANNA),
    ...everythingOf('wx-bert'),
    inOffice('sun', BUILDING, { role: 'community-clerk', area: COMMUNITY, from: 0 }),
    resident('leading', homeAt(BUILDING, 3)),
    shift('to-lead', { leader: { who: 'leading', name: '李' } }),
    resident('officer', homeAt(BUILDING, 4)),
    doc('offices', {
      _id: 'held',
      who: 'officer',
      name: '李',
      role: 'team-leader',
      area: COMMUNITY,
      state: 'held',
      from: 1,
    }),
  ])
  await backEnd.call(ANNA, 'community.showCode', { privacyNotice: settings.privacyNotice })
  await backEnd.call('sun', 'talents.lookUpPhone', { who: refOf(ANNA), why: '送药' })
})
afterAll(() => backEnd.stop())

const names = Object.keys(collections) as CollectionName[]
/** Where an openid stands, by collection. */
async function whereStands(openid: string): Promise<string[]> {
  const all = await Promise.all(names.map(async (name) => ({ name, documents: await backEnd.documents(name) })))
  return all.filter(({ documents }) => JSON.stringify(documents).includes(openid)).map(({ name }) => name)
}

test('one page says what is held, and who looked at the phone number', async () => {
  const mine = await backEnd.call(ANNA, 'community.openMine', {})
  expect(new Set(mine.held.map(({ what }) => what))).toEqual(new Set(holdingNames))
  expect(mine.lookUps).toMatchObject([{ role: 'community-clerk', reason: '送药' }])
  expect((await backEnd.call('stranger', 'community.openMine', {})).held).toEqual([])
})

test('the export holds all of it, and nothing of anybody else', async () => {
  const file = await backEnd.call(ANNA, 'community.exportMe', {})
  const text = await (await fetch(file.url)).text()
  const { held } = JSON.parse(text) as { held: { [what: string]: { all: unknown[] } } }
  expect(new Set(Object.keys(held))).toEqual(new Set(holdingNames))
  expect(Buffer.byteLength(text)).toBe(file.bytes)
  for (const other of ['王姐', '王奶奶', '李爷爷', 'wx-bert']) expect(text).not.toContain(other)
  expect(text).toContain('13700000000')
})

test('who leads or is in office hands over first', async () => {
  expect((await backEnd.refused('leading', 'community.leave', { sure: true })).code).toBe('leave-unfinished')
  expect((await backEnd.refused('officer', 'community.leave', { sure: true })).code).toBe('leave-office-first')
  expect((await backEnd.refused(ANNA, 'community.leave', {})).code).toBe('not-understood')
  expect((await backEnd.refused(ANNA, 'community.leave', { sure: false })).field).toBe('sure')
  expect((await backEnd.refused(undefined, 'community.leave', { sure: true })).code).toBe('no-caller')
})

async function sums() {
  const entries = (await backEnd.documents('pointEntries')) as unknown as {
    who: string
    lines: { account: string }[]
  }[]
  const accounts = (await backEnd.documents('pointAccounts')) as unknown as { _id: string }[]
  return entries.map(({ who, lines }) => [
    lines[1]?.account === `person:${who}`,
    accounts.some(({ _id }) => _id === `person:${who}`),
  ])
}

test('leaving removes the person; what the law keeps stays without them, and only the audit log still knows', async () => {
  const file = await backEnd.call(ANNA, 'community.exportMe', {})
  await backEnd.call(ANNA, 'community.leave', { sure: true })
  expect(await whereStands(ANNA)).toEqual(['audit'])
  expect((await fetch(file.url)).ok).toBe(false)
  const attendances = await backEnd.documents('attendances', { shift: `done-${refOf(ANNA)}` })
  expect(attendances).toMatchObject([{ name: GONE, minutes: 60 }])
  const [done] = (await backEnd.documents('shifts', { _id: `done-${refOf(ANNA)}` })) as unknown as {
    places: { who: string; name: string }[]
  }[]
  expect(done?.places.map(({ name }) => name)).toEqual([GONE, '王姐'])
  expect(attendances[0]?.who).toBe(done?.places[0]?.who)
  expect(await backEnd.documents('shifts', { _id: `ahead-${refOf(ANNA)}` })).toMatchObject([
    { places: [{ who: 'other' }] },
  ])
  expect(await sums()).toEqual([
    [true, true],
    [true, true],
  ])
  const me = await backEnd.call(ANNA, 'community.openMe', {})
  expect(me).toMatchObject({ homes: [], consent: null })
})

test('cut short by a failure anywhere, leaving goes on when asked again, under the same alias', async () => {
  for (const collection of ['leavings', 'shifts', 'attendances', 'pointAccounts', 'talents', 'people', 'leavings']) {
    const action = collection === 'attendances' ? 'database.removeDocument' : null
    await fault(backEnd, { kind: 'crash-worker', function: 'community', collection, action, probability: 1, count: 1 })
    const { body } = await backEnd.post('community', { action: 'community.leave', data: { sure: true } }, 'wx-bert')
    expect((body as { ok?: boolean }).ok).not.toBe(true)
    await noFaults(backEnd)
  }
  await backEnd.call('wx-bert', 'community.leave', { sure: true })
  await backEnd.call('wx-bert', 'community.leave', { sure: true })
  expect(await whereStands('wx-bert')).toEqual(['audit'])
  expect(await backEnd.documents('leavings')).toEqual([])
  expect(await sums()).toEqual([
    [true, true],
    [true, true],
  ])
})
