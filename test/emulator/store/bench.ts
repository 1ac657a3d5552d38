import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../emulator/store/openStore'
import type { Query, Store } from '../../../emulator/store/store'

/** Prints what the store costs as a table: node --import tsx test/emulator/store/bench.ts */
const DOCUMENTS = 300_000
const CLIENTS = 64
const RUNS = 2000
const indexes = [
  ['by_poll', ['poll', 'at']],
  ['by_area', ['area']],
  ['by_at', ['at']],
] as const

function aDocument(n: number): Record<string, unknown> {
  return {
    _id: `poll${n % 3000}:household${n}`,
    poll: `poll${n % 3000}`,
    area: `henan/zhengzhou/area${n % 500}`,
    at: new Date(1_700_000_000_000 + n * 1000),
    choices: ['road', 'garden', 'lamps'],
    leaf: '0123456789abcdef'.repeat(4),
    open: n % 2 === 0,
  }
}

async function fill(directory: string): Promise<number> {
  const store = await openStore({ directory, now: Date.now })
  await store.createCollection('ballots')
  for (const [name, paths] of indexes)
    await store.createIndex('ballots', { name, keys: paths.map((path) => [path, 1] as const) })
  const started = performance.now()
  for (let at = 0; at < DOCUMENTS; at += 1000)
    await store.insert(
      'ballots',
      Array.from({ length: 1000 }, (_, n) => aDocument(at + n)),
    )
  const took = performance.now() - started
  await store.close()
  return took
}

async function median(store: Store, queryOf: (n: number) => Omit<Query, 'collection'>): Promise<string> {
  const times: number[] = []
  for (let n = 0; n < RUNS; n++) {
    const query = { collection: 'ballots', ...queryOf((n * 7919) % DOCUMENTS) }
    const started = performance.now()
    const { work } = await store.find(query)
    times.push(performance.now() - started)
    if (work.index === null || work.examined > 200) throw new Error(`scanned: ${JSON.stringify(query)}`)
  }
  times.sort((a, b) => a - b)
  return `${(times[RUNS / 2] ?? 0).toFixed(3)} ms`
}

/** In a process of its own: what a restart costs and what a running store takes. */
async function restarted(directory: string): Promise<void> {
  const started = performance.now()
  const store = await openStore({ directory, now: Date.now })
  const took = performance.now() - started
  const atStart = process.memoryUsage().rss
  const table = {
    'restart, 300,000 documents': `${(took / 1000).toFixed(2)} s`,
    'by _id, p50': await median(store, (n) => ({ filter: { _id: `poll${n % 3000}:household${n}` } })),
    'equality, 100 documents, p50': await median(store, (n) => ({ filter: { poll: `poll${n % 3000}` } })),
    'range, 100 documents, p50': await median(store, (n) => ({
      filter: { at: { $gte: new Date(1_700_000_000_000 + n * 1000), $lt: new Date(1_700_000_100_000 + n * 1000) } },
    })),
    'prefix, sort down, limit 20, p50': await median(store, (n) => ({
      filter: { poll: `poll${n % 3000}` },
      sort: [['at', -1]],
      limit: 20,
    })),
    'durable writes, 64 clients': `${(await writesPerSecond(store)).toFixed(0)} /s`,
    'memory (RSS) after the restart': `${(atStart / 1024 / 1024).toFixed(0)} MB`,
    'memory (RSS) after all of this': `${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MB`,
  }
  await store.close()
  for (const [what, figure] of Object.entries(table)) console.log(what.padEnd(36), figure.padStart(12))
}

async function writesPerSecond(store: Store): Promise<number> {
  const rounds = 200
  const started = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let n = 0; n < rounds; n++) {
        const filter = { _id: `new${client}:${n % 50}` }
        const change = aDocument(client * rounds + n)
        delete change._id
        await store.update({ collection: 'ballots', filter, change, multi: false, upsert: true })
      }
    }),
  )
  return (CLIENTS * rounds * 1000) / (performance.now() - started)
}

async function main(): Promise<void> {
  const [directory] = process.argv.slice(2)
  if (directory) return restarted(directory)
  const made = mkdtempSync(join(tmpdir(), 'store-bench-'))
  console.log('insert, 1,000 at a time'.padEnd(36), `${((await fill(made)) / 1000).toFixed(2)} s`.padStart(12))
  const child = fork(__filename, [made], { execArgv: process.execArgv })
  await new Promise((resolve) => child.once('exit', resolve))
  rmSync(made, { recursive: true })
}

main()
