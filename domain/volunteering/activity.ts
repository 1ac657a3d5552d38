import type { AreaId } from '../community/area'
import type { Moment } from '../wording/time'

export const skills = [
  'repair',
  'nursing',
  'teaching',
  'cooking',
  'sport',
  'music',
  'painting',
  'computers',
  'driving',
  'company',
] as const
export type Skill = (typeof skills)[number]
export const skillNames: Record<Skill, string> = {
  repair: '修理',
  nursing: '护理',
  teaching: '辅导',
  cooking: '做饭',
  sport: '体育',
  music: '音乐',
  painting: '绘画',
  computers: '电脑手机',
  driving: '开车',
  company: '陪伴',
}

/** A meeting of any volunteers; a class to which guardians bring children. */
export const activityKinds = ['open', 'class'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** An activity as stored in `activities`: what its shifts have in common. */
export type Activity = {
  _id: string
  kind: ActivityKind
  title: string
  /** What is done, in a paragraph. */
  about: string
  /** Whom it helps, in words. */
  helps: string
  bring: string
  insurance: string
  skills: Skill[]
  /** Full years that a volunteer declares to have reached; null: none asked for. */
  minimumAge: number | null
  /** Points of the bank for an hour served, 0 to 20. */
  pointsPerHour: number
  /** File ids of pictures, at most 3; seen once they were checked. */
  pictures: string[]
  area: AreaId
  areaName: string
  /** The team or office that stands for it, in words: 鸣翠社区居委会, 常青志愿服务队. */
  organiser: string
  postedBy: string
  postedAt: Moment
}
