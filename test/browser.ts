import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const ROOT = join(__dirname, '..')
const UNPACKED = join(ROOT, '.cache', 'browser')

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
]

/** A headless browser: that of env CHROME, or an installed Chrome or Chromium, or the one that came with npm (Linux, x64). */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROME ?? INSTALLED.find((path) => existsSync(path))
  return chromium.launch({ executablePath: installed ?? packedBrowser(), headless: true, args: ARGUMENTS })
}

/**
 * Unpacks the browser of @sparticuz/chromium into .cache/browser, once. Its own place is /tmp/chromium, where a second test
 * would find it half written: here it is written aside, and appears whole.
 */
function packedBrowser(): string {
  const executable = join(UNPACKED, 'chromium')
  if (existsSync(executable)) return executable
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser was found: install Chrome, or put the path of one into the variable CHROME.')
  }
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const aside = mkdtempSync(join(ROOT, '.cache', 'browser-'))
  const require = createRequire(__filename)
  const unpack = `require(${JSON.stringify(require.resolve('@sparticuz/chromium'))}).executablePath()`
  execFileSync(process.execPath, ['-e', unpack], { env: { ...process.env, TMPDIR: aside } })
  try {
    renameSync(aside, UNPACKED)
  } catch {
    // Another test was quicker: its browser is as good.
    rmSync(aside, { recursive: true, force: true })
  }
  return executable
}
