import { type Area, type AreaId, covers, levelOf } from '../../domain/community/area'
import type { Notice } from '../../domain/notices/notice'
import { type Reach, recounted } from '../../domain/notices/reach'
import type { Moment } from '../../domain/wording/time'
import { areas } from '../kernel/repositories'
import { notices, opens, reaches } from './repositories'

type Hung = Pick<Notice, '_id' | 'area'>

/** The count of a notice, as it was made last; with nothing in it before the first. 1 read. */
export const reachOf = async (notice: Hung): Promise<Reach> =>
  (await reaches.get(notice._id)) ?? (await emptyReach(notice))

/** Counts anew who has opened a notice: 1 aggregation by index, 2 more calls, and the buildings of its area the first time. */
async function recount(notice: Hung, now: Moment): Promise<Reach> {
  const [before, counts] = await Promise.all([reaches.get(notice._id), opens.byBuilding(notice._id)])
  const reach = recounted(before ?? (await emptyReach(notice)), counts, now)
  await reaches.put(reach)
  return reach
}

/** Counts anew every notice that was opened since a moment. */
export async function recountSince(moment: Moment, now: Moment): Promise<void> {
  for (const notice of await notices.lines(await opens.noticesSince(moment))) await recount(notice, now)
}

async function emptyReach({ _id, area }: Hung): Promise<Reach> {
  const buildings: Reach['buildings'] = []
  const add = ({ _id: id, households: of }: Area) => buildings.push({ id, of, opened: 0 })
  for await (const page of buildingsOf(area)) page.filter(({ _id: id }) => covers(area, id)).forEach(add)
  return { _id, at: 0, households: buildings.reduce((sum, { of }) => sum + of, 0), opened: 0, buildings }
}

async function* buildingsOf(area: AreaId): AsyncGenerator<Area[]> {
  if (levelOf(area) !== 'building') return yield* areas.below(area, 'building')
  const building = await areas.get(area)
  if (building) yield [building]
}
