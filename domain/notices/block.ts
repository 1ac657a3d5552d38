import * as v from 'valibot'
import { Count, Fen, Hash, Moment } from '../schemas'
import { fileTypes } from './attachment'

/** What a notice is made of, as schemas: kept apart from its rules, so that the phone, which needs only the types, does not carry them. */

/** A file of a notice, as its version names it: whoever has the file can check that it is the one. */
export const Attachment = v.object({ name: v.string(), type: v.picklist(fileTypes), bytes: Count, sha256: Hash })
export type Attachment = v.InferOutput<typeof Attachment>

/** One line of a fund's accounts; `voucher` is the place of its picture among the notice's files. */
export const AccountLine = v.object({
  way: v.picklist(['income', 'spending']),
  at: Moment,
  /** What for, or from whom. */
  name: v.string(),
  /** Empty where it belongs to none. */
  project: v.string(),
  amount: Fen,
  voucher: v.nullable(Count),
})
export type AccountLine = v.InferOutput<typeof AccountLine>

/** A part of a notice's text. An amounts table is typed in, so that it can be read aloud, drawn and added up. */
export const Block = v.variant('kind', [
  v.object({ kind: v.literal('heading'), text: v.string() }),
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({ kind: v.literal('list'), items: v.array(v.string()) }),
  v.object({
    kind: v.literal('amounts'),
    title: v.string(),
    rows: v.array(v.object({ name: v.string(), amount: Fen })),
  }),
  v.object({
    kind: v.literal('table'),
    title: v.string(),
    /** The first row is the head; all rows have as many cells. */
    rows: v.array(v.array(v.string())),
  }),
  /** `file`: its place among the notice's files. */
  v.object({ kind: v.literal('picture'), file: Count, caption: v.string() }),
  v.object({
    kind: v.literal('accounts'),
    from: Moment,
    until: Moment,
    opening: Fen,
    lines: v.array(AccountLine),
    closing: Fen,
  }),
  v.object({ kind: v.literal('code'), title: v.string(), text: v.string() }),
])
export type Block = v.InferOutput<typeof Block>
