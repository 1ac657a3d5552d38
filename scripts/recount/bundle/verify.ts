import type { Hex } from '../../../domain/merkle/tree'
import { type BundleFile, countedFiles, RESULT, VOTES } from '../../../domain/voting/bundle'
import { ballotIn, place } from './ballots'
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
 * Checks the files of a bundle, by name; `unread` says why some could not be read. Hashes, leaves, root, ballots, votes, and the count. `result.json` is believed only as far
 * as its own hash holds; where it does not, whatever doesn't fit the poll is its fault and not that of the ballots.
 */
export function verify(files: ReadonlyMap<string, Buffer>, unread: readonly Problem[] = []): Verification {
  const contents = new Map<string, Content>()
  const problems = [...unread]
  for (const [name, bytes] of files) {
    const read = contentOf(name, bytes)
    contents.set(name, read.content)
    problems.push(...read.problems)
  }
  const published = publishedIn(contents.get(RESULT))
  problems.push(...published.problems)
  const { poll, sealed, whole } = published
  const linesIn = (names: readonly string[]) => names.flatMap((name) => linesOf(name, contents.get(name)?.text ?? ''))
  const leafFiles = partsOf(contents.keys(), 'leaves')
  const ballotFiles = partsOf(contents.keys(), 'ballots')

  const reads = linesIn(ballotFiles).map(ballotIn)
  const {
    leaves,
    root,
    problems: inLeaves,
  } = sealedLeaves(
    leafFiles.length > 0 ? linesIn(leafFiles) : null,
    reads.flatMap(({ real }) => real ?? []),
    sealed?.root ?? null,
  )
  const placed = place(reads, leaves, ballotFiles)
  problems.push(...inLeaves, ...placed.problems)
  const votes = contents.get(VOTES)
  if (votes) problems.push(...votesThatDiffer(votes.text, poll, placed.ballots))

  const notes: string[] = []
  const ballots = placed.ballots.flatMap((ballot) => ballot ?? [])
  const complete = ballots.length === leaves.length
  if (!complete) notes.push('The count was not checked: not all ballots are there as they were sealed.')
  let expected: BundleFile[] | null = null
  if (poll) {
    problems.push(...impossible(poll, placed.ballots, whole))
    const tally = complete ? counted(poll, ballots, published.area) : null
    if (complete && !tally) problems.push({ file: RESULT, problem: 'the poll has numbers too large to count with' })
    if (tally && sealed) problems.push(...resultThatDiffers(sealed, poll, tally, ballots.length))
    if (tally) expected = countedFiles(poll, tally, ballots)
    if (published.area)
      notes.push(
        'Heads were counted again. Floor areas were taken from the result: ballots are secret and carry none, so only their total can be checked.',
      )
  } else notes.push('The count was not checked: the poll in result.json can not be read.')

  problems.push(...filesThatDiffer({ contents, expected, published, problems }))
  return { problems: inOrder(problems), notes, poll, sealed, root, ballots: leaves.length }
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1))
