import * as v from 'valibot'
import { levels } from '../community/area'
import { AreaId, Count, FileId, Id, Moment, Named } from '../schemas'
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
export const exportPlaces = {
  about:
    'A district’s places as a spreadsheet, just as it can be imported again; with `template`, only the columns and how to fill them.',
  request: v.strictObject({ district: AreaId, template: v.optional(v.literal(true)) }),
  answer: v.object({ address: v.string(), rows: Count }),
}
export const openPlace = {
  about:
    'A place for those who keep it: what lies in it with numbers of households, and what was changed of it; without a place, the areas of the caller.',
  request: v.strictObject({ area: v.optional(AreaId) }),
  answer: v.object({
    now: Moment,
    /** Null at the top, where the caller’s areas are listed. */
    place: v.nullable(
      v.object({
        id: AreaId,
        name: v.string(),
        level: PlaceLevel,
        households: Count,
        /** The entrance code in force; null for what is no building. */
        sceneIssue: v.nullable(Count),
        around: v.array(Named),
      }),
    ),
    below: v.array(v.object({ id: AreaId, name: v.string(), level: PlaceLevel, households: Count })),
    /** The latest first. */
    changes: v.array(v.object({ at: Moment, text: v.string(), reason: v.string() })),
    mayRename: v.boolean(),
    /** Districts whose places the caller may import. */
    imports: v.array(AreaId),
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
