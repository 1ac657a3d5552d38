import { endOfDay, type Moment, minuteOfDay } from '../wording/time'

const QUIET_FROM = 21 * 60 + 30
const QUIET_UNTIL = 7 * 60 + 30
/** When the day's digest is told: before it is quiet. */
const DIGEST = 20 * 60
/** How many notices a day are told one by one; what is more comes as one digest. */
export const MOST_A_DAY = 3

/** Whether people are left alone: 21:30 to 7:30, Beijing time. */
export const isQuiet = (now: Moment): boolean => minuteOfDay(now) >= QUIET_FROM || minuteOfDay(now) < QUIET_UNTIL

/** When a digest is told that gets its first notice at a moment: the next eight in the evening. */
export function digestDue(now: Moment): Moment {
  const today = endOfDay(now) - (24 * 60 - DIGEST) * 60_000
  return today > now ? today : today + 86_400_000
}

/** Somebody who wants to be told of new notices, as stored in `noticeFollowers`; `_id` is the openid. */
export type Follower = { _id: string; areas: string[]; at: Moment }

/** What somebody is to be told in one message, as stored in `noticeDigests`; `_id` is `<day>:<openid>`. */
export type Digest = { _id: string; to: string; due: Moment; notices: string[] }
