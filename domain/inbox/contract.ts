import * as v from 'valibot'
import { Cursor, Moment } from '../schemas'
import { messageKinds } from './message'

export const listMessages = {
  about: 'What the caller was told, newest first; 20 a page. Marks all of it as seen.',
  request: v.strictObject({ after: v.optional(Cursor) }),
  answer: v.object({
    now: Moment,
    messages: v.array(
      v.object({
        kind: v.picklist(messageKinds),
        text: v.string(),
        at: Moment,
        /** The page that it is about. */
        path: v.nullable(v.string()),
        fresh: v.boolean(),
      }),
    ),
    more: v.nullable(Cursor),
  }),
}
