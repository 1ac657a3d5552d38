import { leafHash, rootOfHashes } from '../merkle/tree'
import type { Moment } from '../wording/time'
import type { OpenedBallot } from './ballot'
import { answers, type Choice, type YesNo } from './choices'
import { type Outcome, satisfied } from './count'
import { countWithGuarantees } from './guarantees'
import type { BudgetPoll, Poll, Rule } from './poll'
import { countChoose, countScores } from './ranking'
import { type BallotBlock, type Beside, BLOCK, type Result, type Tally } from './result'
import { type Counted, ratiosOf, standings } from './standing'
import { count } from './tally'

/** Counting and sealing. Not for the phone: Equal Shares needs BigInt, which iOS 13 does not know. */

/** Floor area behind each answer, in 1/100 m²; from the roster, when an owners' decision closes. */
export type AreaOf = Record<YesNo, number>

/** What is known of the vote besides the ballots. `assisted`: voters whose last ballot a grid leader took. */
export type Circumstances = { assisted: number; area: AreaOf | null }

/** Counts a poll. Ballots may come in any order: they are sorted by leaf, and that order is the published one. */
export function sealResult(
  poll: Poll,
  ballots: readonly OpenedBallot[],
  { assisted, area }: Circumstances,
  now: Moment,
): { result: Result; blocks: BallotBlock[] } {
  const sorted = [...ballots].sort((a, b) => (a.leaf < b.leaf ? -1 : 1))
  const blocks: BallotBlock[] = []
  for (let from = 0; from < sorted.length; from += BLOCK) {
    const number = blocks.length
    blocks.push({ _id: `${poll._id}:${number}`, poll: poll._id, number, ballots: sorted.slice(from, from + BLOCK) })
  }
  const roots = blocks.map((block) => rootOfHashes(block.ballots.map(({ leaf }) => leafHash(leaf))))
  const result: Result = {
    _id: poll._id,
    area: poll.area,
    title: poll.title,
    tally: tallyOf(
      poll,
      sorted.map(({ choices }) => choices),
      area,
    ),
    ballots: sorted.length,
    entitled: poll.entitled,
    assisted,
    root: rootOfHashes(roots),
    blocks: blocks.map((block, i) => ({ first: block.ballots[0]?.leaf ?? '', root: roots[i] ?? '' })),
    sealedAt: now,
  }
  return { result, blocks }
}

/** What the ballots say, by the poll's own rule. Depends on nothing else, not on their order. */
export function tallyOf(poll: Poll, ballots: readonly (readonly Choice[])[], area: AreaOf | null): Tally {
  const { agreement } = standings[poll.preset]
  const turnout = { entitled: poll.entitled, voted: ballots.length }
  const ids = poll.projects.map(({ id }) => id)
  switch (poll.ballot) {
    case 'budget':
      return { ballot: 'budget', ...budgetTally(poll, ballots), ratios: turnoutOnly(poll, turnout) }
    case 'choose': {
      const projects = countChoose(ids, ballots, poll.seats, agreement)
      return { ballot: 'choose', projects, ratios: turnoutOnly(poll, turnout) }
    }
    case 'score': {
      const projects = countScores(ids, ballots, poll.seats, agreement)
      return { ballot: 'score', projects, ratios: turnoutOnly(poll, turnout) }
    }
    case 'yes-no':
      return yesNoTally(poll, ballots, area)
  }
}

/** Where projects are chosen, agreement is asked of each project; only the turnout is one comparison for all. */
const turnoutOnly = (poll: Poll, turnout: Omit<Counted, 'agreed'>) =>
  ratiosOf(poll.preset, { ...turnout, agreed: 0 }, null).filter((ratio) => ratio.of === 'turnout')

/** 1 yuan: what Add1 raises every share by, in fen. */
const YUAN = 100

function budgetTally(poll: BudgetPoll, ballots: readonly (readonly Choice[])[]) {
  const by = (rule: Rule): Outcome =>
    countWithGuarantees(poll.projects, ballots, poll.budget, poll.guarantees, (candidates, among, budget) =>
      count(rule, candidates, among, budget, YUAN),
    )
  const outcome = by(poll.rule)
  const other: Rule = poll.rule === 'greedy' ? 'equal-shares-add1u' : 'greedy'
  const otherwise = by(other)
  const beside: Beside = {
    rule: other,
    selected: otherwise.selected,
    spent: otherwise.spent,
    satisfied: satisfied(ballots, otherwise.selected),
  }
  return { outcome, satisfied: satisfied(ballots, outcome.selected), beside }
}

function yesNoTally(poll: Poll, ballots: readonly (readonly Choice[])[], area: AreaOf | null): Tally {
  const heads: AreaOf = { yes: 0, no: 0, abstain: 0 }
  for (const [choice] of ballots) for (const answer of answers) if (answer === choice) heads[answer] += 1
  const counted = (of: AreaOf, entitled: number): Counted => ({
    entitled,
    voted: of.yes + of.no + of.abstain,
    agreed: of.yes,
  })
  const ratios = ratiosOf(poll.preset, counted(heads, poll.entitled), area && counted(area, poll.floorArea ?? 0))
  const passed = ratios.length > 0 ? ratios.every(({ holds }) => holds) : heads.yes > heads.no
  return { ballot: 'yes-no', heads, area, passed, ratios }
}
