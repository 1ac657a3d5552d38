import { standings } from '../../../domain/voting/standing'
import type { Problem } from './problem'
import type { Verification } from './verify'

/** One object on one line. */
export const verifiedInJson = ({ problems, notes, poll, sealed, root, ballots }: Verification): string =>
  JSON.stringify({
    ok: problems.length === 0,
    problems,
    notes,
    poll: poll?._id ?? null,
    title: poll?.title ?? null,
    ballots,
    entitled: sealed?.entitled ?? null,
    assisted: sealed?.assisted ?? null,
    root,
  })

/** What was checked and what was found. */
export function verifiedInWords({ problems, notes, poll, sealed, root, ballots }: Verification): string {
  const of =
    poll && sealed ? ` of ${sealed.entitled} ${standings[poll.preset].voters}s, ${sealed.assisted} assisted` : ''
  return [
    poll ? `${poll.title} (poll ${poll._id})` : 'A poll that can not be read',
    `${ballots} ballots${of}.`,
    `Root of the leaves: ${root}`,
    ...notes,
    '',
    ...(problems.length === 0 ? right : [`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`]),
    ...problems.map((problem) => `  ${said(problem)}`),
  ].join('\n')
}

const right = [
  'All is right: every file is as listed, every leaf is that of its ballot, the root is that of the leaves, votes.pb says the same',
  'votes, every ballot is a possible one, and counting them gives the sealed result.',
  'Compare the root with the one in the result notice: then these are the ballots of that notice.',
]

function said({ file, line, ballot, leaf, problem }: Problem): string {
  const where = line === undefined ? file : `${file} line ${line}`
  const whose = ballot === undefined ? '' : `, ballot ${ballot}${leaf ? ` (leaf ${leaf})` : ''}`
  return `${where}${whose}: ${problem}`
}
