import type { AreaId } from '../community/area'
import { levelOf } from '../community/area'
import { holds, type Person, type Role } from '../community/person'
import type { Scene } from '../community/scene'
import type { Head } from '../notices/log'
import { clerks } from '../voting/draft'
import type { Moment } from '../wording/time'

/** Who may print what hangs at the doors of their area, and what goes into its letter boxes. */
export const printers: readonly Role[] = ['grid-leader', ...clerks]

/** A sheet for the notice board, a sticker for the door. */
export const posterSizes = ['a4', 'a5'] as const
export type PosterSize = (typeof posterSizes)[number]
export const posterSizeNames: Record<PosterSize, string> = { a4: 'A4 海报', a5: 'A5 贴纸' }

/** The most buildings of one PDF. */
export const MOST_POSTERS = 120
/** The longest that the hours of a grid leader may be. */
export const LONGEST_HOURS = 40

/** When a grid leader is there for people, as stored in `duties`; `_id` is the grid. In the leader's own words. */
export type Duty = { _id: AreaId; hours: string; at: Moment }

/** All that one poster says. */
export type Poster = {
  building: string
  compound: string
  community: string
  street: string
  /** What its code carries. */
  scene: Scene
  leader: { name: string; hours: string | null } | null
  /** How long the community's notice log is and what it comes to: whoever photographs the poster can hold the log to it. */
  head: Head | null
}

/** All that the slips of one building say; `code` is what binds the household. */
export type Slips = {
  building: string
  compound: string
  scene: Scene
  leader: Poster['leader']
  doors: { label: string; code: string }[]
}

/** A paper that has been made, as stored in `papersMade`; `_id` is the hash of all that it says, so the same paper is made once. */
export type Made = { _id: string; file: string; pages: number; at: Moment }

/** What it is for, in three lines. */
export const purposes = ['社区的钱花在哪,投票一起定', '缺人手、想帮忙,都在这里说', '公示贴出来,人人能核对'] as const

/** The beginning of a root, as it is read off paper: 3fa2 91bc 77de 01aa. */
export const shortRoot = (root: string): string => (root.slice(0, 16).match(/.{4}/g) ?? []).join(' ')

export const isBuilding = (area: AreaId): boolean => levelOf(area) === 'building'
export const isCompound = (area: AreaId): boolean => levelOf(area) === 'compound'

/** Whether somebody says when the leader of this grid is there: the leader, and the community's clerks. */
export const mayKeepHours = (person: Person | null, grid: AreaId, now: Moment): boolean =>
  levelOf(grid) === 'grid' && holds(person, ['grid-leader', 'community-clerk'], grid, now)
