import { areaAt, covers } from '../../domain/community/area'
import { areasOf } from '../../domain/community/person'
import { lagging, reachers } from '../../domain/notices/reach'
import { refusal } from '../../domain/refusals'
import { orRefuse, Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { reachOf } from './countReach'
import { seesReachOf } from './openNotice'
import { notices } from './repositories'

const MOST = 60

/** 4 calls: notice, caller, count and the names of the buildings shown. */
export const openReach = action('notices.openReach', async ({ noticeId }, { caller, now }) => {
  const [[found], person] = await Promise.all([notices.lines([noticeId]), caller.person()])
  const notice = orRefuse(found, 'no-such-notice')
  if (!seesReachOf(notice, person, now)) throw new Refused(refusal('not-for-you'))
  const reach = await reachOf(notice)
  const held = areasOf(person, reachers, now)
  const mine = reach.buildings.filter(({ id }) => held.some((area) => covers(area, id)))
  const shown = lagging(mine).slice(0, MOST)
  const named = await areas.named(shown.flatMap(({ id }) => [id, areaAt('compound', id) ?? id]))
  const nameOf = (id: string) => named.get(id)?.name ?? id
  return {
    ...{ now, id: notice._id, title: notice.title, lines: notice.lines, closesAt: notice.closesAt },
    ...{ at: reach.at === 0 ? null : reach.at, households: reach.households, opened: reach.opened },
    buildings: shown.map((building) => ({
      ...building,
      name: nameOf(building.id),
      compound: nameOf(areaAt('compound', building.id) ?? building.id),
    })),
  }
})
