import * as v from 'valibot'
import { levels } from '../community/area'
import { AreaId, Count, Cursor, FileId, Id, Moment, Named } from '../schemas'
import { columns, LONGEST_NAME } from './sheet'

const PlaceLevel = v.picklist(levels.slice(0, -1) as Exclude<(typeof levels)[number], 'household'>[])
const reason = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100))
const placeName = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME))

const importView = {
  importId: Id,
  district: Named,
  state: v.picklist(['planned', 'running', 'done']),
  /** What is wrong in which cell; with any there is nothing to carry out. */
  errors: v.array(v.object({ row: Count, column: v.picklist(columns), why: v.string() })),
  /** New places of each level. */
  places: v.array(v.object({ level: PlaceLevel, count: Count })),
  households: Count,
  /** Households that are known, on another floor. */
  floors: Count,
  same: Count,
  /** Known households that the sheet doesn’t name; they stay. */
  unnamed: Count,
  examples: v.object({ places: v.array(v.string()), households: v.array(v.string()) }),
  written: Count,
  writes: Count,
}

export const previewImport = {
  about:
    'Reads a spreadsheet of places that was uploaded, and plans what it changes: nothing is changed yet. The phone chooses the id, so that asking twice is asking once.',
  request: v.strictObject({ importId: Id, district: AreaId, fileId: FileId }),
  answer: v.object(importView),
}
export const applyImport = {
  about: 'Carries out an import that was looked at, all of it or nothing; the clock finishes what a call does not.',
  request: v.strictObject({ importId: Id }),
  answer: v.object(importView),
}
export const openImport = {
  about: 'An import: what it changes, and how far it is.',
  request: v.strictObject({ importId: Id }),
  answer: v.object(importView),
}
export const listImport = {
  about:
    'The lines of what an import adds or changes, places first; a page at a time, as long as it is not carried out.',
  request: v.strictObject({ importId: Id, after: v.optional(Cursor) }),
  answer: v.object({ lines: v.array(v.string()), more: v.nullable(Cursor) }),
}
export const exportPlaces = {
  about:
    'A district’s places as a spreadsheet, just as it can be imported again; with `template`, only the columns and how to fill them.',
  request: v.strictObject({ district: AreaId, template: v.optional(v.literal(true)) }),
  answer: v.object({ address: v.string(), rows: Count }),
}
const PlaceLine = v.object({ id: AreaId, name: v.string(), level: PlaceLevel, households: Count })
/** What became of a place that is there no longer. */
const Gone = v.object({ at: Moment, into: v.nullable(Named) })

export const openPlace = {
  about:
    'A place for those who keep it: what lies in it with numbers of households, and what was changed of it; without a place, the areas of the caller. `search` finds places below by a part of their name.',
  request: v.strictObject({
    area: v.optional(AreaId),
    search: v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(LONGEST_NAME))),
    after: v.optional(Cursor),
  }),
  answer: v.object({
    now: Moment,
    /** Null at the top, where the caller’s areas are listed. */
    place: v.nullable(
      v.object({
        ...PlaceLine.entries,
        /** The entrance code in force; null for what is no building. */
        sceneIssue: v.nullable(Count),
        around: v.array(Named),
        /** The name of whoever leads the grid; null above a grid, and where nobody does. */
        leader: v.nullable(v.string()),
        gone: v.nullable(Gone),
        formerly: v.array(Named),
      }),
    ),
    /** With a search, what it found; each with the names around it. */
    below: v.array(v.object({ ...PlaceLine.entries, around: v.string() })),
    more: v.nullable(Cursor),
    /** Buildings only. */
    doors: v.array(v.object({ household: AreaId, unit: Count, floor: v.number(), room: v.string() })),
    /** The latest first. */
    changes: v.array(v.object({ at: Moment, text: v.string(), reason: v.string() })),
    /** Renaming, merging and retiring. */
    mayKeep: v.boolean(),
    mayReissue: v.boolean(),
    /** Districts whose places the caller may import. */
    imports: v.array(AreaId),
  }),
}
export const openMerge = {
  about:
    'What a place could be merged into: the places of its kind beside it; with `into`, what would move, or why it can’t be done now.',
  request: v.strictObject({ area: AreaId, into: v.optional(AreaId) }),
  answer: v.object({
    place: PlaceLine,
    beside: v.array(PlaceLine),
    plan: v.nullable(
      v.object({
        into: Named,
        households: Count,
        /** Doors that both have: they become one household each. */
        doubles: Count,
        places: Count,
        why: v.nullable(v.string()),
      }),
    ),
  }),
}
const gone = {
  area: AreaId,
  /** The name that the caller saw. */
  name: placeName,
  reason,
}
export const merge = {
  about:
    'Makes a grid, compound or building a part of another one beside it: doors and people move, old codes lead on, what was decided keeps the id of its time. The clock finishes what a call does not.',
  request: v.strictObject({ ...gone, into: AreaId }),
  answer: v.object({ area: AreaId, into: AreaId, state: v.picklist(['running', 'done']) }),
}
export const retire = {
  about:
    'Ends a place in which nobody has a home: it can’t be chosen any more, and its code says why. History, ballots and notices stay.',
  request: v.strictObject(gone),
  answer: v.object({ area: AreaId, state: v.picklist(['running', 'done']) }),
}
export const openFormer = {
  about: 'What was made public and voted on in a place while it was one of its own; for anybody, the latest first.',
  request: v.strictObject({ area: AreaId }),
  answer: v.object({
    now: Moment,
    place: Named,
    gone: v.nullable(Gone),
    notices: v.array(v.object({ id: v.string(), title: v.string(), at: Moment })),
    polls: v.array(v.object({ id: v.string(), title: v.string(), closesAt: Moment, closed: v.boolean() })),
  }),
}
export const rename = {
  about: 'Gives a place another name, with the reason; its id and its code stay.',
  request: v.strictObject({
    area: AreaId,
    /** The name that the caller saw. */
    from: placeName,
    to: placeName,
    reason,
  }),
  answer: v.object({ area: AreaId, name: v.string() }),
}
export const reissueCode = {
  about: 'Puts a new entrance code in force for a building; the one before is refused from then on.',
  request: v.strictObject({
    building: AreaId,
    /** The number that the caller saw: asking twice is asking once. */
    issue: v.pipe(Count, v.minValue(1), v.maxValue(998)),
    reason,
  }),
  answer: v.object({ building: AreaId, issue: Count }),
}
