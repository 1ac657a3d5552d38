import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Lets go of the directory. */
type Unlock = () => void

/** What this process has. */
const held = new Set<string>()

/** Two that start in the same moment may turn each other away; each tries again after a while of its own. */
const TRIES = 5
const LONGEST_PAUSE = 60

/**
 * Takes a directory for this process, and makes it if it is not there. Each process that wants it puts a file there that names it, and
 * only then looks for others: of two, at least one sees the other. Files of processes that are gone, however they ended, do not count.
 * Rejects with Error, which names the owner, when another process (or this one) has it. Sees the processes of this machine only.
 */
export async function lockDirectory(directory: string): Promise<Unlock> {
  mkdirSync(directory, { recursive: true })
  const own = lockOf(process.pid)
  const file = join(directory, own)
  for (let tries = 1; ; tries++) {
    if (held.has(file)) throw inUse(directory, process.pid)
    writeFileSync(file, '')
    const others = locksIn(directory).filter((lock) => lock !== own)
    const owner = others.find(isAlive)
    if (owner === undefined) {
      for (const dead of others) rmSync(join(directory, dead), { force: true })
      held.add(file)
      return () => {
        held.delete(file)
        rmSync(file, { force: true })
      }
    }
    rmSync(file, { force: true })
    if (tries === TRIES) throw inUse(directory, pidOf(owner))
    await pause(Math.random() * LONGEST_PAUSE)
  }
}

/** Takes away all that is in a directory but the locks. */
export function clearDirectory(directory: string): void {
  const locks = new Set(locksIn(directory))
  for (const name of readdirSync(directory)) {
    if (!locks.has(name)) rmSync(join(directory, name), { recursive: true, force: true })
  }
}

function inUse(directory: string, pid: number): Error {
  return new Error(`${directory} is in use by process ${pid}: end it, or choose another data directory`)
}

function locksIn(directory: string): string[] {
  return readdirSync(directory).filter((name) => LOCK.test(name))
}

const LOCK = /^lock-(\d+)-[\w-]+$/

function pidOf(lock: string): number {
  return Number(LOCK.exec(lock)?.[1])
}

function isAlive(lock: string): boolean {
  const pid = pidOf(lock)
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return lockOf(pid) === lock
}

/** The pid alone is not enough: another program may have got it since. So the moment when the process began goes with it. */
function lockOf(pid: number): string {
  return `lock-${pid}-${beginningOf(pid)}`
}

function beginningOf(pid: number): string {
  try {
    if (existsSync('/proc/self/stat')) return beginningOnLinux(pid)
    const text = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } })
    return text.trim().replace(/\W+/g, '-') || 'gone'
  } catch {
    // Windows has no ps: there the pid has to do.
    return 'unknown'
  }
}

const STATE = 0
const START_TIME = 19

// See proc(5). The name in brackets may itself have brackets and spaces; the fields after it do not.
function beginningOnLinux(pid: number): string {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  // Dead, and only waiting for its parent to notice.
  if (fields[STATE] === 'Z' || fields[STATE] === 'X') return 'gone'
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
  return `${boot}-${fields[START_TIME]}`
}
