import { spawnSync } from 'node:child_process'
import { build, everything } from './build/targets'

/** `npm test [-- words for jest]`: builds what has changed, checks the sources, runs the tests. Ends at the first thing that fails. */
async function main() {
  await build(everything)
  const jestWords = process.argv.slice(2)
  run(['scripts/run.mjs', 'check'])
  run(['node_modules/jest/bin/jest.js', ...jestWords])
}

function run(words: string[]): void {
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

void main()
