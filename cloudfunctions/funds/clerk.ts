import type { AreaId } from '../../domain/community/area'
import { holds, type Person, type Role } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { Refused } from '../kernel/refused'

/** Refuses whoever holds none of these roles in the area. */
export function mustHold(person: Person | null, roles: readonly Role[], area: AreaId, now: Moment): void {
  if (!holds(person, roles, area, now)) throw new Refused(refusal('fund-elsewhere'))
}

/** Where a message about a proposal leads. */
export const pathOf = (proposalId: string): string => `packages/funds/proposal/index?proposalId=${proposalId}`
