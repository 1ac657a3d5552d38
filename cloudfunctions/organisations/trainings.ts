import { holds } from '../../domain/community/person'
import { type Organisation, whyNotActFor } from '../../domain/organisations/organisation'
import { attended, joined, peopleIn, type Training, whyNotJoin } from '../../domain/organisations/training'
import { refusal } from '../../domain/refusals'
import { clerks } from '../../domain/voting/draft'
import { type AuditEntry, record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { transaction } from '../kernel/transaction'
import { clerkRoleIn, mustBeClerkOf } from '../voting/clerk'
import { clerkPlaces, placeOf } from './place'
import { organisations, trainings } from './repositories'

const MOST = 50
/** How far back trainings are listed, in ms. */
const BACK = 90 * 86_400_000

/** 4 calls. */
export const listTrainings = action('organisations.listTrainings', async ({ at }, { caller, now }) => {
  const who = caller.openidOrNull()
  const person = await caller.person()
  const place = placeOf(at, person, now)
  const [found, own, places] = await Promise.all([
    place === null ? [] : trainings.around(place, now - BACK, MOST),
    who === null ? [] : organisations.of(who),
    clerkPlaces(person, now),
  ])
  const speaksFor = own.filter(({ state }) => state === 'registered')
  return {
    ...{ now, areas: places },
    trainings: found.map((training) => ({
      ...trainingLine(training),
      own: speaksFor.map(({ _id, name }) => ({
        ...{ organisationId: _id, name },
        people: training.places.find(({ organisation }) => organisation === _id)?.people ?? 0,
      })),
      list: holds(person, clerks, training.area, now)
        ? training.places.map(({ organisation: organisationId, name, people, came }) => ({
            ...{ organisationId, name, people, came },
          }))
        : null,
    })),
  }
})

function trainingLine(training: Training) {
  const { _id: trainingId, title, about, place, areaName, at, hours, most } = training
  return { trainingId, title, about, place, areaName, at, hours, most, taken: peopleIn(training) }
}

/** 2 reads, 1 write and the audit entry. The same again is the same training. */
export const postTraining = action('organisations.postTraining', async (request, { caller, now }) => {
  const { trainingId: _id, area, title, about, place, at, hours, most } = request
  const by = caller.openid()
  if (at <= now) throw new Refused({ ...refusal('training-begun'), field: 'at' })
  const { name: areaName } = orRefuse(await areas.get(area), 'no-such-area')
  const training: Training = {
    ...{ _id, title, about, place, area, areaName, at, hours, most },
    ...{ places: [], by, hands: [by] },
  }
  if (await trainings.addOnce(training)) {
    const role = clerkRoleIn(await caller.person(), area, now)
    await record({ action: 'organisations.postTraining', by, role, subject: _id, place: area, at: now })
  }
  return { trainingId: _id }
})

/** 4 calls. */
export const joinTraining = action('organisations.joinTraining', async (request, { caller, now }) => {
  const { trainingId, organisationId, seats: people } = request
  const who = caller.openid()
  return transaction(async (t) => {
    const training = orRefuse(await t<Training>('trainings').get(trainingId), 'no-such-training')
    const found = await t<Organisation>('organisations').get(organisationId)
    const organisation = orRefuse(found, 'no-such-organisation')
    refuseIf(whyNotActFor(organisation, who))
    const before = training.places.find((place) => place.organisation === organisationId)?.people ?? 0
    if (before === people) return { trainingId, seats: people }
    refuseIf(whyNotJoin(training, organisationId, people, now))
    const place = { organisation: organisationId, name: organisation.name, who, people }
    await t<Training>('trainings').put(joined(training, place))
    const entry = { action: 'organisations.joinTraining', by: who, role: 'organisation', subject: trainingId } as const
    await record({ ...entry, at: now }, t<AuditEntry>('audit'))
    return { trainingId, seats: people }
  })
})

/** 4 calls, and 2 for each organisation that had places. Noted again, what stands on their pages follows. */
export const noteAttendance = action('organisations.noteAttendance', async ({ trainingId, came }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), trainings.get(trainingId)])
  const { area, at } = orRefuse(found, 'no-such-training')
  mustBeClerkOf(person, area, now)
  if (now < at) throw new Refused(refusal('training-ahead'))
  const role = clerkRoleIn(person, area, now)
  await transaction(async (t) => {
    const training = attended(orRefuse(await t<Training>('trainings').get(trainingId), 'no-such-training'), came)
    await t<Training>('trainings').put(training)
    for (const { organisation, came: there } of training.places)
      await note(t<Organisation>('organisations'), organisation, training, there === true)
    await record(
      { action: 'organisations.noteAttendance', by, role, subject: trainingId, at: now },
      t<AuditEntry>('audit'),
    )
  })
  return { trainingId }
})

type Documents = { get: (id: string) => Promise<Organisation | null>; put: (document: Organisation) => Promise<void> }

/** Lets the page of an organisation say whether it was at a training. */
async function note(documents: Documents, id: string, training: Training, there: boolean): Promise<void> {
  const organisation = await documents.get(id)
  if (!organisation) return
  const { _id, title, at, hours } = training
  const others = organisation.trainings.filter((other) => other.training !== _id)
  await documents.put({ ...organisation, trainings: there ? [...others, { training: _id, title, at, hours }] : others })
}
