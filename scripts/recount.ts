import { parseArgs } from 'node:util'
import { PabulibError } from '../domain/voting/pabulib'
import { countingRules } from '../domain/voting/tally'
import { readElection } from './recount/file'
import { CannotCount, recount } from './recount/recount'
import { inJson, inWords } from './recount/report'

/**
 * `npm run --silent recount -- FILE.pb --rule RULE [--json]`: counts any election in Pabulib's format again. Answers on stdout.
 * What is wrong with a file, and in which line, goes to stderr; then the exit code is 1.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rule: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const [file, ...more] = positionals
  const rule = countingRules.find((known) => known === values.rule)
  if (file === undefined || more.length > 0 || !rule)
    throw new CannotCount(`usage: npm run --silent recount -- FILE.pb --rule ${countingRules.join('|')} [--json]`)
  const counted = recount(readElection(file), rule)
  process.stdout.write(`${values.json ? inJson(counted) : inWords(counted)}\n`)
}

try {
  main()
} catch (problem) {
  if (!(problem instanceof Error)) throw problem
  const expected = problem instanceof PabulibError || problem instanceof CannotCount || 'code' in problem
  console.error(expected ? problem.message : problem)
  process.exitCode = 1
}
