import { createReadStream, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { EJSON } from 'bson'
import type { Log } from './log'
import type { Store } from './store/store'

const BATCH = 1000
const UNFINISHED = 'importing'

/** Whether the data directory has no documents yet. An import that was cut off is cleared away: it starts again from nothing. */
export function isFresh(directory: string): boolean {
  if (existsSync(join(directory, UNFINISHED))) rmSync(join(directory, 'store'), { recursive: true, force: true })
  return !existsSync(join(directory, 'store'))
}

/**
 * Fills the store from a file of lines {"collection": "x", "document": {...}} (documents in Extended JSON).
 * Throws Error on a line that is none, naming it.
 */
export async function importLines(store: Store, file: string, directory: string, log: Log): Promise<void> {
  writeFileSync(join(directory, UNFINISHED), '')
  const waiting = new Map<string, Record<string, unknown>[]>()
  let line = 0
  const insert = async (collection: string, documents: Record<string, unknown>[]) => {
    if (!store.hasCollection(collection)) await store.createCollection(collection)
    await store.insert(collection, documents)
  }
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    if (text.trim() === '') continue
    const { collection, document } = readLine(text, `${file}:${line}`)
    const documents = waiting.get(collection) ?? []
    waiting.set(collection, documents)
    documents.push(document)
    if (documents.length === BATCH) await insert(collection, documents.splice(0))
  }
  for (const [collection, documents] of waiting) if (documents.length > 0) await insert(collection, documents)
  rmSync(join(directory, UNFINISHED))
  log(`imported ${line} lines from ${file}`)
}

function readLine(text: string, where: string): { collection: string; document: Record<string, unknown> } {
  try {
    const { collection, document } = EJSON.parse(text)
    if (typeof collection === 'string' && typeof document === 'object' && document !== null)
      return { collection, document }
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`)
  }
  throw new Error(`${where}: not a line of { collection, document }`)
}
