import { type AreaId, withAncestors } from '../../domain/community/area'
import { COMMUNITY, DAY, homeAt, places } from '../aCommunity'
import type { BackEnd, Cost } from '../backEnd'
import { hung, type Line, line, startWall } from './aWall'

/** What it costs when there is much: counts, which are the same on every machine. */

const now = Date.now()
const MANY = 100_000
const PAGE = 20
const kinds = ['announcement', 'progress', 'decision', 'accounts', 'personnel'] as const

/** A community of 50,000 households in 500 buildings, and notices of it and of its neighbours, most of them closed. */
const buildings = Array.from(
  { length: 500 },
  (_, i): AreaId =>
    `${COMMUNITY}.1.${String((i % 25) + 1).padStart(2, '0')}.${String(Math.floor(i / 25) + 1).padStart(2, '0')}`,
)
function* town(): Generator<Line> {
  const doors = 100
  for (const area of new Set(buildings.flatMap(withAncestors))) {
    const level = ['district', 'street', 'community', 'grid', 'compound', 'building'][area.split('.').length - 1]
    const households =
      buildings.filter((building) => building === area || building.startsWith(`${area}.`)).length * doors
    yield { collection: 'areas', document: { _id: area, level, name: area, households, sceneIssue: 1 } }
  }
  for (const { collection, document } of places([buildings[0] as AreaId], 19))
    if (collection === 'households') yield { collection, document }
}
function* manyNotices(): Generator<Line> {
  // Made once for each title: what stands in the lists is set beside it; what is over is not opened here.
  const [usual, wanted] = [hung('usual', now, { title: '公示' }), hung('wanted', now, { title: '凉亭翻修' })]
  for (let i = 0; i < MANY; i++) {
    const publishedAt = now - i * 1000
    const ended = i < 200 ? {} : { hangs: false, closedAt: publishedAt, closesAt: publishedAt, versions: [] }
    const area = i % 3 ? COMMUNITY : i % 2 ? 'hj.02.04' : 'hj'
    const kind = kinds[i % kinds.length] ?? 'progress'
    yield line({ ...(i % 1000 === 7 ? wanted : usual), _id: `n${i}`, area, kind, publishedAt, logged: true, ...ended })
  }
  for (const [i, building] of buildings.entries())
    for (let door = 1; door <= i % 60; door++) {
      const home = homeAt(building, door)
      yield { collection: 'opens', document: { _id: `n1:${home}`, notice: 'n1', building, at: now - DAY } }
    }
}

let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startWall(manyNotices(), town())
}, 120_000)
afterAll(() => backEnd.stop())

async function costOf(openid: string, action: string, data: object): Promise<Cost & { data: never }> {
  const { body, cost } = await backEnd.post('notices', { action, data }, openid)
  const answer = body as { ok: boolean; data: never }
  if (!answer.ok) throw new Error(JSON.stringify(body))
  return { ...cost, data: answer.data }
}

const lists: [about: string, request: object][] = [
  ['all', {}],
  ['those of a kind', { kind: 'decision' }],
  ['what hangs', { shelf: 'hanging' }],
  ['what hangs, of a kind', { shelf: 'hanging', kind: 'progress' }],
  ['what is over', { shelf: 'over' }],
  ['what is over, of a kind', { shelf: 'over', kind: 'accounts' }],
  ['what closes soon', { shelf: 'closing' }],
]
for (const [about, request] of lists)
  test(`a list of ${about} among 100,000 looks at no more than twice the page, on every page`, async () => {
    let after: string | null = null
    for (let page = 0; page < 3; page++) {
      const asked = { at: buildings[0], ...request, ...(after === null ? {} : { after }) }
      const { examined, data } = await costOf('nobody', 'notices.listNotices', asked)
      expect(examined).toBeLessThanOrEqual(2 * PAGE)
      after = (data as { more: string | null }).more
      if (after === null) break
    }
  })

test('a search looks at no more than 200, finds what it should, newest first, and goes on', async () => {
  const found: string[] = []
  for (let after: string | undefined; ; ) {
    const asked = { at: buildings[0], search: '凉亭翻修', ...(after ? { after } : {}) }
    const { examined, data } = await costOf('nobody', 'notices.listNotices', asked)
    expect(examined).toBeLessThanOrEqual(200 + 2 * PAGE)
    const page = data as { notices: { id: string; title: string }[]; more: string | null }
    found.push(...page.notices.map(({ id }) => id))
    if (page.more === null) break
    after = page.more
  }
  const wanted = Array.from({ length: 100 }, (_, i) => i * 1000 + 7).filter((i) => i % 3 || i % 2 === 0)
  expect(found).toEqual(wanted.map((i) => `n${i}`))
})

test('a search for what stands in every notice still looks at no more than 200 a page', async () => {
  const { examined } = await costOf('nobody', 'notices.listNotices', {
    at: buildings[0],
    search: '公示',
    kind: 'decision',
  })
  expect(examined).toBeLessThanOrEqual(200 + 2 * PAGE)
})

test('opening a notice: at most 3 reads and 1 write, the first time and every other', async () => {
  const first = await costOf('li', 'notices.openNotice', { noticeId: 'n5' })
  expect([first.read, first.written]).toEqual([2, 1])
  const again = await costOf('li', 'notices.openNotice', { noticeId: 'n5' })
  expect(again.read).toBeLessThanOrEqual(3)
  expect(again.written).toBe(0)
})

test('reach among 50,000 households: shown from the count, in a few calls', async () => {
  await backEnd.clock({ set: now + 120_000 })
  const { databaseCalls, examined, data } = await costOf('leader', 'notices.openReach', { noticeId: 'n1' })
  expect(data).toMatchObject({ households: 50_000, opened: buildings.reduce((sum, _, i) => sum + (i % 60), 0) })
  expect(databaseCalls).toBeLessThanOrEqual(4)
  // Notice, caller, count, and the names of 60 buildings and their compounds.
  expect(examined).toBeLessThanOrEqual(3 + 60 + 25)
})
