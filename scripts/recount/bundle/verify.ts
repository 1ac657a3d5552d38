import type { Hex } from '../../../domain/merkle/tree'
import { type BundleFile, countedFiles, RESULT, VOTES } from '../../../domain/voting/bundle'
import { ballotIn, type PlacedBallot, place } from './ballots'
import { counted, impossible, resultThatDiffers } from './count'
import { filesThatDiffer } from './files'
import { sealedLeaves } from './leaves'
import type { Problem } from './problem'
import { type Published, publishedIn } from './published'
import { type Content, contentOf, linesOf, partsOf } from './texts'
import { votesThatDiffer } from './votes'

/** What a check came to. `notes`: what could not be checked, or only in part. */
export type Verification = {
  problems: Problem[]
  notes: string[]
  poll: Published['poll']
  sealed: Published['sealed']
  root: Hex
  ballots: number
}

/**
 * Checks the files of a bundle, by name; `unread` says why some could not be read. Hashes, leaves, root, ballots, votes, and the
 * count. `result.json` is believed only as far as its own hash holds: where it does not, whatever doesn't fit the poll is its fault
 * and not that of the ballots.
 */
export function verify(files: ReadonlyMap<string, Buffer>, unread: readonly Problem[] = []): Verification {
  const read = [...files].map(([name, bytes]) => [name, contentOf(name, bytes)] as const)
  const contents = new Map(read.map(([name, { content }]) => [name, content]))
  const published = publishedIn(contents.get(RESULT))
  const under = ballotsUnderRoot(contents, published)
  const { expected, ...again } = countedAgain(published, under)
  const problems = [
    ...unread,
    ...read.flatMap(([, { problems }]) => problems),
    ...published.problems,
    ...under.problems,
    ...again.problems,
  ]
  return {
    problems: inOrder([...problems, ...filesThatDiffer({ contents, expected, published, problems })]),
    notes: again.notes,
    poll: published.poll,
    sealed: published.sealed,
    root: under.root,
    ballots: under.ballots.length,
  }
}

/** Leaves, their root, the ballots in their places and the votes that should be the same. */
function ballotsUnderRoot(contents: ReadonlyMap<string, Content>, { sealed, poll }: Published) {
  const linesIn = (names: readonly string[]) => names.flatMap((name) => linesOf(name, contents.get(name)?.text ?? ''))
  const leafFiles = partsOf(contents.keys(), 'leaves')
  const ballotFiles = partsOf(contents.keys(), 'ballots')
  const reads = linesIn(ballotFiles).map(ballotIn)
  const { leaves, root, problems } = sealedLeaves(
    leafFiles.length > 0 ? linesIn(leafFiles) : null,
    reads.flatMap(({ real }) => real ?? []),
    sealed?.root ?? null,
  )
  const placed = place(reads, leaves, ballotFiles)
  const votes = contents.get(VOTES)
  const inVotes = votes ? votesThatDiffer(votes.text, poll, placed.ballots) : []
  return { root, ballots: placed.ballots, problems: [...problems, ...placed.problems, ...inVotes] }
}

type Under = { root: Hex; ballots: readonly (PlacedBallot | null)[] }
type Again = { expected: BundleFile[] | null; problems: Problem[]; notes: string[] }

/** Counts again what can be counted; `expected` are the files that come of it, where the ballots are those under the sealed root. */
function countedAgain({ poll, sealed, area, whole }: Published, { root, ballots: placed }: Under): Again {
  if (!poll)
    return {
      expected: null,
      problems: [],
      notes: ['The count was not checked: the poll in result.json can not be read.'],
    }
  const problems = impossible(poll, placed, whole)
  const ballots = placed.flatMap((ballot) => ballot ?? [])
  if (ballots.length < placed.length) {
    const notes = ['The count was not checked: not all ballots are there as they were sealed.']
    return { expected: null, problems, notes }
  }
  const tally = counted(poll, ballots, area)
  if (!tally) {
    const tooLarge = { file: RESULT, problem: 'the poll has numbers too large to count with' }
    return { expected: null, problems: [...problems, tooLarge], notes: [] }
  }
  const notes = area
    ? ['Heads were counted again; floor areas were taken from the result, for ballots are secret and carry none.']
    : []
  const differing = sealed ? resultThatDiffers(sealed, poll, tally, ballots.length) : []
  const expected = sealed?.root === root ? countedFiles(poll, tally, ballots) : null
  return { expected, problems: [...problems, ...differing], notes }
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1))
