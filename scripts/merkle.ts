import { readFileSync } from 'node:fs'
import { answer } from './merkle/answer'

/**
 * `npm run --silent merkle -- --json < request`: roots and proofs of RFC 6962 (SHA-256) for checks from outside. A request
 * is `{"leaves":[hex]}`, with `"consistencyFrom":[n]` for consistency proofs from trees of those sizes; the answer
 * `{"root":hex,"inclusion":[[hex]],"consistency":[[hex]]}`. A request that can't be answered: why on stderr, exit code 1.
 */
function main(): void {
  const words = process.argv.slice(2)
  if (words.length !== 1 || words[0] !== '--json')
    throw new RangeError(
      'usage: npm run --silent merkle -- --json < request, where request is {"leaves":[hex],"consistencyFrom":[n]}',
    )
  process.stdout.write(`${JSON.stringify(answer(readFileSync(0, 'utf8')))}\n`)
}

try {
  main()
} catch (problem) {
  if (!(problem instanceof RangeError)) throw problem
  console.error(problem.message)
  process.exitCode = 1
}
