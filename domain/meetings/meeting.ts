import type { AreaId } from '../community/area'
import type { Role } from '../community/person'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'
import { EARLY, LATE, type MeetingKind, type MeetingState } from './words'

/** Who may call each. */
export const conveners: Record<MeetingKind, readonly Role[]> = {
  stool: ['grid-leader', 'community-clerk', 'street-clerk', 'district-clerk'],
  dialogue: ['community-clerk', 'street-clerk', 'district-clerk'],
  joint: ['district-clerk'],
}
export const allConveners = conveners.stool

/** What became of what was decided. A task has somebody to do it and a day; `lateTold`: that it is late has been said. */
export type Outcome =
  | { kind: 'task'; who: string; due: Moment; doneAt: Moment | null; lateTold: boolean }
  | { kind: 'project'; project: string | null }
  | { kind: 'nothing' }
export type Decision = { number: number; text: string; outcome: Outcome }

/** A deliberation meeting as stored in `meetings`; `_id` is the phone's. */
export type Meeting = {
  _id: string
  kind: MeetingKind
  title: string
  area: AreaId
  areaName: string
  /** The area and everything around it. */
  areas: AreaId[]
  place: string
  startsAt: Moment
  agenda: string[]
  state: MeetingState
  by: string
  byName: string
  calledAt: Moment
  /** Why it was cancelled. */
  reason: string | null
  minutes: string | null
  decisions: Decision[]
  closedAt: Moment | null
  /** When the first task that is not done, and of which nobody was told, is due; null: none. */
  nextDue: Moment | null
  /** Whether those who come were reminded. */
  reminded: boolean
}

/**
 * Who says that they come, and who was there, as stored in `meetingPeople`. `_id` is `<meeting>:<openid>`; of a visitor, who has no home
 * here, only a number is kept: `_id` ends in a hash of this one meeting and `who` is empty.
 */
export type Attendee = { _id: string; meeting: string; who: string; coming: boolean; signedAt: Moment | null }

/** Why a meeting may not be set at this time, or null. */
export const whyNotCall = (startsAt: Moment, now: Moment): Refusal | null =>
  startsAt > now ? null : { ...refusal('meeting-in-the-past'), field: 'startsAt' }

/** Why somebody may not sign in now, or null. `at`: when the phone read the code. */
export function whyNotSignIn({ state, startsAt, reason }: Meeting, at: Moment, now: Moment): Refusal | null {
  if (state === 'cancelled') return refusal('meeting-cancelled', reason ?? '')
  if (at < startsAt - EARLY) return refusal('sign-in-early', startsAt, now)
  return at >= startsAt + LATE ? refusal('sign-in-over') : null
}

/** Why somebody may not say that they come, or null. */
export function whyNotSay({ state, startsAt, reason }: Meeting, now: Moment): Refusal | null {
  if (state === 'cancelled') return refusal('meeting-cancelled', reason ?? '')
  return state === 'closed' || now >= startsAt + LATE ? refusal('meeting-over') : null
}

/** Why a meeting may not be written up, or null. */
export function whyNotWriteUp({ state, startsAt, reason }: Meeting, now: Moment): Refusal | null {
  if (state === 'cancelled') return refusal('meeting-cancelled', reason ?? '')
  if (state === 'closed') return refusal('meeting-written-up')
  return now < startsAt ? refusal('meeting-ahead', startsAt, now) : null
}

/** Why a meeting may not be cancelled, or null. */
export const whyNotCancel = ({ state, startsAt }: Meeting, now: Moment): Refusal | null =>
  state === 'closed' || now >= startsAt ? refusal('meeting-over') : null

/** When the clock has to look at these decisions next; null: never. */
export function nextDueOf(decisions: readonly Decision[]): Moment | null {
  const dues = decisions.flatMap(({ outcome }) =>
    outcome.kind === 'task' && outcome.doneAt === null && !outcome.lateTold ? [outcome.due] : [],
  )
  return dues.length === 0 ? null : Math.min(...dues)
}

export const isTaskLate = (outcome: Outcome, now: Moment): boolean =>
  outcome.kind === 'task' && outcome.doneAt === null && now >= outcome.due

/** The tasks that are late now and of which nobody was told. */
export const newlyLate = (decisions: readonly Decision[], now: Moment): Decision[] =>
  decisions.filter(({ outcome }) => outcome.kind === 'task' && !outcome.lateTold && isTaskLate(outcome, now))
