import type { Answer } from '../../../../domain/contract'
import { type Choice, projectOf, scored, scoresIn } from '../../../../domain/voting/choices'
import { type Category, costOf, type ProjectId, shortOf } from '../../../../domain/voting/poll'
import { standings, type Voters } from '../../../../domain/voting/standing'
import type { Fen } from '../../../../domain/wording/money'

/** What choosing needs to know of a poll. */
export type Poll = Answer<'voting.openPoll'>
export type Project = Poll['projects'][number]

export const votersOf = ({ preset }: Pick<Poll, 'preset'>): Voters => standings[preset].voters

/** The home that is voted from, where there are several; each has a ballot and a receipt of its own. */
export const homeOf = ({ homes, voter }: Pick<Poll, 'homes' | 'voter'>): string | undefined =>
  homes.length > 1 ? voter?.household : undefined

/** Why a project can't be added now: money is missing, or as many as allowed are chosen. */
export type Obstacle = { short: Fen } | { most: number } | null

/** One line of the ballot: a project, whether it is chosen, what stands against it, and in a score poll its points. */
export type Line = { project: Project; chosen: boolean; obstacle: Obstacle; points: number | null }

/** The ballot's lines in this voter's order, those of one category or of all. */
export function linesOf(poll: Poll, choices: readonly Choice[], category: Category | 'all'): Line[] {
  const scores = scoresIn(choices)
  return poll.order.flatMap((id) => {
    const project = poll.projects.find((candidate) => candidate.id === id)
    if (!project || (category !== 'all' && project.category !== category)) return []
    const chosen = choices.includes(id)
    return [
      { project, chosen, obstacle: chosen ? null : obstacleTo(poll, choices, project), points: scores.get(id) ?? null },
    ]
  })
}

function obstacleTo({ asked, projects }: Poll, choices: readonly Choice[], { cost }: Project): Obstacle {
  if (asked.ballot === 'budget') {
    const short = shortOf(asked.budget, costOf(projects, choices), cost)
    return short > 0 ? { short } : null
  }
  return asked.ballot === 'choose' && choices.length >= asked.most ? { most: asked.most } : null
}

/** A project's points, in place of those it had. */
export const pointed = (choices: readonly Choice[], id: ProjectId, points: number): Choice[] => [
  ...choices.filter((choice) => projectOf({ ballot: 'score' }, choice) !== id),
  scored(id, points),
]
