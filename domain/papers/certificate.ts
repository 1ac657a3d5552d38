import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { canonical } from '../notices/notice'
import type { Refusal } from '../refusals'
import { utf8 } from '../utf8'
import type { Attendance } from '../volunteering/attendance'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'

/** How those who were served found a shift: so many gave so many stars together, 1 to 5 each. Null: nobody said. */
export type Quality = { count: number; stars: number } | null

/** One service, with the fields that a volunteer record has by the measures of 2020 (志愿服务记录与证明出具办法). `minutes` in quarter hours. */
export type ServiceLine = {
  /** When the shift began. */
  from: Moment
  title: string
  organiser: string
  place: string
  content: string
  minutes: number
  /** People that the shift helped. */
  served: number
  quality: Quality
  recorder: string
}

/**
 * What was certified, as stored in `certificates`; `_id` is made of who asked and of the request that their phone chose, so asking
 * again is the same certificate. It states what stood when it was issued and never changes; only where its PDF lies is noted later.
 */
export type Certificate = {
  _id: string
  /** What is printed, scanned and typed in: `HJ-2026-7K3QX2MF9A`. */
  number: string
  who: string
  /** As the volunteer wrote it. */
  name: string
  minutes: number
  from: Moment
  until: Moment
  lines: ServiceLine[]
  issuer: string
  issuedAt: Moment
  /** SHA-256 over the canonical JSON of all that is above. */
  seal: string
  /** The PDF in the storage; null until it has been made. */
  file: string | null
}

/** More than this go on more than one certificate. */
export const MOST_LINES = 500
/** Certificates that one person may have made within a day. */
const MOST_A_DAY = 20
const DAY = 86_400_000

/** Crockford’s Base32: no I, L, O or U, so that nobody mistakes one for another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ID_LENGTH = 10

/** The id of the certificate that a request asks for: 50 bits, which nobody else can work out. */
export const certificateId = (who: string, requestId: string): string =>
  [...sha256(utf8(`${who}|${requestId}`)).subarray(0, ID_LENGTH)].map((byte) => alphabet[byte & 31]).join('')

const numberOf = (district: string, year: number, id: string): string => `${district.toUpperCase()}-${year}-${id}`

/** A number as it is printed, and its certificate’s id, from what a person typed: small letters, spaces and look-alikes are read too; null when it is none. */
export function readNumber(typed: string): { number: string; id: string } | null {
  const bare = typed.toUpperCase().replace(/[\s_—–-]/g, '')
  const [, district, year, rest] = /^([A-Z]{2,4})(20[0-9]{2})([0-9A-TV-Z]{10})$/.exec(bare) ?? []
  if (!district || !rest) return null
  const id = rest.replace(/[IL]/g, '1').replace(/O/g, '0')
  return { number: numberOf(district, Number(year), id), id }
}

type Asked = {
  who: string
  requestId: string
  name: string
  period: { from?: Moment | undefined; until?: Moment | undefined }
  lines: ServiceLine[]
  district: { id: string; name: string }
  now: Moment
}

/** The certificate of these services, in the order of their days. Of a period that is open at one side, that side is the first or last day served. */
export function certify({ who, requestId, name, period, lines, district, now }: Asked): Certificate {
  const inOrder = [...lines].sort((a, b) => a.from - b.from)
  const id = certificateId(who, requestId)
  // The year as it is in China.
  const year = new Date(now + 8 * 3_600_000).getUTCFullYear()
  const stated = {
    _id: id,
    number: numberOf(district.id, year, id),
    who,
    name,
    minutes: minutesIn(inOrder),
    from: period.from ?? inOrder[0]?.from ?? now,
    until: Math.min(now, period.until ?? inOrder[inOrder.length - 1]?.from ?? now),
    lines: inOrder,
    issuer: `${district.name}惠邻志愿服务`,
    issuedAt: now,
  }
  return { ...stated, seal: sealOf(stated), file: null }
}

type Stated = Omit<Certificate, 'seal' | 'file'>
const sealOf = (stated: Stated): string => bytesToHex(sha256(utf8(canonical(stated))))

/** Whether a certificate still says what it said when it was issued. */
export const isSound = ({ seal, file: _, ...stated }: Certificate): boolean => sealOf(stated) === seal

export const minutesIn = (lines: readonly { minutes: number }[]): number =>
  lines.reduce((sum, { minutes }) => sum + minutes, 0)

type Recorded = Pick<
  Attendance,
  'from' | 'title' | 'organiser' | 'place' | 'content' | 'minutes' | 'served' | 'recorder'
>

/** An attendance that was confirmed, as a line of the record. */
export const lineOf = (attendance: Recorded, quality: Quality): ServiceLine => ({
  from: attendance.from,
  title: attendance.title,
  organiser: attendance.organiser,
  place: attendance.place,
  content: attendance.content,
  minutes: attendance.minutes ?? 0,
  served: attendance.served,
  quality,
  recorder: attendance.recorder,
})

/** Why nothing can be certified, or null. `latest` is when the caller’s newest certificates were issued, newest first. */
export function whyNotCertify(services: number, latest: readonly Moment[], now: Moment): Refusal | null {
  if (services === 0) return refusal('nothing-served')
  if (services > MOST_LINES) return refusal('too-many-services', MOST_LINES)
  const earliest = latest[MOST_A_DAY - 1]
  return earliest !== undefined && earliest > now - DAY ? refusal('too-many-certificates', MOST_A_DAY) : null
}

/** Hours as a certificate states them, exact to the quarter: 12, 12.25, 0.5. */
export const decimalHours = (minutes: number): string => String(minutes / 60)

/** What neighbours said: `4.5 星(2 人评)`; null when nobody did. */
export const qualityInWords = (quality: Quality): string | null =>
  quality && `${Math.round((quality.stars / quality.count) * 10) / 10} 星(${quality.count} 人评)`
