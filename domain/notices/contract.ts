import * as v from 'valibot'
import { SeenPicture } from '../pictures/picture'
import { AreaId, Count, Cursor, Fen, FileId, Hash, Id, Moment, Named, Spoken } from '../schemas'
import { MOST_FILES } from './attachment'
import { Attachment, Block } from './block'
import { changes, kinds, noticeStates } from './notice'
import { objectionStates } from './objection'
import { sources } from './waiting'

const Kind = v.picklist(kinds)
const Lines = v.array(v.string())

const NoticeLine = v.object({
  id: Id,
  kind: Kind,
  title: v.string(),
  area: v.string(),
  publisher: v.string(),
  publishedAt: Moment,
  /** When the period at hand began: later than `publishedAt` where a correction began it again. */
  since: Moment,
  closesAt: Moment,
  state: v.picklist(noticeStates),
  /** Of the version that hangs; 2 and more: it was corrected. */
  version: Count,
})

/** An emergency that is on: it stands on top of every page of its area. */
export const Emergency = v.object({ id: Id, title: v.string(), lines: Lines, area: v.string(), closesAt: Moment })

const shelves = ['hanging', 'closing', 'unread', 'over'] as const

export const listNotices = {
  about:
    'Notices that hang at a place, newest first, 20 a page. A search looks at no more than 200 notices a page, so a page may be short and go on.',
  request: v.strictObject({
    at: AreaId,
    kind: v.optional(Kind),
    /** `closing`: within two days, the first to close first, one page. `unread`: hanging, and not opened by the caller’s household. */
    shelf: v.optional(v.picklist(shelves)),
    /** At least two characters that stand next to each other in title or text. */
    search: v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(30))),
    after: v.optional(Cursor),
  }),
  answer: v.object({
    now: Moment,
    notices: v.array(NoticeLine),
    more: v.nullable(Cursor),
    emergencies: v.array(Emergency),
    /** Whether the caller is told of new notices. */
    follows: v.boolean(),
  }),
}

/** With an address that is good for a day; null: the file is gone. */
const FileLine = v.object({ ...Attachment.entries, fileId: v.nullable(v.string()), url: v.nullable(v.string()) })
const content = { title: v.string(), lines: Lines, body: v.array(Block) }
const VersionLine = v.object({
  number: Count,
  at: Moment,
  hash: Hash,
  change: v.picklist(changes),
  reason: v.nullable(v.string()),
})
const WhyNot = v.nullable(v.object({ code: v.string(), message: v.string() }))

export const openNotice = {
  about:
    'One notice as it hangs on the wall, with its versions. That a household of its area opened it is noted once. At most 3 document reads and 1 write.',
  request: v.strictObject({ noticeId: Id }),
  answer: v.object({
    now: Moment,
    ...NoticeLine.entries,
    number: v.string(),
    areaId: AreaId,
    /** The short version: at most three lines. */
    lines: Lines,
    body: v.array(Block),
    /** In the order in which blocks name them by their place. */
    files: v.array(FileLine),
    versions: v.array(VersionLine),
    withdrawn: v.nullable(v.object({ at: Moment, by: v.string(), reason: v.string() })),
    /** When it closed; null while it hangs. */
    closedAt: v.nullable(Moment),
    /** Whether objections are open at all, and why the caller may not object, in a sentence; null when they may. */
    objections: v.boolean(),
    whyNotObject: WhyNot,
    /** Whether the caller may answer objections and propose corrections. */
    mayManage: v.boolean(),
    /** Whether the caller may see its reach. */
    maySeeReach: v.boolean(),
    /** The log that its versions are in: ask for its head with this as `at`. */
    log: AreaId,
    /** The poll it announces or reports, if any. */
    pollId: v.nullable(Id),
  }),
}

export const openVersion = {
  about: 'One version of a notice in full, and word by word what it changed in the one before it.',
  request: v.strictObject({ noticeId: Id, version: Count }),
  answer: v.object({
    now: Moment,
    ...VersionLine.entries,
    kind: Kind,
    areaId: AreaId,
    ...content,
    files: v.array(FileLine),
    previous: v.nullable(Hash),
    closesAt: Moment,
    /** Whether residents may object. With the rest it is all that the hash covers, so a phone can make it anew. */
    objections: v.boolean(),
    /** Empty for the first version. All that is `same` or `removed` is the text before, `same` or `added` the text after; parts stand on lines of their own. */
    changes: v.array(v.object({ kind: v.picklist(['same', 'removed', 'added']), text: v.string() })),
  }),
}

export const openLog = {
  about:
    'The head of the log in which every version of every notice of a community stands, with the proof that it begins with the head that the phone knows (domain/notices/log.ts: judgeHead).',
  request: v.strictObject({
    /** Any place; the log is that of its community. */
    at: AreaId,
    since: v.optional(v.strictObject({ size: v.pipe(Count, v.minValue(1)), root: Hash })),
  }),
  answer: v.object({
    now: Moment,
    log: AreaId,
    name: v.string(),
    size: Count,
    root: Hash,
    /** When the last version was added; 0 for an empty log. */
    at: Moment,
    /** From the head that the phone knows; empty when it knows none, or one that is longer than the log. */
    proof: v.array(Hash),
  }),
}

export const proveVersion = {
  about:
    'The RFC 6962 inclusion proof of a version in its community’s log, for the phone to check: at most 20 hashes among a million versions.',
  request: v.strictObject({ noticeId: Id, version: Count }),
  answer: v.object({
    hash: Hash,
    log: AreaId,
    index: Count,
    size: Count,
    root: Hash,
    path: v.array(Hash),
  }),
}

export const exportLog = {
  about:
    'The log of a community as a file: every version in full, in the order of the log. `npm run recount -- --log FILE` checks it.',
  request: v.strictObject({ at: AreaId }),
  answer: v.object({ name: v.string(), bytes: Count, sha256: Hash, size: Count, root: Hash, url: v.string() }),
}

const RequestId = v.pipe(v.string(), v.regex(/^[a-z0-9]{10,32}$/))

export const object = {
  about:
    'A resident of the area objects, with a name to the clerk and without to the public. Sending it again with the same requestId is the same objection.',
  request: v.strictObject({
    noticeId: Id,
    requestId: RequestId,
    name: Spoken(20),
    text: Spoken(500),
    pictures: v.pipe(v.array(FileId), v.maxLength(3)),
  }),
  /** `state` is `waiting-check` when a clerk has to read it before others may. */
  answer: v.object({ noticeId: Id, number: Count, state: v.picklist(objectionStates) }),
}

const Answered = v.nullable(v.object({ text: v.string(), by: v.string(), at: Moment }))

export const listObjections = {
  about: 'The objections to a notice with their answers, the first first, 20 a page. Names are for its clerks alone.',
  request: v.strictObject({ noticeId: Id, after: v.optional(Cursor) }),
  answer: v.object({
    now: Moment,
    title: v.string(),
    closesAt: Moment,
    /** How many there are, and how many wait for an answer. */
    count: Count,
    unanswered: Count,
    mayAnswer: v.boolean(),
    /** Whether objections are open at all, and why the caller may not object, in a sentence; null when they may. */
    open: v.boolean(),
    whyNotObject: WhyNot,
    objections: v.array(
      v.object({
        number: Count,
        /** Null where others may not read it (yet). */
        text: v.nullable(v.string()),
        pictures: v.array(SeenPicture),
        at: Moment,
        state: v.picklist(objectionStates),
        answer: Answered,
        /** Whether it is the caller’s own; then its text is always there. */
        mine: v.boolean(),
        /** For a clerk of the area, and the author. */
        name: v.nullable(v.string()),
        /** Why its words are not shown: for its author. */
        reason: v.nullable(v.string()),
      }),
    ),
    more: v.nullable(Cursor),
  }),
}

const Paragraph = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(most))

export const answerObjection = {
  about: 'A clerk of the area answers an objection in writing; its author is told and can say whether they accept it.',
  request: v.strictObject({ noticeId: Id, number: Count, text: Paragraph(1000) }),
  answer: v.object({ noticeId: Id, number: Count }),
}

export const judgeAnswer = {
  about:
    'The author of an objection says, for all to read, whether they accept the answer. They may change their mind.',
  request: v.strictObject({ noticeId: Id, number: Count, accepted: v.boolean() }),
  answer: v.object({ noticeId: Id, number: Count, state: v.picklist(objectionStates) }),
}

/** Where what a resident said can wait for a clerk: domain/notices/waiting.ts. */
const Source = v.picklist(sources)
const WordsRef = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,80}$/))

export const listWaitingWords = {
  about:
    'What residents wrote or photographed, and the check could not tell whether others may see it: it waits for a clerk of its community. The oldest first, at most 50.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    waiting: v.array(
      v.object({
        of: Source,
        ref: WordsRef,
        /** Empty for a picture. */
        text: v.string(),
        /** The address of a picture, good for a day. */
        picture: v.nullable(v.string()),
        at: Moment,
        /** What it was written about: a notice, an activity; empty where it stands for itself. */
        about: v.string(),
        area: v.string(),
      }),
    ),
  }),
}

export const judgeWords = {
  about: 'A clerk lets others see what waited, or keeps it from them with a reason that its author is told.',
  request: v.variant('fine', [
    v.strictObject({ of: Source, ref: WordsRef, fine: v.literal(true) }),
    v.strictObject({ of: Source, ref: WordsRef, fine: v.literal(false), reason: Paragraph(100) }),
  ]),
  answer: v.object({ ref: WordsRef, shown: v.boolean() }),
}

export const openReach = {
  about:
    'How many households have opened a notice, by building, those that lag first: at most 60 of the caller’s buildings. Never who. For grid leaders and clerks.',
  request: v.strictObject({ noticeId: Id }),
  answer: v.object({
    now: Moment,
    id: Id,
    title: v.string(),
    lines: Lines,
    closesAt: Moment,
    /** When it was counted; null before the first count. */
    at: v.nullable(Moment),
    households: Count,
    opened: Count,
    buildings: v.array(v.object({ id: AreaId, name: v.string(), compound: v.string(), of: Count, opened: Count })),
  }),
}

export const followNotices = {
  about: 'Has the caller told of new notices at a place, or no more.',
  request: v.strictObject({ at: AreaId, on: v.boolean() }),
  answer: v.object({ on: v.boolean() }),
}

/** Chosen by the phone that writes it, so that sending it twice is one draft. */
const DraftId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
const text = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most))
const maybe = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most))
const PlaceOfFile = v.pipe(Count, v.maxValue(MOST_FILES - 1))
const MoneyLine = v.strictObject({
  way: v.picklist(['income', 'spending']),
  at: Moment,
  name: text(40),
  project: maybe(40),
  amount: Fen,
  voucher: v.nullable(PlaceOfFile),
})
/** A block as a clerk writes it: domain/notices/notice.ts, Block, within limits. */
const WrittenBlock = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), text: text(40) }),
  v.strictObject({ kind: v.literal('text'), text: text(2000) }),
  v.strictObject({ kind: v.literal('list'), items: v.pipe(v.array(text(300)), v.minLength(1), v.maxLength(60)) }),
  v.strictObject({
    kind: v.literal('amounts'),
    title: text(40),
    rows: v.pipe(v.array(v.strictObject({ name: text(40), amount: Fen })), v.minLength(1), v.maxLength(100)),
  }),
  v.strictObject({
    kind: v.literal('table'),
    title: text(40),
    rows: v.pipe(v.array(v.pipe(v.array(maybe(80)), v.minLength(2), v.maxLength(6))), v.minLength(2), v.maxLength(60)),
  }),
  v.strictObject({ kind: v.literal('picture'), file: PlaceOfFile, caption: maybe(60) }),
  v.strictObject({
    kind: v.literal('accounts'),
    from: Moment,
    until: Moment,
    opening: Fen,
    lines: v.pipe(v.array(MoneyLine), v.maxLength(150)),
    closing: Fen,
  }),
])
const written = {
  title: text(50),
  lines: v.pipe(v.array(text(80)), v.minLength(1), v.maxLength(3)),
  body: v.pipe(v.array(WrittenBlock), v.maxLength(60)),
  /** Uploaded by the phone, or the `fileId` that a notice or draft shows; PDF, JPEG or PNG, 10 MB each. */
  files: v.pipe(v.array(v.strictObject({ fileId: FileId, name: text(60) })), v.maxLength(MOST_FILES)),
}
const Reason = Paragraph(200)
const Version = v.pipe(Count, v.minValue(1))

/** domain/notices/draft.ts: Proposal */
const Proposed = v.variant('to', [
  v.strictObject({
    to: v.literal('publish'),
    kind: Kind,
    area: AreaId,
    publisher: text(30),
    objections: v.boolean(),
    days: v.pipe(Count, v.minValue(1), v.maxValue(366)),
    /** Null: as soon as it is approved. */
    publishAt: v.nullable(Moment),
    /** The notice that it carries on: a poll’s result that a decision rests on. It is not approved while an objection to that one is open. */
    follows: v.optional(Id),
    content: v.strictObject(written),
  }),
  v.strictObject({
    to: v.literal('correct'),
    noticeId: Id,
    /** The version that was read. */
    version: Version,
    /** `matter` begins the period again. */
    change: v.picklist(['wording', 'matter']),
    reason: Reason,
    content: v.strictObject(written),
  }),
  v.strictObject({ to: v.literal('withdraw'), noticeId: Id, version: Version, reason: Reason }),
])
const draftStates = ['submitted', 'returned', 'approved', 'published'] as const
const purposes = ['publish', 'correct', 'withdraw'] as const
const draftLine = {
  id: DraftId,
  to: v.picklist(purposes),
  kind: Kind,
  title: v.string(),
  area: v.string(),
  /** `approved`: waits for its time, or for the clock to end what was cut short. */
  state: v.picklist(draftStates),
  /** Whether the caller wrote it, and so waits for another’s approval. */
  mine: v.boolean(),
  author: v.string(),
  at: Moment,
}

export const listDrafts = {
  about:
    'Drafts of notices in the areas of a clerk, newest first, at most 50, and where the clerk may hang one: districts down to buildings.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    drafts: v.array(v.object(draftLine)),
    /** How much of what residents said or showed waits to be looked at: listWaitingWords. */
    waiting: Count,
    /** Notices of these areas with objections that wait for an answer, the oldest objection first. */
    toAnswer: v.array(v.object({ noticeId: Id, title: v.string(), closesAt: Moment, objections: Count })),
    areas: v.array(
      v.object({
        ...Named.entries,
        level: v.picklist(['district', 'street', 'community', 'grid', 'compound', 'building']),
      }),
    ),
  }),
}

export const openDraft = {
  about: 'A draft as the second clerk reads it before approving, or its author after it was returned.',
  request: v.strictObject({ draftId: DraftId }),
  answer: v.object({
    now: Moment,
    ...draftLine,
    revision: Count,
    areaId: AreaId,
    publisher: v.string(),
    ...content,
    files: v.array(FileLine),
    objections: v.boolean(),
    /** Of a new notice; null where a notice is changed. */
    days: v.nullable(Count),
    publishAt: v.nullable(Moment),
    /** Until when it would hang, were it approved now. */
    closesAt: Moment,
    /** Where a notice is changed or withdrawn: which, in which version, how and why, and word by word what changes. */
    noticeId: v.nullable(Id),
    version: v.nullable(Count),
    change: v.nullable(v.picklist(['wording', 'matter'])),
    reason: v.nullable(v.string()),
    changes: v.array(v.object({ kind: v.picklist(['same', 'removed', 'added']), text: v.string() })),
    /** The notice that it carries on, and why that may not go on (yet), in a sentence; null: it may. */
    follows: v.nullable(v.object({ noticeId: Id, title: v.string(), whyNot: WhyNot })),
    /** `comment` is empty where it was approved, or taken back by its author. */
    decision: v.nullable(v.object({ by: v.string(), at: Moment, comment: v.string() })),
  }),
}

export const submitDraft = {
  about:
    'Submits a notice, a correction or a withdrawal to a second clerk, or a changed one in place of what was submitted before.',
  /** `revision`: of the draft that was read; 0 for a new one. */
  request: v.strictObject({ draftId: DraftId, revision: Count, proposal: Proposed }),
  answer: v.object({ draftId: DraftId, revision: Count }),
}

export const approveDraft = {
  about: 'The second clerk approves: it is published, corrected or withdrawn now, or at its time.',
  request: v.strictObject({ draftId: DraftId, revision: Count }),
  /** `at`: when it is carried out. */
  answer: v.object({ noticeId: Id, at: Moment }),
}

export const returnDraft = {
  about: 'The second clerk gives a draft back with a word on what to change; or its author takes it back, without one.',
  request: v.strictObject({ draftId: DraftId, revision: Count, comment: v.optional(Paragraph(300)) }),
  answer: v.object({ draftId: DraftId }),
}

const Year = v.pipe(v.number(), v.safeInteger(), v.minValue(2020), v.maxValue(2100))
const MonthDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
const MonthDays = v.pipe(v.array(MonthDay), v.maxLength(60))

export const openCalendar = {
  about: 'The holidays and the working weekends of a year, by which periods about money are counted.',
  request: v.strictObject({ year: Year }),
  answer: v.object({
    year: Year,
    /** Days as MM-DD. */
    holidays: v.array(MonthDay),
    workdays: v.array(MonthDay),
    /** `published`: as the State Council has published it. `unknown`: only the fixed holidays are known. */
    source: v.picklist(['published', 'corrected', 'unknown']),
    mayCorrect: v.boolean(),
  }),
}

export const correctCalendar = {
  about: 'A district clerk enters or corrects the calendar of this year or the next. Periods that run already stay.',
  request: v.strictObject({ year: Year, holidays: MonthDays, workdays: MonthDays }),
  answer: v.object({ year: Year }),
}
