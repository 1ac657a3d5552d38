import * as v from 'valibot'
import { AreaId, Count, FileId, Id, Moment, Named, Nonce, Spoken } from '../schemas'
import { LARGEST_HOME, LONGEST_OWNER, MOST_CO_OWNERS, rosterColumns } from './sheet'

/** A row's id: `<compound>:<number>`. */
const OwnerId = v.pipe(v.string(), v.regex(/^[a-z]{2,4}(\.[0-9]{1,3}){4}:[0-9]{1,6}$/))
const reason = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100))
const Share = v.nullable(
  v.strictObject({
    parts: v.pipe(Count, v.minValue(1), v.maxValue(9999)),
    of: v.pipe(Count, v.minValue(1), v.maxValue(9999)),
  }),
)
const CoOwner = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_OWNER)),
  share: Share,
})
/** 1/100 m². */
const FloorArea = v.pipe(Count, v.minValue(1), v.maxValue(LARGEST_HOME))

const UnitLine = v.object({ household: AreaId, label: v.string(), floorArea: Count })
const RowLine = v.object({
  ownerId: v.string(),
  /** Masked: 王**. */
  names: v.string(),
  units: v.array(UnitLine),
})
const Change = v.object({
  at: Moment,
  what: v.picklist(['imported', 'corrected', 'over']),
  reason: v.string(),
  before: v.string(),
})
const requestStates = ['waiting', 'corrected', 'declined'] as const

export const openRoster = {
  about:
    'A compound’s roster of owners for its clerks: what it comes to, one building’s rows with masked names, and the corrections that owners ask for.',
  request: v.strictObject({ compound: v.optional(AreaId), building: v.optional(AreaId) }),
  answer: v.object({
    now: Moment,
    compounds: v.array(v.object({ ...Named.entries, owners: v.nullable(Count) })),
    /** Null until a compound is chosen. */
    compound: v.nullable(Named),
    totals: v.nullable(v.object({ owners: Count, units: Count, floorArea: Count, named: Count, at: Moment })),
    buildings: v.array(Named),
    building: v.nullable(Named),
    rows: v.array(RowLine),
    requests: v.array(
      v.object({ requestId: Nonce, ownerId: v.string(), label: v.string(), text: v.string(), at: Moment }),
    ),
  }),
}
export const openRow = {
  about:
    'One row with its names and its history, for correcting it; the owners see in their own list that it was looked at.',
  request: v.strictObject({ ownerId: OwnerId }),
  answer: v.object({
    now: Moment,
    ownerId: v.string(),
    revision: Count,
    compound: Named,
    since: Moment,
    names: v.array(v.object({ name: v.string(), share: Share })),
    units: v.array(UnitLine),
    floorArea: Count,
    changes: v.array(Change),
    requests: v.array(v.object({ requestId: Nonce, text: v.string(), at: Moment })),
  }),
}
export const correctRow = {
  about:
    'Puts right what a row says of its owners and homes, with the reason; who bought gets a new row by an import instead.',
  request: v.strictObject({
    ownerId: OwnerId,
    /** The one that the caller saw: asking twice is asking once. */
    revision: Count,
    names: v.pipe(v.array(CoOwner), v.maxLength(MOST_CO_OWNERS)),
    units: v.pipe(
      v.array(v.strictObject({ household: AreaId, floorArea: FloorArea })),
      v.minLength(1),
      v.maxLength(100),
    ),
    reason,
  }),
  answer: v.object({ ownerId: v.string(), revision: Count }),
}
export const answerRequest = {
  about: 'Answers an owner who asked for a correction: the row was put right, or why not.',
  request: v.strictObject({ requestId: Nonce, corrected: v.boolean(), answer: reason }),
  answer: v.object({ requestId: Nonce, state: v.picklist(requestStates) }),
}

const importView = {
  importId: Id,
  compound: Named,
  state: v.picklist(['planned', 'running', 'done']),
  errors: v.array(v.object({ row: Count, column: v.picklist(rosterColumns), why: v.string() })),
  added: Count,
  changed: Count,
  /** Rows whose homes have new owners. */
  over: Count,
  same: Count,
  without: Count,
  examples: v.array(v.string()),
  written: Count,
  writes: Count,
}
export const previewImport = {
  about: 'Reads a spreadsheet of owners that was uploaded, and plans what it changes: nothing is changed yet.',
  request: v.strictObject({ importId: Id, compound: AreaId, fileId: FileId }),
  answer: v.object(importView),
}
export const applyImport = {
  about:
    'Carries out an import of owners that was looked at, all of it or nothing; the clock finishes what a call does not.',
  request: v.strictObject({ importId: Id }),
  answer: v.object(importView),
}
export const openImport = {
  about: 'An import of owners: what it changes, and how far it is.',
  request: v.strictObject({ importId: Id }),
  answer: v.object(importView),
}
export const drawTemplate = {
  about: 'A spreadsheet with every door of a compound, to be filled in; it holds nobody’s name.',
  request: v.strictObject({ compound: AreaId }),
  answer: v.object({ address: v.string(), rows: Count }),
}
export const openMyRow = {
  about: 'What the roster says of the caller’s own homes, and what became of the corrections that they asked for.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    rows: v.array(
      v.object({
        ownerId: v.string(),
        compound: Named,
        names: v.array(v.object({ name: v.string(), share: Share })),
        units: v.array(UnitLine),
        floorArea: Count,
        since: Moment,
        changes: v.array(Change),
        request: v.nullable(
          v.object({ text: v.string(), at: Moment, state: v.picklist(requestStates), answer: v.string() }),
        ),
      }),
    ),
    /** Homes that the caller owns and no row has. */
    without: v.array(v.string()),
  }),
}
export const askCorrection = {
  about: 'Says that one’s own row is wrong; a clerk puts it right or answers why not.',
  request: v.strictObject({ ownerId: OwnerId, text: Spoken(300) }),
  answer: v.object({ ownerId: v.string(), state: v.picklist(requestStates) }),
}
