import { areaAt, covers } from '../../domain/community/area'
import { areasOf, holds, type Person } from '../../domain/community/person'
import type { Attachment } from '../../domain/notices/block'
import { publishers } from '../../domain/notices/draft'
import { lastOf, type Notice } from '../../domain/notices/notice'
import { whyNotObject } from '../../domain/notices/objection'
import { reachers } from '../../domain/notices/reach'
import type { Moment } from '../../domain/wording/time'
import { addressesOf } from '../kernel/files'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { noticeLine } from './listNotices'
import { notices, opens } from './repositories'

/** 2 reads and, the first time that a household of its area opens it, 1 write; 1 more read every other time. */
export const openNotice = action('notices.openNotice', async ({ noticeId }, { caller, now }) => {
  const [found, person] = await Promise.all([notices.get(noticeId), caller.person()])
  const notice = orRefuse(found, 'no-such-notice')
  const current = lastOf(notice)
  const whyNot = whyNotObject(notice, person, now)
  const [files] = await Promise.all([filesOf(current.files, notice.stored), noteOpened(notice, person, now)])
  return {
    now,
    ...noticeLine(notice, now),
    number: notice.number,
    areaId: notice.area,
    lines: current.lines,
    body: current.body,
    files,
    versions: notice.versions.map(({ number, at, hash, change, reason }) => ({ number, at, hash, change, reason })),
    withdrawn: notice.withdrawn,
    closedAt: notice.closedAt,
    objections: notice.objections,
    whyNotObject: whyNot && { code: whyNot.code, message: whyNot.message },
    mayManage: holds(person, publishers, notice.area, now),
    maySeeReach: seesReachOf(notice, person, now),
    log: notice.log,
    pollId: notice.pollId,
  }
})

/** Whether a role of the caller's lies around the notice's area or within it. */
export const seesReachOf = ({ area }: Pick<Notice, 'area'>, person: Person | null, now: Moment): boolean =>
  areasOf(person, reachers, now).some((held) => covers(held, area) || covers(area, held))

/** Files with addresses. 1 call of the storage, where there are any. */
export async function filesOf(files: readonly Attachment[], stored: Notice['stored']) {
  if (files.length === 0) return []
  const ids = new Map(stored.map(({ sha256, fileId }) => [sha256, fileId]))
  const addresses = await addressesOf([...new Set(files.flatMap(({ sha256 }) => ids.get(sha256) ?? []))])
  return files.map((file) => {
    const fileId = ids.get(file.sha256) ?? null
    return { ...file, fileId, url: (fileId !== null && addresses.get(fileId)) || null }
  })
}

/** Once for each household, and only for one that the notice is for. */
async function noteOpened({ _id, area }: Notice, person: Person | null, now: Moment): Promise<void> {
  const home = person?.homes.find(({ household }) => covers(area, household))?.household
  if (home === undefined) return
  const building = areaAt('building', home) ?? home
  await opens.addOnce({ _id: `${_id}:${home}`, notice: _id, building, at: now })
}
