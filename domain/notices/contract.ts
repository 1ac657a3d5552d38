import * as v from 'valibot'
import { AreaId, Cursor, Hash, Id, Moment } from '../schemas'
import { Block, kinds } from './notice'

const NoticeLine = v.object({
  id: Id,
  kind: v.picklist(kinds),
  title: v.string(),
  publisher: v.string(),
  publishedAt: Moment,
  closesAt: Moment,
})

export const listNotices = {
  about: 'Notices that hang at a place, newest first, 20 a page.',
  request: v.strictObject({ at: AreaId, after: v.optional(Cursor) }),
  answer: v.object({ now: Moment, notices: v.array(NoticeLine), more: v.nullable(Cursor) }),
}

export const openNotice = {
  about: 'One notice as it hangs on the wall, with its versions.',
  request: v.strictObject({ noticeId: Id }),
  answer: v.object({
    now: Moment,
    ...NoticeLine.entries,
    number: v.string(),
    area: v.string(),
    /** The short version: at most three lines. */
    lines: v.array(v.string()),
    body: v.array(Block),
    versions: v.array(v.object({ number: v.number(), at: Moment, hash: Hash, reason: v.nullable(v.string()) })),
    /** The poll it announces or reports, if any. */
    pollId: v.nullable(Id),
  }),
}
