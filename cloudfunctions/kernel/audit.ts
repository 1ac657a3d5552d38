import { randomUUID } from 'node:crypto'
import type { AreaId } from '../../domain/community/area'
import type { Role } from '../../domain/community/person'
import type { Moment } from '../../domain/wording/time'
import { collection } from './database'

/** One change of state: who, in which role, what, when. Append-only. For a ballot it says that a voter voted, never what. */
export type AuditEntry = {
  _id: string
  action: string
  /** openid, `clock` or `wechat`. */
  by: string
  role: Role | 'resident' | 'clock' | 'wechat'
  /** What it was done to. */
  subject: string
  /** Ballots only: whose it is (household, openid or owner's number), and the building that they vote from. */
  voter?: string
  place?: AreaId
  /** Ballots that a grid leader took: how, before whom, and why. */
  assisted?: { way: 'paper' | 'door'; witness: string; reason: string }
  /** Why somebody looked at what is not theirs: a phone number. */
  reason?: string
  /** Ballots only: the age that the voter declared, where it was asked. */
  declaredAge?: number
  at: Moment
}

const entries = collection<AuditEntry>('audit')

/** 1 write; within a transaction, where its `audit` is given. */
export const record = (entry: Omit<AuditEntry, '_id'>, into: Pick<typeof entries, 'add'> = entries): Promise<void> =>
  into.add({ _id: `${entry.at}-${randomUUID()}`, ...entry })
