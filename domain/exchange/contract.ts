import * as v from 'valibot'
import { AreaId, Count, Cursor, Id, Moment, Named, Spoken, SpokenMaybe } from '../schemas'
import { MOST_QUANTITY } from './entry'
import { SLOTS } from './when'
import { categories, entryKinds, entryStates, matchStates, sides, standings } from './words'

const NewId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
const MatchId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}:[A-Za-z0-9._-]{1,64}$/))
const Slots = v.pipe(v.array(v.pipe(Count, v.maxValue(SLOTS - 1))), v.minLength(1), v.maxLength(SLOTS))
const When = v.variant('kind', [
  v.strictObject({ kind: v.literal('weekly'), slots: Slots }),
  v.strictObject({ kind: v.literal('dates'), from: Moment, until: Moment }),
  v.strictObject({ kind: v.literal('any') }),
])
const Line = v.object({
  entryId: Id,
  kind: v.picklist(entryKinds),
  category: v.picklist(categories),
  title: v.string(),
  where: v.string(),
  quantity: Count,
  standing: v.picklist(standings),
  name: v.string(),
  at: Moment,
  until: Moment,
  state: v.picklist(entryStates),
  /** A need that stood for 14 days with nobody's proposal. */
  unanswered: v.boolean(),
})
const MatchLine = v.object({
  matchId: MatchId,
  needTitle: v.string(),
  offerTitle: v.string(),
  state: v.picklist(matchStates),
  at: Moment,
})

export const list = {
  about: 'One of the three lists of the community around a place, the newest first; 20 a page.',
  request: v.strictObject({
    at: v.optional(AreaId),
    kind: v.picklist(entryKinds),
    category: v.optional(v.picklist(categories)),
    after: v.optional(Cursor),
  }),
  answer: v.object({
    now: Moment,
    area: v.nullable(Named),
    entries: v.array(Line),
    more: v.nullable(Cursor),
    /** Own entries and matches; on the first page. */
    mine: v.array(Line),
    matches: v.array(MatchLine),
    mayPut: v.boolean(),
  }),
}

export const openForm = {
  about: 'Where the caller may put up an entry, and for whom.',
  request: v.strictObject({}),
  answer: v.object({ now: Moment, places: v.array(v.object({ ...Named.entries, standing: v.picklist(standings) })) }),
}

export const put = {
  about: 'Puts up an entry. The phone chooses the id, so that sending it again is the same entry.',
  request: v.strictObject({
    entryId: NewId,
    kind: v.picklist(entryKinds),
    area: AreaId,
    category: v.picklist(categories),
    title: Spoken(30),
    details: SpokenMaybe(300),
    when: When,
    quantity: v.pipe(Count, v.minValue(1), v.maxValue(MOST_QUANTITY)),
    name: Spoken(10),
    until: Moment,
  }),
  answer: v.object({ entryId: Id, state: v.picklist(entryStates) }),
}

export const open = {
  about: 'An entry; for whoever needs it, and for clerks, the offers that fit, the best first, each with the reason.',
  request: v.strictObject({ entryId: Id }),
  answer: v.object({
    now: Moment,
    entry: Line,
    area: Named,
    details: v.string(),
    when: v.variant('kind', [
      v.object({ kind: v.literal('weekly'), slots: v.array(Count) }),
      v.object({ kind: v.literal('dates'), from: Moment, until: Moment }),
      v.object({ kind: v.literal('any') }),
    ]),
    offers: v.array(v.object({ ...Line.entries, reason: v.string() })),
    /** Own entries that could answer this need. */
    own: v.array(Line),
    matches: v.array(MatchLine),
    mine: v.boolean(),
    keeps: v.boolean(),
  }),
}

export const close = {
  about: 'Takes an entry off the list.',
  request: v.strictObject({ entryId: Id }),
  answer: v.object({ entryId: Id }),
}

export const propose = {
  about:
    'Proposes a need and an offer to each other: whoever stands on one side has said yes with it, the others are asked.',
  request: v.strictObject({ need: Id, offer: Id, note: SpokenMaybe(200) }),
  answer: v.object({ matchId: MatchId, state: v.picklist(matchStates) }),
}

export const openMatch = {
  about:
    'A match, for its two sides and the clerks of the place: what was said, and what comes of it. No number is shown.',
  request: v.strictObject({ matchId: MatchId }),
  answer: v.object({
    now: Moment,
    matchId: MatchId,
    need: Line,
    offer: Line,
    state: v.picklist(matchStates),
    side: v.nullable(v.picklist(sides)),
    yes: v.object({ need: v.boolean(), offer: v.boolean() }),
    notes: v.array(
      v.object({
        by: v.picklist([...sides, 'clerk']),
        text: v.string(),
        at: Moment,
        shown: v.boolean(),
        mine: v.boolean(),
      }),
    ),
    outcome: v.nullable(Id),
    keeps: v.boolean(),
    /** Whether the caller may post an activity there. */
    organises: v.boolean(),
    area: Named,
    reason: v.string(),
  }),
}

export const reply = {
  about: 'One side says yes or no to a match; the other is told.',
  request: v.strictObject({ matchId: MatchId, yes: v.boolean() }),
  answer: v.object({ matchId: MatchId, state: v.picklist(matchStates) }),
}

export const write = {
  about:
    'Says something to the other side, through the program; the phone chooses the number, so that it is said once.',
  request: v.strictObject({ matchId: MatchId, at: Moment, text: Spoken(200) }),
  answer: v.object({ matchId: MatchId }),
}

export const settle = {
  about: 'Says what came of a match on which both agreed: it is done, or became an activity or a project.',
  request: v.strictObject({
    matchId: MatchId,
    as: v.variant('kind', [
      v.strictObject({ kind: v.literal('done') }),
      v.strictObject({ kind: v.literal('activity'), activityId: Id }),
      v.strictObject({ kind: v.literal('project') }),
    ]),
  }),
  answer: v.object({ matchId: MatchId, state: v.picklist(matchStates), outcome: v.nullable(Id) }),
}
