import type { Moment } from '../wording/time'
import type { OpenedBallot } from './ballot'
import { answerNames, answers, type Choice, MOST_POINTS, scoreIn } from './choices'
import type { Asked, Poll, ProjectId } from './poll'
import { isValid, selectedIn, type Tally } from './result'

/** A row as a list of cells. */
type Row = readonly (string | number)[]

/**
 * A counted poll as an election in Pabulib's format, for any tool that reads it. Voters are numbered in the order of the leaves. What is
 * not about money is an election with costs of 1 and a budget of as many as are selected; a question has its answers as projects.
 * Money is in yuan: whole, or with 2 decimals throughout where one amount has fen.
 */
export function pabulibOf(poll: Poll, tally: Tally, ballots: readonly OpenedBallot[]): string {
  const rows: Row[] = [
    ['META'],
    ['key', 'value'],
    ...metaOf(poll, ballots.length),
    ['PROJECTS'],
    ...projectsOf(poll, tally),
    ['VOTES'],
    poll.ballot === 'score' ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote'],
    ...ballots.map(({ choices }, place) => voteOf(poll, place + 1, choices)),
  ]
  return `${rows.map((row) => row.map(cell).join(';')).join('\n')}\n`
}

/** The row of voter `number` among the votes. */
export const voteLine = (asked: Pick<Asked, 'ballot'>, number: number, choices: readonly Choice[]): string =>
  voteOf(asked, number, choices).join(';')

function voteOf({ ballot }: Pick<Asked, 'ballot'>, number: number, choices: readonly Choice[]): Row {
  if (ballot !== 'score') return [number, choices.join(',')]
  const scores = choices.flatMap((choice) => scoreIn(choice) ?? [])
  return [number, scores.map(({ id }) => id).join(','), scores.map(({ points }) => points).join(',')]
}

function metaOf(poll: Poll, voters: number): Row[] {
  const opens = date(poll.opensAt)
  const common: Row[] = [
    ['description', poll.title],
    ['country', 'China'],
    ['unit', poll.areaName],
    ['instance', opens.slice(-4)],
    ['num_projects', poll.ballot === 'yes-no' ? answers.length : poll.projects.length],
    ['num_votes', voters],
    ['date_begin', opens],
    ['date_end', date(poll.closesAt)],
    ['language', 'zh'],
  ]
  switch (poll.ballot) {
    case 'budget': {
      const budget = moneyIn(poll)(poll.budget)
      return [
        ...common,
        ['budget', budget],
        ['vote_type', 'approval'],
        ['rule', poll.rule === 'greedy' ? 'greedy' : 'equalshares/add1'],
        ['min_length', 1],
        ['max_sum_cost', budget],
        ['currency', 'CNY'],
        ...(poll.guarantees.length > 0 ? [['comment', '#1: some categories are guaranteed, see result.json']] : []),
      ]
    }
    case 'choose':
      return [...common, ...inSeats(poll.seats, 'approval'), ['min_length', 1], ['max_length', poll.most]]
    case 'score':
      return [...common, ...inSeats(poll.seats, 'scoring'), ['min_points', 0], ['max_points', MOST_POINTS]]
    case 'yes-no':
      return [...common, ...inSeats(1, 'choose-1')]
  }
}

const inSeats = (seats: number, voteType: string): Row[] => [
  ['budget', seats],
  ['vote_type', voteType],
  ['rule', 'greedy'],
]

function projectsOf(poll: Poll, tally: Tally): Row[] {
  if (poll.ballot === 'yes-no') {
    const heads = tally.ballot === 'yes-no' ? tally.heads : { yes: 0, no: 0, abstain: 0 }
    return [
      ['project_id', 'cost', 'votes', 'name'],
      ...answers.map((answer) => [answer, 1, heads[answer], answerNames[answer]]),
    ]
  }
  const votes = votesIn(tally)
  const selected = isValid(tally) ? selectedIn(tally) : []
  const money = moneyIn(poll)
  return [
    ['project_id', 'cost', poll.ballot === 'score' ? 'score' : 'votes', 'name', 'category', 'selected'],
    ...poll.projects.map(({ id, cost, name, category }) => [
      id,
      poll.ballot === 'budget' ? money(cost) : 1,
      votes.get(id) ?? 0,
      name,
      category,
      selected.includes(id) ? 1 : 0,
    ]),
  ]
}

function votesIn(tally: Tally): Map<ProjectId, number> {
  if (tally.ballot === 'yes-no') return new Map()
  const projects = tally.ballot === 'budget' ? tally.outcome.projects : tally.projects
  return new Map(projects.map(({ id, votes }) => [id, votes]))
}

function moneyIn(poll: Poll): (fen: number) => string {
  const amounts = poll.ballot === 'budget' ? [poll.budget, ...poll.projects.map(({ cost }) => cost)] : []
  const whole = amounts.every((fen) => fen % 100 === 0)
  return (fen) => `${Math.floor(fen / 100)}${whole ? '' : `.${String(fen % 100).padStart(2, '0')}`}`
}

/** DD.MM.YYYY in China, UTC+8 all the year. */
const date = (moment: Moment): string =>
  new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('.')

/** A cell that holds a separator, a quote or a line end is quoted, with its quotes doubled. Half a character has no UTF-8. */
function cell(value: string | number): string {
  const text = String(value).replace(/\p{Surrogate}/gu, '?')
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
