import { holds } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { needs } from './repositories'
import { carers } from './rights'

const PAGE = 20

/** 2 calls. */
export const listNeeds = action('visits.listNeeds', async ({ at, state, after }, { caller, now }) => {
  const who = caller.openid()
  if (!holds(await caller.person(), carers, at, now)) throw new Refused(refusal('may-not-see-needs'))
  const { items, more } = await needs.in(at, state ? [state] : ['open', 'taken'], { after, limit: PAGE })
  return {
    now,
    needs: items.map((need) => ({
      ...{ needId: need._id, area: need.areaName, category: need.category, text: need.text, at: need.at },
      ...{ state: need.state, taker: need.taker?.name ?? null, mine: need.taker?.who === who },
    })),
    more,
  }
})
