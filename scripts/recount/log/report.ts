import type { LogProblem, LogVerification } from './verifyLog'

/** One object on one line. */
export const logInJson = ({ problems, ...found }: LogVerification): string =>
  JSON.stringify({ ok: problems.length === 0, problems, ...found })

/** What was checked and what was found. */
export const logInWords = ({ problems, log, name, entries, notices, root }: LogVerification): string =>
  [
    log === null ? 'A log whose first line can not be read' : `${name} (log ${log})`,
    `${entries} versions of ${notices} notices.`,
    `Root of the log: ${root}`,
    '',
    ...(problems.length === 0 ? right : [`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`]),
    ...problems.map((problem) => `  ${said(problem)}`),
  ].join('\n')

const right = [
  'All is right: every version has the hash that the log has of it and follows the version before, and the hashes make up the root.',
  'Compare size and root with those on a poster or on a phone (or give them as --head SIZE:ROOT): then nothing was changed since.',
]

const said = ({ line, notice, version, problem }: LogProblem): string =>
  notice === undefined ? `line ${line}: ${problem}` : `line ${line}, notice ${notice}, version ${version}: ${problem}`
