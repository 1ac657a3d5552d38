import type { AreaId } from '../community/area'
import { holds, type Person, type Role } from '../community/person'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'

export const offerKinds = ['lesson', 'goods'] as const
/** A lesson that a neighbour gives, or a small thing to take home. */
export type OfferKind = (typeof offerKinds)[number]

/** `cancelling`: cancelled, and the points of some are still on their way back. */
export const offerStates = ['proposed', 'declined', 'open', 'cancelling', 'cancelled', 'done'] as const
export type OfferState = (typeof offerStates)[number]

/** What points can be spent on, as stored in `pointOffers`. */
export type Offer = {
  _id: string
  kind: OfferKind
  title: string
  about: string
  area: AreaId
  community: AreaId
  /** Where the lesson is, or the goods are fetched. */
  place: string
  /** When the lesson begins; null for goods. */
  at: Moment | null
  /** Until when it stands in the list: `at`, for goods for ever. */
  until: Moment
  /** In points, for one. */
  price: number
  stock: number
  /** How many of the stock are taken, those that were handed over among them. */
  taken: number
  handed: number
  state: OfferState
  /** Why it was declined or cancelled. */
  reason: string | null
  by: string
  byName: string
  /** The resident who gives the lesson and earns what is spent on it; null where the community offers it. */
  teacher: string | null
  postedAt: Moment
}

/** Later than every moment that a date can hold: in ms. */
export const FOR_EVER: Moment = 8_640_000_000_000_000

export const redemptionStates = ['taken', 'given-back', 'handed-over'] as const
/** What somebody took of an offer, as stored in `redemptions`; `_id` is `<offer>:<openid>`, so each has one at most. */
export type Redemption = {
  _id: string
  offer: string
  who: string
  name: string
  price: number
  /** Six digits to compare when it is handed over. */
  code: string
  /** How many times it was taken: who gave it back may take it again. */
  turn: number
  state: (typeof redemptionStates)[number]
  at: Moment
}

export const redemptionOf = (offer: string, who: string): string => `${offer}:${who}`
/** The id of an entry about a redemption. `rule`: spent, back, taught. */
export const entryOf = ({ _id, turn }: Pick<Redemption, '_id' | 'turn'>, rule: 'spent' | 'back' | 'taught'): string =>
  `${_id}:${turn}:${rule}`

export const officials: readonly Role[] = [
  'community-clerk',
  'grid-leader',
  'organisation',
  'team-leader',
  'street-clerk',
  'district-clerk',
]
export const approvers: readonly Role[] = ['community-clerk', 'grid-leader', 'street-clerk', 'district-clerk']

/** Whether what a person posts in the area is open at once; what other residents propose waits for a yes. */
export const postsFor = (person: Person | null, area: AreaId, now: Moment): boolean =>
  holds(person, officials, area, now)

export const approves = (person: Person | null, { area }: Pick<Offer, 'area'>, now: Moment): boolean =>
  holds(person, approvers, area, now)

/** Whether somebody sees who took an offer, hands over and cancels: who posted it, and who answers for the area. */
export const manages = (person: Person | null, offer: Pick<Offer, 'area' | 'by'>, now: Moment): boolean =>
  person !== null && (offer.by === person._id || approves(person, offer, now))

/** Whether somebody may see an offer at all: one that waits for a yes is its author's and the approvers'. */
export const mayOpen = (person: Person | null, offer: Offer, now: Moment): boolean =>
  (offer.state !== 'proposed' && offer.state !== 'declined') || manages(person, offer, now)

export const isCancelled = ({ state }: Pick<Offer, 'state'>): boolean => state === 'cancelled' || state === 'cancelling'

export const remaining = ({ stock, taken }: Pick<Offer, 'stock' | 'taken'>): number => Math.max(0, stock - taken)

/** Why such an offer may not be posted, or null. `atHome`: the poster, who stands for nobody else, has a home there. */
export function whyNotPost(
  { kind, at }: Pick<Offer, 'kind' | 'at'>,
  { official, atHome }: { official: boolean; atHome: boolean },
  now: Moment,
): Refusal | null {
  if (!official && !atHome) return { ...refusal('offer-elsewhere'), field: 'area' }
  if (!official && kind !== 'lesson') return { ...refusal('goods-by-the-community'), field: 'kind' }
  if (kind === 'lesson' && at === null) return { ...refusal('lesson-without-time'), field: 'at' }
  if (kind === 'goods' && at !== null) return { ...refusal('goods-without-time'), field: 'at' }
  return at !== null && at <= now ? { ...refusal('lesson-in-the-past'), field: 'at' } : null
}

/** Why somebody may not take one of an offer, or null. `balance`: their points. */
export function whyNotRedeem(offer: Offer, who: string, balance: number, now: Moment): Refusal | null {
  if (isCancelled(offer)) return refusal('offer-cancelled', offer.reason ?? '')
  if (offer.state === 'proposed' || offer.state === 'declined') return refusal('no-such-offer')
  if (offer.by === who) return refusal('own-offer')
  if (offer.at !== null && now >= offer.at) return refusal('lesson-begun')
  if (offer.state === 'done' || remaining(offer) === 0) return refusal('sold-out')
  return balance < offer.price ? refusal('too-few-points', offer.price - balance) : null
}

/** Why a proposed lesson may not be opened, or null. */
export function whyNotApprove({ state, at }: Offer, now: Moment): Refusal | null {
  if (state !== 'proposed') return refusal('offer-decided')
  return at !== null && at <= now ? refusal('lesson-in-the-past') : null
}

/** Why what was taken may not be given back, or null. */
export function whyNotGiveBack(offer: Offer, redemption: Redemption | null, now: Moment): Refusal | null {
  if (!redemption) return refusal('not-taken')
  if (redemption.state === 'handed-over') return refusal('handed-over')
  return !isCancelled(offer) && offer.at !== null && now >= offer.at ? refusal('lesson-begun') : null
}

/** How long before a lesson begins those who came can be noted, in ms. */
const EARLY = 30 * 60_000

/** Why somebody's may not be handed over, or null. */
export function whyNotHandOver(offer: Offer, redemption: Redemption | null, now: Moment): Refusal | null {
  if (isCancelled(offer)) return refusal('offer-cancelled', offer.reason ?? '')
  if (offer.at !== null && now < offer.at - EARLY) return refusal('lesson-not-begun', offer.at, now)
  return redemption && redemption.state !== 'given-back' ? null : refusal('given-back')
}
