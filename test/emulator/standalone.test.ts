import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * A project that has never heard of us: its own folder, its own functions, the SDK in their node_modules, no file that names collections.
 * The emulator is run by its name from the package's folder, as a person does after `npm run build emulator`.
 */
const root = join(__dirname, '..', '..')
const project = mkdtempSync(join(tmpdir(), 'guestbook-'))
const functions = join(project, 'cloudfunctions')
const guestbook = `
  const cloud = require('wx-server-sdk')
  const { greeting } = require('./words')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  const db = cloud.database()
  exports.main = async ({ action, name }) => {
    try {
      if (action === 'open') return await db.createCollection('guests')
      if (action === 'sign') return await db.collection('guests').add({ data: { name, by: cloud.getWXContext().OPENID } })
      const { data } = await db.collection('guests').orderBy('name', 'asc').get()
      return data.map((guest) => greeting + guest.name + ' ' + guest.by)
    } catch ({ errCode, message }) {
      return { errCode, message }
    }
  }`

let emulator: Running
beforeAll(async () => {
  const folder = join(functions, 'guestbook')
  write(join(folder, 'index.js'), guestbook)
  write(join(folder, 'words.js'), "exports.greeting = 'Hello '")
  write(join(folder, 'package.json'), JSON.stringify({ name: 'guestbook', dependencies: { 'wx-server-sdk': '*' } }))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(root, 'node_modules', 'wx-server-sdk'), join(folder, 'node_modules', 'wx-server-sdk'))
  // What else lies there is no function.
  write(join(functions, 'README.md'), 'functions')
  mkdirSync(join(functions, 'empty'))
  emulator = await run([])
})
afterAll(async () => {
  await emulator.stop()
  rmSync(project, { recursive: true })
})

test('a foreign project runs without a word about collections: a function makes them', async () => {
  const missing = { errCode: -502005, message: expect.stringContaining('Db or Table not exist: guests') }
  expect(await emulator.call({ action: 'sign', name: 'Li' })).toEqual(missing)
  expect(await emulator.call({ action: 'list' })).toEqual(missing)
  expect(await emulator.call({ action: 'open' })).toMatchObject({ errMsg: 'createCollection:ok' })
  expect(await emulator.call({ action: 'open' })).toMatchObject({ errCode: expect.any(Number) })
  expect(await emulator.call({ action: 'sign', name: 'Li' })).toMatchObject({ _id: expect.any(String) })
  expect(await emulator.call({ action: 'list' })).toEqual(['Hello Li oGuest'])
})

test('what a function has made is there after a restart', async () => {
  await emulator.stop()
  emulator = await run([])
  expect(await emulator.call({ action: 'list' })).toEqual(['Hello Li oGuest'])
})

test('what cannot be run is told by its name', async () => {
  const data = ['--data', join(project, 'more')]
  await expect(run(['--functions', join(project, 'nowhere'), ...data])).rejects.toThrow(/nowhere does not exist/)
  const other = join(project, 'other')
  cpSync(functions, other, { recursive: true })
  write(join(other, 'guestbook', 'config.json'), '{ "timeout": 20, }')
  await expect(run(['--functions', other, ...data])).rejects.toThrow(/guestbook\/config\.json: .*JSON/)
})

type Running = { call(event: object): Promise<unknown>; stop(): Promise<void> }

/** The last word of an option counts. Rejects with what was said when it ends before it is ready. */
async function run(more: string[]): Promise<Running> {
  const words = ['--functions', functions, '--data', join(project, '.data'), ...more]
  // In a group of its own, for npx stands between us and the emulator.
  const npx = spawn('npx', ['cloudbase-emulator', ...words], { cwd: root, detached: true })
  let said = ''
  npx.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  for await (const line of createInterface({ input: npx.stdout })) {
    const url = line.replace(/^ready /, '')
    return {
      async call(event) {
        const headers = { 'x-wx-openid': 'oGuest' }
        const body = JSON.stringify(event)
        return (await fetch(`${url}/functions/guestbook`, { method: 'POST', headers, body })).json()
      },
      stop: () => stopped(npx),
    }
  }
  throw new Error(said)
}

async function stopped(npx: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => npx.once('close', resolve))
  process.kill(-Number(npx.pid), 'SIGTERM')
  await gone
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
