import { areaAt } from '../../domain/community/area'
import { areasOf } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { pairers } from '../../domain/visits/roles'
import { Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** Buildings of one area; a community has fewer. */
const MOST = 400

/** 2 calls, and 1 for each area the caller has a role in. */
export const openPairing = action('visits.openPairing', async (_, { caller, now }) => {
  const held = [...new Set(areasOf(await caller.person(), pairers, now))]
  if (held.length === 0) throw new Refused(refusal('may-not-pair'))
  const buildings = (await Promise.all(held.map((area) => areas.someBelow(area, 'building', MOST)))).flat()
  const compounds = await areas.named(buildings.flatMap(({ _id }) => areaAt('compound', _id) ?? []))
  return {
    buildings: buildings.map(({ _id, name }) => {
      const compound = compounds.get(areaAt('compound', _id) ?? '')?.name
      return { id: _id, name: compound ? `${compound} ${name}` : name }
    }),
  }
})
