import * as v from 'valibot'
import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'

export const pictureStates = ['waiting', 'shown', 'refused'] as const
export type PictureState = (typeof pictureStates)[number]

/** A picture that somebody uploaded, as stored in `pictures`. Nobody but its author sees it before WeChat has looked into it. */
export type Picture = {
  /** The beginning of the SHA-256 of `fileId`: a picture is there once, however often it is offered. */
  _id: string
  /** The file that the phone uploaded. Its owner could still replace it. */
  fileId: string
  /** Our own copy, which no phone can write: it is what is checked and what is shown. Null until it is made. */
  kept: string | null
  /** openid */
  by: string
  /** Where it was shown first: a clerk of this community looks at it when WeChat is in doubt. */
  community: AreaId
  at: Moment
  state: PictureState
  /** WeChat's name for the check that was asked for last. */
  traceId: string | null
  /** How often WeChat was asked. */
  tries: number
  /** When to ask (again); null when there is nothing to ask any more. */
  askAt: Moment | null
  /** Why it is refused, or why it waits for a person. */
  reason: Reason | null
}
type Reason = 'risky' | 'in-doubt' | 'unanswered' | 'no-picture' | 'kept-back'

/** What WeChat said of a check, as stored in `pictureVerdicts`; `_id` is the trace id. */
export type PictureVerdict = { _id: string; suggest: string; label: number; at: Moment }

/** A picture as a page shows it. Null for an address: there is nothing (any more) to be seen. */
export const SeenPicture = v.object({ address: v.nullable(v.string()), state: v.picklist(pictureStates) })
export type SeenPicture = v.InferOutput<typeof SeenPicture>

const MINUTE = 60_000
/** WeChat answers within half an hour; whoever asks gets this long to do so. In ms. */
export const ANSWER_TIME = 45 * MINUTE
export const ASKING_TIME = 10 * MINUTE
const LONGEST_PAUSE = 6 * 60 * MINUTE
/** About a week. */
const MOST_TRIES = 30

/** What follows from a verdict. Whatever is neither fine nor risky waits for a person. */
export function decided(suggest: string): Pick<Picture, 'state' | 'reason' | 'askAt'> {
  if (suggest === 'pass') return { state: 'shown', reason: null, askAt: null }
  if (suggest === 'risky') return { state: 'refused', reason: 'risky', askAt: null }
  return { state: 'waiting', reason: 'in-doubt', askAt: null }
}

/** When to ask again after WeChat could not be asked so often; in the end a person has to look. */
export function askedInVain(tries: number, now: Moment): Pick<Picture, 'reason' | 'askAt'> {
  if (tries >= MOST_TRIES) return { reason: 'unanswered', askAt: null }
  return { reason: null, askAt: now + Math.min(LONGEST_PAUSE, MINUTE * 2 ** (tries - 1)) }
}

const starts: Record<string, number[]> = {
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
  webp: [0x52, 0x49, 0x46, 0x46],
}

/** What kind of picture begins with these bytes; null when it is none that every phone can show. */
export const kindOf = (bytes: Uint8Array): string | null =>
  Object.keys(starts).find((kind) => starts[kind]?.every((byte, at) => bytes[at] === byte)) ?? null
