import { answerNames, type Choice, projectOf, scoreIn, type YesNo } from '../../../../domain/voting/choices'
import { type Category, categories, categoryNames } from '../../../../domain/voting/poll'
import { wan } from '../../../../domain/wording/money'
import type { Line, Obstacle, Poll, Project } from './choosing'

/** The filter's choices; a category without projects is left out. */
export const filtersOf = ({ projects }: Poll): { value: Category | 'all'; label: string }[] => [
  { value: 'all', label: '全部' },
  ...categories
    .filter((category) => projects.some((project) => project.category === category))
    .map((category) => ({ value: category, label: categoryNames[category] })),
]

/** What a line says of itself beside its cost: chosen, what stands against it, or else whom it helps. */
export function stateOf({ project, chosen, obstacle }: Line): string {
  if (chosen) return '已选'
  return obstacle ? briefly(obstacle) : `受益:${project.benefits}`
}

const briefly = (obstacle: NonNullable<Obstacle>): string =>
  'short' in obstacle ? `还差 ${wan(obstacle.short)}` : '已选满'

/** A line as a screen reader says it. */
export const spokenLine = ({ project, chosen, obstacle }: Line): string =>
  [
    project.name,
    project.why,
    ...(project.cost > 0 ? [wan(project.cost)] : []),
    `受益:${project.benefits}`,
    ...(chosen ? ['已选'] : obstacle ? [`选不下,${briefly(obstacle)}`] : []),
  ].join(',')

/** Why a project cannot be added and what to do about it. */
export const whyObstacle = (project: Project, obstacle: NonNullable<Obstacle>): string =>
  'short' in obstacle
    ? `「${project.name}」要 ${wan(project.cost)},剩下的钱还差 ${wan(obstacle.short)}。先去掉一两项,就能选它。`
    : `最多选 ${obstacle.most} 个,您已经选满了。先去掉一个,就能选「${project.name}」。`

/** What each number of points means. */
export const pointWords = ['不需要', '不太需要', '可有可无', '有点需要', '需要', '非常需要'] as const

/** What stands on a ballot, line by line, for the last look and the receipt. */
export const choiceLines = (poll: Pick<Poll, 'asked' | 'projects'>, choices: readonly Choice[]): ChoiceLine[] =>
  choices.map((choice) => ({ key: choice, ...choiceInWords(poll, choice) }))
type ChoiceLine = { key: string; name: string; value: string }

function choiceInWords({ asked, projects }: Pick<Poll, 'asked' | 'projects'>, choice: Choice): Omit<ChoiceLine, 'key'> {
  if (asked.ballot === 'yes-no') return { name: answerNames[choice as YesNo], value: '' }
  const project = projects.find(({ id }) => id === projectOf(asked, choice))
  const name = project?.name ?? choice
  if (asked.ballot === 'score') return { name, value: `${scoreIn(choice)?.points ?? 0} 分` }
  return { name, value: asked.ballot === 'budget' ? wan(project?.cost ?? 0) : '' }
}

/** A ballot in a few words: 您选了 3 个项目. */
export function choicesInShort({ asked }: Pick<Poll, 'asked'>, choices: readonly Choice[]): string {
  if (asked.ballot === 'yes-no') return `您的意见:${answerNames[(choices[0] ?? 'abstain') as YesNo]}`
  return asked.ballot === 'score' ? `您给 ${choices.length} 个打了分` : `您选了 ${choices.length} 个项目`
}
