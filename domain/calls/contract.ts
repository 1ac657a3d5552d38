import * as v from 'valibot'
import { agreementStates } from '../organisations/words'
import { SeenPicture } from '../pictures/picture'
import { AreaId, Count, Cursor, Fen, FileId, Id, Moment, Named, Spoken } from '../schemas'
import { MOST_CRITERIA } from './call'
import { MOST_BUDGET_LINES, MOST_PICTURES } from './proposal'
import { callStates } from './words'

const NewId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
/** Where the film of a roadshow lies: over TLS alone. */
const Link = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(300),
  v.regex(/^https:\/\/[A-Za-z0-9.-]+(:[0-9]+)?(\/[^\s<>"'\\]*)?$/),
)
/** A clerk’s words. */
const Text = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most))
const Whole = (least: number, most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most))

const callLine = {
  callId: Id,
  title: v.string(),
  areaName: v.string(),
  state: v.picklist(callStates),
  opensAt: Moment,
  closesAt: Moment,
  juryAt: Moment,
}
const entryLine = {
  proposalId: Id,
  title: v.string(),
  organisationId: Id,
  organisationName: v.string(),
  sum: Fen,
}
/** Numbers in hundredths of a point. */
const row = { rank: v.nullable(Count), points: Count, means: v.array(Count), jurors: Count, wins: v.boolean() }

export const listCalls = {
  about: 'Open calls around a place, the latest closing first; a page at a time.',
  request: v.strictObject({ at: v.optional(AreaId), after: v.optional(Cursor) }),
  answer: v.object({
    now: Moment,
    /** Null when nobody knows where the caller is. */
    area: v.nullable(Named),
    calls: v.array(v.object(callLine)),
    more: v.nullable(Cursor),
    /** Where the caller may write one. */
    areas: v.array(Named),
  }),
}

export const openCall = {
  about:
    'A call: what is wanted, how it is judged, what was proposed, and the result. Nobody reads who the jurors are but clerks.',
  request: v.strictObject({ callId: Id }),
  answer: v.object({
    now: Moment,
    ...callLine,
    about: v.string(),
    byName: v.string(),
    criteria: v.array(v.object({ name: v.string(), weight: Count })),
    most: Fen,
    winners: Count,
    passMark: Count,
    jurors: Count,
    entries: v.array(v.object({ ...entryLine, row: v.nullable(v.object(row)) })),
    explained: v.array(v.string()),
    decidedAt: v.nullable(Moment),
    /** The caller’s organisations that may propose here, each with whether it has. */
    own: v.array(v.object({ organisationId: Id, name: v.string(), proposalId: v.nullable(Id) })),
    /** For jurors: what they scored already; null for everybody else. */
    scored: v.nullable(v.array(Id)),
    /** For clerks of its area; null for everybody else. */
    desk: v.nullable(
      v.object({
        jury: v.array(v.object({ number: Count, name: v.string(), scored: Count, of: Count })),
        missing: Count,
        /** Why no result can be made now, in a sentence. */
        whyNot: v.nullable(v.string()),
      }),
    ),
  }),
}

export const writeCall = {
  about: 'Publishes an open call. The phone chooses the id, so that sending it twice is one call.',
  request: v.strictObject({
    callId: NewId,
    area: AreaId,
    title: Text(40),
    about: Text(1000),
    criteria: v.pipe(
      v.array(v.strictObject({ name: Text(20), weight: Whole(1, 100) })),
      v.minLength(1),
      v.maxLength(MOST_CRITERIA),
    ),
    opensAt: Moment,
    closesAt: Moment,
    juryAt: Moment,
    most: v.pipe(Fen, v.minValue(1)),
    winners: Whole(1, 20),
    passMark: Whole(0, 100),
  }),
  answer: v.object({ callId: Id }),
}

export const nameJuror = {
  about:
    'Names a juror by the six digits that they read out (community.showCode); or, by its number, takes one off the jury.',
  request: v.variant('to', [
    v.strictObject({
      to: v.literal('name'),
      callId: Id,
      digits: v.pipe(v.string(), v.regex(/^[0-9]{6}$/)),
      name: Spoken(10),
    }),
    v.strictObject({ to: v.literal('drop'), callId: Id, number: Whole(1, 9) }),
  ]),
  answer: v.object({ callId: Id, jurors: Count }),
}

const said = {
  title: Spoken(30),
  lines: v.pipe(v.array(Spoken(40)), v.minLength(1), v.maxLength(3)),
  plan: Spoken(1500),
  budget: v.pipe(
    v.array(v.strictObject({ what: Spoken(30), amount: v.pipe(Fen, v.minValue(1)) })),
    v.minLength(1),
    v.maxLength(MOST_BUDGET_LINES),
  ),
  video: v.nullable(Link),
  pictures: v.pipe(v.array(FileId), v.maxLength(MOST_PICTURES)),
}

export const submitProposal = {
  about:
    'Proposes a project in a call, or changes what was proposed, until the call closes. One for each organisation.',
  request: v.strictObject({ callId: Id, organisationId: Id, revision: Count, ...said }),
  /** `shown`: whether its words are fine already; a clerk looks at those in doubt. */
  answer: v.object({ proposalId: Id, revision: Count, shown: v.boolean() }),
}

export const openProposal = {
  about: 'The roadshow page of a proposal: for everybody, with what the caller can do with it.',
  request: v.strictObject({ proposalId: Id }),
  answer: v.object({
    now: Moment,
    ...entryLine,
    callId: Id,
    callTitle: v.string(),
    callState: v.picklist(callStates),
    criteria: v.array(v.object({ name: v.string(), weight: Count })),
    lines: v.array(v.string()),
    plan: v.string(),
    budget: v.array(v.object({ what: v.string(), amount: Fen })),
    video: v.nullable(v.string()),
    pictures: v.array(SeenPicture),
    revision: Count,
    shown: v.boolean(),
    row: v.nullable(v.object(row)),
    /** The latest agreement by which it is taken on, where one was made; the caller sees one that waits only as a side of it. */
    agreement: v.nullable(v.object({ agreementId: Id, state: v.picklist(agreementStates) })),
    /** Whether the caller may write one now. */
    mayAgree: v.boolean(),
    supports: Count,
    /** Whether the caller’s household wants it. */
    supported: v.boolean(),
    questions: v.array(
      v.object({
        questionId: Id,
        text: v.string(),
        at: Moment,
        /** Whether nobody but the caller reads it yet. */
        waits: v.boolean(),
        answer: v.nullable(v.object({ text: v.string(), at: Moment, waits: v.boolean() })),
      }),
    ),
    /** Whether the caller speaks for the organisation, and may still change it. */
    mine: v.boolean(),
    mayChange: v.boolean(),
    /** File ids of the pictures, for whoever may change it. */
    files: v.array(v.string()),
    /** For a juror who may score it: the marks that they gave, null before. */
    scoring: v.nullable(v.object({ marks: v.nullable(v.array(Count)) })),
  }),
}

export const score = {
  about: 'Gives marks from 0 to 100 for each criterion, as a juror. The last ones count.',
  request: v.strictObject({ proposalId: Id, marks: v.pipe(v.array(Whole(0, 100)), v.maxLength(MOST_CRITERIA)) }),
  answer: v.object({ proposalId: Id }),
}

export const decide = {
  about:
    'Makes the result of a call from all scores, once: it is published with how it came about, and winners become projects.',
  request: v.strictObject({ callId: Id }),
  answer: v.object({ callId: Id, winners: v.array(Id) }),
}

export const support = {
  about: 'Says that the caller’s household wants a proposal; counted once for each household.',
  request: v.strictObject({ proposalId: Id }),
  answer: v.object({ proposalId: Id, supports: Count }),
}

export const ask = {
  about: 'Asks a question about a proposal, without a name.',
  request: v.strictObject({ proposalId: Id, questionId: NewId, text: Spoken(200) }),
  answer: v.object({ questionId: Id, shown: v.boolean() }),
}

export const answer = {
  about: 'Answers a question about a proposal in the name of its organisation; the first answer stays.',
  request: v.strictObject({ questionId: Id, text: Spoken(300) }),
  answer: v.object({ questionId: Id, shown: v.boolean() }),
}
