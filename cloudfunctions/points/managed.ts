import type { AreaId } from '../../domain/community/area'
import { holds, type Person, type Role } from '../../domain/community/person'
import { type Offer, officials } from '../../domain/points/offer'
import type { Moment } from '../../domain/wording/time'
import { type AuditEntry, record } from '../kernel/audit'
import type { Transaction } from '../kernel/transaction'

/** In which role somebody acts in an area. */
export const roleIn = (person: Person | null, area: AreaId, now: Moment): Role | 'resident' =>
  officials.find((role) => holds(person, [role], area, now)) ?? 'resident'

/** Writes the audit entry of a change together with the change. 1 write. */
export const recordIn = (t: Transaction, entry: Omit<AuditEntry, '_id'>): Promise<void> =>
  record(entry, t<AuditEntry>('audit'))

/** Where a message about an offer leads. */
export const pathOf = ({ _id }: Pick<Offer, '_id'>): string => `packages/points/offer/index?offerId=${_id}`
