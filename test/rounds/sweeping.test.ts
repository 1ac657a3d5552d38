import { NOTES_KEPT, visitOf } from '../../domain/rounds/sweep'
import {
  BUILDING,
  COMMUNITY,
  DAY,
  ELSEWHERE,
  homeAt,
  NEXT_BUILDING,
  places,
  poll,
  pollThat,
  resident,
} from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { fault, noFaults } from '../talents/aPool'

const GRID = 'hj.02.03.1'
const NEXT_GRID = 'hj.02.03.2.01.01'
const now = Date.now()
const closesAt = now + 2 * DAY
let backEnd: BackEnd
let ids = 0
const newId = () => `20261123-e${String(++ids).padStart(5, '0')}`

const leads = (openid: string, role: string, ...areas: string[]) => {
  const { collection, document } = resident(openid, homeAt(BUILDING, 20))
  return { collection, document: { ...document, roles: areas.map((area) => ({ role, area, from: 0 })) } }
}
const hung = {
  ...{
    _id: 'hung',
    log: COMMUNITY,
    area: GRID,
    areaName: '网格',
    kind: 'announcement',
    number: '1',
    publisher: '社区',
  },
  ...{ publishedAt: now - DAY, since: now - DAY, closesAt, objections: true, pollId: null, title: '停水', lines: [] },
  ...{ version: 1, versions: [], terms: [], stored: [], withdrawn: null, hangs: true, closedAt: null, logged: true },
  told: true,
}

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING, NEXT_BUILDING, ELSEWHERE, NEXT_GRID]),
    ...poll({ _id: 'spring', title: '春天的项目', closesAt }, now),
    ...pollThat({ _id: 'persons', ballot: 'yes-no', preset: 'advice-of-persons' }, now),
    { collection: 'notices', document: hung },
    leads('zhao', 'grid-leader', GRID),
    leads('qian', 'grid-leader', GRID, 'hj.02.03.2'),
    leads('other', 'grid-leader', 'hj.02.04.1'),
    leads('sun', 'community-clerk', COMMUNITY),
    ...[1, 2, 3].map((i) => resident(`resident-${i}`, homeAt(BUILDING, i))),
  ])
})
afterAll(() => backEnd.stop())

type Note = {
  sweep: string
  household: string
  entry: string
  state: 'voted' | 'met' | 'notice-left'
  note: string
  at: number
}
const note = (change: Partial<Record<keyof Note, unknown>> = {}) =>
  ({
    sweep: 'poll:spring',
    household: homeAt(BUILDING, 5),
    entry: newId(),
    state: 'notice-left',
    note: '',
    at: now,
    ...change,
  }) as Note
const notes = (openid: string, change: Partial<Record<keyof Note, unknown>>) =>
  backEnd.call(openid, 'rounds.noteDoor', note(change))
const doorAt = async (openid: string, sweep: string, number: number) => {
  const { doors } = await backEnd.call(openid, 'rounds.openSweep', { sweep, building: BUILDING })
  return doors.find(({ household }) => household === homeAt(BUILDING, number))
}

test('two leaders without network: what was noted last stands, whoever is heard first, and all of it is history', async () => {
  const at = now - 60_000
  const early = { household: homeAt(BUILDING, 7), state: 'nobody-home', at }
  const late = { household: homeAt(BUILDING, 7), state: 'needs-help', note: '腿脚不便', at: at + 30_000 }
  await notes('qian', late)
  await notes('zhao', early)
  expect(await doorAt('zhao', 'poll:spring', 7)).toMatchObject({
    note: { state: 'needs-help', note: '腿脚不便', at: at + 30_000, mine: false },
  })
  await notes('qian', { ...early, at: at - 1 })
  expect((await doorAt('qian', 'poll:spring', 7))?.note).toMatchObject({ state: 'needs-help', mine: true })
  const { entries } = await backEnd.call('zhao', 'rounds.openDoor', {
    sweep: 'poll:spring',
    household: early.household,
  })
  expect(entries.map(({ state, mine }) => [state, mine])).toEqual([
    ['needs-help', false],
    ['nobody-home', true],
    ['nobody-home', false],
  ])
})

test('a lost answer: said again it is one entry, one line in the log, and undoes nothing that came after', async () => {
  const household = homeAt(BUILDING, 8)
  const first = note({ household, state: 'nobody-home', at: now - 50_000 })
  expect(await backEnd.call('zhao', 'rounds.noteDoor', first)).toEqual({ household, first: true })
  await notes('zhao', { household, state: 'notice-left', at: now - 40_000 })
  const logged = () => backEnd.documents('audit', { action: 'rounds.noteDoor' })
  const before = await logged()
  expect(await backEnd.call('zhao', 'rounds.noteDoor', first)).toEqual({ household, first: false })
  expect(await backEnd.documents('doorEntries', { household })).toHaveLength(2)
  expect(await logged()).toEqual(before)
  expect((await doorAt('zhao', 'poll:spring', 8))?.note).toMatchObject({ state: 'notice-left' })
  // Somebody went round; at which door is nobody's business for ever.
  expect(JSON.stringify(before)).not.toContain(household)
})

test('cut short after the entry, it is made whole when the phone says it again', async () => {
  const household = homeAt(BUILDING, 9)
  const once = note({ household })
  const refusing = { action: 'database.insertDocument', collection: 'doorTiles', kind: 'refuse' }
  await fault(backEnd, { ...refusing, probability: 1, count: 1, seed: 1 })
  await backEnd.refused('zhao', 'rounds.noteDoor', once)
  await noFaults(backEnd)
  expect((await doorAt('zhao', 'poll:spring', 9))?.note).toBeNull()
  await backEnd.call('zhao', 'rounds.noteDoor', once)
  expect(await backEnd.documents('doorEntries', { household })).toHaveLength(1)
  expect((await doorAt('zhao', 'poll:spring', 9))?.note).toMatchObject({ state: 'notice-left' })
})

test('whether a ballot came from a door is known from the count alone; never what', async () => {
  await backEnd.call('resident-1', 'voting.castBallot', { pollId: 'spring', choices: ['lamp'] })
  await notes('zhao', { household: homeAt(BUILDING, 2), state: 'voted' })
  expect(await doorAt('zhao', 'poll:spring', 1)).toMatchObject({ voted: true, note: null })
  expect(await doorAt('zhao', 'poll:spring', 2)).toMatchObject({ voted: false, note: { state: 'voted' } })
  expect(await doorAt('zhao', visitOf(now), 1)).toMatchObject({ voted: null, note: null })
  expect(await doorAt('zhao', 'notice:hung', 1)).toMatchObject({ voted: null })
  const answer = await backEnd.call('zhao', 'rounds.openSweep', { sweep: 'poll:spring', building: BUILDING })
  expect(JSON.stringify(answer)).not.toContain('lamp')
  expect(answer).toMatchObject({ mayNote: true, mayAssist: true, title: '春天的项目', until: closesAt })
})

test('sweeps don’t mix, and a clerk of the community reads what only leaders note', async () => {
  await notes('zhao', { sweep: 'notice:hung', household: homeAt(BUILDING, 11), state: 'met' })
  expect((await doorAt('zhao', 'poll:spring', 11))?.note).toBeNull()
  expect((await doorAt('sun', 'notice:hung', 11))?.note).toMatchObject({ state: 'met', mine: false })
  const { mayNote, mayAssist } = await backEnd.call('sun', 'rounds.openSweep', {
    sweep: 'notice:hung',
    building: BUILDING,
  })
  expect({ mayNote, mayAssist }).toEqual({ mayNote: false, mayAssist: false })
})

test('words in doubt are for who wrote them, until then nobody else reads them', async () => {
  // WeChat can't be asked: nobody knows about these words yet.
  await fault(backEnd, { action: 'wx.openApi', kind: 'refuse', probability: 1, count: 1, seed: 1 })
  await notes('zhao', { household: homeAt(BUILDING, 12), state: 'needs-help', note: '腿脚不便' })
  await noFaults(backEnd)
  const seen = async (openid: string) => (await doorAt(openid, 'poll:spring', 12))?.note
  expect(await seen('zhao')).toMatchObject({ state: 'needs-help', note: '腿脚不便' })
  expect(await seen('qian')).toMatchObject({ state: 'needs-help', note: '' })
  const household = homeAt(BUILDING, 12)
  const { entries } = await backEnd.call('sun', 'rounds.openDoor', { sweep: 'poll:spring', household })
  expect(entries.map(({ note }) => note)).toEqual([''])
})

test('what can be gone round for: open polls, notices that hang, and looking in; by building, how far it is', async () => {
  const asked = await backEnd.call('zhao', 'rounds.openSweeps', { sweep: 'poll:spring' })
  expect(asked.sweeps.map(({ sweep }) => sweep)).toEqual(
    ['persons', 'spring'].map((id) => `poll:${id}`).concat('notice:hung', visitOf(now)),
  )
  expect(asked.sweep).toBe('poll:spring')
  expect(asked.buildings.map(({ id }) => id)).toEqual([BUILDING, NEXT_BUILDING])
  const noted = new Set(
    (await backEnd.documents('doorTiles', { sweep: 'poll:spring' })).map(({ household }) => household),
  )
  expect(asked.buildings[0]).toMatchObject({ doors: 20, noted: noted.size })
  expect(asked.buildings[1]).toMatchObject({ noted: 0 })
  const gone = await backEnd.call('zhao', 'rounds.openSweeps', { sweep: 'poll:over-long-ago' })
  expect(gone.sweep).toBe('poll:persons')
  const two = await backEnd.call('qian', 'rounds.openSweeps', { grid: 'hj.02.03.2', sweep: visitOf(now) })
  expect(two).toMatchObject({ grid: { id: 'hj.02.03.2' }, grids: [{ id: GRID }, { id: 'hj.02.03.2' }] })
  expect(two.buildings.map(({ id }) => id)).toEqual([NEXT_GRID])
})

test('90 days after the sweep nothing that was noted is there any more', async () => {
  await notes('zhao', {})
  const visits = await backEnd.documents('doorEntries', { sweep: visitOf(now) })
  await backEnd.clock({ set: closesAt + NOTES_KEPT - 60_000 })
  expect(await backEnd.documents('doorEntries', { sweep: 'poll:spring' })).not.toEqual([])
  await backEnd.clock({ set: closesAt + NOTES_KEPT + 61_000 })
  expect(await backEnd.documents('doorEntries', { sweep: 'poll:spring' })).toEqual([])
  expect(await backEnd.documents('doorTiles', { sweep: 'poll:spring' })).toEqual([])
  const monthIsOver = visitOf(now) !== visitOf(closesAt)
  expect(await backEnd.documents('doorEntries', { sweep: visitOf(now) })).toHaveLength(monthIsOver ? 0 : visits.length)
})
