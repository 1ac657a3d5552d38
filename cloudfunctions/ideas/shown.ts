import { type AreaId, areaAt } from '../../domain/community/area'
import type { Person } from '../../domain/community/person'
import { type Idea, isLate } from '../../domain/ideas/idea'
import type { Moment } from '../../domain/wording/time'

/** An idea as lists and pages show it. */
export const ideaLine = (idea: Idea, now: Moment) => {
  const { _id, title, areaName, spot, state, supporters, at, dueAt } = idea
  const where = [areaName, spot].filter(Boolean).join(' · ')
  return { ideaId: _id, title, where, state, supporters, at, dueAt, late: isLate(idea, now) }
}

export const pathOf = (ideaId: string): string => `packages/ideas/idea/index?ideaId=${ideaId}`

/** The community of the first home, for a visitor where the phone is. */
export const communityOf = (person: Person | null, at: AreaId | undefined): AreaId | undefined => {
  const place = person?.homes[0]?.household ?? at
  return place && areaAt('community', place)
}
