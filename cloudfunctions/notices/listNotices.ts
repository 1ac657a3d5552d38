import type { Notice } from '../../domain/notices/notice'
import { notices } from '../kernel/repositories'
import { action } from '../kernel/serve'

const PAGE = 20

export const listNotices = action('notices.listNotices', async ({ at, after }, { now }) => {
  const { items, more } = await notices.around(at, { after, limit: PAGE })
  return { now, notices: items.map(noticeLine), more }
})

/** A notice as a line of a list: what its last version says. */
export const noticeLine = ({ _id, kind, publisher, publishedAt, closesAt, versions }: Notice) => ({
  id: _id,
  kind,
  title: versions[versions.length - 1]?.title ?? '',
  publisher,
  publishedAt,
  closesAt,
})
