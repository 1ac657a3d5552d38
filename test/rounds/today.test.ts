import type { CollectionName } from '../../cloudfunctions/collections'
import { householdId, withAncestors } from '../../domain/community/area'
import { rankOf, visitOf } from '../../domain/rounds/sweep'
import { COMMUNITY, DAY, homeAt, places, pollThat, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

/** A grid of 5,000 households, in which everything waits at once. */
const GRID = 'hj.02.03.1'
const buildings = Array.from({ length: 50 }, (_, i) => `${GRID}.05.${String(i + 1).padStart(2, '0')}`)
const [first = '', second = ''] = buildings
const HOUR = 3_600_000
const now = Date.now()
let backEnd: BackEnd

const doc = (collection: CollectionName, document: { [field: string]: unknown }) => ({ collection, document })
const many = <T>(count: number, of: (i: number) => T) => Array.from({ length: count }, (_, i) => of(i))

const tile = (building: string, number: number, state: string, at: number) => {
  const household = homeAt(building, number)
  const sweep = visitOf(now)
  return doc('doorTiles', {
    ...{ _id: `${sweep}:${household}`, sweep, household, building, grid: GRID, entry: '20261123-abcdef', state },
    ...{
      note: '',
      shown: true,
      by: 'zhao',
      at,
      rank: rankOf({ at, entry: '20261123-abcdef' }),
      forgetAt: now + 99 * DAY,
    },
  })
}
const notice = (id: string, change: object = {}) =>
  doc('notices', {
    ...{ _id: id, log: COMMUNITY, area: COMMUNITY, areaName: '社区', kind: 'announcement', number: '1' },
    ...{ publisher: '社区', publishedAt: 1, since: 1, closesAt: now + 5 * DAY, objections: true, pollId: null },
    ...{
      title: `公示 ${id}`,
      lines: [],
      version: 1,
      versions: [],
      terms: [],
      stored: [],
      withdrawn: null,
      hangs: true,
    },
    ...{ closedAt: null, logged: true, told: true, ...change },
  })
const shift = (id: string, from: number, taken: number) =>
  doc('shifts', {
    ...{ _id: id, activity: `of-${id}`, title: `活动 ${id}`, kind: 'open', minimumAge: 0, pointsPerHour: 0 },
    ...{ area: `${GRID}.05`, organiser: '社区', skills: [], from, until: from + HOUR, capacity: 5 },
    ...{ venue: { name: '门口', point: null }, leader: { who: 'wu', name: '吴' }, state: 'planned', reason: null },
    ...{ places: many(taken, (i) => ({ key: `v${i}`, ref: `r${i}`, who: `v${i}`, name: '王', at: 1 })) },
    ...{ outcome: null, reminded: true, settled: false, forgotten: false },
  })
const pair = (id: string, leader: string, name: string, dueAt: number) =>
  doc('pairs', {
    ...{ _id: id, community: COMMUNITY, elder: { name, household: homeAt(second, 4), place: '2 号楼', about: '' } },
    ...{ volunteers: [], leader: { who: leader, name: '赵' }, every: 7, dueAt, lastVisit: null, visitedAt: 0 },
    ...{ alertedFor: dueAt, token: 'a'.repeat(16), state: 'active' },
  })
const asked = { ballot: 'yes-no', closesAt: now + 5 * HOUR } as const
const leads = (openid: string, ...areas: string[]) => {
  const { collection, document } = resident(openid, homeAt(first, 20))
  return doc(collection, { ...document, roles: areas.map((area) => ({ role: 'grid-leader', area, from: 0 })) })
}

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(buildings, 100),
    ...['a', 'b', 'c', 'd'].flatMap((id) => [...pollThat({ _id: id, title: `投票 ${id}`, ...asked }, now, buildings)]),
    ...['a', 'b', 'c', 'd'].map((id) => notice(id)),
    ...['a', 'c', 'd'].map((id) =>
      doc('reach', {
        ...{ _id: id, at: now, households: 5000, opened: 60 },
        buildings: buildings.map((id) => ({ id, of: 100, opened: id === first ? 10 : 60 })),
      }),
    ),
    ...buildings.flatMap((building, b) =>
      many(100, (i) => tile(building, i + 1, i === 0 ? 'needs-help' : 'met', now - HOUR - b)),
    ),
    ...many(300, (i) =>
      doc('needs', {
        ...{ _id: `n${i}`, area: first, areaName: '1 号楼', areas: withAncestors(first), category: 'care', text: '要' },
        ...{ shown: true, by: 'x', at: now - 4 * DAY - i, state: i % 2 ? 'open' : 'met', taker: null },
      }),
    ),
    ...many(200, (i) =>
      doc('objections', {
        ...{ _id: `a:${i}`, notice: 'a', number: i, community: COMMUNITY, requestId: `${i}`, by: 'x', name: '李' },
        ...{ text: '不对', pictures: [], at: i, state: 'acknowledged', open: i % 2 === 0, answer: null, reason: null },
      }),
    ),
    ...many(30, (i) =>
      doc('claims', {
        ...{ _id: `c${i}`, who: `w${i}`, name: '新邻居', household: homeAt(second, i + 1), building: second },
        ...{ areas: withAncestors(homeAt(second, i + 1)), relation: 'owner', note: '', notice: '2026-11-01' },
        ...{
          at: now - DAY - 30 * HOUR + i * HOUR,
          wanted: null,
          state: i === 0 ? 'confirmed' : 'waiting',
          decided: null,
        },
      }),
    ),
    ...many(60, (i) => shift(`s${i}`, now + (i + 1) * HOUR, i === 0 ? 5 : i)),
    ...many(40, (i) => pair(`mine${i}`, 'zhao', `奶奶 ${i}`, now - i * HOUR)),
    ...many(40, (i) => pair(`theirs${i}`, 'wu', '爷爷', now - DAY)),
    leads('zhao', GRID),
    leads('qian', GRID, 'hj.02.04.1'),
    leads('idle', 'hj.02.04.1'),
  ])
})
afterAll(() => backEnd.stop())

const today = (openid: string, grid?: string) => backEnd.call(openid, 'rounds.openToday', grid ? { grid } : {})

test('of 5,000 households and everything at once, at most 25 documents are looked at', async () => {
  const { cost, body } = await backEnd.post('rounds', { action: 'rounds.openToday', data: {} }, 'zhao')
  expect(body).toMatchObject({ ok: true })
  expect(cost.read).toBeLessThanOrEqual(25)
  expect(cost.databaseCalls).toBeLessThanOrEqual(22)
  expect(cost.written).toBe(0)
  // Counts are the index's; only what stands in many areas it goes through: 150 needs, 29 homes.
  expect(cost.examined).toBeLessThanOrEqual(25 + 150 + 29)
})

test('each thing once, the most urgent first, with how many, until when and where to begin', async () => {
  const { lines } = await today('zhao')
  const line = (kind: string) => lines.find((candidate) => candidate.kind === kind)
  expect(lines.map(({ kind }) => kind)).toEqual([
    'help',
    'elder',
    'claim',
    'need',
    'shift',
    'shift',
    'votes',
    'votes',
    'objection',
    'reach',
    'reach',
  ])
  expect(line('help')).toMatchObject({ id: visitOf(now), count: 50, first: ['1 单元 1'] })
  expect(line('help')?.building).toEqual({ id: buildings[49], name: `${buildings[49]} 的名字` })
  expect(line('elder')).toMatchObject({ id: 'mine39', count: 40, first: ['奶奶 39'], due: now - 39 * HOUR })
  expect(line('claim')).toMatchObject({ count: 29, first: ['1 单元 2', '1 单元 3', '1 单元 4'], due: now - 29 * HOUR })
  expect(line('need')).toMatchObject({ id: GRID, count: 150 })
  expect(line('shift')).toMatchObject({ id: 'of-s1/s1', count: 4, of: 5, due: now + 2 * HOUR })
  expect(line('votes')).toMatchObject({ id: 'a', count: 1000, of: 1000, due: asked.closesAt })
  expect(line('objection')).toMatchObject({ id: 'a', count: 100, title: '公示 a' })
  expect(line('reach')).toMatchObject({ count: 1, of: 50, building: { id: first, name: `${first} 的名字` } })
  // Nobody has opened this one yet.
  expect(lines.filter(({ kind }) => kind === 'reach').map(({ id, count }) => [id, count])).toEqual([
    ['a', 1],
    ['b', 50],
  ])
  // Elders are known to those of their pair alone.
  expect(JSON.stringify(lines)).not.toContain('爷爷')
})

test('what is done leaves the list, and who has nothing to do is told so', async () => {
  const sweep = visitOf(now)
  const household = householdId(buildings[49] ?? '', 1, '1')
  await backEnd.call('zhao', 'rounds.noteDoor', {
    ...{ sweep, household, entry: '20261123-fedcba', state: 'met', note: '', at: now },
  })
  expect((await today('zhao')).lines[0]).toMatchObject({ kind: 'help', count: 49, building: { id: buildings[48] } })
  expect(await today('idle')).toMatchObject({ lines: [], grid: { id: 'hj.02.04.1' } })
})

test('who leads several grids chooses; elders go along', async () => {
  const asked = await today('qian')
  expect(asked).toMatchObject({ grid: { id: GRID }, grids: [{ id: GRID }, { id: 'hj.02.04.1' }] })
  expect(asked.lines.map(({ kind }) => kind)).not.toContain('elder')
  expect((await today('qian', 'hj.02.04.1')).lines).toEqual([])
})
