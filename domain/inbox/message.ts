import type { Moment } from '../wording/time'

export const messageKinds = [
  'let-in',
  'moved',
  'cancelled',
  'tomorrow',
  'leading',
  'invited',
  'phone-seen',
  'call-up',
  'call-up-over',
  'points',
  'visit',
  'picture-refused',
  'notice',
  'notices-digest',
  'objection-answered',
  'words-judged',
  'objections-waiting',
  'words-waiting',
  'certificate',
  'role',
  'home-claim',
  'roster',
  'funds',
  'organisation',
  'call',
  'idea',
  'ideas-waiting',
  'ideas-late',
  'meeting',
  'task-late',
  'match',
  'need-unanswered',
] as const
export type MessageKind = (typeof messageKinds)[number]

/**
 * What somebody is to know, as stored in `messages`; `_id` is what it is about and to whom, so nobody is told twice. It stays
 * in the person's inbox whether or not WeChat was allowed to say it.
 */
export type Message = {
  _id: string
  to: string
  at: Moment
  kind: MessageKind
  /** One sentence. */
  text: string
  /** The page it is about, with its query and without a leading slash; null when there is none. */
  path: string | null
}
