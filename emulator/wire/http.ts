import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { asServiceError, invalid, ServiceError } from './errors'
import { parseJson } from './json'

/** One request and its answer. */
export type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL; requestId: string }

const LARGEST_BODY = 20 * 1024 * 1024

export function newRequestId(): string {
  return randomUUID()
}

/** Reads the body to its end. Throws ServiceError EXCEED_REQUEST_SIZE_LIMIT above 20 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  // An oversized body is read and dropped: closing early would show the sender a reset instead of our answer.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= LARGEST_BODY) chunks.push(chunk)
    else chunks.length = 0
    if (size > 8 * LARGEST_BODY) request.destroy()
  }
  if (size > LARGEST_BODY) throw new ServiceError('EXCEED_REQUEST_SIZE_LIMIT', 'request body exceeds 20 MB')
  return Buffer.concat(chunks)
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request)).toString('utf8')
  return text === '' ? {} : parseJson(text)
}

// The SDK tells JSON from protobuf by comparing with exactly this content type.
const JSON_TYPE = 'application/json; charset=utf-8'

export function sendJson({ response }: Exchange, status: number, value: unknown): void {
  sendBytes(response, status, JSON_TYPE, Buffer.from(JSON.stringify(value)))
}

export function sendBytes(response: ServerResponse, status: number, contentType: string, bytes: Buffer): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { 'content-type': contentType, 'content-length': bytes.length })
  response.end(bytes)
}

/** Answers in the service's form: { code, message, requestId }. */
export function sendError(exchange: Exchange, status: number, thrown: unknown): void {
  const { code, message } = asServiceError(thrown)
  sendJson(exchange, status, { code, message, requestId: exchange.requestId })
}

/** The person who sends the request, or null for nobody. Throws ServiceError INVALID_PARAM on what cannot be an openid. */
export function openidOf({ headers }: IncomingMessage): string | null {
  const header = headers['x-wx-openid']
  if (header === undefined || header === '') return null
  if (typeof header !== 'string' || !/^[\w-]{1,128}$/.test(header)) throw invalid('x-wx-openid is not an openid')
  return header
}

/** Whether the request comes from this machine's own pages and programs; a foreign Host or Origin is DNS rebinding or a foreign page. */
export function isLocal(request: IncomingMessage, port: number): boolean {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host, origin } = request.headers
  if (host === undefined || !own.includes(host)) return false
  return origin === undefined || own.some((name) => origin === `http://${name}`)
}
