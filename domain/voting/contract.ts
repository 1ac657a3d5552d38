import * as v from 'valibot'
import { AreaId, Count, Cursor, Fen, Hash, Id, Moment, Named, Nonce } from '../schemas'
import { categories, pictures, rules } from './poll'
import { presets } from './standing'

/** Names that are read on a ballot, sentences, and paragraphs. */
const Name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40))
const Sentence = v.pipe(v.string(), v.trim(), v.maxLength(80))
const Paragraph = v.pipe(v.string(), v.trim(), v.maxLength(1000))

/** domain/voting/choices.ts: Choice */
const Choice = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}(=[0-5])?$/))
const Choices = v.pipe(v.array(Choice), v.maxLength(100))

const projectEntries = {
  name: Name,
  why: Sentence,
  details: Paragraph,
  cost: Fen,
  category: v.picklist(categories),
  benefits: Sentence,
  picture: v.picklist(pictures),
}
const Project = v.object({ id: Id, ...projectEntries })

const AtLeastOne = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
/** domain/voting/guarantees.ts: Guarantee */
const Guarantee = v.object({
  category: v.picklist(categories),
  bound: v.picklist(['at-least', 'at-most']),
  of: v.picklist(['count', 'fen']),
  value: Count,
})
/** domain/voting/poll.ts: Asked */
const asked = {
  budget: {
    ballot: v.literal('budget'),
    rule: v.picklist(rules),
    budget: v.pipe(Fen, v.minValue(1)),
    guarantees: v.pipe(v.array(Guarantee), v.maxLength(12)),
  },
  choose: { ballot: v.literal('choose'), most: AtLeastOne, seats: AtLeastOne },
  score: { ballot: v.literal('score'), seats: AtLeastOne },
  yesNo: { ballot: v.literal('yes-no') },
}
const Asked = v.variant('ballot', [
  v.object(asked.budget),
  v.object(asked.choose),
  v.object(asked.score),
  v.object(asked.yesNo),
])

const states = ['upcoming', 'open', 'counting', 'closed'] as const
const Preset = v.picklist(presets)

/** domain/voting/standing.ts: Ratio */
const Ratio = v.object({
  of: v.picklist(['turnout', 'agreement']),
  by: v.picklist(['heads', 'area']),
  part: Count,
  whole: Count,
  bar: v.object({ numerator: Count, denominator: Count, reach: v.picklist(['at-least', 'more-than']) }),
  holds: v.boolean(),
})

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
        preset: Preset,
        projects: Count,
        asked: Asked,
      }),
    ),
    more: v.nullable(Cursor),
  }),
}

export const openPoll = {
  about:
    'A poll with its projects, its turnout, and whether the caller may vote or has voted. Serves the poll page and the ballot page.',
  request: v.strictObject({
    pollId: Id,
    /** From which home, for whoever has several votes. */
    household: v.optional(AreaId),
  }),
  answer: v.object({
    now: Moment,
    id: Id,
    title: v.string(),
    about: v.string(),
    area: v.string(),
    state: v.picklist(states),
    preset: Preset,
    minimumAge: v.nullable(Count),
    asked: Asked,
    opensAt: Moment,
    closesAt: Moment,
    projects: v.array(Project),
    /** In the order this voter sees: random between voters, the same for one voter. */
    order: v.array(Id),
    /** Why the caller may not vote, in a sentence; null when they may. */
    whyNot: v.nullable(v.object({ code: v.string(), message: v.string() })),
    /** Whose vote it is: the home voted from, by name, and when that vote was cast last. */
    voter: v.nullable(v.object({ household: AreaId, label: v.string(), votedAt: v.nullable(Moment) })),
    /** The homes that the caller can vote from, each with a vote of its own. With several, `voter` is null until one is said. */
    homes: v.array(v.object({ household: AreaId, label: v.string(), votedAt: v.nullable(Moment) })),
    turnout: v.object({
      at: Moment,
      voted: Count,
      entitled: Count,
      /** The buildings of the caller’s compound, or of all when the caller lives elsewhere; at most 60. `entitled` null: not known by building. */
      buildings: v.array(v.object({ id: AreaId, name: v.string(), entitled: v.nullable(Count), voted: Count })),
    }),
  }),
}

/** domain/voting/ballot.ts: sealBallot */
const Receipt = v.object({
  /** The receipt: SHA-256 over nonce and choices (domain/voting/ballot.ts, leafOf). */
  leaf: Hash,
  nonce: Nonce,
  /** Whether this replaced another ballot of the same voter. */
  changed: v.boolean(),
  castAt: Moment,
  closesAt: Moment,
})

export const castBallot = {
  about: 'Casts the voter’s ballot. Casting again replaces it until the close. At most 3 document reads and 2 writes.',
  request: v.strictObject({
    pollId: Id,
    choices: Choices,
    /** From which home, for whoever has several votes. */
    household: v.optional(AreaId),
    /** Full years that the voter says to have reached, where the poll asks. */
    declaresAge: v.optional(Count),
  }),
  answer: Receipt,
}

export const castAssisted = {
  about:
    'A grid leader casts the ballot of a household that voted on paper or at the door, with a witness and a reason. It counts like any other: the last one of a household.',
  request: v.strictObject({
    pollId: Id,
    household: AreaId,
    choices: Choices,
    way: v.picklist(['paper', 'door']),
    witness: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(20)),
    reason: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)),
  }),
  answer: v.object({ ...Receipt.entries, label: v.string() }),
}

export const openRounds = {
  about: 'What a grid leader goes round for: the open polls of the grid and how far each building is.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    grids: v.array(Named),
    polls: v.array(
      v.object({
        pollId: Id,
        title: v.string(),
        closesAt: Moment,
        preset: Preset,
        at: Moment,
        buildings: v.array(
          v.object({ id: AreaId, name: v.string(), compound: v.string(), entitled: v.nullable(Count), voted: Count }),
        ),
      }),
    ),
  }),
}

export const listNotVoted = {
  about:
    'The doors of a building, with whether a vote was cast from each, for the building’s grid leader only. Never what.',
  request: v.strictObject({ pollId: Id, building: AreaId }),
  answer: v.object({
    now: Moment,
    title: v.string(),
    closesAt: Moment,
    building: v.string(),
    compound: v.string(),
    /** Whether a ballot may be taken here for a household. */
    mayAssist: v.boolean(),
    doors: v.array(
      v.object({ household: AreaId, unit: Count, floor: v.number(), room: v.string(), voted: v.boolean() }),
    ),
  }),
}

/** domain/voting/count.ts: Verdict */
const Verdict = v.union([
  v.object({ selected: v.literal(true), because: v.literal('shared'), payers: Count, highest: Fen }),
  v.object({ selected: v.literal(true), because: v.literal('filled'), short: Fen, left: Fen }),
  v.object({ selected: v.literal(true), because: v.literal('guaranteed') }),
  v.object({ selected: v.literal(true), left: Fen }),
  v.object({ selected: v.literal(false), because: v.literal('no-votes') }),
  v.object({ selected: v.literal(false), because: v.literal('category-full') }),
  v.object({ selected: v.literal(false), because: v.literal('too-dear'), left: Fen }),
  v.object({ selected: v.literal(false), because: v.literal('short'), short: Fen, left: v.nullable(Fen) }),
])
const projectLine = { id: Id, name: v.string(), category: v.picklist(categories), picture: v.picklist(pictures) }
const YesNo = v.object({ yes: Count, no: Count, abstain: Count })
const ranked = {
  seats: Count,
  /** Most votes (or points) first. */
  projects: v.array(
    v.object({
      ...projectLine,
      votes: Count,
      rank: Count,
      selected: v.boolean(),
      because: v.picklist(['seat', 'no-votes', 'no-seat', 'below-bar']),
    }),
  ),
  ratios: v.array(Ratio),
}

/** domain/voting/result.ts: Tally, with the names of the projects */
const Tally = v.variant('ballot', [
  v.object({
    ballot: v.literal('budget'),
    rule: v.picklist(rules),
    budget: Fen,
    spent: Fen,
    satisfied: Count,
    /** By Equal Shares: what each voter’s share was raised by, in fen; null by votes. */
    raised: v.nullable(Fen),
    /** As they were counted. */
    projects: v.array(v.object({ ...projectLine, cost: Fen, votes: Count, rank: Count, verdict: Verdict })),
    beside: v.object({ rule: v.picklist(rules), selected: v.array(Id), spent: Fen, satisfied: Count }),
    ratios: v.array(Ratio),
  }),
  v.object({ ballot: v.literal('choose'), ...ranked }),
  v.object({ ballot: v.literal('score'), ...ranked }),
  v.object({
    ballot: v.literal('yes-no'),
    heads: YesNo,
    /** Floor area in 1/100 m² behind each answer; owners’ decisions only. */
    area: v.nullable(YesNo),
    passed: v.boolean(),
    ratios: v.array(Ratio),
  }),
])

export const openResult = {
  about:
    'The sealed result of a poll: what was decided, why, where the money goes, and the root that receipts are checked against.',
  request: v.strictObject({ pollId: Id }),
  answer: v.object({
    now: Moment,
    id: Id,
    title: v.string(),
    area: v.string(),
    preset: Preset,
    /** The rule in words, as the opening notice named it. */
    rule: v.string(),
    /** What was decided, in one sentence. */
    conclusion: v.string(),
    tally: Tally,
    closesAt: Moment,
    sealedAt: Moment,
    ballots: Count,
    entitled: Count,
    assisted: Count,
    root: Hash,
    noticeId: v.nullable(Id),
  }),
}

export const downloadResult = {
  about: 'The published files of a sealed poll, each with its hash and an address that is good for a day.',
  request: v.strictObject({ pollId: Id }),
  answer: v.object({
    files: v.array(v.object({ name: v.string(), about: v.string(), bytes: Count, sha256: Hash, url: v.string() })),
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

const planEntries = {
  title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40)),
  about: Paragraph,
  area: AreaId,
  preset: Preset,
  minimumAge: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(120))),
  /** How many persons may vote; null where households or owners do, which are counted. */
  entitled: v.nullable(AtLeastOne),
  opensAt: Moment,
  closesAt: Moment,
  projects: v.pipe(v.array(v.strictObject(projectEntries)), v.maxLength(100)),
}
/** domain/voting/draft.ts: Plan */
const Plan = v.variant('ballot', [
  v.strictObject({ ...planEntries, ...asked.budget }),
  v.strictObject({ ...planEntries, ...asked.choose }),
  v.strictObject({ ...planEntries, ...asked.score }),
  v.strictObject({ ...planEntries, ...asked.yesNo }),
])

/** Chosen by the phone that writes it, so that sending it twice is one draft. */
const DraftId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
const Revision = Count
const draftStates = ['submitted', 'returned', 'approved'] as const

export const listDrafts = {
  about:
    'Drafts of polls in the areas of a clerk, newest first, at most 50, and the places where the clerk may hold a poll.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    drafts: v.array(
      v.object({
        id: DraftId,
        title: v.string(),
        area: v.string(),
        state: v.picklist(draftStates),
        /** Whether the caller wrote it, and so waits for another’s approval. */
        mine: v.boolean(),
        author: v.string(),
        at: Moment,
      }),
    ),
    areas: v.array(
      v.object({
        ...Named.entries,
        level: v.picklist(['district', 'street', 'community', 'compound']),
        households: Count,
      }),
    ),
  }),
}

export const openDraft = {
  about: 'A draft as the second clerk reads it before approving, or its author after it was returned.',
  request: v.strictObject({ draftId: DraftId }),
  answer: v.object({
    now: Moment,
    id: DraftId,
    revision: Revision,
    plan: Plan,
    areaName: v.string(),
    state: v.picklist(draftStates),
    mine: v.boolean(),
    author: v.string(),
    at: Moment,
    /** The rule in words, as the opening notice will name it. */
    rule: v.string(),
    decision: v.nullable(v.object({ by: v.string(), at: Moment, comment: v.string() })),
  }),
}

export const submitDraft = {
  about: 'Submits a plan for a poll to a second clerk, or a changed one in place of what was submitted before.',
  /** `revision`: of the draft that was read; 0 for a new one. */
  request: v.strictObject({ draftId: DraftId, revision: Revision, plan: Plan }),
  answer: v.object({ draftId: DraftId, revision: Revision }),
}

export const approveDraft = {
  about: 'The second clerk approves: the poll is made, with its key, its roll and its opening notice.',
  request: v.strictObject({ draftId: DraftId, revision: Revision }),
  answer: v.object({ pollId: Id, opensAt: Moment }),
}

export const returnDraft = {
  about: 'The second clerk gives a draft back with a word on what to change; or its author takes it back.',
  request: v.strictObject({
    draftId: DraftId,
    revision: Revision,
    comment: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(300)),
  }),
  answer: v.object({ draftId: DraftId }),
}
