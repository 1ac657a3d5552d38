// Runs one of our scripts on a machine that may have nothing but Node: installs what the lockfile says if it isn't there yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 15)) {
  console.error(`Huilin needs Node 20.15 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [script, ...words] = process.argv.slice(2)

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const stamp = join(root, 'node_modules', '.installed-for')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('Installing what Huilin needs (once, a minute or two) ...')
  // npm's own words go to stderr: some of our commands answer JSON on stdout.
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (installed.status !== 0) {
    console.error(
      'npm ci did not succeed; its words are above. Huilin needs Node 20.15 or newer and, once, the npm registry.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

process.chdir(root)
process.argv = [process.execPath, join(root, 'scripts', `${script}.ts`), ...words]
await import('tsx')
await import(pathToFileURL(join(root, 'scripts', `${script}.ts`)).href)
