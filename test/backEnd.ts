import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionName } from '../cloudfunctions/collections'
import type { ActionName, Answer, Request } from '../domain/contract'
import { functionOf } from '../domain/functionOf'
import type { Refusal } from '../domain/refusals'
import { everyDocument } from './sdk'

/** The deployed bundles on a local CloudBase of their own, for one test file. */
export type BackEnd = {
  url: string
  /** Posts any event at all; answers the HTTP status, the body and what the call cost. */
  post: (functionName: string, event: unknown, openid?: string) => Promise<Posted>
  /** An action as the phone calls it; fails the test when it is refused. */
  call: <Name extends ActionName>(openid: string, action: Name, request: Request<Name>) => Promise<Answer<Name>>
  /** The same, for when a refusal is expected. */
  refused: (openid: string | undefined, action: string, request: unknown) => Promise<Refusal>
  /** Uploads a picture as the phone does, with this text somewhere in it; answers the file's id. */
  upload: (openid: string, path: string, content: string) => Promise<string>
  /** The same of any file, byte by byte. */
  uploadBytes: (openid: string, path: string, content: Buffer) => Promise<string>
  /** Moves the clock, or how fast it goes; what came due has been done when this resolves. */
  clock: (move: { set: number } | { advance: number } | { speed: number }) => Promise<void>
  now: () => Promise<number>
  /** Every document of a collection, read past the functions. */
  documents: (collection: CollectionName, filter?: Record<string, unknown>) => Promise<Record<string, unknown>[]>
  log: () => string
  restart: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
  stop: () => Promise<void>
}
export type Cost = { databaseCalls: number; examined: number; read: number; written: number }
export type Posted = { status: number; body: unknown; cost: Cost }
type Imported = { collection: CollectionName; document: Record<string, unknown> }

/** What every JPEG begins with. */
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)

export const SCENE_KEY = 'test-entrance-key'

/** Starts it on what is imported; `stop` ends it and removes its data. */
export async function startBackEnd(imported: Iterable<Imported> = []): Promise<BackEnd> {
  const directory = mkdtempSync(join(tmpdir(), 'huilin-'))
  const importFile = join(directory, 'import.jsonl')
  writeFileSync(importFile, [...imported].map((line) => `${JSON.stringify(line)}\n`).join(''))
  let log = ''
  const start = (port: string) => run(directory, importFile, port, (text) => (log += text))
  let { process: child, url } = await start('0')

  const post: BackEnd['post'] = async (functionName, event, openid) => {
    const response = await fetch(`${url}/functions/${functionName}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid === undefined ? {} : { 'x-wx-openid': openid }) },
      body: typeof event === 'string' ? event : JSON.stringify(event),
    })
    const cost = JSON.parse(response.headers.get('x-emulator-meter') ?? '{}') as Cost
    return { status: response.status, body: await response.json(), cost }
  }
  const reply = async (openid: string | undefined, action: string, data: unknown) => {
    const { body } = await post(functionOf(action as ActionName), { action, data }, openid)
    return body as { ok: true; data: unknown } | { ok: false; refusal: Refusal }
  }
  const control = async (path: string, body?: unknown) => {
    const response = await fetch(`${url}/__emulator/${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return (await response.json()) as { now: number }
  }

  // Bytes, not a Blob: the one that jsdom has is none to Node's fetch.
  const put = async (openid: string, path: string, content: Uint8Array) => {
    const body = new Uint8Array(content)
    const address = `${url}/upload?${new URLSearchParams({ path })}`
    const response = await fetch(address, { method: 'POST', headers: { 'x-wx-openid': openid }, body })
    if (!response.ok) throw new Error(`${path} was not uploaded: ${await response.text()}`)
    return ((await response.json()) as { fileID: string }).fileID
  }

  return {
    get url() {
      return url
    },
    post,
    call: async (openid, action, request) => {
      const answer = await reply(openid, action, request)
      if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer)}`)
      return answer.data as never
    },
    refused: async (openid, action, request) => {
      const answer = await reply(openid, action, request)
      if (answer.ok !== false) throw new Error(`${action} was not refused: ${JSON.stringify(answer)}`)
      return answer.refusal
    },
    upload: (openid, path, content) => put(openid, path, Buffer.concat([JPEG, Buffer.from(content)])),
    uploadBytes: (openid, path, content) => put(openid, path, content),
    clock: async (move) => void (await control('clock', move)),
    now: async () => (await control('clock')).now,
    documents: (collection, filter = {}) => everyDocument(url, collection, filter),
    log: () => log,
    restart: async (signal = 'SIGTERM') => {
      await end(child, signal)
      ;({ process: child, url } = await start(new URL(url).port))
    },
    stop: async () => {
      await end(child, 'SIGTERM')
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

function run(directory: string, importFile: string, port: string, heard: (text: string) => void) {
  const words = [
    ['--port', port, '--data', join(directory, 'data')],
    ['--functions', 'dist/cloudfunctions', '--collections', 'dist/collections.json'],
    ['--env', `HUILIN_SCENE_KEY=${SCENE_KEY}`, '--import', importFile],
    ['--uploads', 'people', '--push', 'media', '--app', 'dist/h5', '--compiled', '.cache/compiled'],
  ].flat()
  const child = spawn(process.execPath, ['dist/emulator/cli.js', ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stderr.on('data', (chunk: Buffer) => heard(chunk.toString()))
  return new Promise<{ process: ChildProcess; url: string }>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /ready (\S+)/.exec(said)
      if (ready?.[1]) resolve({ process: child, url: ready[1] })
    })
    child.once('exit', (code) => reject(new Error(`the emulator ended with ${code}`)))
  })
}
