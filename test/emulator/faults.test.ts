import { anEmulator, type RunningEmulator } from './anEmulator'
import { theSdk } from './theSdk'

let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await anEmulator([])
})
afterEach(() => fetch(`${emulator.url}/__emulator/faults`, { method: 'DELETE' }))
afterAll(() => emulator.stop())

const arm = (fault: object) => emulator.post('/__emulator/faults', fault)
const things = () => theSdk(emulator.url).database().collection('things')
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'well',
    (error: Error) => error.message,
  )

test('refuse: nothing is done', async () => {
  await arm({ kind: 'refuse', action: 'database.insertDocument', count: 1 })
  expect(await outcome(things().add({ data: { _id: 'refused' } }))).toContain('refused on demand')
  expect((await things().where({ _id: 'refused' }).count()).total).toBe(0)
  expect(await outcome(things().add({ data: { _id: 'refused' } }))).toBe('well')
})

test('lose-answer: it is done, but nobody hears of it', async () => {
  await arm({ kind: 'lose-answer', collection: 'things', action: 'database.insertDocument', count: 1 })
  expect(await outcome(things().add({ data: { _id: 'lost' } }))).toMatch(/socket hang up|ECONNRESET/)
  expect((await things().where({ _id: 'lost' }).count()).total).toBe(1)
})

test('lose-answer of a call cuts the connection after the function has run', async () => {
  await arm({ kind: 'lose-answer', function: 'hello', count: 1 })
  await expect(emulator.call('hello', { name: 'unheard' })).rejects.toThrow('fetch failed')
  expect((await things().where({ name: 'unheard' }).count()).total).toBe(1)
})

test('conflict: a transaction fails as by another writer, and the SDK tries again', async () => {
  await arm({ kind: 'conflict', action: 'database.commitTransaction', count: 2 })
  let tries = 0
  const db = theSdk(emulator.url).database()
  await db.runTransaction(async (transaction) => {
    tries++
    await transaction.collection('things').doc('tried').set({ data: { tries } })
  })
  expect(tries).toBe(3)
  expect((await things().doc('tried').get()).data).toMatchObject({ tries: 3 })
})

test('crash-worker: the caller gets an error, the next one does not', async () => {
  await arm({ kind: 'crash-worker', function: 'hello', count: 1 })
  expect((await emulator.call('hello', {})).status).toBe(500)
  expect((await emulator.call('hello', {})).status).toBe(200)
  await arm({ kind: 'crash-worker', function: 'hello', action: 'database.getDocument', count: 1 })
  expect((await emulator.call('hello', {})).status).toBe(500)
})

test('delay: the answer comes, later', async () => {
  await arm({ kind: 'delay', function: 'echo', ms: 300, count: 1 })
  expect((await emulator.call('echo', {})).meter.ms).toBeGreaterThanOrEqual(299)
})

test('the same seed strikes at the same moments', async () => {
  const strikes = async (seed: number) => {
    await fetch(`${emulator.url}/__emulator/faults`, { method: 'DELETE' })
    await arm({ kind: 'refuse', function: 'echo', probability: 0.5, seed })
    const statuses: number[] = []
    for (let n = 0; n < 20; n++) statuses.push((await emulator.call('echo', {})).status)
    return statuses.join()
  }
  const first = await strikes(7)
  expect(first).toMatch(/500.*200|200.*500/)
  expect(await strikes(7)).toBe(first)
  expect(await strikes(8)).not.toBe(first)
})

test.each([{}, { kind: 'flood' }, { kind: 'refuse', probability: 'often' }, [null]])(
  '%j is no fault',
  async (fault) => {
    expect(await arm(fault)).toMatchObject({ code: 'INVALID_PARAM' })
  },
)

test('kill-emulator: the process is gone, what it had acknowledged is not', async () => {
  await things().add({ data: { _id: 'kept' } })
  await arm({ kind: 'kill-emulator', action: 'database.removeDocument' })
  expect(await outcome(things().doc('kept').remove())).not.toBe('well')
  expect(await emulator.exited()).toBeNull()
  await emulator.restart('SIGKILL')
  expect((await things().where({ _id: 'kept' }).count()).total).toBe(1)
})
