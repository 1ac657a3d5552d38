import type { Moment } from '../wording/time'

/**
 * That somebody left late or did not come, as stored in `lapses`; `_id` is `<shift>:<openid>`. It is told to the person alone, so that
 * places are given back in time; nothing follows from it.
 */
export type Lapse = { _id: string; who: string; kind: 'late' | 'absent'; at: Moment }

/** How far back they are told, in ms. */
export const REMEMBERED = 365 * 24 * 3_600_000
