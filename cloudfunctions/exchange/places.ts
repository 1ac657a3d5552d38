import { type AreaId, areaAt, covers } from '../../domain/community/area'
import { areasOf, holds, type Person } from '../../domain/community/person'
import { matchmakers } from '../../domain/exchange/entry'
import type { Standing } from '../../domain/exchange/words'
import type { Moment } from '../../domain/wording/time'

const levels = ['building', 'compound', 'community'] as const

/** Where somebody may put up an entry, and for whom they stand there: a clerk or an organisation in their area, others where they live. */
export function placesOf(person: Person | null, now: Moment): { id: AreaId; standing: Standing }[] {
  const offices = areasOf(person, [...matchmakers, 'organisation'], now)
  const homes = levels.flatMap((level) =>
    (person?.homes ?? []).flatMap(({ household }) => areaAt(level, household) ?? []),
  )
  return [...new Set([...offices, ...homes])].map((id) => ({ id, standing: standingIn(person, id, now) }))
}

/** For whom somebody stands in an area. */
export function standingIn(person: Person | null, area: AreaId, now: Moment): Standing {
  if (holds(person, matchmakers, area, now)) return 'clerk'
  return holds(person, ['organisation'], area, now) ? 'organisation' : 'resident'
}

/** Whether somebody may put up an entry about an area. */
export const isAround = (person: Person | null, area: AreaId, now: Moment): boolean =>
  standingIn(person, area, now) !== 'resident' ||
  (areaAt('community', area) !== undefined && (person?.homes ?? []).some(({ household }) => covers(area, household)))
