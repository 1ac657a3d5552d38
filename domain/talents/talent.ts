import type { AreaId } from '../community/area'
import { holds, type Person, type Role, roles } from '../community/person'
import { refusal as communityRefusal } from '../community/refusals'
import type { Refusal } from '../refusals'
import type { Skill } from '../volunteering/activity'
import type { Point } from '../volunteering/shift'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'

export const freeTimes = ['weekday-day', 'weekday-evening', 'weekend-day', 'weekend-evening'] as const
/** When somebody usually has time. */
export type FreeTime = (typeof freeTimes)[number]
export const freeTimeNames: Record<FreeTime, string> = {
  'weekday-day': '平时白天',
  'weekday-evening': '平时晚上',
  'weekend-day': '周末白天',
  'weekend-evening': '周末晚上',
}

export const languages = ['mandarin', 'henan', 'cantonese', 'english', 'signing'] as const
export type Language = (typeof languages)[number]
export const languageNames: Record<Language, string> = {
  mandarin: '普通话',
  henan: '河南话',
  cantonese: '粤语',
  english: '英语',
  signing: '手语',
}

/**
 * What somebody has put into the talent pool, as stored in `talents`; `_id` is the openid. `ref` stands for the person wherever it
 * leaves the cloud, and never changes. Phone numbers are kept apart: see Phone.
 */
export type Talent = {
  _id: string
  ref: string
  /** What to call them: 王阿姨. */
  name: string
  skills: Skill[]
  times: FreeTime[]
  languages: Language[]
  about: string
  /** Whether they are willing to be called in an emergency. */
  emergency: boolean
  building: AreaId
  /** The building and everything around it, so that one index answers who was called in an area. */
  areas: AreaId[]
  /** Where the building lies; null where nobody has said. */
  point: Point | null
  /** Whether what they typed has passed the check of words; until then only they see it. */
  checked: boolean
  /** Why a clerk keeps it from others; not there unless one does. Writing it anew is a new question. */
  refused?: string
  /** Whether they want to be named on the board of hours. */
  onBoard: boolean
  updatedAt: Moment
}

/** A phone number that was offered, as stored in `phones`; `_id` is the openid. Read for one person at a time, never for a list. */
export type Phone = { _id: string; number: string; at: Moment }

/** `138****1234`. */
export const masked = (number: string): string => `${number.slice(0, -8)}****${number.slice(-4)}`

/** The name as others may see it. */
export const shownName = ({ name, checked }: Pick<Talent, 'name' | 'checked'>): string => (checked ? name : '一位邻居')

/** Who may look through the pool in an area; those of them who may ask for a phone number. */
export const finders = roles
export const phoneReaders = roles.filter((role) => role !== 'organisation')
/** Who may call people together in an emergency. */
export const callers = ['grid-leader', 'community-clerk', 'street-clerk', 'district-clerk'] as const

/** The role among these in which somebody acts in an area, the widest first; null when they hold none. */
export const roleIn = (person: Person | null, among: readonly Role[], area: AreaId, now: Moment): Role | null =>
  [...roles].reverse().find((role) => among.includes(role) && holds(person, [role], area, now)) ?? null

/** Why what somebody offers may not go into the pool, or null. */
export function whyNotKeep(talent: Pick<Talent, 'skills' | 'emergency'>, person: Person | null): Refusal | null {
  if (!person || person.homes.length === 0) return communityRefusal('no-home')
  return talent.skills.length === 0 && !talent.emergency ? { ...refusal('nothing-offered'), field: 'skills' } : null
}
