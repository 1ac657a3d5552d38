import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { contentTypeOf } from '../storage/contentTypes'
import { ServiceError } from './errors'
import { type Exchange, sendBytes, sendError } from './http'

/** Serves a file of `root`; a folder answers with its index.html. */
export async function serveFile(exchange: Exchange, root: string | null, path: string): Promise<void> {
  const file = root === null ? null : fileIn(root, path)
  if (file === null) return sendError(exchange, 404, new ServiceError('NOT_FOUND', `there is nothing at ${path}`))
  sendBytes(exchange.response, 200, contentTypeOf(extname(file)), await readFile(file))
}

function fileIn(root: string, path: string): string | null {
  const file = normalize(join(root, path))
  if (file !== normalize(root) && !file.startsWith(normalize(root + sep))) return null
  if (!existsSync(file)) return null
  if (!statSync(file).isDirectory()) return file
  return existsSync(join(file, 'index.html')) ? join(file, 'index.html') : null
}
