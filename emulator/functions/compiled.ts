import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { threadId } from 'node:worker_threads'

/** What a CommonJS file exports, and `keep`, which keeps what V8 has compiled of it by now unless that is kept already. */
export type Loaded = { exports: unknown; keep: () => void }

const DIGEST = 32

/** Loads a function as `require` does. What the same Node has compiled of the same file before is taken from the directory. */
export function loadCompiled(name: string, main: string, directory: string): Loaded {
  const source = readFileSync(main, 'utf8')
  const digest = createHash('sha256').update(`${process.version} ${process.arch}\n`).update(source).digest()
  const file = join(directory, `${name}.bin`)
  const kept = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  const cachedData = kept.subarray(0, DIGEST).equals(digest) ? kept.subarray(DIGEST) : undefined
  const script = new Script(Module.wrap(source), { filename: main, cachedData })
  let isKept = cachedData !== undefined && script.cachedDataRejected === false
  const module = { exports: {}, id: main, filename: main, loaded: false, children: [], paths: [] }
  script.runInThisContext()(module.exports, createRequire(main), module, main, dirname(main))
  return {
    exports: module.exports,
    keep() {
      if (isKept) return
      isKept = true
      mkdirSync(directory, { recursive: true })
      // Others load the same function at the same time: the file appears whole.
      const aside = `${file}.${process.pid}.${threadId}`
      writeFileSync(aside, Buffer.concat([digest, script.createCachedData()]))
      renameSync(aside, file)
    },
  }
}
