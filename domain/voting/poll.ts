import type { AreaId } from '../community/area'
import type { Fen } from '../wording/money'
import type { Moment } from '../wording/time'
import type { Guarantee } from './guarantees'
import type { Preset } from './standing'

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
  /** 0 where a poll is not about money. */
  cost: Fen
  category: Category
  /** Whom it helps, in words: 全小区, 3 至 6 号楼. */
  benefits: string
  picture: Picture
}

export const rules = ['greedy', 'equal-shares-add1u'] as const
/** How a budget poll is counted; fixed and named before it opens. */
export type Rule = (typeof rules)[number]
export const ruleNames: Record<Rule, string> = { greedy: '按票数', 'equal-shares-add1u': '均等份额' }
export const ruleSentences: Record<Rule, string> = {
  greedy: '得票多的先选,钱不够的跳过,接着看下一个,直到钱用完或项目看完。',
  'equal-shares-add1u':
    '经费平均分成每户一份。一个项目由支持它的人家用各自的份额来分摊,谁都尽量摊得一样多;每户摊得最少的先选。份额凑不齐就一点点加,最后还有剩的按票数补选。',
}

/** What a ballot asks; `ballot` says which. */
export type Asked =
  /** Projects within a budget. */
  | { ballot: 'budget'; rule: Rule; budget: Fen; guarantees: Guarantee[] }
  /** At most `most` projects each; the `seats` with most votes are selected. */
  | { ballot: 'choose'; most: number; seats: number }
  /** 0 to 5 points for each project; the `seats` with most points are selected. */
  | { ballot: 'score'; seats: number }
  /** Yes, no or abstention to the question of the title. It has no projects. */
  | { ballot: 'yes-no' }
export type BallotKind = Asked['ballot']
export const ballotKinds = ['budget', 'choose', 'score', 'yes-no'] as const satisfies readonly BallotKind[]
export const ballotNames: Record<BallotKind, string> = {
  budget: '选项目,花经费',
  choose: '选几个',
  score: '打分',
  'yes-no': '同意不同意',
}

/**
 * A poll as stored in `polls`; nothing gets there that a second clerk has not approved. It is `open` from `opensAt` until just
 * before `closesAt`.
 */
export type Poll = {
  _id: string
  title: string
  /** What it is about, in a paragraph; may be empty. */
  about: string
  area: AreaId
  areaName: string
  /** Who votes and what it takes for a decision. */
  preset: Preset
  /** Full years that a voter declares to have reached, where one is set. */
  minimumAge: number | null
  opensAt: Moment
  closesAt: Moment
  projects: Project[]
  /** How many may vote: households, persons or owners, as they were at the opening. */
  entitled: number
  /** Owners' decisions only: the floor area of all who may vote, in 1/100 m². */
  floorArea: number | null
  /** When the roll of voters was taken: owners who came later vote the next time. */
  rollAt: Moment
  /** When the result was sealed; null until then. */
  sealedAt: Moment | null
} & Asked

export type BudgetPoll = Extract<Poll, { ballot: 'budget' }>

/** Only what a poll asks, without the rest of it. */
export function asksOf(asked: Asked): Asked {
  switch (asked.ballot) {
    case 'budget':
      return { ballot: 'budget', rule: asked.rule, budget: asked.budget, guarantees: asked.guarantees }
    case 'choose':
      return { ballot: 'choose', most: asked.most, seats: asked.seats }
    case 'score':
      return { ballot: 'score', seats: asked.seats }
    case 'yes-no':
      return { ballot: 'yes-no' }
  }
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
