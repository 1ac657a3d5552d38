import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { type FileHandle, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Entry, readLines, toLine } from './lines'
import { type ReadSorted, readSorted, type SortedIndex, writeSorted } from './sorted'

/**
 * Commits on disk: a snapshot and the logs since it, numbered. `snapshot-3` has all that is in the logs before `log-3`.
 */
export type Journal = {
  /** Resolves when the commit is on disk. Many commits that wait at the same time share one write and one sync. */
  append(entries: readonly Entry[]): Promise<void>
  /** Resolves when everything is on disk and lets go of the files; writes a snapshot first if that makes the next start quicker. */
  close(): Promise<void>
}
type Waiting = { line: (group: number) => Buffer; resolve: () => void; reject: (error: Error) => void }

/** A log shorter than this is not worth a snapshot. */
const SHORT = 4 * 1024 * 1024

/** All there is, at one moment: it is asked at once and read later, so it must not change. */
export type State = { entries: Iterable<Entry>; sorted: Iterable<SortedIndex> }

/** Reads what is on disk, then continues it. Rejects with Error when a file is damaged or cannot be read. */
export async function openJournal(options: {
  directory: string
  /** Names the way in which entries of indexes are made. */
  encoding: string
  onCommit: (entries: Entry[]) => void
  /** Told once between the commits of the snapshot and those after it. */
  onSorted: (sorted: ReadSorted) => void
  state: () => State
}): Promise<Journal> {
  const { directory, encoding, onCommit, state } = options
  mkdirSync(directory, { recursive: true })
  const files = readdirSync(directory)
  for (const file of files) if (file.endsWith('.new')) rmSync(join(directory, file))
  const base = Math.max(0, ...numbers(files, 'snapshot'))
  let snapshotBytes = base > 0 ? readAll(join(directory, `snapshot-${base}`), onCommit).good : 0
  const sorted = base > 0 ? readSorted(join(directory, `sorted-${base}`), encoding) : null
  if (sorted) options.onSorted(sorted)
  let group = 0
  let logBytes = 0
  let number = Math.max(base, 1)
  for (const log of numbers(files, 'log').filter((log) => log >= base)) {
    const file = join(directory, `log-${log}`)
    const { good, lastGroup } = readAll(file, onCommit)
    truncateSync(file, good)
    number = log
    logBytes += good
    group = Math.max(group, lastGroup)
  }
  let handle = await open(join(directory, `log-${number}`), 'a')
  await syncDirectory(directory)

  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null
  let snapshot: Promise<void> | null = null
  let broken: Error | null = null
  let nextLog: number | null = null

  async function write(): Promise<void> {
    while (waiting.length > 0 && !broken) {
      const batch = waiting
      waiting = []
      try {
        if (nextLog !== null) await startLog(nextLog)
        group++
        const bytes = Buffer.concat(batch.map(({ line }) => line(group)))
        await writeFully(handle, bytes)
        await handle.datasync()
        logBytes += bytes.length
        for (const { resolve } of batch) resolve()
      } catch (error) {
        // What is in memory is no longer what is on disk: nothing more is acknowledged.
        broken = error as Error
        for (const { reject } of [...batch, ...waiting]) reject(broken)
        waiting = []
      }
      if (logBytes > Math.max(SHORT, snapshotBytes) && !broken)
        snapshot ??= takeSnapshot().finally(() => (snapshot = null))
    }
    writing = null
  }

  async function startLog(next: number): Promise<void> {
    nextLog = null
    await handle.close()
    handle = await open(join(directory, `log-${next}`), 'a')
    await syncDirectory(directory)
    number = next
    logBytes = 0
  }

  // Commits from now on go to the next log. Those already waiting may too: doing them again over the snapshot changes nothing.
  async function takeSnapshot(): Promise<void> {
    const next = number + 1
    const { entries, sorted } = state()
    // Left over from an attempt that was cut off, it would not fit the snapshot that is written now.
    rmSync(join(directory, `sorted-${next}`), { force: true })
    if (writing) nextLog = next
    else await startLog(next)
    const file = join(directory, `snapshot-${next}`)
    let bytes = 0
    await writeWhole(file, async (target) => {
      for (const entry of entries) bytes += await writeFully(target, toLine([entry])(1))
    })
    snapshotBytes = bytes
    await writeWhole(join(directory, `sorted-${next}`), (target) => writeSorted(target, encoding, sorted, writeFully))
    const older = readdirSync(directory).filter(
      (name) => Number(/^(?:snapshot|sorted|log)-(\d+)$/.exec(name)?.[1] ?? next) < next,
    )
    for (const name of older) rmSync(join(directory, name))
  }

  return {
    append(entries) {
      if (broken) return Promise.reject(broken)
      return new Promise((resolve, reject) => {
        waiting.push({ line: toLine(entries), resolve, reject })
        writing ??= write()
      })
    },
    async close() {
      await writing
      await snapshot
      if (!broken && logBytes > Math.max(SHORT, snapshotBytes / 4)) await takeSnapshot()
      await handle.close()
    },
  }
}

function readAll(file: string, onCommit: (entries: Entry[]) => void) {
  return readLines(file, readFileSync(file), onCommit)
}

function numbers(files: string[], kind: 'snapshot' | 'log'): number[] {
  return files
    .filter((file) => new RegExp(`^${kind}-\\d+$`).test(file))
    .map((file) => Number(file.slice(kind.length + 1)))
    .sort((a, b) => a - b)
}

/** Either the whole file is there under its name, or none of it. */
async function writeWhole(file: string, write: (target: FileHandle) => Promise<void>): Promise<void> {
  const target = await open(`${file}.new`, 'w')
  await write(target)
  await target.sync()
  await target.close()
  await rename(`${file}.new`, file)
  await syncDirectory(dirname(file))
}

async function writeFully(handle: FileHandle, bytes: Buffer): Promise<number> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten
  return bytes.length
}

// A new or renamed file is only there after a crash when its directory is on disk too.
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r')
  await handle.sync()
  await handle.close()
}
