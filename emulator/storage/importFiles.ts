import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Storage } from './storage'

/** Puts every file of a folder into the storage, under its path within the folder. */
export async function importFiles(storage: Storage, directory: string): Promise<void> {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    await storage.put(relative(directory, file).split(sep).join('/'), await readFile(file))
  }
}
