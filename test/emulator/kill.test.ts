import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anEmulator, type RunningEmulator } from './anEmulator'
import { type Database, theSdk } from './theSdk'

/** EMULATOR_KILLS sets how often the process is killed. */
const ROUNDS = Number(process.env.EMULATOR_KILLS ?? 10)
const CLIENTS = 64
const KINDS = 7
/** Writes that are acknowledged before a kill: a different number each time, so that it comes at any moment. */
const acknowledgedBefore = (round: number) => 100 + ((round * 137) % 331)

let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await anEmulator([])
})
afterAll(() => emulator.stop())

/** What was tried and what was acknowledged; what lies between may have been done or not. */
type Told = { tried: number; acknowledged: number }
const told = () => ({ tried: 0, acknowledged: 0 })
const clients = Array.from({ length: CLIENTS }, (_, number) => ({
  replaced: Array.from({ length: 4 }, (__, n) => ({ id: `replaced${number}:${n}`, ...told() })),
  counted: { id: `counted${number}`, ...told() },
  paired: { id: `paired${number}`, ...told() },
  added: [] as string[],
}))
type Client = (typeof clients)[number]

/** A client writes in every way there is until the connection breaks. */
async function write(client: Client, db: Database, number: number, acknowledged: () => void): Promise<void> {
  const things = db.collection('things')
  const { inc } = db.command
  const doing = async (one: Told, act: (n: number) => Promise<unknown>, counts: boolean) => {
    const n = ++one.tried
    await act(n)
    one.acknowledged = counts ? one.acknowledged + 1 : n
    acknowledged()
  }
  for (let turn = number; ; turn++) {
    const kind = turn % KINDS
    const { counted, paired } = client
    const replaced = client.replaced[turn % 4]
    if (replaced) await doing(replaced, (n) => things.doc(replaced.id).set({ data: { kind, n, by: number } }), false)
    await doing(counted, () => things.doc(counted.id).update({ data: { n: inc(1), kind } }), true)
    client.added.push((await things.add({ data: { kind, by: number } }))._id)
    if (number % 8 > 0) continue
    const bothSides = async (n: number) => {
      const transaction = await db.startTransaction()
      for (const side of ['left', 'right']) {
        await transaction
          .collection('things')
          .doc(paired.id + side)
          .set({ data: { kind, n } })
      }
      await transaction.commit()
    }
    await doing(paired, bothSides, false)
  }
}

async function loadUntilKilled(after: number): Promise<void> {
  const db = theSdk(emulator.url).database()
  let acknowledged = 0
  const count = () => {
    if (++acknowledged === after) process.kill(Number(emulator.pid), 'SIGKILL')
  }
  const ends = await Promise.all(clients.map((client, number) => write(client, db, number, count).catch(String)))
  for (const end of ends) expect(end).toMatch(/ECONNREFUSED|ECONNRESET|socket hang up|EPIPE/)
}

async function all(query: Record<string, unknown>): Promise<Record<string, unknown>[]> {
  const matching = theSdk(emulator.url).database().collection('things').where(query).limit(1000)
  const found: Record<string, unknown>[] = []
  for (;;) {
    const { data } = await matching.skip(found.length).get()
    found.push(...data)
    if (data.length < 1000) return found
  }
}

const byId = (documents: Record<string, unknown>[]) =>
  new Map(documents.map((document) => [String(document._id), document]))

test(`every acknowledged write survives ${ROUNDS} times kill -9 under load of ${CLIENTS} clients`, async () => {
  const things = theSdk(emulator.url).database().collection('things')
  for (const { counted } of clients) await things.doc(counted.id).set({ data: { n: 0 } })
  for (let round = 0; round < ROUNDS; round++) {
    await loadUntilKilled(acknowledgedBefore(round))
    await emulator.restart('SIGKILL')
    const scanned = await all({})
    const found = byId(scanned)
    const nOf = (id: string) => Number(found.get(id)?.n ?? 0)
    const ones = clients.flatMap(({ replaced, counted }) => [...replaced, counted])
    // A counter that had counted one request twice would be beyond what was tried.
    expect(ones.filter(({ id, tried, acknowledged }) => nOf(id) < acknowledged || nOf(id) > tried)).toEqual([])
    for (const { id, acknowledged } of clients.map(({ paired }) => paired)) {
      expect(nOf(`${id}left`)).toBe(nOf(`${id}right`))
      expect(nOf(`${id}left`)).toBeGreaterThanOrEqual(acknowledged)
    }
    expect(clients.flatMap(({ added }) => added).filter((id) => !found.has(id))).toEqual([])
    for (let kind = 0; kind < KINDS; kind++) {
      const expected = byId(scanned.filter((document) => document.kind === kind))
      const listed = await all({ kind })
      expect(byId(listed)).toEqual(expected)
      expect(listed).toHaveLength(expected.size)
      const counted = await theSdk(emulator.url).database().collection('things').where({ kind }).count()
      expect(counted.total).toBe(expected.size)
    }
  }
  expect(clients.filter(({ added }) => added.length === 0)).toEqual([])
  const lines = theLog()
  expect(new Set(lines.map(groupOf)).size).toBeLessThan(lines.length / 4)
}, 120_000)

/** Commits that are written and synced together are of one group; it is the second field of a line. */
const groupOf = (line: string) => line.split('\t')[1]

function theLog(): string[] {
  const directory = join(emulator.directory, 'data', 'store')
  return readdirSync(directory)
    .filter((name) => name.startsWith('log-'))
    .flatMap((name) => readFileSync(join(directory, name), 'utf8').split('\n').slice(0, -1))
}

describe('at the commit of a transaction', () => {
  const arm = (kind: string) =>
    emulator.post('/__emulator/faults', { kind, action: 'database.commitTransaction', count: 1 })
  const things = () => theSdk(emulator.url).database().collection('things')
  const balance = async (id: string) => (await things().doc(id).get()).data.n
  async function transfer(from: string, to: string): Promise<unknown> {
    const db = theSdk(emulator.url).database()
    const transaction = await db.startTransaction()
    await transaction
      .collection('things')
      .doc(from)
      .update({ data: { n: db.command.inc(-1) } })
    await transaction
      .collection('things')
      .doc(to)
      .update({ data: { n: db.command.inc(1) } })
    return transaction.commit()
  }
  beforeEach(async () => {
    for (const _id of ['mine', 'yours'])
      await things()
        .doc(_id)
        .set({ data: { n: 10 } })
  })

  test('a lost answer: it has been done, once, and stays done after kill -9', async () => {
    await arm('lose-answer')
    await expect(transfer('mine', 'yours')).rejects.toThrow(/socket hang up|ECONNRESET/)
    expect([await balance('mine'), await balance('yours')]).toEqual([9, 11])
    await emulator.restart('SIGKILL')
    expect([await balance('mine'), await balance('yours')]).toEqual([9, 11])
    // What it held is free.
    await transfer('mine', 'yours')
    expect([await balance('mine'), await balance('yours')]).toEqual([8, 12])
  })

  test('the SDK does not do it again after a lost answer', async () => {
    await arm('lose-answer')
    const db = theSdk(emulator.url).database()
    const running = db.runTransaction(async (transaction) => {
      await transaction
        .collection('things')
        .doc('mine')
        .update({ data: { n: db.command.inc(-1) } })
    })
    await expect(running).rejects.toThrow(/socket hang up|ECONNRESET/)
    expect(await balance('mine')).toBe(9)
  })

  test('kill-emulator: none of it has been done', async () => {
    await arm('kill-emulator')
    await expect(transfer('mine', 'yours')).rejects.toThrow(/socket hang up|ECONNRESET/)
    expect(await emulator.exited()).toBeNull()
    await emulator.restart('SIGKILL')
    expect([await balance('mine'), await balance('yours')]).toEqual([10, 10])
  })
})
