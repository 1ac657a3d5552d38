import { action } from '../kernel/serve'
import { clerkPlaces, communityAround, placeOf } from '../organisations/place'
import { calls } from './repositories'
import { callLine } from './shown'

const PAGE = 20

/** 4 calls. */
export const listCalls = action('calls.listCalls', async ({ at, after }, { caller, now }) => {
  const person = await caller.person()
  const place = placeOf(at, person, now)
  const [area, { items, more }, areas] = await Promise.all([
    communityAround(place),
    place === null ? { items: [], more: null } : calls.around(place, { after, limit: PAGE }),
    clerkPlaces(person, now),
  ])
  return { now, area, areas, more, calls: items.map((call) => callLine(call, now)) }
})
