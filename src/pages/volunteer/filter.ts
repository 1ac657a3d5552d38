import type { Request } from '../../../domain/contract'
import type { Skill } from '../../../domain/volunteering/activity'
import type { When } from '../../../domain/volunteering/calendar'

/** What the list is narrowed to. */
export type Filter = { when: When | null; near: boolean; skilled: boolean; open: boolean }

export const none: Filter = { when: null, near: false, skilled: false, open: false }

/** A walk of a quarter of an hour, in metres. */
const NEAR = 1000

/** The question that a filter makes of the list around a place. */
export const requestOf = (
  at: string,
  { when, near, skilled, open }: Filter,
  mySkills: Skill[],
): Request<'volunteering.listShifts'> => ({
  at,
  ...(when ? { when } : {}),
  ...(near ? { within: NEAR } : {}),
  ...(skilled && mySkills.length > 0 ? { skills: mySkills } : {}),
  ...(open ? { open: true } : {}),
})

/** The filter with one part of it tapped; one that narrows nothing is `none` itself. */
export function tapped(filter: Filter, part: 'today' | 'weekend' | 'near' | 'skilled' | 'open'): Filter {
  const next =
    part === 'today' || part === 'weekend'
      ? { ...filter, when: filter.when === part ? null : part }
      : { ...filter, [part]: !filter[part] }
  return next.when === null && !next.near && !next.skilled && !next.open ? none : next
}
