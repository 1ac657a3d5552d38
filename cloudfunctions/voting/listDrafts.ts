import { type AreaId, levelOf } from '../../domain/community/area'
import { areas, drafts } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { clerkAreas } from './clerk'

const MOST = 50
/** Where a poll may be held. */
const levels = ['district', 'street', 'community', 'compound'] as const

/** 2 calls and 5 more an area of the clerk; a district has some 340 such places. */
export const listDrafts = action('voting.listDrafts', async (_, { caller, now }) => {
  const by = caller.openid()
  const mine = clerkAreas(await caller.person(), now)
  const [found, places] = await Promise.all([drafts.in(mine, MOST), Promise.all(mine.map(placesIn))])
  const named = await areas.named(found.map(({ area }) => area))
  return {
    now,
    drafts: found.map(({ _id, plan, area, state, author, authorName, at }) => ({
      id: _id,
      title: plan.title,
      area: named.get(area)?.name ?? area,
      state,
      mine: author === by,
      author: authorName,
      at,
    })),
    areas: places.flat(),
  }
})

async function placesIn(area: AreaId) {
  const places = []
  for (const level of levels.slice(Math.max(0, levels.indexOf(levelOf(area) as (typeof levels)[number]))))
    for await (const page of areas.below(area, level))
      for (const { _id, name, households } of page) places.push({ id: _id, name, level, households })
  return places
}
