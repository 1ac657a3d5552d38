import { parseArgs } from 'node:util'
import { PabulibError } from '../domain/voting/pabulib'
import { countingRules } from '../domain/voting/tally'
import { readBundle } from './recount/bundle/folder'
import { verifiedInJson, verifiedInWords } from './recount/bundle/report'
import { verify } from './recount/bundle/verify'
import { located, readElection, readText } from './recount/file'
import { logInJson, logInWords } from './recount/log/report'
import { verifyLog } from './recount/log/verifyLog'
import { CannotCount, recount } from './recount/recount'
import { inJson, inWords } from './recount/report'

const usage = [
  `usage: npm run --silent recount -- FILE.pb --rule ${countingRules.join('|')} [--json]`,
  '       npm run --silent recount -- BUNDLE --verify [--json]',
  '       npm run --silent recount -- --log FILE [--head SIZE:ROOT] [--json]',
].join('\n')

/**
 * `npm run --silent recount -- FILE.pb --rule RULE [--json]`: counts any election in Pabulib's format again.
 * `npm run --silent recount -- BUNDLE --verify [--json]`: checks the published files of a poll, in a folder or named by their
 * `result.json`; what is wrong is part of the answer, and the exit code is 1.
 * `npm run --silent recount -- --log FILE [--head SIZE:ROOT] [--json]`: checks an exported log of notices, in the same way; `--head` is what
 * a poster or a phone says of it.
 * Answers on stdout. What keeps a command from answering, and in which line, goes to stderr; then the exit code is 1.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rule: { type: 'string' },
      verify: { type: 'boolean', default: false },
      log: { type: 'string' },
      head: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [path, ...more] = positionals
  if (values.log !== undefined) {
    if (path !== undefined || values.verify || values.rule !== undefined) throw new CannotCount(usage)
    checkLog(values.log, values.head, values.json)
    return
  }
  if (
    path === undefined ||
    more.length > 0 ||
    values.head !== undefined ||
    (values.verify && values.rule !== undefined)
  )
    throw new CannotCount(usage)
  if (values.verify) {
    verifyBundle(path, values.json)
    return
  }
  const rule = countingRules.find((known) => known === values.rule)
  if (!rule) throw new CannotCount(usage)
  const counted = recount(readElection(path), rule)
  process.stdout.write(`${values.json ? inJson(counted) : inWords(counted)}\n`)
}

function verifyBundle(path: string, json: boolean): void {
  const { files, problems } = readBundle(located(path))
  const found = verify(files, problems)
  process.stdout.write(`${json ? verifiedInJson(found) : verifiedInWords(found)}\n`)
  if (found.problems.length > 0) process.exitCode = 1
}

function checkLog(file: string, head: string | undefined, json: boolean): void {
  const [, size, root] = /^([0-9]+):([0-9a-f]{64})$/.exec(head ?? '') ?? []
  if (head !== undefined && root === undefined) throw new CannotCount(usage)
  const known = root === undefined ? null : { size: Number(size), root }
  const found = verifyLog(readText(file), known)
  process.stdout.write(`${json ? logInJson(found) : logInWords(found)}\n`)
  if (found.problems.length > 0) process.exitCode = 1
}

try {
  main()
} catch (problem) {
  if (!(problem instanceof Error)) throw problem
  const expected = problem instanceof PabulibError || problem instanceof CannotCount || 'code' in problem
  console.error(expected ? problem.message : problem)
  process.exitCode = 1
}
