import { action } from '../kernel/serve'
import { inboxes, messages } from './repositories'

const PAGE = 20

/** 2 calls, and 1 write when the first page is opened: what it shows has been seen from then on. */
export const listMessages = action('inbox.listMessages', async ({ after }, { caller, now }) => {
  const to = caller.openid()
  const [{ items, more }, seenAt] = await Promise.all([messages.of(to, { after, limit: PAGE }), inboxes.seenAt(to)])
  if (after === undefined) await inboxes.look(to, now)
  return {
    now,
    messages: items.map(({ kind, text, at, path }) => ({ kind, text, at, path, fresh: at > seenAt })),
    more,
  }
})
