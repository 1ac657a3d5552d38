import { areaAt } from '../../domain/community/area'
import { monthOf, stretchOfMonth } from '../../domain/volunteering/calendar'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { attendances, boards, talents } from './repositories'

/** 4 calls. */
export const openBoard = action('volunteering.openBoard', async ({ at, month: asked }, { now }) => {
  const id = orRefuse(areaAt('community', at), 'no-such-area')
  const month = asked ?? monthOf(now)
  const [board, community, shown] = await Promise.all([
    boards.get(`${id}:${month}`),
    areas.get(id),
    talents.onBoardIn(id),
  ])
  const minutesOf = await attendances.countedOf(
    shown.map(({ _id }) => _id),
    id,
    stretchOfMonth(month),
  )
  const line = ({ name, minutes, people }: { name: string; minutes: number; people: number }) => ({
    ...{ name, minutes, people },
  })
  return {
    month,
    community: orRefuse(community, 'no-such-area').name,
    buildings: (board?.buildings ?? []).map(line),
    teams: (board?.teams ?? []).map(line),
    people: shown
      .flatMap(({ _id, name }) => ({ name, minutes: minutesOf.get(_id) ?? 0 }))
      .filter(({ minutes }) => minutes > 0)
      .sort((a, b) => b.minutes - a.minutes),
    minutes: board?.minutes ?? 0,
    volunteers: board?.people ?? 0,
  }
})
