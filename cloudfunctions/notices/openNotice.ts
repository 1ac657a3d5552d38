import { orRefuse } from '../kernel/refused'
import { notices } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { noticeLine } from './listNotices'

/** 1 read. */
export const openNotice = action('notices.openNotice', async ({ noticeId }, { now }) => {
  const notice = orRefuse(await notices.get(noticeId), 'no-such-notice')
  const current = orRefuse(notice.versions[notice.versions.length - 1], 'no-such-notice')
  return {
    now,
    ...noticeLine(notice),
    number: notice.number,
    area: notice.areaName,
    lines: current.lines,
    body: current.body,
    versions: notice.versions.map(({ number, at, hash, reason }) => ({ number, at, hash, reason })),
    pollId: notice.pollId,
  }
})
