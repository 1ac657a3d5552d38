import { VOTES } from '../../../domain/voting/bundle'
import { PabulibError, readPabulib } from '../../../domain/voting/pabulib'
import { voteLine } from '../../../domain/voting/pabulibWriter'
import type { Asked } from '../../../domain/voting/poll'
import type { PlacedBallot } from './ballots'
import { differences } from './differences'
import { type Problem, quoted } from './problem'
import { linesOf } from './texts'

/** Whether `votes.pb` says the same votes as the ballots, ballot by ballot; a ballot that is null has nothing to compare with. */
export function votesThatDiffer(
  text: string,
  asked: Pick<Asked, 'ballot'> | null,
  ballots: readonly (PlacedBallot | null)[],
): Problem[] {
  const compared = rowsThatDiffer(text, asked, ballots)
  const unread = unreadable(text)
  return unread && compared.every(({ line }) => line !== unread.line) ? [...compared, unread] : compared
}

/** What keeps any other tool from reading the file. */
function unreadable(text: string): Problem | null {
  try {
    readPabulib(text)
    return null
  } catch (failure) {
    if (failure instanceof PabulibError) return { file: VOTES, line: failure.line, problem: failure.problem }
    return { file: VOTES, problem: `it can't be read: ${failure instanceof Error ? failure.message : String(failure)}` }
  }
}

function rowsThatDiffer(
  text: string,
  asked: Pick<Asked, 'ballot'> | null,
  ballots: readonly (PlacedBallot | null)[],
): Problem[] {
  const lines = linesOf(VOTES, text)
  const begin = lines.map((line) => line.text).lastIndexOf('VOTES')
  if (begin < 0) return []
  const rows = lines.slice(begin + 2)
  const kind = asked ?? { ballot: lines[begin + 1]?.text.includes('points') ? ('score' as const) : ('choose' as const) }
  const byVoter = new Map(rows.map(({ text: row }) => [row.slice(0, row.indexOf(';')), row]))
  const numbers: number[] = []
  const expected: string[] = []
  for (const [i, ballot] of ballots.entries()) {
    numbers.push(i + 1)
    expected.push(ballot ? voteLine(kind, i + 1, ballot.choices) : (byVoter.get(String(i + 1)) ?? `${i + 1};`))
  }
  return differences(
    expected,
    rows.map((row) => row.text),
  ).map((difference) => {
    const at = rows[difference.actual]
    const where = { file: VOTES, line: at?.line ?? lines.length + 1 }
    if (difference.kind === 'added')
      return { ...where, problem: `${quoted(at?.text ?? '')} is nobody's vote, or twice` }
    const ballot = numbers[difference.expected] ?? 0
    const sealed = { ballot, ...(ballots[ballot - 1] && { leaf: ballots[ballot - 1]?.leaf ?? '' }) }
    const vote = quoted(expected[difference.expected] ?? '')
    return difference.kind === 'missing'
      ? { ...where, ...sealed, problem: `the vote ${vote} is missing here` }
      : { ...where, ...sealed, problem: `here stands ${quoted(at?.text ?? '')}, the ballot says ${vote}` }
  })
}
