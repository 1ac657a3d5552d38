import type { Answer } from '../../../../domain/contract'
import { versionHash } from '../../../../domain/notices/notice'

/** The fingerprint of a version, made anew of all that it covers. */
export function hashOf(noticeId: string, version: Answer<'notices.openVersion'>): string {
  const { kind, areaId, title, lines, body, number, at, closesAt, objections, previous, change, reason } = version
  const files = version.files.map(({ name, type, bytes, sha256 }) => ({ name, type, bytes, sha256 }))
  const content = { title, lines, body, files }
  const about = { notice: noticeId, kind, area: areaId, number, at, closesAt, objections, previous, change, reason }
  return versionHash({ ...content, ...about })
}
