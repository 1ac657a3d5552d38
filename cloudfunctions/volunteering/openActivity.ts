import { areaAt, covers } from '../../domain/community/area'
import { holds, type Person } from '../../domain/community/person'
import type { Standpoint } from '../../domain/volunteering/feedback'
import { leads, organisers } from '../../domain/volunteering/leading'
import { type Shift, whyNotVolunteer } from '../../domain/volunteering/shift'
import { shown } from '../kernel/pictures'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { activities, attendances, feedback, shifts } from './repositories'
import { passesOf, shiftLine } from './shown'

/** Shifts that began so long ago are still shown: somebody may be on the way. In ms. */
const JUST_NOW = 12 * 3_600_000
/** Past shifts, and words about them, that the page shows. */
const LATEST = 6
const SAID = 10

/** 10 calls at most. */
export const openActivity = action('volunteering.openActivity', async ({ activityId }, { caller, now }) => {
  const [found, person, coming, done, stars, said] = await Promise.all([
    activities.get(activityId),
    caller.person(),
    shifts.of(activityId, now - JUST_NOW),
    shifts.doneOf(activityId, LATEST),
    feedback.starsOf(activityId),
    feedback.saidOf(activityId, SAID),
  ])
  const activity = orRefuse(found, 'no-such-activity')
  const { _id, kind, title, about, helps, bring, insurance, skills, minimumAge, areaName, organiser } = activity
  const who = person?._id ?? null
  const building = person?.homes[0] && areaAt('building', person.homes[0].household)
  const [door, been, pictures] = await Promise.all([
    building ? areas.get(building) : null,
    who ? attendances.amongOf(who, ids(done)) : new Set<string>(),
    shown([...activity.pictures, ...done.flatMap(({ outcome }) => outcome?.pictures ?? [])], who),
  ])
  const seen = (fileIds: string[]) => fileIds.flatMap((fileId) => pictures.get(fileId) ?? [])
  const reason = whyNotVolunteer(person)
  return {
    now,
    ...{ id: _id, kind, title, about, helps, bring, insurance, skills, minimumAge, area: areaName, organiser },
    pointsPerHour: activity.pointsPerHour,
    pictures: seen(activity.pictures),
    leads: holds(person, organisers, activity.area, now) || activity.postedBy === who,
    whyNot: reason && { code: reason.code, message: reason.message },
    shifts: coming
      .filter(({ state }) => state !== 'done')
      .map((shift) => ({
        ...shiftLine(shift, who, door?.point ?? null),
        leader: shift.leader.name,
        reason: shift.reason,
        passes: passesOf(shift, who),
        leads: leads(shift, person, now),
      })),
    outcomes: done.flatMap((shift) => {
      const { outcome } = shift
      if (!outcome) return []
      const came = outcome.hours.filter(({ minutes }) => minutes > 0)
      return [
        {
          shiftId: shift._id,
          from: shift.from,
          people: came.length,
          minutes: came.reduce((sum, { minutes }) => sum + minutes, 0),
          served: outcome.served,
          note: outcome.note,
          pictures: seen(outcome.pictures),
          mayRate: standpointsOf(person, shift, been),
        },
      ]
    }),
    feedback: { ...stars, said: said.map(({ as, stars, text, at }) => ({ as, stars, text, at })) },
  }
})

const ids = (done: readonly Shift[]) => done.map(({ _id }) => _id)

/** Whoever was there speaks as a volunteer; whoever lives where it was held may have been served. */
function standpointsOf(person: Person | null, shift: Shift, been: ReadonlySet<string>): Standpoint[] {
  if (been.has(shift._id)) return ['volunteer']
  return person?.homes.some(({ household }) => covers(shift.area, household)) ? ['served'] : []
}
