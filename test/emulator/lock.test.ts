import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { lockDirectory } from '../../emulator/store/disk/lock'
import { anEmulator, type RunningEmulator } from './anEmulator'
import { theSdk } from './theSdk'

describe('a data directory that an emulator has', () => {
  let emulator: RunningEmulator
  beforeAll(async () => {
    emulator = await anEmulator([])
  })
  afterAll(() => emulator.stop())

  for (const words of [[], ['--reset']]) {
    test(`is refused to a second one${words.map((word) => ` with ${word}`)}, which touches nothing`, async () => {
      const things = () => theSdk(emulator.url).database().collection('things')
      await things()
        .doc('kept')
        .set({ data: { n: 1 } })
      const second = await emulator.another(words)
      expect(second).toEqual({
        code: 1,
        stdout: '',
        stderr: `${emulator.directory}/data is in use by process ${emulator.pid}: end it, or choose another data directory\n`,
      })
      expect((await things().doc('kept').get()).data).toEqual({ _id: 'kept', n: 1 })
      await emulator.restart('SIGTERM')
      expect((await things().doc('kept').get()).data).toEqual({ _id: 'kept', n: 1 })
    })
  }

  test('is free again after kill -9 of its owner, and --reset then empties it', async () => {
    await emulator.restart('SIGKILL')
    expect(locks(join(emulator.directory, 'data'))).toHaveLength(1)
    const fresh = await anEmulator(['--reset'])
    const { directory } = fresh
    await theSdk(fresh.url).database().collection('things').add({ data: {} })
    writeFileSync(join(directory, 'data', 'something else'), '')
    await fresh.restart('SIGKILL')
    expect((await theSdk(fresh.url).database().collection('things').count()).total).toBe(0)
    expect(readdirSync(join(directory, 'data'))).not.toContain('something else')
    await fresh.stop()
  })
})

describe('a lock', () => {
  let directory: string
  let program: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'lock-'))
    program = join(directory, 'locker.js')
    const lock = JSON.stringify(join(__dirname, '../../emulator/store/disk/lock'))
    const source = `import { lockDirectory } from ${lock}
      lockDirectory(process.argv[2]).then(
        () => { process.stdout.write('has it '); setInterval(() => {}, 1000) },
        (error) => process.stdout.write(error.message),
      )`
    buildSync({
      stdin: { contents: source, resolveDir: __dirname },
      outfile: program,
      bundle: true,
      platform: 'node',
    })
  })
  afterEach(() => rmSync(directory, { recursive: true }))
  const aLocker = () =>
    spawn(process.execPath, [program, join(directory, 'data')], { stdio: ['ignore', 'pipe', 'inherit'] })

  test('of a dead process that nobody has buried yet does not count', async () => {
    // A shell that never waits for its child leaves a zombie; its pid is still taken.
    const script = `"${process.execPath}" "${program}" "${directory}/data" & exec sleep 1000`
    const parent = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await firstWords(parent)
    const [lock = ''] = locks(join(directory, 'data'))
    process.kill(Number(lock.split('-')[1]), 'SIGKILL')
    const next = aLocker()
    expect(await firstWords(next)).toBe('has it ')
    for (const child of [next, parent]) await ended(child, 'SIGKILL')
  })

  test('of a pid that another program has now does not count', async () => {
    const unlock = await lockDirectory(join(directory, 'data'))
    const [lock = ''] = locks(join(directory, 'data'))
    unlock()
    // This process lives, but it is not the one that began at that moment.
    writeFileSync(join(directory, 'data', lock.replace(/\d+$/, '1')), '')
    const again = await lockDirectory(join(directory, 'data'))
    expect(locks(join(directory, 'data'))).toEqual([lock])
    await expect(lockDirectory(join(directory, 'data'))).rejects.toThrow(`in use by process ${process.pid}`)
    again()
    expect(locks(join(directory, 'data'))).toEqual([])
  })

  test('goes to one at most of many that ask in the same moment', async () => {
    const lockers = Array.from({ length: 6 }, aLocker)
    const words = await Promise.all(lockers.map(firstWords))
    expect(words.filter((word) => word === 'has it ').length).toBeLessThanOrEqual(1)
    for (const locker of lockers) await ended(locker, 'SIGKILL')
    const later = aLocker()
    expect(await firstWords(later)).toBe('has it ')
    await ended(later, 'SIGKILL')
  })
})

function locks(directory: string): string[] {
  return readdirSync(directory).filter((name) => name.startsWith('lock-'))
}

function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once('data', (words: Buffer) => resolve(words.toString())))
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}
