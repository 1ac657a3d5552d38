import type { Message, MessageKind } from '../../domain/inbox/message'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

const messageDocuments = collection<Message>('messages')
const inboxDocuments = collection<{ _id: string; seenAt: Moment }>('inboxes')

/** Messages that are counted; more than that is said as so many. */
const MOST_COUNTED = 99

export const messages = {
  /** What these people were told of one kind since a moment: ids by person. 1 call. */
  toldOf: async (kind: MessageKind, people: string[], since: Moment): Promise<Map<string, string[]>> => {
    const told = new Map<string, string[]>()
    const filter = { to: command.in(people), at: command.gte(since), kind }
    for (const { _id, to } of await messageDocuments.find(filter, { limit: MOST, fields: ['to'] }))
      told.set(to, [...(told.get(to) ?? []), _id])
    return told
  },
  /** What somebody was told, newest first; a page at a time. 1 call. */
  of: (to: string, page: { after?: string | undefined; limit: number }) =>
    messageDocuments.newestFirst({ to }, { by: 'at', ...page }),
  /** How many have come since a moment, 99 at most. 1 call. */
  countSince: async (to: string, moment: Moment): Promise<number> =>
    (await messageDocuments.find({ to, at: command.gt(moment) }, { limit: MOST_COUNTED, fields: ['at'] })).length,
}

export const inboxes = {
  /** When somebody last looked; 0 when never. 1 call. */
  seenAt: async (openid: string): Promise<Moment> => (await inboxDocuments.get(openid))?.seenAt ?? 0,
  look: (openid: string, now: Moment) => inboxDocuments.put({ _id: openid, seenAt: now }),
}
