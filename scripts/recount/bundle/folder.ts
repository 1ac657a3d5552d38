import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { RESULT } from '../../../domain/voting/bundle'
import { CannotCount } from '../recount'
import type { Problem } from './problem'
import { belongs } from './texts'

/** More than the files of the largest city; a text much longer can't be held. In bytes. */
const LARGEST = 256 * 2 ** 20

/** The files of a bundle in a folder, or beside a `result.json`. Throws CannotCount where there is no such folder. */
export function readBundle(path: string): { files: Map<string, Buffer>; problems: Problem[] } {
  const folder = basename(path) === RESULT ? dirname(path) : path
  const files = new Map<string, Buffer>()
  const problems: Problem[] = []
  for (const name of namesIn(folder)) {
    if (name !== RESULT && !belongs(name)) continue
    const read = bytesOf(join(folder, name))
    if (typeof read === 'string') problems.push({ file: name, problem: read })
    else files.set(name, read)
  }
  return { files, problems }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (failure) {
    throw new CannotCount(`${folder} can't be read: ${failure instanceof Error ? failure.message : String(failure)}`)
  }
}

/** The bytes, or why there are none. */
function bytesOf(path: string): Buffer | string {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return 'it is no file'
    return stat.size > LARGEST ? `${stat.size} bytes are too many to be checked` : readFileSync(path)
  } catch (failure) {
    return `it can't be read: ${failure instanceof Error ? failure.message : String(failure)}`
  }
}
