import type { RefusalCode } from '../../../domain/refusals'
import { whyNot } from '../../../domain/voting/ballot'
import { RESULT } from '../../../domain/voting/bundle'
import type { Poll } from '../../../domain/voting/poll'
import type { Tally } from '../../../domain/voting/result'
import { type AreaOf, tallyOf } from '../../../domain/voting/sealing'
import type { PlacedBallot } from './ballots'
import { type Problem, quoted } from './problem'
import type { Published } from './published'

const reasons: Partial<Record<RefusalCode, string>> = {
  'empty-ballot': 'it chooses nothing',
  'chosen-twice': 'it chooses a project twice',
  'no-such-project': 'it chooses what is not in the poll',
  'not-an-answer': 'it is not yes, no or abstain',
  'over-budget': 'it costs more than the budget',
  'too-many-chosen': 'it chooses more than allowed',
}

/** Ballots that could not have been cast in this poll. Where the poll is not as it was published (`whole`), it is to blame. */
export function impossible(poll: Poll, ballots: readonly (PlacedBallot | null)[], whole: boolean): Problem[] {
  const found = ballots.flatMap((ballot, i) => {
    const refused =
      ballot && whyNot({ ...poll, closesAt: poll.opensAt + 1 }, ballot.choices, poll.minimumAge, poll.opensAt)
    if (!refused) return []
    const { file, line } = ballot.at
    const problem = `not a possible ballot: ${reasons[refused.code] ?? refused.code}`
    return [{ file, line, ballot: i + 1, leaf: ballot.leaf, problem }]
  })
  const [first] = found
  if (whole || !first) return found
  const problem = `the poll is not the one of the ballots, for ballot ${first.ballot} is ${first.problem}`
  return [{ file: RESULT, problem }]
}

/** The tally of the ballots; null where the poll can't be counted at all. Floor areas are not in the ballots, so they are given. */
export function counted(poll: Poll, ballots: readonly PlacedBallot[], area: AreaOf | null): Tally | null {
  try {
    return tallyOf(
      poll,
      ballots.map(({ choices }) => choices),
      area,
    )
  } catch (failure) {
    if (failure instanceof RangeError) return null
    throw failure
  }
}

/** Where the sealed result says something else than poll and ballots. */
export function resultThatDiffers(
  sealed: NonNullable<Published['sealed']>,
  poll: Poll,
  tally: Tally,
  ballots: number,
): Problem[] {
  return [
    ...differing('result.ballots', sealed.ballots, ballots),
    ...differing('result.entitled', sealed.entitled, poll.entitled),
    ...differing('result.tally', sealed.tally, tally),
    ...(sealed.assisted > ballots ? [{ file: RESULT, problem: 'result.assisted: more than there are ballots' }] : []),
  ]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The places in which what was sealed is not what was counted. */
function differing(path: string, sealed: unknown, found: unknown): Problem[] {
  if (isObject(sealed) && isObject(found) && Array.isArray(sealed) === Array.isArray(found)) {
    const keys = new Set([...Object.keys(sealed), ...Object.keys(found)])
    return [...keys].flatMap((key) => differing(`${path}.${key}`, sealed[key], found[key]))
  }
  if (sealed === found) return []
  return [{ file: RESULT, problem: `${path}: ${said(sealed)} was sealed, ${said(found)} is counted` }]
}

const said = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  return isObject(value) ? (Array.isArray(value) ? 'a list' : 'an object') : quoted(String(value))
}
