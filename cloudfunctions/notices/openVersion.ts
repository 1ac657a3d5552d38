import { asText, wordChanges } from '../../domain/notices/changes'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { filesOf } from './openNotice'
import { notices } from './repositories'

/** 1 read. */
export const openVersion = action('notices.openVersion', async ({ noticeId, version: number }, { now }) => {
  const notice = orRefuse(await notices.get(noticeId), 'no-such-notice')
  const version = orRefuse(notice.versions[number - 1], 'no-such-version')
  const before = notice.versions[number - 2]
  const { at, hash, change, reason, kind, title, lines, body, previous, closesAt, objections } = version
  return {
    now,
    ...{ number, at, hash, change, reason, kind, title, lines, body, previous, closesAt, objections },
    areaId: version.area,
    files: await filesOf(version.files, notice.stored),
    changes: before ? wordChanges(asText(before), asText(version)) : [],
  }
})
