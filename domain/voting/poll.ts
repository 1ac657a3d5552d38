import type { AreaId } from '../community/area'
import type { Fen } from '../wording/money'
import type { Moment } from '../wording/time'

export const categories = ['works', 'service', 'neighbourly'] as const
export type Category = (typeof categories)[number]
export const categoryNames: Record<Category, string> = { works: '工程类', service: '服务类', neighbourly: '睦邻类' }

/** Drawings a project card can show; the phone has one of each. */
export const pictures = [
  'road',
  'lamp',
  'tree',
  'book',
  'meal',
  'bike',
  'wall',
  'health',
  'music',
  'child',
  'bin',
  'ramp',
] as const
export type Picture = (typeof pictures)[number]

export type ProjectId = string
/** A project as it stands on a ballot. */
export type Project = {
  id: ProjectId
  name: string
  /** One line that says why. */
  why: string
  /** A paragraph for who wants to know more. */
  details: string
  cost: Fen
  category: Category
  /** Whom it helps, in words: 全小区, 3 至 6 号楼. */
  benefits: string
  picture: Picture
}

export const rules = ['greedy'] as const
/** How a budget poll is counted; fixed and named before it opens. */
export type Rule = (typeof rules)[number]
export const ruleSentences: Record<Rule, string> = {
  greedy: '得票多的先选,钱不够的跳过,接着看下一个,直到钱用完或项目看完。',
}

/** A poll as stored in `polls`. `entitled` households at the opening; it is `open` from `opensAt` until just before `closesAt`. */
export type Poll = {
  _id: string
  title: string
  area: AreaId
  areaName: string
  ballot: 'budget'
  rule: Rule
  budget: Fen
  opensAt: Moment
  closesAt: Moment
  projects: Project[]
  entitled: number
  /** When the result was sealed; null until then. */
  sealedAt: Moment | null
}

export type PollState = 'upcoming' | 'open' | 'counting' | 'closed'

export function stateOf(poll: Pick<Poll, 'opensAt' | 'closesAt' | 'sealedAt'>, now: Moment): PollState {
  if (poll.sealedAt !== null) return 'closed'
  if (now < poll.opensAt) return 'upcoming'
  return now < poll.closesAt ? 'open' : 'counting'
}

/**
 * How long after the close the count begins, in ms. A ballot accepted in the last instant may still be on its way to the
 * disk; a function lives 10 s at most, so by then it is there or was never acknowledged.
 */
export const CLOSING_GRACE = 15_000

/** What the chosen projects cost together; ids that are not in the poll cost nothing. */
export const costOf = (projects: readonly Pick<Project, 'id' | 'cost'>[], choices: readonly ProjectId[]): Fen =>
  projects.reduce((sum, project) => (choices.includes(project.id) ? sum + project.cost : sum), 0)

/** Money that is missing before a project fits beside what is chosen; 0 when it fits. */
export const shortOf = (budget: Fen, spent: Fen, cost: Fen): Fen => Math.max(0, spent + cost - budget)
