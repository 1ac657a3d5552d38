import * as v from 'valibot'
import type { Hex } from '../../../domain/merkle/tree'
import { Hash, Nonce } from '../../../domain/schemas'
import { leafOf, type OpenedBallot } from '../../../domain/voting/ballot'
import { ballotLine } from '../../../domain/voting/bundle'
import { type Problem, quoted } from './problem'
import type { Line } from './texts'

/** One choice more or less long; a comma would make two choices out of one without another leaf. */
const Choice = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}(=[0-5])?$/))
const Ballot = v.strictObject({ leaf: Hash, nonce: Nonce, choices: v.array(Choice) })
/** Characters in a line, at most: a hundred choices need less. */
const LONGEST = 16_384

/** A line of `ballots.jsonl`. `real` is the leaf of its nonce and choices; null where they can't be read. */
export type BallotRead = { at: Line; ballot: OpenedBallot | null; real: Hex | null; problem: string | null }

export function ballotIn(at: Line): BallotRead {
  const unreadable = (problem: string): BallotRead => ({ at, ballot: null, real: null, problem })
  if (at.text.length > LONGEST) return unreadable(`a line of ${at.text.length} characters is no ballot`)
  let json: unknown
  try {
    json = JSON.parse(at.text)
  } catch {
    return unreadable(`not JSON: ${quoted(at.text)}`)
  }
  const { success, output, issues } = v.safeParse(Ballot, json)
  if (!success) {
    const [issue] = issues
    return unreadable(`${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`)
  }
  const real = leafOf(output.nonce, output.choices)
  return { at, ballot: output, real, problem: wrongWith(output, real, at.text) }
}

function wrongWith(ballot: OpenedBallot, real: Hex, text: string): string | null {
  if (real !== ballot.leaf)
    return `it was changed: its nonce and choices have the leaf ${real}, it states ${ballot.leaf}`
  if (text === ballotLine({ ...ballot, choices: [...ballot.choices].sort() })) return null
  return 'it says the same, but is not written as it was published'
}

export type PlacedBallot = OpenedBallot & { at: Line }
/** The ballots in the order of the leaves; null where the ballot of a leaf is not there as it was sealed. */
export type Placed = { ballots: (PlacedBallot | null)[]; problems: Problem[] }

/** Puts each line of `ballots.jsonl` in its place among the leaves, and says which ballots were changed, removed or added. `files` are
 * those that the lines are from, perhaps none. */
export function place(reads: readonly BallotRead[], leaves: readonly Hex[], files: readonly string[]): Placed {
  const numbers = new Map(leaves.map((leaf, i) => [leaf, i + 1]))
  const numberOf = ({ real, ballot }: BallotRead) => numbers.get(real ?? '') ?? numbers.get(ballot?.leaf ?? '')
  const known = new Set(reads.flatMap((read) => numberOf(read) ?? []))
  const ballots: Placed['ballots'] = leaves.map(() => null)
  const seen = new Map<number, Line>()
  const problems: Problem[] = []
  let last = 0
  for (const read of reads) {
    // Between its neighbours there is one place that nobody else has: the ballot that this line was before it was changed.
    const number = numberOf(read) ?? (last < leaves.length && !known.has(last + 1) ? last + 1 : null)
    const { file, line } = read.at
    const say = (problem: string) =>
      problems.push({ file, line, ...(number !== null && { ballot: number, leaf: leaves[number - 1] ?? '' }), problem })
    if (read.problem) say(read.problem)
    if (number === null) {
      if (!read.problem) say('it was added: its leaf is none of those that were sealed')
      continue
    }
    const before = seen.get(number)
    if (before) say(`it stands twice, first in ${before.file} line ${before.line}`)
    else if (number < last) say('it is out of its place: ballots stand in the order of their leaves')
    if (!before) seen.set(number, read.at)
    last = Math.max(last, number)
    if (!before && read.ballot && read.real === leaves[number - 1])
      ballots[number - 1] = { at: read.at, choices: read.ballot.choices, nonce: read.ballot.nonce, leaf: read.real }
  }
  const [first] = files
  if (first === undefined) return { ballots, problems }
  let after: Line = { file: first, line: 0, text: '' }
  for (const [i, leaf] of leaves.entries()) {
    const there = seen.get(i + 1)
    if (there) after = there
    else problems.push({ file: after.file, line: after.line + 1, ballot: i + 1, leaf, problem: 'it is missing' })
  }
  return { ballots, problems }
}
