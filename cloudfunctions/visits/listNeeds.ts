import { type AreaId, areaAt, covers } from '../../domain/community/area'
import { areasOf, type Person } from '../../domain/community/person'
import { carers } from '../../domain/visits/roles'
import type { Moment } from '../../domain/wording/time'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { needs } from './repositories'

const PAGE = 20

/** 2 calls. */
export const listNeeds = action('visits.listNeeds', async ({ at, state, after }, { caller, now }) => {
  const who = caller.openid()
  const area = orRefuse(areaOf(await caller.person(), at, now), 'may-not-see-needs')
  const { items, more } = await needs.in(area, state ? [state] : ['open', 'taken'], { after, limit: PAGE })
  return {
    now,
    needs: items.map((need) => ({
      ...{ needId: need._id, area: need.areaName, category: need.category, text: need.text, at: need.at },
      ...{ state: need.state, taker: need.taker?.name ?? null, mine: need.taker?.who === who },
    })),
    more,
  }
})

/** The widest area around a place that somebody takes care of, a community at most; undefined when there is none. */
function areaOf(person: Person | null, at: AreaId, now: Moment): AreaId | undefined {
  const around = areasOf(person, carers, now).filter((area) => covers(area, at))
  const [widest] = around.sort((a, b) => a.length - b.length)
  // A street's or the district's clerk looks at one community at a time.
  return widest && (areaAt('community', widest) ? widest : areaAt('community', at))
}
