import * as v from 'valibot'
import { AreaId, Count, Cursor, Fen, Hash, Id, Moment, Nonce } from '../schemas'
import { categories, pictures, rules } from './poll'

const Project = v.object({
  id: Id,
  name: v.string(),
  why: v.string(),
  details: v.string(),
  cost: Fen,
  category: v.picklist(categories),
  benefits: v.string(),
  picture: v.picklist(pictures),
})
const states = ['upcoming', 'open', 'counting', 'closed'] as const

export const listPolls = {
  about: 'Polls of the areas around a place: open first, then upcoming, then closed, newest first; 20 a page.',
  request: v.strictObject({ at: AreaId, after: v.optional(Cursor) }),
  answer: v.object({
    now: Moment,
    polls: v.array(
      v.object({
        id: Id,
        title: v.string(),
        area: v.string(),
        state: v.picklist(states),
        opensAt: Moment,
        closesAt: Moment,
        budget: Fen,
        projects: Count,
      }),
    ),
    more: v.nullable(Cursor),
  }),
}

export const openPoll = {
  about:
    'A poll with its projects, its turnout, and whether the caller’s household may vote or has voted. Serves the poll page and the ballot page.',
  request: v.strictObject({ pollId: Id }),
  answer: v.object({
    now: Moment,
    id: Id,
    title: v.string(),
    area: v.string(),
    state: v.picklist(states),
    rule: v.picklist(rules),
    budget: Fen,
    opensAt: Moment,
    closesAt: Moment,
    projects: v.array(Project),
    /** In the order this voter sees: random between voters, the same for one voter. */
    order: v.array(Id),
    /** Why the caller may not vote, in a sentence; null when they may. */
    whyNot: v.nullable(v.object({ code: v.string(), message: v.string() })),
    /** The household whose ballot it is, by name, and whether someone of it has voted. */
    household: v.nullable(v.object({ label: v.string(), votedAt: v.nullable(Moment) })),
    turnout: v.object({
      at: Moment,
      voted: Count,
      entitled: Count,
      /** The buildings of the caller’s compound, or of all when the caller lives elsewhere; at most 60. */
      buildings: v.array(v.object({ id: AreaId, name: v.string(), households: Count, voted: Count })),
    }),
  }),
}

export const castBallot = {
  about:
    'Casts the household’s ballot. Casting again replaces it until the close. At most 3 document reads and 2 writes.',
  request: v.strictObject({ pollId: Id, choices: v.pipe(v.array(Id), v.maxLength(200)) }),
  answer: v.object({
    /** The receipt: SHA-256 over nonce and choices (domain/voting/ballot.ts, leafOf). */
    leaf: Hash,
    nonce: Nonce,
    /** Whether this replaced another ballot of the household. */
    changed: v.boolean(),
    castAt: Moment,
    closesAt: Moment,
  }),
}

/** domain/voting/count.ts: Verdict */
const Verdict = v.union([
  v.object({ selected: v.literal(true), because: v.literal('shared'), payers: Count, highest: Fen }),
  v.object({ selected: v.literal(true), because: v.literal('filled'), short: Fen, left: Fen }),
  v.object({ selected: v.literal(true), left: Fen }),
  v.object({ selected: v.literal(false), because: v.literal('no-votes') }),
  v.object({ selected: v.literal(false), because: v.literal('too-dear'), left: Fen }),
  v.object({ selected: v.literal(false), because: v.literal('short'), short: Fen, left: v.nullable(Fen) }),
])

export const openResult = {
  about:
    'The sealed result of a poll: what was selected, why, where the money goes, and the root that receipts are checked against.',
  request: v.strictObject({ pollId: Id }),
  answer: v.object({
    now: Moment,
    id: Id,
    title: v.string(),
    area: v.string(),
    rule: v.picklist(rules),
    budget: Fen,
    spent: Fen,
    closesAt: Moment,
    sealedAt: Moment,
    ballots: Count,
    entitled: Count,
    satisfied: Count,
    root: Hash,
    /** Most votes first, as they were counted. */
    projects: v.array(
      v.object({
        id: Id,
        name: v.string(),
        category: v.picklist(categories),
        picture: v.picklist(pictures),
        cost: Fen,
        votes: Count,
        rank: Count,
        verdict: Verdict,
      }),
    ),
    noticeId: v.nullable(Id),
  }),
}

export const proveBallot = {
  about: 'The RFC 6962 inclusion proof of a receipt, for the phone to check.',
  request: v.strictObject({ pollId: Id, leaf: Hash }),
  answer: v.object({ root: Hash, index: Count, size: Count, path: v.array(Hash) }),
}

export const remindMe = {
  about: 'Keeps the acceptance of one subscribe message that tells the caller the result of a poll.',
  request: v.strictObject({ pollId: Id }),
  answer: v.object({ pollId: Id }),
}
