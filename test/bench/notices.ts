import { type AreaId, withAncestors } from '../../domain/community/area'
import { inclusionRanges } from '../../domain/merkle/stored'
import { COMMUNITY, DAY, homeAt, places } from '../aCommunity'
import type { BackEnd, Cost } from '../backEnd'
import { hung, type Line, line, startWall } from '../notices/aWall'

/** What notices cost when there are many. */

export const PAGE = 20
/** In 500 buildings. */
export const HOUSEHOLDS = 50_000
const kinds = ['announcement', 'progress', 'decision', 'accounts', 'personnel'] as const

/** A community of 50,000 households in 500 buildings, and notices of it and of its neighbours, most of them closed. */
export const buildings = Array.from(
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
function* manyNotices(many: number, now: number): Generator<Line> {
  // Made once for each title: what stands in the lists is set beside it; what is over is not opened here.
  const [usual, wanted] = [hung('usual', now, { title: '公示' }), hung('wanted', now, { title: '凉亭翻修' })]
  for (let i = 0; i < many; i++) {
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

/** A town with so many notices, the newest of the moment given; the households have opened `n1`. */
export const aWallWith = (many: number, now: number): Promise<BackEnd> => startWall(manyNotices(many, now), town())

export const OPENED = buildings.reduce((sum, _, i) => sum + (i % 60), 0)

export async function costOf(
  backEnd: BackEnd,
  openid: string,
  action: string,
  data: object,
): Promise<Cost & { data: never }> {
  const { body, cost } = await backEnd.post('notices', { action, data }, openid)
  const answer = body as { ok: boolean; data: never }
  if (!answer.ok) throw new Error(JSON.stringify(body))
  return { ...cost, data: answer.data }
}

/** The most hashes of a proof in a log of so many versions, as far as every thousandth of them shows, and both ends. */
export function longestProof(size: number): number {
  const indexes = [0, size - 1, ...Array.from({ length: Math.floor(size / 1000) }, (_, i) => i * 1000 + 1)]
  return Math.max(...indexes.map((index) => inclusionRanges(index, size).length))
}

const TIMES = 20
/** What the figures of notices come to. `milliseconds`: to show a reach, from the request to the answer. */
export async function costsOfNotices(backEnd: BackEnd, now: number) {
  const list = await costOf(backEnd, 'nobody', 'notices.listNotices', { at: buildings[0] })
  const search = await costOf(backEnd, 'nobody', 'notices.listNotices', { at: buildings[0], search: '公示' })
  const opening = await costOf(backEnd, 'li', 'notices.openNotice', { noticeId: 'n5' })
  await backEnd.clock({ set: now + 120_000 })
  const reach = () => costOf(backEnd, 'leader', 'notices.openReach', { noticeId: 'n1' })
  const { databaseCalls } = await reach()
  const began = performance.now()
  for (let i = 0; i < TIMES; i++) await reach()
  return { list, search, opening, databaseCalls, milliseconds: (performance.now() - began) / TIMES }
}
