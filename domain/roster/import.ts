import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { AreaId } from '../community/area'
import type { Owner } from '../community/roster'
import { utf8 } from '../utf8'
import type { Moment } from '../wording/time'
import type { RosterError } from './sheet'

/** An import of a roster as stored in `rosterImports`; `_id` is chosen by the phone. Its plan, which has names, lies in a file until it is done or given up. */
export type RosterImport = {
  _id: string
  compound: AreaId
  by: string
  at: Moment
  /** The rounds of the roster and of the district's places that it was planned on. */
  round: number
  placesRound: number
  errors: RosterError[]
  summary: RosterSummary
  planFile: string | null
  state: 'planned' | 'running' | 'done'
  written: number
}
export type RosterSummary = {
  added: number
  changed: number
  over: number
  same: number
  /** Homes of the compound that no row has, as it will be. */
  without: number
  writes: number
  /** The first of what changes, names masked. */
  examples: string[]
}

/** What a roster comes to, as stored in `rosters`; `_id` is the compound. Counted anew whenever a row changes. `floorArea` in 1/100 m². */
export type RosterTotals = { _id: AreaId; owners: number; units: number; floorArea: number; named: number; at: Moment }

/**
 * That a row was changed, and what it said before, as stored in `ownerChanges`; `_id` is the row and the revision that it got. Append-only: kept as the
 * reason why a floor area counted as it did.
 */
export type OwnerChange = {
  _id: string
  owner: string
  at: Moment
  by: string
  what: 'imported' | 'corrected' | 'over'
  reason: string
  before: Pick<Owner, 'names' | 'units'> | null
  after: Pick<Owner, 'names' | 'units'> | null
}

/** That an owner says their row is wrong, as stored in `rosterRequests`; `_id` is a hash of row and person: one of each waits at a time. */
export type RosterRequest = {
  _id: string
  owner: string
  compound: AreaId
  by: string
  text: string
  at: Moment
  state: 'waiting' | 'corrected' | 'declined'
  answer: string
}

/** Hides whose request it is from an id that clerks see: SHA-256 over row and openid, 32 hex characters. */
export const requestIdOf = (owner: string, who: string): string =>
  bytesToHex(sha256(utf8(`${owner}~${who}`))).slice(0, 32)
