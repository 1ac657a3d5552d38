import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The built emulator in a process of its own, with the functions beside this file. */
export type RunningEmulator = {
  url: string
  directory: string
  /** Resolves when the log has this text; it comes by a pipe of its own, later than answers. */
  logged(text: string): Promise<void>
  /** All that has been logged so far. */
  log(): string
  /** Calls a function as a phone does. */
  call(name: string, event: object, openid?: string): Promise<Answered>
  get(path: string): Promise<unknown>
  post(path: string, body: unknown): Promise<unknown>
  /** Ends the process and starts another on the same data. */
  restart(signal: NodeJS.Signals, meanwhile?: () => void): Promise<void>
  exited(): Promise<number | null>
  pid: number | undefined
  /** Runs another one on the same data, which is expected to end by itself. */
  another(more: string[]): Promise<{ code: number | null; stdout: string; stderr: string }>
  stop(): Promise<void>
}
export type Answered = { status: number; body: unknown; meter: Record<string, unknown>; requestId: string | null }

const COLLECTIONS = {
  things: {
    indexes: [{ name: 'by_kind', keys: [['kind', 1]] }],
    rule: { read: false, write: false },
  },
  // A missing field counts as null, so only what all have may be unique.
  coded: { indexes: [{ name: 'by_code', keys: [['code', 1]], unique: true }] },
  places: { indexes: [{ name: 'by_location', keys: [['location', '2dsphere']] }], rule: { read: true, write: false } },
  firings: {},
}

export async function anEmulator(arguments_: string[]): Promise<RunningEmulator> {
  const directory = mkdtempSync(join(tmpdir(), 'emulator-'))
  writeFileSync(join(directory, 'collections.json'), JSON.stringify(COLLECTIONS))
  let log = ''
  let child: ChildProcess
  let url = ''

  const places = ['--data', join(directory, 'data'), '--functions', join(__dirname, 'functions')]
  const words = ['dist/emulator/cli.js', ...places, '--collections', join(directory, 'collections.json'), ...arguments_]

  async function start(): Promise<void> {
    child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString()
    })
    const { stdout } = child
    if (!stdout) throw new Error('no standard output')
    for await (const line of createInterface({ input: stdout })) {
      url = line.replace(/^ready /, '')
      return
    }
    throw new Error(`the emulator ended before it was ready:\n${log}`)
  }
  const exited = () =>
    new Promise<number | null>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
      else child.once('exit', resolve)
    })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await exited()
  }
  const fetchJson = async (path: string, init: RequestInit) => (await fetch(`${url}${path}`, init)).json()

  await start()
  return {
    get url() {
      return url
    },
    directory,
    async logged(text) {
      const { stderr } = child
      while (!log.includes(text)) await new Promise((resolve) => stderr?.once('data', resolve))
    },
    log: () => log,
    async call(name, event, openid) {
      const headers: Record<string, string> = openid === undefined ? {} : { 'x-wx-openid': openid }
      const response = await fetch(`${url}/functions/${name}`, { method: 'POST', headers, body: JSON.stringify(event) })
      const meter = JSON.parse(response.headers.get('x-emulator-meter') ?? '{}')
      const requestId = response.headers.get('x-request-id')
      return { status: response.status, body: await response.json(), meter, requestId }
    },
    get: (path) => fetchJson(path, {}),
    post: (path, body) => fetchJson(path, { method: 'POST', body: JSON.stringify(body) }),
    async restart(signal, meanwhile) {
      await end(signal)
      meanwhile?.()
      await start()
    },
    exited,
    get pid() {
      return child.pid
    },
    another: (more) =>
      new Promise((resolve) => {
        const second = execFile(process.execPath, [...words, ...more], (_, stdout, stderr) =>
          resolve({ code: second.exitCode, stdout, stderr }),
        )
      }),
    async stop() {
      await end('SIGTERM')
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
