import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const LISTED = 'scripts/deploy/tools'
const INSTALLED = '.cache/deploy-tools'

/**
 * Tencent's tools, at the versions and checksums of scripts/deploy/tools, installed when a deployment first needs them: 300 MB
 * that nobody else has to carry. No install script runs. Gives a `require` that finds them.
 */
export function deployTools(): NodeJS.Require {
  const lock = createHash('sha256')
    .update(readFileSync(join(LISTED, 'package-lock.json')))
    .digest('hex')
  const stamp = join(INSTALLED, 'installed-for')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    console.error('Installing Tencent’s deployment tools (once, about a minute) ...')
    mkdirSync(INSTALLED, { recursive: true })
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(LISTED, file), join(INSTALLED, file))
    const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const { status } = spawnSync('npm', words, {
      cwd: INSTALLED,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
    if (status !== 0) throw new Error('The deployment tools could not be installed; npm’s words are above.')
    writeFileSync(stamp, lock)
  }
  return createRequire(resolve(INSTALLED, 'package.json'))
}
