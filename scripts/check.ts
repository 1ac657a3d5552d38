import { spawnSync } from 'node:child_process'

/** `npm run check`: types, lint and format, the rule which room may import which, and code that nobody uses. */
const checks: [about: string, command: string, ...words: string[]][] = [
  ['types', 'typescript/bin/tsc', '-p', '.'],
  ['lint and format', '@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'],
  [
    'rooms',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    'config/rooms.cjs',
    'domain',
    'cloudfunctions',
    'src',
    'emulator',
    'scripts',
    'test',
    'config',
  ],
  ['unused code', 'knip/bin/knip.js'],
]

const failed = checks.filter(([about, command, ...words]) => {
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [`node_modules/${command}`, ...words], { stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${about} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return status !== 0
})
process.exit(failed.length > 0 ? 1 : 0)
