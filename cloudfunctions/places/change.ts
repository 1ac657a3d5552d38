import { levelOf } from '../../domain/community/area'
import { holds } from '../../domain/community/person'
import { termsOfName } from '../../domain/places/names'
import { placeKeepers } from '../../domain/places/place'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { placeChanges, places } from './repositories'

/** 3 reads and 3 writes. */
export const rename = action('places.rename', async ({ area, from, to, reason }, { caller, now }) => {
  const person = await caller.person()
  const place = orRefuse(await areas.get(area), 'no-such-area')
  if (place.name === to) return { area, name: to }
  if (place.name !== from) throw new Refused(refusal('place-moved-on'))
  const beside = await places.beside(place)
  refuseIf(beside.some(({ name }) => name === to) ? refusal('place-name-taken', to) : null)
  if (!(await places.rename(area, from, { name: to, terms: termsOfName(to) })))
    throw new Refused(refusal('place-moved-on'))
  const by = caller.openid()
  await placeChanges.addOnce({ _id: `${area}:renamed:${now}`, area, at: now, by, reason, what: 'renamed', from, to })
  const role = placeKeepers.find((held) => holds(person, [held], area, now)) ?? 'community-clerk'
  await record({ action: 'places.rename', by, role, subject: area, reason, at: now })
  return { area, name: to }
})

/** 1 read and 3 writes. */
export const reissueCode = action('places.reissueCode', async ({ building, issue, reason }, { caller, now }) => {
  if (levelOf(building) !== 'building') throw new Refused(refusal('not-a-building'))
  const place = orRefuse(await areas.get(building), 'no-such-area')
  if (place.sceneIssue === issue + 1) return { building, issue: issue + 1 }
  if (!(await places.reissue(building, issue))) throw new Refused(refusal('place-moved-on'))
  const by = caller.openid()
  const change = { _id: `${building}:code:${issue + 1}`, area: building, at: now, by, reason }
  await placeChanges.addOnce({ ...change, what: 'code-reissued', issue: issue + 1 })
  const person = await caller.person()
  const role = placeKeepers.find((held) => holds(person, [held], building, now)) ?? 'grid-leader'
  await record({ action: 'places.reissueCode', by, role, subject: building, reason, at: now })
  return { building, issue: issue + 1 }
})
