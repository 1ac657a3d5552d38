import type { Answer } from '../../../../domain/contract'
import { answerNames, answers, type Choice, projectOf, scored, scoresIn } from '../../../../domain/voting/choices'
import { shuffledFor } from '../../../../domain/voting/order'
import { costOf, shortOf } from '../../../../domain/voting/poll'
import { wan } from '../../../../domain/wording/money'
import type { Way } from '../paper'

export type Poll = Answer<'voting.openPoll'>
export type Project = Poll['projects'][number]

/** One line of the ballot that is taken down. */
export type Line = {
  project: Project
  chosen: boolean
  /** Points of a score poll; null where none were given. */
  points: number | null
  /** Why it can't be chosen beside what is, in a sentence; null when it can. */
  full: string | null
}

/** The ballot’s lines: a paper has them as they were entered; at a door they are read in the order this household’s own phone shows. */
export function linesOf(poll: Poll, household: string, way: Way, choices: readonly Choice[]): Line[] {
  const ids = poll.projects.map(({ id }) => id)
  const order = way === 'paper' ? ids : shuffledFor(`${poll.id}|${household}`, ids)
  const points = scoresIn(poll.asked.ballot === 'score' ? choices : [])
  return order.flatMap((id) => {
    const project = poll.projects.find((candidate) => candidate.id === id)
    if (!project) return []
    const chosen = choices.some((choice) => projectOf(poll.asked, choice) === id)
    return [{ project, chosen, points: points.get(id) ?? null, full: chosen ? null : whyFull(poll, choices, project) }]
  })
}

function whyFull({ asked, projects }: Poll, choices: readonly Choice[], project: Project): string | null {
  if (asked.ballot === 'budget') {
    const short = shortOf(asked.budget, costOf(projects, choices), project.cost)
    return short > 0 ? `剩下的钱不够「${project.name}」,还差 ${wan(short)}。请问这户去掉哪一项,别替他们定。` : null
  }
  if (asked.ballot === 'choose' && choices.length >= asked.most)
    return `每张票最多选 ${asked.most} 个,已经选满了。请问这户去掉哪一个,别替他们定。`
  return null
}

/** Points for a project in place of what it had; the same points once more take them back. */
export function rated(choices: readonly Choice[], id: string, points: number): Choice[] {
  const choice = scored(id, points)
  const others = choices.filter((other) => projectOf({ ballot: 'score' }, other) !== id)
  return choices.includes(choice) ? others : [...others, choice]
}

/** The sum of a ballot in words, as it is read back to the household. */
export function sumInWords({ asked, projects }: Poll, choices: readonly Choice[]): string {
  switch (asked.ballot) {
    case 'budget':
      return `选了 ${choices.length} 个项目,共 ${wan(costOf(projects, choices))}`
    case 'choose':
      return `选了 ${choices.length} 个,最多能选 ${asked.most} 个`
    case 'score':
      return `打了 ${choices.length} 个,共 ${projects.length} 个`
    case 'yes-no':
      return answers.find((answer) => answer === choices[0]) ? `这户的意见:${answerOf(choices)}` : '还没有表态'
  }
}

const answerOf = (choices: readonly Choice[]): string => {
  const answer = answers.find((candidate) => candidate === choices[0])
  return answer ? answerNames[answer] : ''
}
