import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import { openStore } from '../../../emulator/store/openStore'

/** STORE_KILLS sets how often the writer is killed. */
const ROUNDS = Number(process.env.STORE_KILLS ?? 100)
/** Writes that are acknowledged before a kill: a different number each time, so that it comes at any moment. */
const acknowledgedBefore = (round: number) => 20 + ((round * 37) % 211)

type Acknowledged = { id: string; n: number } | { pair: string; n: number }

test(`every acknowledged write survives ${ROUNDS} times kill -9 under load`, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'store-kill-'))
  const program = join(directory, 'writer.js')
  buildSync({
    entryPoints: [join(__dirname, 'writer.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
  })
  const last = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const writer = spawn(process.execPath, [program, directory, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for (const told of await untilKilled(writer, acknowledgedBefore(round))) {
      if ('id' in told) last.set(told.id, told.n)
      else pairs.set(told.pair, told.n)
    }
  }

  const store = await openStore({ directory, now: Date.now })
  const { documents } = await store.find({ collection: 'written', filter: {} })
  const found = new Map(documents.map((document) => [String(document._id), document]))
  // What was written and not acknowledged may be there: never less than what was acknowledged.
  const lost = [...last].filter(([id, n]) => !(Number(found.get(id)?.n) >= n))
  expect(lost).toEqual([])
  expect(last.size).toBeGreaterThan(0)
  for (const [pair, n] of pairs) expect(Number(found.get(`${pair}:left`)?.n)).toBeGreaterThanOrEqual(n)
  for (const { _id, n } of documents) {
    if (String(_id).endsWith(':left')) expect(found.get(String(_id).replace(':left', ':right'))?.n).toBe(n)
  }
  for (const client of new Set(documents.map((document) => document.client))) {
    const listed = await store.find({ collection: 'written', filter: { client }, sort: [['n', 1]] })
    expect(listed.work.index).toBe('by_client')
    expect(listed.documents).toHaveLength(documents.filter((document) => document.client === client).length)
  }
  for (let tag = 0; tag < 5; tag++) {
    const listed = await store.find({ collection: 'written', filter: { tags: tag } })
    expect(listed.work.index).toBe('by_tag')
    const expected = documents.filter(({ tags }) => Array.isArray(tags) && tags.includes(tag))
    expect(new Set(listed.documents.map(({ _id }) => _id))).toEqual(new Set(expected.map(({ _id }) => _id)))
  }
  // Snapshots were taken under way.
  const numbers = readdirSync(directory).map((name) => Number(/^snapshot-(\d+)$/.exec(name)?.[1] ?? 0))
  expect(Math.max(...numbers)).toBeGreaterThan(ROUNDS / 4)
  await store.close()
  rmSync(directory, { recursive: true })
}, 300_000)

async function untilKilled(writer: ChildProcess, after: number): Promise<Acknowledged[]> {
  const told: Acknowledged[] = []
  const { stdout } = writer
  if (!stdout) throw new Error('no standard output')
  for await (const line of createInterface({ input: stdout })) {
    if (!line.endsWith('}')) continue
    told.push(JSON.parse(line))
    if (told.length === after) writer.kill('SIGKILL')
  }
  return told
}
