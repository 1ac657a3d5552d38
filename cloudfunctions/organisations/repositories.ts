import { type AreaId, withAncestors } from '../../domain/community/area'
import type { Agreement } from '../../domain/organisations/agreement'
import type { Organisation } from '../../domain/organisations/organisation'
import type { Training } from '../../domain/organisations/training'
import type { Moment } from '../../domain/wording/time'
import { collection, command } from '../kernel/database'

/** What is known of organisations, and how it is asked. Whatever changes, changes in a transaction. Costs are in database calls. */

const organisationDocuments = collection<Organisation>('organisations')
const agreementDocuments = collection<Agreement>('agreements')
const trainingDocuments = collection<Training>('trainings')

const below = (area: AreaId) => command.gte(area).and(command.lt(`${area}/`))
/** Most that one person speaks for. */
const MOST_OWN = 20

export const organisations = {
  get: organisationDocuments.get,
  /** Registered ones that work at a place. 1 call. */
  at: (place: AreaId, limit: number) =>
    organisationDocuments.find(
      { state: 'registered', area: command.in(withAncestors(place)) },
      { sort: [['name', 'asc']], limit },
    ),
  /** Those that somebody speaks for. 1 call. */
  of: (who: string) => organisationDocuments.find({ 'contact.who': who }, { limit: MOST_OWN }),
  /** Those that are registered with the communities of an area, or want to be. 1 call. */
  below: (area: AreaId, limit: number) =>
    organisationDocuments.find({ community: below(area) }, { sort: [['community', 'asc']], limit }),
}

export const agreements = {
  get: agreementDocuments.get,
  addOnce: agreementDocuments.addOnce,
  /** Those of an organisation, the latest first. 1 call. */
  ofOrganisation: (organisation: string, limit: number) =>
    agreementDocuments.find({ organisation }, { sort: [['at', 'desc']], limit }),
  /** The latest of a project. 1 call. */
  ofProject: (project: string, limit: number) =>
    agreementDocuments.find({ project }, { sort: [['number', 'desc']], limit }),
}

export const trainings = {
  get: trainingDocuments.get,
  addOnce: trainingDocuments.addOnce,
  /** Those around a place since a moment, the latest first. 1 call. */
  around: (place: AreaId, since: Moment, limit: number) =>
    trainingDocuments.find(
      { area: command.in(withAncestors(place)), at: command.gte(since) },
      { sort: [['at', 'desc']], limit },
    ),
}
