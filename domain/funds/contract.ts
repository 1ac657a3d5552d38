import * as v from 'valibot'
import { AccountLine } from '../notices/block'
import { SeenPicture } from '../pictures/picture'
import { AreaId, Count, Cursor, Fen, FileId, Id, Moment, Named } from '../schemas'
import { entryKinds } from './entry'
import { fundKinds } from './fund'
import { proposalStates } from './proposal'

const ProposalId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
/** `<proposal>:<rule>`, or what a year carried over. */
const EntryId = v.pipe(v.string(), v.maxLength(100), v.regex(/^[0-9]{8}-[a-z0-9]{6}:[a-z]+$/))
const Year = v.pipe(v.number(), v.safeInteger(), v.minValue(2020), v.maxValue(2100))
const Kind = v.picklist(fundKinds)
/** At most ten million yuan at a time. */
const Amount = v.pipe(Fen, v.minValue(1), v.maxValue(1_000_000_000))
const text = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most))
const Vouchers = v.pipe(v.array(FileId), v.maxLength(6))

const which = { area: AreaId, kind: Kind, year: Year }
const Project = v.strictObject({ id: Id, title: text(40) })
const Balance = v.pipe(v.number(), v.safeInteger())

const projectLine = { id: Id, title: v.string(), planned: Fen, committed: Fen, spent: Fen }
const entryLine = {
  id: v.string(),
  number: Count,
  at: Moment,
  kind: v.picklist(entryKinds),
  text: v.string(),
  project: v.nullable(v.object({ id: Id, title: v.string() })),
  party: v.nullable(v.string()),
  amount: Fen,
  /** By how much it changed what the fund holds; below zero: paid out. */
  moved: Balance,
  /** Which offices proposed and approved it; empty where the year did. */
  offices: v.array(v.string()),
}
const seenEntry = v.object({ ...entryLine, vouchers: v.array(SeenPicture) })
const figures = {
  /** All that the year has had. */
  total: Fen,
  planned: Fen,
  committed: Fen,
  spent: Fen,
  available: Fen,
  carriedOn: Fen,
  /** Promised and not given yet. */
  pledged: Fen,
  perCent: Count,
  sentence: v.string(),
}
/** When all entries were last added up anew; null since the latest entry. */
const Counted = v.nullable(v.object({ at: Moment, agrees: v.boolean() }))
const Entries = { entries: v.array(seenEntry), more: v.nullable(Cursor) }

export const openLedger = {
  about:
    'A fund as everybody reads it: the year’s figures, its projects, its entries newest first with vouchers, and the other funds and years.',
  request: v.strictObject({
    /** A community, or a place in it. */
    at: AreaId,
    kind: v.optional(Kind),
    year: v.optional(Year),
  }),
  answer: v.object({
    now: Moment,
    community: Named,
    kind: Kind,
    year: Year,
    /** All funds that there are, the latest year first. */
    funds: v.array(v.object({ kind: Kind, year: Year })),
    /** Null while no money has come in. */
    fund: v.nullable(v.object({ ...figures, projects: v.array(v.object(projectLine)), counted: Counted, at: Moment })),
    /** Pledges that are not fulfilled, and where to give. */
    pledges: v.array(
      v.object({ id: ProposalId, party: v.string(), text: v.string(), where: v.string(), amount: Fen, left: Fen }),
    ),
    ...Entries,
  }),
}

export const listEntries = {
  about: 'The entries of a fund, or of a project in it, newest first; 20 a page.',
  request: v.strictObject({ ...which, project: v.optional(Id), after: v.optional(Cursor) }),
  answer: v.object(Entries),
}

export const openProject = {
  about: 'What a fund has planned, agreed on and spent for a project, with the entries.',
  request: v.strictObject({ ...which, project: Id }),
  answer: v.object({ now: Moment, community: v.string(), ...projectLine, ...Entries }),
}

/** What is to happen to a fund: domain/funds/proposal.ts, What. */
const What = v.variant('do', [
  v.strictObject({ do: v.literal('income'), amount: Amount, from: text(40) }),
  v.strictObject({ do: v.literal('budget'), amount: Fen, project: Project }),
  v.strictObject({
    do: v.literal('commit'),
    amount: Amount,
    project: Id,
    payee: text(40),
    isPerson: v.boolean(),
    text: text(40),
  }),
  v.strictObject({ do: v.literal('spend'), amount: Amount, promise: ProposalId, text: text(40), vouchers: Vouchers }),
  v.strictObject({ do: v.literal('release'), promise: ProposalId, reason: text(40) }),
  v.strictObject({ do: v.literal('reverse'), entry: EntryId, reason: text(40) }),
  v.strictObject({
    do: v.literal('pledge'),
    amount: Amount,
    from: text(40),
    isPerson: v.boolean(),
    text: text(40),
    /** Where the money is given: a foundation, a platform; never here. */
    where: text(100),
  }),
  v.strictObject({ do: v.literal('fulfil'), amount: Amount, promise: ProposalId, vouchers: Vouchers }),
])

const proposalLine = {
  id: ProposalId,
  do: v.picklist(['income', 'budget', 'commit', 'spend', 'release', 'reverse', 'pledge', 'fulfil']),
  area: AreaId,
  areaName: v.string(),
  kind: Kind,
  year: Year,
  /** What it says, in a line. */
  title: v.string(),
  /** Null where the whole rest is meant. */
  amount: v.nullable(Fen),
  author: v.string(),
  mine: v.boolean(),
  at: Moment,
  state: v.picklist(proposalStates),
}

export const openDesk = {
  about:
    'What a clerk’s funds have in hand: proposals that wait and the latest others, and the communities that the clerk keeps books for.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    proposals: v.array(v.object(proposalLine)),
    communities: v.array(Named),
    /** Whether the caller may propose; who only checks reads. */
    mayPropose: v.boolean(),
  }),
}

export const openBooks = {
  about:
    'A fund’s books as a clerk needs them to propose: figures, projects, and agreements and pledges that are open, with the names in them.',
  request: v.strictObject(which),
  answer: v.object({
    now: Moment,
    areaName: v.string(),
    fund: v.nullable(v.object({ ...figures, projects: v.array(v.object(projectLine)) })),
    promises: v.array(
      v.object({
        id: ProposalId,
        side: v.picklist(['ours', 'theirs']),
        party: v.string(),
        project: v.nullable(v.object({ id: Id, title: v.string() })),
        text: v.string(),
        amount: Fen,
        left: Fen,
      }),
    ),
    /** The latest that can still be reversed, newest first. */
    reversible: v.array(v.object(entryLine)),
    /** What a community is given a year for its residents’ projects. */
    yearly: Fen,
  }),
}

export const openProposal = {
  about: 'A proposal with everything that the second clerk is to look at.',
  request: v.strictObject({ proposalId: ProposalId }),
  answer: v.object({
    now: Moment,
    ...proposalLine,
    /** What it says, point by point. */
    facts: v.array(v.object({ name: v.string(), value: v.string() })),
    vouchers: v.array(SeenPicture),
    /** What the fund can dispose of, before it; null for a fund that is new. */
    available: v.nullable(Fen),
    /** Why it can’t be carried out as the books stand, in a sentence; null: it can. */
    whyNot: v.nullable(v.string()),
    mayCheck: v.boolean(),
    decision: v.nullable(v.object({ by: v.string(), at: Moment, comment: v.string() })),
  }),
}

export const propose = {
  about:
    'Proposes what a fund is to do; it happens when another clerk has approved it. The phone chooses the id, so that proposing it twice is one proposal.',
  request: v.strictObject({ proposalId: ProposalId, ...which, what: What }),
  answer: v.object({ proposalId: ProposalId }),
}
export const approve = {
  about: 'Carries out a colleague’s proposal: the books move, once.',
  request: v.strictObject({ proposalId: ProposalId }),
  answer: v.object({ proposalId: ProposalId }),
}
export const giveBack = {
  about: 'Returns a colleague’s proposal with the reason; the author is told.',
  request: v.strictObject({ proposalId: ProposalId, comment: text(200) }),
  answer: v.object({ proposalId: ProposalId }),
}
export const takeBack = {
  about: 'Takes back one’s own proposal before anybody decided.',
  request: v.strictObject({ proposalId: ProposalId }),
  answer: v.object({ proposalId: ProposalId }),
}

export const accountsOf = {
  about:
    'A fund’s accounts of a stretch of time, made from its entries, as the block of a notice of accounts; the first six vouchers come as its files. At most 150 entries.',
  request: v.strictObject({ ...which, from: Moment, until: Moment }),
  answer: v.object({
    block: v.object({
      kind: v.literal('accounts'),
      from: Moment,
      until: Moment,
      opening: Fen,
      lines: v.array(AccountLine),
      closing: Fen,
    }),
    files: v.array(v.object({ fileId: FileId, name: v.string() })),
  }),
}
