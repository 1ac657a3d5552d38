import { createRequire } from 'node:module'
import { join } from 'node:path'
import { anEmulator, type RunningEmulator } from './anEmulator'
import { theSdk } from './theSdk'

type Doc = Record<string, unknown>
type Things = {
  add(document: Doc): Promise<unknown>
  doc(id: string): { get(): Promise<{ data: Doc[] }>; update(change: Doc): Promise<unknown> }
  where(query: Doc): { updateAndReturn(change: Doc): Promise<{ updated: number; doc: Doc | null }> }
}
type Database = {
  collection(name: string): Things
  command: { inc(by: number): unknown }
  startTransaction(): Promise<{ collection(name: string): Things; commit(): Promise<unknown> }>
}
// Only the SDK within wx-server-sdk has updateAndReturn.
const { init } = createRequire(join(__dirname, '..', '..', 'node_modules', 'wx-server-sdk', 'index.js'))(
  '@cloudbase/node-sdk',
) as {
  init(options: object): { database(): Database }
}

let emulator: RunningEmulator
const database = () => init({ env: 'local-emulator', secretId: 'test', secretKey: 'test' }).database()
beforeAll(async () => {
  emulator = await anEmulator([])
  theSdk(emulator.url)
})
afterAll(() => emulator.stop())

test('many at once each return what they made of the document, and none fails', async () => {
  const db = database()
  const things = db.collection('things')
  await things.add({ _id: 'counter', kind: 'counted', count: 0 })
  const all = Array.from({ length: 40 }, () =>
    things.where({ kind: 'counted' }).updateAndReturn({ count: db.command.inc(1) }),
  )
  const counts = (await Promise.all(all)).map(({ doc }) => Number(doc?.count))
  expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
})

test('nothing found, and nothing changed', async () => {
  const things = database().collection('things')
  expect(await things.where({ kind: 'nowhere' }).updateAndReturn({ x: 1 })).toMatchObject({ updated: 0, doc: null })
  await things.add({ _id: 'same', kind: 'same', x: 1 })
  expect(await things.where({ kind: 'same' }).updateAndReturn({ x: 1 })).toMatchObject({ updated: 0, doc: { x: 1 } })
})

test('it waits for a transaction that has the document, like every other write', async () => {
  const db = database()
  const things = db.collection('things')
  await things.add({ _id: 'word', kind: 'word', x: 'text' })
  const transaction = await db.startTransaction()
  await transaction.collection('things').doc('word').update({ x: 'other' })
  const [waited] = await Promise.all([things.where({ kind: 'word' }).updateAndReturn({ y: 1 }), transaction.commit()])
  expect(waited).toMatchObject({ updated: 1, doc: { x: 'other', y: 1 } })
})

test('one that fails changes nothing', async () => {
  const db = database()
  const failing = db
    .collection('things')
    .where({ kind: 'word' })
    .updateAndReturn({ x: db.command.inc(1), z: 1 })
  expect(await failing.catch((error) => error)).toMatchObject({ code: 'INVALID_PARAM' })
  const { data } = await db.collection('things').doc('word').get()
  expect(data[0]).toEqual({ _id: 'word', kind: 'word', x: 'other', y: 1 })
})

test('what it costs is counted', async () => {
  await database().collection('things').where({ kind: 'word' }).updateAndReturn({ x: 'new' })
  await fetch(`${emulator.url}/__emulator/meter`, { method: 'DELETE' })
  await database().collection('things').where({ kind: 'word' }).updateAndReturn({ x: 'newer' })
  expect(await emulator.get('/__emulator/meter')).toMatchObject({
    outside: { databaseCalls: 1, examined: 1, read: 1, written: 1 },
  })
})
