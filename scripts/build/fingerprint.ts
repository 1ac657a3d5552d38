import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a path, in a fixed order. */
function* filesOf(path: string): Generator<string> {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name))
}

/** SHA-256 over names and contents of all files below the paths: the same for the same sources, whatever their dates. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesOf(path)) {
      const content = readFileSync(file)
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  return hash.digest('hex')
}

const CACHE = '.cache/build'
const stamp = (name: string) => join(CACHE, name)

export const recorded = (name: string): string | null =>
  existsSync(stamp(name)) ? readFileSync(stamp(name), 'utf8') : null

export function record(name: string, value: string): void {
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(stamp(name), value)
}
