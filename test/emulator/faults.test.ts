import fc from 'fast-check'
import { type Fault, openFaults } from '../../emulator/faults/faults'
import { anEmulator, type RunningEmulator } from './anEmulator'
import { theSdk } from './theSdk'

let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await anEmulator([])
})
afterEach(() => fetch(`${emulator.url}/__emulator/faults`, { method: 'DELETE' }))
afterAll(() => emulator.stop())

const arm = (fault: object) => emulator.post('/__emulator/faults', fault)
const listed = () => emulator.get('/__emulator/faults') as Promise<Fault[]>
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

test('conflict: a plain write meets another’s transaction, and changes nothing', async () => {
  await arm({ kind: 'conflict', collection: 'things', action: 'database.modifyDocument', count: 1 })
  const set = () =>
    outcome(
      things()
        .doc('contended')
        .set({ data: { n: 1 } }),
    )
  expect(await set()).toContain('TransactionConflict')
  expect((await things().where({ _id: 'contended' }).count()).total).toBe(0)
  expect(await set()).toBe('well')
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

describe('the same seed strikes at the same moments', () => {
  const ROUNDS = 16
  const clear = () => fetch(`${emulator.url}/__emulator/faults`, { method: 'DELETE' })
  const struck = async () => (await listed()).reduce((sum, fault) => sum + fault.struck, 0)
  async function inTransaction(): Promise<void> {
    const transaction = await theSdk(emulator.url).database().startTransaction()
    await transaction
      .collection('things')
      .doc('fought over')
      .set({ data: { n: 1 } })
    await transaction.commit()
  }
  const moments: [fault: object, moment: () => Promise<unknown>][] = [
    [{ kind: 'refuse', function: 'echo' }, () => emulator.call('echo', {}).then(({ status }) => status)],
    [{ kind: 'refuse', action: 'database.calculateDocument' }, () => outcome(things().count())],
    [{ kind: 'lose-answer', action: 'database.insertDocument' }, () => outcome(things().add({ data: {} }))],
    [{ kind: 'delay', function: 'echo', ms: 1 }, () => emulator.call('echo', {}).then(({ status }) => status)],
    [{ kind: 'conflict', action: 'database.commitTransaction' }, () => outcome(inTransaction())],
    [{ kind: 'crash-worker', function: 'whoami' }, () => emulator.call('whoami', {}).then(({ status }) => status)],
  ]
  for (const [fault, moment] of moments) {
    test(JSON.stringify(fault), async () => {
      /** What came of each round, and in which ones it struck. */
      const rounds = async (seed: number) => {
        await clear()
        await arm({ ...fault, probability: 0.5, seed })
        const told: unknown[] = []
        for (let n = 0; n < ROUNDS; n++) {
          const before = await struck()
          const came = await moment()
          told.push([(await struck()) - before, came])
        }
        return told
      }
      const first = await rounds(7)
      const strikes = (told: unknown[]) => told.map((round) => (round as unknown[])[0])
      expect(new Set(strikes(first))).toEqual(new Set([0, 1]))
      expect(await rounds(7)).toEqual(first)
      expect(strikes(await rounds(8))).not.toEqual(strikes(first))
    })
  }

  test('kill-emulator', async () => {
    const livedThrough = async (seed: number) => {
      await arm({ kind: 'kill-emulator', action: 'database.calculateDocument', probability: 0.2, seed })
      let rounds = 0
      while ((await outcome(things().count())) === 'well') rounds++
      await emulator.restart('SIGKILL')
      // What was to go wrong is forgotten: otherwise it could not be started again.
      expect(await listed()).toEqual([])
      return rounds
    }
    const lives = []
    for (const seed of [3, 4, 5, 6, 3, 4, 5, 6]) lives.push(await livedThrough(seed))
    expect(lives.slice(4)).toEqual(lives.slice(0, 4))
    expect(new Set(lives).size).toBeGreaterThan(1)
  })
})

test('count ends it, and the list tells what is left and how often it struck', async () => {
  await arm([
    { kind: 'refuse', action: 'database.calculateDocument', count: 2 },
    { kind: 'delay', function: 'nobody', ms: 5, probability: 0.25, seed: 9 },
  ])
  const outcomes = []
  for (let n = 0; n < 4; n++) outcomes.push(await outcome(things().count()))
  expect(outcomes.map((one) => one === 'well')).toEqual([false, false, true, true])
  const rest = { collection: null, ms: 1000, seed: 1 }
  expect(await listed()).toEqual([
    {
      ...rest,
      kind: 'refuse',
      action: 'database.calculateDocument',
      function: null,
      probability: 1,
      count: 0,
      struck: 2,
    },
    {
      ...rest,
      kind: 'delay',
      action: null,
      function: 'nobody',
      probability: 0.25,
      count: null,
      struck: 0,
      ms: 5,
      seed: 9,
    },
  ])
})

const anyFault = fc.record({
  kind: fc.constantFrom('refuse', 'lose-answer', 'delay', 'conflict', 'crash-worker', 'kill-emulator'),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
  count: fc.option(fc.nat(20)),
  seed: fc.nat(),
})
/** What a fault does at 400 moments, each of which it is meant for. */
function strikesOf(fault: object, beside: object[]): boolean[] {
  const faults = openFaults()
  faults.add([...beside, fault])
  const moment = { level: 'wire', action: 'database.x', function: 'f', collection: 'c', mayConflict: true } as const
  return Array.from({ length: 400 }, () => faults.strike(moment).includes(faults.list().at(-1) as Fault))
}

test('a fault strikes by its own seed whatever others do, as often as its count and its probability say', () => {
  fc.assert(
    fc.property(anyFault, fc.array(anyFault, { maxLength: 3 }), (fault, others) => {
      const strikes = strikesOf(fault, [])
      expect(strikesOf(fault, others)).toEqual(strikes)
      const { count, probability } = fault
      const unlimited = strikesOf({ ...fault, count: null }, [])
      const often = unlimited.filter(Boolean).length
      // Eight standard deviations of 400 throws, and some for what is rare.
      expect(Math.abs(often - 400 * probability)).toBeLessThanOrEqual(
        8 * Math.sqrt(400 * probability * (1 - probability)) + 4,
      )
      let left = count ?? 400
      expect(strikes).toEqual(unlimited.map((struck) => struck && left-- > 0))
    }),
  )
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
