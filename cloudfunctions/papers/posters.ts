import { type Area, type AreaId, areaAt } from '../../domain/community/area'
import { type Scene, signScene } from '../../domain/community/scene'
import type { Head } from '../../domain/notices/log'
import { logOf } from '../../domain/notices/notice'
import type { Poster } from '../../domain/papers/poster'
import type { Moment } from '../../domain/wording/time'
import { offices } from '../community/repositories'
import { areas } from '../kernel/repositories'
import { entries } from '../notices/log'
import { rootsOver } from '../notices/openLog'
import { duties } from './repositories'

/** What stands on a door: gathered once for all doors of a compound. */

/** The page that an entrance's code opens. */
export const HOME = 'pages/home/index'

/** A building whose entrance has a code. */
export type Door = Area & { sceneIssue: number }
export const hasCode = (area: Area): area is Door => area.sceneIssue !== undefined

/** What the code at a door carries. */
export const sceneAt = ({ _id, sceneIssue }: Door): Scene => signScene(_id, sceneIssue, sceneKey())

/** What entrance codes and slips are signed with. */
export function sceneKey(): string {
  const key = process.env.HUILIN_SCENE_KEY
  if (!key) throw new Error('HUILIN_SCENE_KEY is not set for this function')
  return key
}

/** All that the posters of doors in one compound say. 5 calls. */
export async function postersFor(compound: AreaId, doors: Door[], now: Moment): Promise<Poster[]> {
  const around = (['street', 'community', 'compound'] as const).map((level) => areaAt(level, compound) ?? compound)
  const [named, leader, head] = await Promise.all([
    areas.named(around),
    leaderAt(areaAt('grid', compound) ?? compound, now),
    headOf(logOf(compound)),
  ])
  const [street = '', community = '', name = ''] = around.map((id) => named.get(id)?.name ?? id)
  return doors.map((door) => ({
    ...{ building: door.name, compound: name, community, street },
    ...{ scene: sceneAt(door), leader, head },
  }))
}

/** Who leads a grid, and when they are there. 2 calls. */
export async function leaderAt(grid: AreaId, now: Moment): Promise<Poster['leader']> {
  const [held, hours] = await Promise.all([offices.around(grid, ['grid-leader']), duties.of([grid])])
  const leader = held.find(({ area, until }) => area === grid && (until === null || now < until))
  return leader ? { name: leader.name, hours: hours.get(grid) ?? null } : null
}

/** 2 calls. */
export async function headOf(log: AreaId): Promise<Head | null> {
  const last = await entries.last(log)
  if (!last) return null
  const size = last.index + 1
  return { size, root: (await rootsOver(log, size, [])).root }
}
