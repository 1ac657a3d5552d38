import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'

export const needCategories = ['care', 'repair', 'errand', 'meal', 'company', 'other'] as const
export type NeedCategory = (typeof needCategories)[number]
export const needCategoryNames: Record<NeedCategory, string> = {
  care: '照护',
  repair: '修理',
  errand: '跑腿',
  meal: '吃饭',
  company: '陪伴',
  other: '别的',
}

export const needStates = ['open', 'taken', 'met'] as const
export type NeedState = (typeof needStates)[number]

/**
 * An entry of the needs list (需求清单), as stored in `needs`. One that came up at a visit names no elder: `_id` is the visit's, and the
 * building is as near as it gets.
 */
export type Need = {
  _id: string
  area: AreaId
  areaName: string
  /** The building and everything around it, so that one index answers for any area. */
  areas: AreaId[]
  category: NeedCategory
  text: string
  /** Whether the words passed the check; until then only clerks of the area and who wrote it see them. */
  shown: boolean
  /** Why a clerk keeps the words from others; not there unless one does. */
  refused?: string
  by: string
  at: Moment
  state: NeedState
  /** Who takes care of it: openid, and what to call them. */
  taker: { who: string; name: string } | null
}

/** What may follow: whoever took it may give it back, and what is met stays met. */
export const mayBecome = (from: NeedState, to: NeedState): boolean =>
  (from === 'open' && to === 'taken') || (from === 'taken' && (to === 'met' || to === 'open'))
