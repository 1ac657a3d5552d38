import { createHash, createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { invalid, ServiceError } from '../wire/errors'
import { type Exchange, readBody, sendBytes } from '../wire/http'
import { isRecord } from '../wire/json'
import { contentTypeOf } from './contentTypes'

/** Cloud storage: the SDK's storage actions, and the object store its temporary addresses point to. */
export type Storage = {
  /** What goes back to a storage action beside requestId. Throws ServiceError. */
  answer(action: string, request: Record<string, unknown>): Promise<Record<string, unknown>>
  /** PUT stores an object, GET and HEAD fetch one; each with the signature that its address was given with. */
  serve(exchange: Exchange): Promise<void>
  /** Keeps what a phone uploads; answers the file's id. Throws ServiceError where phones may not write, or when there is something already. */
  upload(path: string, content: Buffer): Promise<string>
  /** Keeps a file as a function does. */
  put(path: string, content: Buffer): Promise<void>
}

/** Seconds a temporary address holds when nothing else is asked: a day. */
const DEFAULT_AGE = 86_400
const PREFIX = '/storage/'

export function openStorage(options: {
  directory: string
  env: string
  /** The folder that phones may upload into; null when there is none. */
  uploads: string | null
  origin: () => string
  now: () => number
}): Storage {
  const { directory, env, uploads, origin, now } = options
  mkdirSync(directory, { recursive: true })
  const secret = keep(join(directory, 'secret'))
  // Files lie under the hash of their path: no path can leave the directory, and `a` may stand beside `a/b`.
  const fileOf = (path: string) => join(directory, createHash('sha256').update(path).digest('hex'))
  const sign = (verb: string, path: string, until: number) =>
    createHmac('sha256', secret).update(`${verb} ${path} ${until}`).digest('hex').slice(0, 32)
  const idOf = (path: string) => `cloud://${env}.${bucket(env)}/${path}`

  const actions: Record<string, (request: Record<string, unknown>) => Promise<Record<string, unknown>>> = {
    async 'storage.getUploadMetadata'(request) {
      const path = checkedPath(request.path)
      const until = Math.floor(now() / 1000) + 3600
      const authorization = `q-sign-time=${until}&q-signature=${sign('put', path, until)}`
      const fileId = idOf(path)
      const url = `${origin()}${PREFIX}${encodeURI(path)}`
      // The SDK sends this one back in a header, which takes no Chinese.
      const cosFileId = Buffer.from(path).toString('base64')
      return { data: { url, token: 'local', authorization, fileId, cosFileId } }
    },

    async 'storage.batchGetDownloadUrl'({ file_list: wanted }) {
      const files = fewEnough('file_list', wanted)
      const download_list = files.map((file) => {
        const fileID = String(isRecord(file) ? file.fileid : file)
        const path = pathOf(fileID)
        if (path === null || !existsSync(fileOf(path)))
          return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
        const maxAge = isRecord(file) && typeof file.max_age === 'number' ? file.max_age : DEFAULT_AGE
        const until = Math.floor(now() / 1000) + maxAge
        // Left unescaped as the cloud does: the SDK escapes the address itself.
        const tempFileURL = `${origin()}${PREFIX}${path}?sign=${sign('get', path, until)}&t=${until}`
        return { fileID, code: 'SUCCESS', maxAge, tempFileURL, download_url: tempFileURL }
      })
      return { data: { download_list } }
    },

    async 'storage.batchDeleteFile'({ fileid_list: wanted }) {
      const files = fewEnough('fileid_list', wanted)
      const delete_list = await Promise.all(
        files.map(async (id) => {
          const path = pathOf(String(id))
          const there = path !== null && existsSync(fileOf(path))
          if (there) await rm(fileOf(path))
          return { fileID: id, code: there ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
        }),
      )
      return { data: { delete_list } }
    },

    // The file's owner asks; whoever has a file's id may read and write it here, as the rules of storage are not honoured.
    async 'storage.getFileAuthority'({ fileList: wanted }) {
      const files = fewEnough('fileList', wanted).map((file) => (isRecord(file) ? String(file.path) : ''))
      return {
        data: files.map((path) => ({
          path,
          read: true,
          cosFileId: Buffer.from(pathOf(path) ?? path).toString('base64'),
        })),
      }
    },
  }

  return {
    async answer(action, request) {
      const handler = Object.hasOwn(actions, action) ? actions[action] : undefined
      if (!handler) throw new ServiceError('INVALID_ACTION', `[InvalidAction] unknown action ${action}`)
      return handler(request)
    },

    async serve(exchange) {
      const { request, response, url } = exchange
      const path = decodeURIComponent(url.pathname.slice(PREFIX.length))
      const seconds = now() / 1000
      if (request.method === 'PUT') {
        const given = new URLSearchParams(request.headers.authorization ?? '')
        const until = Number(given.get('q-sign-time'))
        if (given.get('q-signature') !== sign('put', path, until) || seconds > until)
          return refuse(exchange, 'AccessDenied')
        await keepFile(fileOf(path), await readBody(request))
        return sendBytes(response, 200, 'application/xml', Buffer.alloc(0))
      }
      const until = Number(url.searchParams.get('t'))
      if (url.searchParams.get('sign') !== sign('get', path, until) || seconds > until)
        return refuse(exchange, 'AccessDenied')
      if (!existsSync(fileOf(path))) return refuse(exchange, 'NoSuchKey')
      sendBytes(response, 200, contentTypeOf(extname(path)), await readFile(fileOf(path)))
    },

    put: (path, content) => keepFile(fileOf(checkedPath(path)), content),

    async upload(asked, content) {
      const path = checkedPath(asked)
      if (uploads === null || !path.startsWith(`${uploads}/`))
        throw new ServiceError('STORAGE_EXCEED_AUTHORITY', `a phone may not write ${path}`)
      if (existsSync(fileOf(path))) throw new ServiceError('STORAGE_EXCEED_AUTHORITY', `${path} is taken`)
      if (content.length > LARGEST_UPLOAD)
        throw new ServiceError('EXCEED_REQUEST_SIZE_LIMIT', 'an upload has at most 10 MB')
      await keepFile(fileOf(path), content)
      return idOf(path)
    },
  }
}

/** Bytes a phone may upload at once. */
const LARGEST_UPLOAD = 10 * 1024 * 1024

/** Appears whole or not at all. */
async function keepFile(file: string, content: Buffer): Promise<void> {
  const fresh = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(fresh, content)
  await rename(fresh, file)
}

/** Files a request may name. */
const MOST_FILES = 50

function fewEnough(name: string, files: unknown): unknown[] {
  if (!Array.isArray(files)) throw invalid(`${name} is a list`)
  if (files.length > MOST_FILES) throw invalid(`${name} has at most ${MOST_FILES} files`)
  return files
}

/** The path in a file id `cloud://<env>.<bucket>/<path>`, or null. */
function pathOf(fileId: string): string | null {
  return /^cloud:\/\/[^/]+\/(.+)$/s.exec(fileId)?.[1] ?? null
}

function bucket(env: string): string {
  return `6c6f-${env}-1250000000`
}

function checkedPath(path: unknown): string {
  const wrong = typeof path !== 'string' || path === '' || /^\/|\/\/|[?#%\\\0]|(^|\/)\.\.?(\/|$)/.test(path)
  if (wrong || path.length > 850) throw new ServiceError('INVALID_PARAM', `invalid cloudPath ${JSON.stringify(path)}`)
  return path
}

function refuse({ response, requestId }: Exchange, code: 'AccessDenied' | 'NoSuchKey'): void {
  const message = code === 'NoSuchKey' ? 'The specified key does not exist.' : 'Access Denied.'
  const xml = `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId><TraceId>${requestId}</TraceId></Error>`
  sendBytes(response, code === 'NoSuchKey' ? 404 : 403, 'application/xml', Buffer.from(xml))
}

/** A secret that stays the same over restarts, so that addresses given out before still work. */
function keep(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'))
  return readFileSync(file, 'utf8')
}
