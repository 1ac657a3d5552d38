import * as v from 'valibot'
import { needCategories, needStates } from '../needs/need'
import { AreaId, Cursor, Id, Moment, Named, Spoken, SpokenMaybe } from '../schemas'
import { conditions, rhythms } from './pair'

const NewId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
const Token = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
const Ref = v.pipe(v.string(), v.regex(/^[0-9a-f]{10}$/))
const Rhythm = v.picklist(rhythms)
const Elder = v.strictObject({
  /** What to call them: 王奶奶. */
  name: Spoken(10),
  household: AreaId,
  /** What to know: hard of hearing, diabetic. */
  about: SpokenMaybe(200),
})
const last = v.nullable(v.object({ at: Moment, how: v.picklist(conditions) }))

export const listPairs = {
  about: 'The pairs that the caller is in or leads, those that nobody looked in on for longest first; one call.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    pairs: v.array(
      v.object({
        pairId: Id,
        elder: v.string(),
        place: v.string(),
        dueAt: Moment,
        last,
        missed: v.boolean(),
        leads: v.boolean(),
        volunteers: v.array(v.string()),
      }),
    ),
    mayPair: v.boolean(),
    /** Whether the caller works on the needs list. */
    maySeeNeeds: v.boolean(),
  }),
}

export const openPair = {
  about: 'An elder and the last 20 visits; for the volunteers of the pair and its leader alone.',
  request: v.strictObject({ pairId: Id }),
  answer: v.object({
    now: Moment,
    pairId: Id,
    elder: v.object({ name: v.string(), place: v.string(), about: v.string() }),
    every: Rhythm,
    dueAt: Moment,
    missed: v.boolean(),
    state: v.picklist(['active', 'ended']),
    leader: v.string(),
    leads: v.boolean(),
    volunteers: v.array(v.object({ ref: Ref, name: v.string(), mine: v.boolean() })),
    /** For the leader: what the invitation carries. */
    token: v.nullable(v.string()),
    visits: v.array(
      v.object({
        visitId: Id,
        at: Moment,
        by: v.string(),
        how: v.picklist(conditions),
        note: v.string(),
        next: v.string(),
        /** False: these words wait for the leader, who sees them, as does who wrote them. */
        shown: v.boolean(),
      }),
    ),
  }),
}

export const openPairing = {
  about: 'The buildings in which the caller may arrange pairs.',
  request: v.strictObject({}),
  answer: v.object({ buildings: v.array(Named) }),
}

export const makePair = {
  about:
    'Makes a pair for an elder in the caller’s area; the volunteers join by an invitation. The phone chooses the id.',
  request: v.strictObject({ pairId: NewId, elder: Elder, every: Rhythm, leader: Spoken(10) }),
  answer: v.object({ pairId: Id, token: Token }),
}

export const changePair = {
  about:
    'The leader changes what is to be known and how often somebody looks in, takes a volunteer out, or ends the pair.',
  request: v.strictObject({
    pairId: Id,
    about: v.optional(SpokenMaybe(200)),
    every: v.optional(Rhythm),
    remove: v.optional(Ref),
    end: v.optional(v.boolean()),
  }),
  answer: v.object({ pairId: Id }),
}

export const openInvitation = {
  about: 'What somebody who was invited learns before they accept: nothing of who the elder is.',
  request: v.strictObject({ pairId: Id, token: Token }),
  answer: v.object({ community: v.string(), leader: v.string(), every: Rhythm, joined: v.boolean() }),
}

export const joinPair = {
  about: 'Accepts an invitation; the elder is known to the caller from then on.',
  request: v.strictObject({ pairId: Id, token: Token, name: Spoken(10) }),
  answer: v.object({ pairId: Id }),
}

export const leavePair = {
  about: 'Leaves a pair; the leader is told.',
  request: v.strictObject({ pairId: Id }),
  answer: v.object({ pairId: Id }),
}

export const noteVisit = {
  about:
    'Notes a visit: when, how they are, what is needed next. It may be sent later and more than once; it counts once. A need becomes an entry of the needs list.',
  request: v.strictObject({
    pairId: Id,
    visitId: NewId,
    at: Moment,
    how: v.picklist(conditions),
    note: SpokenMaybe(200),
    next: SpokenMaybe(100),
    need: v.optional(v.strictObject({ category: v.picklist(needCategories), text: Spoken(100) })),
  }),
  answer: v.object({ pairId: Id, first: v.boolean() }),
}

export const showWords = {
  about: 'The leader lets the other volunteers read words of a visit that the content check was in doubt of.',
  request: v.strictObject({ pairId: Id, visitId: Id }),
  answer: v.object({ pairId: Id }),
}

export const listNeeds = {
  about:
    'The needs list around a place for those who take care of it, as wide as the caller’s area, newest first; 20 a page.',
  request: v.strictObject({ at: AreaId, state: v.optional(v.picklist(needStates)), after: v.optional(Cursor) }),
  answer: v.object({
    now: Moment,
    needs: v.array(
      v.object({
        needId: v.string(),
        area: v.string(),
        category: v.picklist(needCategories),
        text: v.string(),
        at: Moment,
        state: v.picklist(needStates),
        taker: v.nullable(v.string()),
        mine: v.boolean(),
      }),
    ),
    more: v.nullable(Cursor),
  }),
}

export const handleNeed = {
  about: 'Takes a need on, gives it back, or says that it is met.',
  request: v.strictObject({
    needId: v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}:[0-9]{8}-[a-z0-9]{6}$/)),
    state: v.picklist(needStates),
    name: Spoken(10),
  }),
  answer: v.object({ needId: v.string(), state: v.picklist(needStates) }),
}
