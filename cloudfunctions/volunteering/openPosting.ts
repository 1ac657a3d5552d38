import { areasOf, roleNames } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { organisers } from '../../domain/volunteering/leading'
import { Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** Compounds of an area that are offered to meet at. */
const MOST = 40

/** 2 calls, and 1 for each area the caller has a role in. */
export const openPosting = action('volunteering.openPosting', async (_, { caller, now }) => {
  const person = await caller.person()
  const held = [...new Set(areasOf(person, organisers, now))]
  if (held.length === 0) throw new Refused(refusal('not-an-organiser'))
  const named = await areas.named(held)
  return {
    now,
    areas: await Promise.all(
      held.map(async (id) => ({
        id,
        name: named.get(id)?.name ?? id,
        role:
          organisers.flatMap((role) => (areasOf(person, [role], now).includes(id) ? [roleNames[role]] : []))[0] ?? '',
        venues: (await areas.someBelow(id, 'compound', MOST)).map(({ name, point }) => ({
          name,
          point: point ?? null,
        })),
      })),
    ),
  }
})
