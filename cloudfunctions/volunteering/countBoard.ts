import { type AreaId, areaAt } from '../../domain/community/area'
import { FEWEST_SHOWN } from '../../domain/volunteering/board'
import { monthOf, stretchOfMonth } from '../../domain/volunteering/calendar'
import type { Moment } from '../../domain/wording/time'
import { areas } from '../kernel/repositories'
import { attendances, boards } from './repositories'

/** Lines of a board. */
const MOST = 20

/** Counts the hours of a month in a community anew, by building and team. 3 calls and 1 write. */
export async function countBoard(area: AreaId, moment: Moment, now: Moment): Promise<void> {
  const community = areaAt('community', area)
  if (!community) return
  const stretch = stretchOfMonth(monthOf(moment))
  const [byBuilding, byTeam] = await Promise.all([
    attendances.countedBy('building', community, stretch),
    attendances.countedBy('organiser', community, stretch),
  ])
  const shown = byBuilding.flatMap(({ _id, ...line }) =>
    _id !== null && line.people >= FEWEST_SHOWN ? [{ area: _id, ...line }] : [],
  )
  const named = await areas.named(shown.slice(0, MOST).map((line) => line.area))
  await boards.put({
    _id: `${community}:${monthOf(moment)}`,
    buildings: shown.slice(0, MOST).map((line) => ({ ...line, name: named.get(line.area)?.name ?? line.area })),
    teams: byTeam.flatMap(({ _id, ...line }) => (_id === null ? [] : [{ name: _id, ...line }])).slice(0, MOST),
    minutes: byTeam.reduce((sum, { minutes }) => sum + minutes, 0),
    people: byBuilding.reduce((sum, line) => sum + line.people, 0),
    at: now,
  })
}
