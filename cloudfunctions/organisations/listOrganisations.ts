import { areasOf } from '../../domain/community/person'
import { clerks } from '../../domain/voting/draft'
import { action } from '../kernel/serve'
import { communityAround, placeOf } from './place'
import { organisations } from './repositories'
import { organisationLine } from './shown'

const MOST = 100

/** 4 calls. */
export const listOrganisations = action('organisations.listOrganisations', async ({ at }, { caller, now }) => {
  const who = caller.openidOrNull()
  const person = await caller.person()
  const place = placeOf(at, person, now)
  const [area, found, own] = await Promise.all([
    communityAround(place),
    place === null ? [] : organisations.at(place, MOST),
    who === null ? [] : organisations.of(who),
  ])
  return {
    ...{ now, area },
    organisations: found.map(organisationLine),
    own: own.map(organisationLine),
    mayManage: areasOf(person, clerks, now).length > 0,
  }
})
