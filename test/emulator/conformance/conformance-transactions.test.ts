import { init } from '@cloudbase/node-sdk'
import { anEmulator, type RunningEmulator } from '../anEmulator'
import { theSdk } from '../theSdk'

let emulator: RunningEmulator
const database = () => init({ env: 'local-emulator', secretId: 'test', secretKey: 'test' }).database()
beforeAll(async () => {
  emulator = await anEmulator([])
  theSdk(emulator.url)
})
afterAll(() => emulator.stop())

const CONFLICT = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message:
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
}
const GONE = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message:
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
}
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error,
  )

for (const [how, write] of [
  ['updates', (things) => things.doc('shared').update({ n: 3 })],
  ['sets', (things) => things.doc('shared').set({ n: 3 })],
  ['removes', (things) => things.doc('shared').remove()],
] as [string, (things: ReturnType<ReturnType<typeof database>['collection']>) => Promise<unknown>][]) {
  test(`a transaction that ${how} what was changed since it began fails at that write`, async () => {
    const things = database().collection('things')
    await things.doc('shared').set({ n: 1 })
    const transaction = await database().startTransaction()
    await things.doc('shared').set({ n: 2 })
    expect(await transaction.collection('things').doc('shared').get()).toMatchObject({ data: { n: 1 } })
    expect(await failure(write(transaction.collection('things')))).toMatchObject(CONFLICT)
    expect(await failure(transaction.commit())).toMatchObject(GONE)
    expect(await things.doc('shared').get()).toMatchObject({ data: [{ n: 2 }] })
  })
}

test('adding a document that somebody else has added meanwhile is a conflict, not a duplicate', async () => {
  const transaction = await database().startTransaction()
  await database().collection('things').add({ _id: 'new', n: 1 })
  expect(await failure(transaction.collection('things').add({ _id: 'new', n: 2 }))).toMatchObject(CONFLICT)
})

test('what answers in a transaction look like', async () => {
  const things = (await database().startTransaction()).collection('things')
  expect(await things.doc('nothing').get()).toMatchObject({ data: null })
  expect(await things.add({ _id: 17, n: 1 })).toMatchObject({ inserted: 1, ok: 1, id: 17 })
  expect(await things.doc('fresh').set({ n: 1 })).toMatchObject({ updated: 0, upserted: [{ _id: 'fresh' }] })
  expect(await things.doc('fresh').set({ n: 2 })).toMatchObject({ updated: 1 })
  expect(await things.doc('fresh').delete()).toMatchObject({ deleted: 1 })
})
