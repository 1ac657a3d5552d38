import type { AreaId } from '../community/area'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import type { Entry } from './entry'
import { isOpen } from './entry'
import { refusal } from './refusals'
import { type MatchState, type Side, sides } from './words'

/** What one side says to the other. Neither sees the other's number. `shown`: not while the words are in doubt. */
export type Note = { by: Side | 'clerk'; text: string; at: Moment; shown: boolean }
export const MOST_NOTES = 50

/** That a need and an offer may fit, as stored in `exchangeMatches`; `_id` is `<need>:<offer>`. */
export type Match = {
  _id: string
  need: string
  offer: string
  needTitle: string
  offerTitle: string
  area: AreaId
  /** Who stands on each side; openids. */
  people: Record<Side, string>
  /** What each has said. */
  yes: Record<Side, boolean>
  by: Side | 'clerk'
  at: Moment
  state: MatchState
  notes: Note[]
  /** The activity or project that came of it. */
  outcome: string | null
}

export const matchOf = (need: string, offer: string): string => `${need}:${offer}`
export const sideOf = ({ people }: Pick<Match, 'people'>, who: string): Side | null =>
  sides.find((side) => people[side] === who) ?? null

/** Why these two may not be proposed to each other, or null. */
export function whyNotPropose(need: Entry, offer: Entry, now: Moment): Refusal | null {
  if (need.kind !== 'need' || offer.kind === 'need' || need.category !== offer.category) return refusal('no-match')
  if (need.by === offer.by) return refusal('own-offer-own-need')
  return isOpen(need, now) && isOpen(offer, now) ? null : refusal('entry-taken')
}

/** Why somebody may not answer a proposal, or null. */
export const whyNotReply = ({ state }: Match, yes: boolean): Refusal | null =>
  state === 'proposed' || (state === 'agreed' && yes) || (state === 'declined' && !yes)
    ? null
    : refusal('match-decided')

/** Why nothing can come of a match yet, or null. */
export const whyNotSettle = ({ state }: Match): Refusal | null =>
  state === 'agreed' ? null : refusal(state === 'proposed' ? 'match-not-agreed' : 'match-decided')
