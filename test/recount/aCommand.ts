import { spawnSync } from 'node:child_process'

/** Runs one of our commands as a person would after `npm run --silent`. */
export function runCommand(
  name: string,
  words: string[],
  input = '',
): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/run.mjs', name, ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  })
  return { stdout, stderr, status }
}
