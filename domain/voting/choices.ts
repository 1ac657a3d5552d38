import type { Asked, ProjectId } from './poll'

/**
 * What stands on a ballot, as texts that are hashed, stored and published: the ids of the chosen projects; in a score poll
 * `<id>=<points>`; in a yes-no poll one of the three answers.
 */
export type Choice = string

export const answers = ['yes', 'no', 'abstain'] as const
export type YesNo = (typeof answers)[number]
export const answerNames: Record<YesNo, string> = { yes: '同意', no: '不同意', abstain: '弃权' }

export const MOST_POINTS = 5

export const scored = (id: ProjectId, points: number): Choice => `${id}=${points}`

/** The project and the points of a choice in a score poll; null for anything else. */
export function scoreIn(choice: Choice): { id: ProjectId; points: number } | null {
  const [, id, points] = /^(.+)=([0-5])$/.exec(choice) ?? []
  return id === undefined ? null : { id, points: Number(points) }
}

/** Points given to each project by one ballot; what is left out has none. */
export const scoresIn = (choices: readonly Choice[]): Map<ProjectId, number> =>
  new Map(choices.flatMap((choice) => scoreIn(choice) ?? []).map(({ id, points }) => [id, points]))

/** Chosen becomes not chosen and the other way round. Which project may be chosen is for the caller to see. */
export const toggled = (choices: readonly Choice[], id: ProjectId): Choice[] =>
  choices.includes(id) ? choices.filter((choice) => choice !== id) : [...choices, id]

/** What is left of choices that were made for an earlier state of a poll. */
export const stillThere = (
  asked: Pick<Asked, 'ballot'>,
  projects: readonly { id: ProjectId }[],
  choices: readonly Choice[],
): Choice[] =>
  asked.ballot === 'yes-no'
    ? choices.slice(0, 1)
    : choices.filter((choice) => projects.some(({ id }) => id === projectOf(asked, choice)))

/** The project that a choice is about; null where it is about none. */
export const projectOf = (asked: Pick<Asked, 'ballot'>, choice: Choice): ProjectId | null => {
  if (asked.ballot === 'yes-no') return null
  return asked.ballot === 'score' ? (scoreIn(choice)?.id ?? null) : choice
}
