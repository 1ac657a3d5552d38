import type { Area, AreaId } from '../../domain/community/area'
import { givers, heldAt, mayEnd, seconds, whyNotConfirm } from '../../domain/community/office'
import { areasOf, holds, type Role, roles } from '../../domain/community/person'
import { clerks } from '../../domain/voting/draft'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { officeLine } from './openRights'
import { offices } from './repositories'

/** Offices that are shown, and places that are offered for a role. */
const MOST = 200

/** 3 calls, and 1 for each role that the caller gives. */
export const listRoles = action('community.listRoles', async ({ area }, { caller, now }) => {
  const person = await caller.person()
  const held = [...new Set(areasOf(person, clerks, now))]
  const at = orRefuse(area ?? held[0], 'may-not-give')
  const answersFor = roles.filter((role) => holds(person, seconds[role], at, now))
  const gives = roles.filter((role) => holds(person, givers[role], at, now))
  const [named, found, mayGive] = await Promise.all([
    areas.named([at, ...held]),
    offices.below(at, answersFor, MOST),
    Promise.all(gives.map(async (role) => ({ role, places: await placesFor(role, at) }))),
  ])
  const withName = (id: AreaId) => ({ id, name: named.get(id)?.name ?? id })
  return {
    now,
    at: withName(at),
    areas: held.map(withName),
    mayGive: mayGive.filter(({ places }) => places.length > 0),
    offices: found
      .filter((office) => mayEnd(office, person, now))
      .map((office) => ({
        ...officeLine(office),
        mayConfirm: office.state === 'proposed' && whyNotConfirm(office, person, now) === null,
      })),
  }
})

async function placesFor(role: Role, at: AreaId) {
  const found = await Promise.all(heldAt[role].map((level) => areas.someBelow(at, level as Area['level'], MOST)))
  return found.flat().map(({ _id, name }) => ({ id: _id, name }))
}
