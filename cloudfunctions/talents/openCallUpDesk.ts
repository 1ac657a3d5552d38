import { type Area, type AreaId, type Level, levelOf } from '../../domain/community/area'
import { areasOf } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { reachOf } from '../../domain/talents/callUp'
import { callers } from '../../domain/talents/talent'
import { Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { callUps, talents } from './repositories'
import { callUpLine } from './shown'

/** Smaller places that can be called up instead of the whole. */
const within: Partial<Record<Level, Area['level'][]>> = {
  district: ['street', 'community'],
  street: ['community'],
  community: ['grid', 'compound'],
  grid: ['compound'],
}

/** For each area that the caller works in at most 5 calls. */
export const openCallUpDesk = action('talents.openCallUpDesk', async (_, { caller, now }) => {
  const held = [...new Set(areasOf(await caller.person(), callers, now))]
  if (held.length === 0) throw new Refused(refusal('not-a-caller'))
  const desks = await Promise.all(
    held.map(async (area) => {
      const [places, callable, sent] = await Promise.all([placesIn(area), talents.callable(area), callUps.sentIn(area)])
      const ids = places.map(({ _id }) => _id)
      return { places, reach: reachOf(ids, callable), sent }
    }),
  )
  const sent = new Map(desks.flatMap((desk) => desk.sent).map((callUp) => [callUp._id, callUp]))
  return {
    now,
    areas: desks.flatMap(({ places, reach }) =>
      places.map(({ _id, name }) => ({ id: _id, name, reach: reach.get(_id) ?? 0 })),
    ),
    callUps: [...sent.values()].sort((a, b) => b.at - a.at).map((callUp) => callUpLine(callUp, now)),
  }
})

async function placesIn(area: AreaId): Promise<Area[]> {
  const places = [...(await areas.named([area])).values()]
  for (const level of within[levelOf(area)] ?? [])
    for await (const page of areas.below(area, level)) places.push(...page)
  return places
}
