import type { Answer } from '../../../../domain/contract'
import type { Category, ProjectId } from '../../../../domain/voting/poll'
import { costOf, shortOf } from '../../../../domain/voting/poll'
import type { Fen } from '../../../../domain/wording/money'

/** What choosing needs to know of a poll. */
export type Poll = Answer<'voting.openPoll'>
export type Project = Poll['projects'][number]

/** One line of the ballot: a project, whether it is chosen, and the money that is missing for it (0 when it fits). */
export type Line = { project: Project; chosen: boolean; short: Fen }

/** The ballot's lines in this voter's order, those of one category or of all. */
export function linesOf(poll: Poll, choices: readonly ProjectId[], category: Category | 'all'): Line[] {
  const spent = costOf(poll.projects, choices)
  return poll.order.flatMap((id) => {
    const project = poll.projects.find((candidate) => candidate.id === id)
    if (!project || (category !== 'all' && project.category !== category)) return []
    const chosen = choices.includes(id)
    return [{ project, chosen, short: chosen ? 0 : shortOf(poll.budget, spent, project.cost) }]
  })
}

/** Chosen becomes not chosen and the other way round. Which project may be chosen is for the caller to see. */
export const toggled = (choices: readonly ProjectId[], id: ProjectId): ProjectId[] =>
  choices.includes(id) ? choices.filter((choice) => choice !== id) : [...choices, id]

/** What is left of a draft that was made for an earlier state of the poll. */
export const stillThere = (poll: Poll, choices: readonly ProjectId[]): ProjectId[] =>
  choices.filter((choice) => poll.projects.some(({ id }) => id === choice))
