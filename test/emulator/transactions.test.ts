import fc from 'fast-check'
import { anEmulator, type RunningEmulator } from './anEmulator'
import { type Database, theSdk } from './theSdk'

let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await anEmulator([])
})
afterAll(() => emulator.stop())

const DOCUMENTS = 3
type Step = { writes: boolean; document: number }
const step = fc.record<Step>({ writes: fc.boolean(), document: fc.nat(DOCUMENTS - 1) })
/** What each of some clients does, one transaction after another, all of them at the same time. */
const programs = fc.array(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 6,
})

/** A transaction that was committed: which transaction's value it saw of each document, and which documents it wrote. */
type Committed = { name: string; saw: Map<number, string>; wrote: Set<number> }
const START = 'start'

test('transactions that run at the same time are as good as one after another, by the real SDK', async () => {
  const db = theSdk(emulator.url).database()
  let run = 0
  let conflicts = 0
  await fc.assert(
    fc.asyncProperty(programs, async (clients) => {
      const idOf = (document: number) => `run${run}:${document}`
      run++
      for (let document = 0; document < DOCUMENTS; document++)
        await db
          .collection('things')
          .doc(idOf(document))
          .set({ data: { by: START } })
      const committed: Committed[] = []
      const client = async (program: Step[][], number: number) => {
        for (const [turn, steps] of program.entries()) {
          const done = await transact(db, idOf, `${number}.${turn}`, steps)
          if (done) committed.push(done)
          else conflicts++
        }
      }
      await Promise.all(clients.map(client))
      const last = new Map<number, unknown>()
      for (let document = 0; document < DOCUMENTS; document++)
        last.set(document, (await db.collection('things').doc(idOf(document)).get()).data.by)
      inSomeOrder(committed, last)
    }),
    { numRuns: 40, endOnFailure: true },
  )
  // Without any the test would have shown nothing.
  expect(conflicts).toBeGreaterThan(0)
})

/** Reads, and writes only what it has read, so that the versions of a document follow one another. Null after a conflict. */
async function transact(
  db: Database,
  idOf: (document: number) => string,
  name: string,
  steps: Step[],
): Promise<Committed | null> {
  const saw = new Map<number, string>()
  const wrote = new Set<number>()
  try {
    const transaction = await db.startTransaction()
    for (const { writes, document } of steps) {
      const one = transaction.collection('things').doc(idOf(document))
      const { by } = (await one.get()).data as { by: string }
      // It sees one picture of the whole, and its own writes.
      expect(by).toBe(wrote.has(document) ? name : (saw.get(document) ?? by))
      if (!wrote.has(document)) saw.set(document, by)
      if (!writes) continue
      await one.update({ data: { by: name } })
      wrote.add(document)
    }
    await transaction.commit()
    return { name, saw, wrote }
  } catch (error) {
    if (!String((error as Error).message).includes('TransactionConflict')) throw error
    return null
  }
}

/**
 * Whether the history is one of transactions that ran one after another: each document's versions are a single chain up to the last, and
 * "wrote what the other saw, or saw what the other replaced" leads round in no circle.
 */
function inSomeOrder(committed: Committed[], last: Map<number, unknown>): void {
  const before = new Map<string, Set<string>>(committed.map(({ name }) => [name, new Set()]))
  for (const [document, end] of last) {
    const next = new Map<string, string>()
    for (const { name, saw, wrote } of committed) {
      if (!wrote.has(document)) continue
      const version = saw.get(document) ?? ''
      // Two that replaced the same version: one of them was lost.
      expect(next.get(version)).toBeUndefined()
      next.set(version, name)
    }
    let version = START
    const chain = new Set([version])
    for (let following = next.get(version); following !== undefined; following = next.get(version)) {
      version = following
      chain.add(version)
    }
    expect(version).toBe(end)
    for (const { name, saw } of committed) {
      const seen = saw.get(document)
      if (seen === undefined) continue
      // Nobody saw what was never committed.
      expect(chain).toContain(seen)
      if (seen !== START) before.get(name)?.add(seen)
      const following = next.get(seen)
      if (following !== undefined && following !== name) before.get(following)?.add(name)
    }
  }
  while (before.size > 0) {
    const first = [...before].filter(([, others]) => ![...others].some((other) => before.has(other)))
    expect(first).not.toEqual([])
    for (const [name] of first) before.delete(name)
  }
}
