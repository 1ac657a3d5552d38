import type { Category } from '../../../../domain/voting/poll'
import { categories, categoryNames } from '../../../../domain/voting/poll'
import { wan } from '../../../../domain/wording/money'
import type { Line, Poll, Project } from './choosing'

/** The filter's choices; a category without projects is left out. */
export const filtersOf = ({ projects }: Poll): { value: Category | 'all'; label: string }[] => [
  { value: 'all', label: '全部' },
  ...categories
    .filter((category) => projects.some((project) => project.category === category))
    .map((category) => ({ value: category, label: categoryNames[category] })),
]

/** What a line says of itself beside its cost: chosen, how much is missing, or else whom it helps. */
export function stateOf({ project, chosen, short }: Line): string {
  if (chosen) return '已选'
  return short > 0 ? `还差 ${wan(short)}` : `受益:${project.benefits}`
}

/** A line as a screen reader says it. */
export const spokenLine = ({ project, chosen, short }: Line): string =>
  [
    project.name,
    project.why,
    wan(project.cost),
    `受益:${project.benefits}`,
    ...(chosen ? ['已选'] : short > 0 ? [`选不下,还差 ${wan(short)}`] : []),
  ].join(',')

/** Why a project cannot be added and what to do about it. */
export const whyShort = (project: Project, short: number): string =>
  `「${project.name}」要 ${wan(project.cost)},剩下的钱还差 ${wan(short)}。先去掉一两项,就能选它。`
