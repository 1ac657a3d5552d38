import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'

export const standpoints = ['volunteer', 'served'] as const
/** Whether somebody served, or was served. */
export type Standpoint = (typeof standpoints)[number]

/**
 * What somebody says of a shift, as stored in `feedback`; `_id` is `<shift>:<openid>`: who says it again changes it. `shown`: whether
 * the words may be seen by others; the stars count in any case.
 */
export type Feedback = {
  _id: string
  shift: string
  activity: string
  who: string
  as: Standpoint
  /** 1 to 5. */
  stars: number
  text: string
  shown: boolean
  /** Where it was, and whether the words wait for a clerk there, who knows it by `ref`. */
  community: AreaId
  waits: boolean
  ref: string
  at: Moment
}
