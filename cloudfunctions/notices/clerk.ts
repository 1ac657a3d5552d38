import type { AreaId } from '../../domain/community/area'
import { areasOf, holds, type Person } from '../../domain/community/person'
import { publishers } from '../../domain/notices/draft'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { Refused } from '../kernel/refused'

/** The areas in which somebody may write and approve notices; refuses everybody else. */
export function publishingAreas(person: Person | null, now: Moment): AreaId[] {
  const held = areasOf(person, publishers, now)
  if (held.length === 0) throw new Refused(refusal('not-a-notice-clerk'))
  return held
}

/** Refuses whoever may not do so in the area. */
export function mustPublishIn(person: Person | null, area: AreaId, now: Moment): void {
  publishingAreas(person, now)
  if (!holds(person, publishers, area, now)) throw new Refused(refusal('notice-elsewhere'))
}
