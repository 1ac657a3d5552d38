import * as v from 'valibot'
import { AreaId, Count, Cursor, Hash, Id, Moment, Named, Nonce, Spoken } from '../schemas'
import { LONGEST_HOURS, posterSizes } from './poster'

/** As it is printed: HJ-2026-7K3QX2MF9A. */
const Numbered = v.pipe(v.string(), v.regex(/^[A-Z]{2,4}-20[0-9]{2}-[0-9A-HJKMNP-TV-Z]{10}$/))
/** As it is typed in or scanned: small letters, spaces and look-alikes are read too. */
const Typed = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40))
/** domain/papers/certificate.ts: ServiceLine */
const lines = v.array(
  v.object({
    from: Moment,
    title: v.string(),
    organiser: v.string(),
    place: v.string(),
    content: v.string(),
    /** In quarter hours. */
    minutes: Count,
    served: Count,
    /** So many of those who were served gave so many stars together. */
    quality: v.nullable(v.object({ count: Count, stars: Count })),
    recorder: v.string(),
  }),
)

export const openRecord = {
  about: 'The caller’s service record: what it adds up to, its lines, newest first, 50 a page, and the certificates.',
  request: v.strictObject({ after: v.optional(Cursor) }),
  answer: v.object({
    now: Moment,
    /** All confirmed minutes. */
    minutes: Count,
    /** How often the caller served, and in how many activities. */
    services: Count,
    activities: Count,
    /** The first and the last day served. */
    first: v.nullable(Moment),
    last: v.nullable(Moment),
    lines,
    more: v.nullable(Cursor),
    /** The latest 20, newest first. */
    certificates: v.array(
      v.object({ number: Numbered, name: v.string(), minutes: Count, from: Moment, until: Moment, issuedAt: Moment }),
    ),
  }),
}

export const issueCertificate = {
  about:
    'Certifies what the caller served, all of it or within a period, and makes the PDF. The phone chooses the request’s id: asked for again it is the same certificate. Free, at any time.',
  request: v.strictObject({
    requestId: Nonce,
    /** Whose name stands on it. */
    name: Spoken(20),
    /** Shifts that began at or after this moment. */
    from: v.optional(Moment),
    /** Shifts that began before this moment. */
    until: v.optional(Moment),
  }),
  answer: v.object({ number: Numbered, url: v.string() }),
}

export const openCertificate = {
  about: 'What a certificate says, for anybody who has its number: from its code or typed in.',
  request: v.strictObject({ number: Typed }),
  answer: v.object({
    now: Moment,
    number: Numbered,
    name: v.string(),
    minutes: Count,
    from: Moment,
    until: Moment,
    lines,
    issuer: v.string(),
    issuedAt: Moment,
    /** SHA-256 over what it says, checked just now. */
    seal: Hash,
    /** Whether it is the caller’s, who may download it. */
    mine: v.boolean(),
  }),
}

export const downloadCertificate = {
  about: 'An address, good for a day, from which the caller’s own certificate can be downloaded as PDF.',
  request: v.strictObject({ number: Typed }),
  answer: v.object({ number: Numbered, url: v.string() }),
}

const Size = v.picklist(posterSizes)
/** A PDF that is there for a day. */
const Paper = v.object({ url: v.string(), pages: Count })

export const openPosters = {
  about:
    'What the caller can print: the grids of one place with their leaders, compounds and buildings. Who answers for more than a community chooses one.',
  request: v.strictObject({
    /** A grid or community that the caller answers for; left out, the first. */
    at: v.optional(AreaId),
  }),
  answer: v.object({
    now: Moment,
    at: Named,
    /** What can be chosen besides; at most 200. */
    areas: v.array(Named),
    grids: v.array(
      v.object({
        ...Named.entries,
        /** Null while nobody leads it. */
        leader: v.nullable(v.string()),
        hours: v.nullable(v.string()),
        mayKeepHours: v.boolean(),
        compounds: v.array(
          v.object({
            ...Named.entries,
            /** `issue`: the number of the entrance code in force. */
            buildings: v.array(v.object({ ...Named.entries, households: Count, issue: Count })),
          }),
        ),
      }),
    ),
  }),
}

export const printPoster = {
  about: 'The poster of one entrance as PDF: its code at 60 mm or more, and whose door it is.',
  request: v.strictObject({ building: AreaId, size: Size }),
  answer: Paper,
}

export const printCompound = {
  about:
    'The posters of all entrances of a compound in one PDF, a page each; made once for as long as nothing on them changes.',
  request: v.strictObject({ compound: AreaId, size: Size }),
  answer: Paper,
}

export const printSlips = {
  about: 'Slips to cut out for the letter boxes of a building: each with a door and its own invitation code. No names.',
  request: v.strictObject({ building: AreaId }),
  answer: Paper,
}

export const printNotice = {
  about:
    'A notice as a PDF for the notice board: A4, large type, with a code that opens it, the head of the log and its period. For those who may see its reach.',
  request: v.strictObject({ noticeId: Id }),
  answer: Paper,
}

export const keepDutyHours = {
  about: 'Says when the leader of a grid is there for people; it is printed on the posters.',
  request: v.strictObject({ grid: AreaId, hours: Spoken(LONGEST_HOURS) }),
  answer: v.object({ grid: AreaId, hours: v.string() }),
}
