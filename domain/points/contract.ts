import * as v from 'valibot'
import { AreaId, Count, Cursor, Id, Moment, Spoken, SpokenMaybe } from '../schemas'
import { offerKinds, offerStates, redemptionStates } from './offer'

const OfferId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
const Points = v.pipe(v.number(), v.safeInteger())
const state = v.picklist(offerStates)

const offerLine = {
  offerId: Id,
  kind: v.picklist(offerKinds),
  title: v.string(),
  place: v.string(),
  at: v.nullable(Moment),
  price: Count,
  remaining: Count,
  stock: Count,
  byName: v.string(),
  state,
}
const statementLine = v.object({
  id: v.string(),
  at: Moment,
  text: v.string(),
  /** Below zero: spent. */
  amount: Points,
  /** The balance once it was made. */
  after: Count,
})
/** What a neighbour has taken; `code` is compared when it is handed over. */
const voucher = { state: v.picklist(redemptionStates), code: v.string() }

export const openBank = {
  about:
    'The points bank: what the caller has and where it comes from, what it can be spent on, and its public totals.',
  request: v.strictObject({
    /** Where the phone is, for a visitor; whoever has a home sees the bank of their first home. */
    at: v.optional(AreaId),
  }),
  answer: v.object({
    now: Moment,
    community: v.nullable(v.object({ id: AreaId, name: v.string() })),
    balance: Count,
    statement: v.array(statementLine),
    more: v.nullable(Cursor),
    /** Taken by the caller and not handed over yet. */
    vouchers: v.array(v.object({ ...offerLine, code: v.string() })),
    /** What can be had: lessons by their time, then goods; 50 at most. */
    offers: v.array(v.object(offerLine)),
    /** The caller’s own offers, the latest first; 20 at most. */
    own: v.array(v.object(offerLine)),
    /** Lessons that wait for the caller’s yes, as a clerk or grid leader; 50 at most. */
    proposed: v.array(v.object(offerLine)),
    /**
     * Where the caller may post: officially in the area of a role, so that it is open at once, or a lesson where they live; null
     * without a home.
     */
    post: v.nullable(v.object({ area: AreaId, official: v.boolean() })),
    /** Null before the first points of the community. `given` and `taken` are all points ever, what was given back taken off. */
    totals: v.nullable(v.object({ given: Count, taken: Count, people: Count, at: Moment })),
  }),
}

export const openStatement = {
  about: 'The caller’s statement, newest first; 20 a page.',
  request: v.strictObject({ after: v.optional(Cursor) }),
  answer: v.object({ now: Moment, balance: Count, statement: v.array(statementLine), more: v.nullable(Cursor) }),
}

export const openOffer = {
  about: 'An offer, what the caller has taken of it, and, for who posted it or answers for the area, who took one.',
  request: v.strictObject({ offerId: Id }),
  answer: v.object({
    now: Moment,
    ...offerLine,
    about: v.string(),
    community: v.string(),
    reason: v.nullable(v.string()),
    lessonOfNeighbour: v.boolean(),
    balance: Count,
    voucher: v.nullable(v.object(voucher)),
    /** Why the caller may not take one, in a sentence; null when they may. */
    whyNot: v.nullable(v.object({ code: v.string(), message: v.string() })),
    mayApprove: v.boolean(),
    mayCancel: v.boolean(),
    /** Null for everybody else. 500 at most, those who wait first. */
    people: v.nullable(v.array(v.object({ key: v.string(), name: v.string(), ...voucher }))),
  }),
}

export const postOffer = {
  about:
    'Offers a lesson or goods for points. A resident’s lesson waits for the yes of a clerk or grid leader. The phone chooses the id, so that posting it twice is one offer.',
  request: v.strictObject({
    offerId: OfferId,
    kind: v.picklist(offerKinds),
    title: Spoken(40),
    about: SpokenMaybe(500),
    place: Spoken(40),
    at: v.nullable(Moment),
    price: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000)),
    stock: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(500)),
    area: AreaId,
    /** What neighbours call who offers it: 王阿姨, 迎宾社区居委会. */
    byName: Spoken(20),
  }),
  answer: v.object({ offerId: Id, state }),
}

export const approveOffer = {
  about: 'Opens a neighbour’s lesson to all; the neighbour is told.',
  request: v.strictObject({ offerId: Id }),
  answer: v.object({ offerId: Id }),
}

export const declineOffer = {
  about: 'Declines a neighbour’s lesson; the neighbour is told why.',
  request: v.strictObject({ offerId: Id, reason: Spoken(100) }),
  answer: v.object({ offerId: Id }),
}

export const redeem = {
  about: 'Spends the caller’s points on one of an offer; one each. Asked for again it is the same one.',
  request: v.strictObject({
    offerId: Id,
    /** What the one who hands it over calls the caller: 李阿姨. */
    name: Spoken(10),
  }),
  answer: v.object({ offerId: Id, code: v.string(), balance: Count }),
}

export const giveBack = {
  about: 'Gives back what the caller took, before it was handed over; the points return.',
  request: v.strictObject({ offerId: Id }),
  answer: v.object({ offerId: Id, balance: Count }),
}

export const cancelOffer = {
  about: 'Cancels an offer; everybody who took one gets their points back and is told why.',
  request: v.strictObject({ offerId: Id, reason: Spoken(100) }),
  answer: v.object({ offerId: Id, returned: Count }),
}

export const handOver = {
  about: 'Notes that a neighbour has got what they took; the neighbour who gave the lesson earns its points.',
  request: v.strictObject({ offerId: Id, key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)) }),
  answer: v.object({ offerId: Id }),
}
