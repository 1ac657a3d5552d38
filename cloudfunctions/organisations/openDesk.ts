import { areasOf } from '../../domain/community/person'
import { checkOf, countsByStage } from '../../domain/organisations/organisation'
import { clerks } from '../../domain/voting/draft'
import { action } from '../kernel/serve'
import { clerkPlaces } from './place'
import { organisations } from './repositories'
import { organisationLine } from './shown'

const MOST = 200

/** 1 call, and 1 for each area of the clerk. */
export const openDesk = action('organisations.openDesk', async (_, { caller, now }) => {
  const person = await caller.person()
  const held = [...new Set(areasOf(person, clerks, now))]
  const [areas, ...found] = await Promise.all([
    clerkPlaces(person, now),
    ...held.map((area) => organisations.below(area, MOST)),
  ])
  const all = [...new Map(found.flat().map((organisation) => [organisation._id, organisation])).values()]
  const others = all.filter(({ state }) => state !== 'waiting' && state !== 'declined')
  return {
    ...{ now, areas },
    waiting: all
      .filter(({ state }) => state === 'waiting')
      .sort((a, b) => a.at - b.at)
      .map((organisation) => ({
        ...organisationLine(organisation),
        ...{ checked: checkOf(organisation) !== null, at: organisation.at },
      })),
    others: others.map(organisationLine),
    stages: countsByStage(others.map(({ stage }) => stage)),
  }
})
