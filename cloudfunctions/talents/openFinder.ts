import { type Area, levelOf } from '../../domain/community/area'
import { areasOf } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { finders, phoneReaders } from '../../domain/talents/talent'
import { Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** 2 calls, and one for each street or district that the caller works in. */
export const openFinder = action('talents.openFinder', async (_, { caller, now }) => {
  const person = await caller.person()
  const held = [...new Set(areasOf(person, finders, now))]
  if (held.length === 0) throw new Refused(refusal('not-a-finder'))
  const isWide = (area: string) => ['district', 'street'].includes(levelOf(area))
  const found = new Map<string, Area>(await areas.named(held.filter((area) => !isWide(area))))
  for (const wide of held.filter(isWide))
    for await (const page of areas.below(wide, 'community')) for (const area of page) found.set(area._id, area)
  const places = [...found.values()].map(({ _id, name }) => ({ id: _id, name }))
  return { now, places, mayReadPhones: areasOf(person, phoneReaders, now).length > 0 }
})
