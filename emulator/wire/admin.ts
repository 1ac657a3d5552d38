import type { Fault, Faults } from '../faults/faults'
import { type Functions, isLost } from '../functions/functions'
import type { Log } from '../log'
import type { Advise } from '../meter/advice'
import type { Meter } from '../meter/meter'
import type { OpenApi } from '../openapi/openapi'
import type { Rules } from '../rules/rules'
import type { Storage } from '../storage/storage'
import type { Store, Work } from '../store/store'
import { databaseActions } from './database'
import { asServiceError, invalid, ServiceError, transactionConflict } from './errors'
import { type Exchange, openidOf, readBody, sendBytes, sendError, sendJson } from './http'
import { isRecord, parseJson } from './json'
import { readMultipart } from './multipart'

type Request = Record<string, unknown> & { action: string }
type Answer = { body: Record<string, unknown> } | { bytes: Buffer }

/** Everything behind the SDK's endpoint. */
export type Services = {
  store: Store
  storage: Storage
  openapi: OpenApi
  functions: Functions
  meter: Meter
  advise: Advise
  faults: Faults
  rules: Rules
  now: () => number
  log: Log
}

const SIGNATURE = /TC3-HMAC-SHA256 Credential=[^,]+,( SignedParams=[^,]*,)? SignedHeaders=[^,]+, Signature=[0-9a-f]{64}/

/** Answers the SDK's POST /admin. Errors go out with status 200, as the service sends them. */
export async function answerAdmin(exchange: Exchange, services: Services): Promise<void> {
  const callId = exchange.url.searchParams.get('call')
  try {
    const request = await admitted(exchange, await readRequest(exchange), services)
    const struck = strike(request, callId, services)
    await suffer(struck, request, callId, services)
    const answer = await dispatch(request, callId, services)
    if (struck.some(({ kind }) => kind === 'lose-answer')) return void exchange.response.destroy()
    if ('bytes' in answer) sendBytes(exchange.response, 200, 'application/octet-stream', answer.bytes)
    else sendJson(exchange, 200, { requestId: exchange.requestId, ...answer.body })
  } catch (thrown) {
    const error = asServiceError(thrown)
    if (isLost(error)) return void exchange.response.destroy()
    if (error.code === 'SYS_ERR') services.log(`admin ${exchange.requestId} ${String((thrown as Error).stack)}`)
    sendError(exchange, error.code === 'EXCEED_REQUEST_SIZE_LIMIT' ? 413 : 200, error)
  }
}

async function readRequest({ request }: Exchange): Promise<Request> {
  const contentType = request.headers['content-type'] ?? ''
  const body = await readBody(request)
  const parsed = contentType.startsWith('multipart/form-data')
    ? Object.fromEntries(
        [...readMultipart(contentType, body)].map(([name, value]) => [name, textUnlessData(name, value)]),
      )
    : parseJson(body.toString('utf8'))
  if (!isRecord(parsed) || typeof parsed.action !== 'string') throw invalid('action is missing')
  return parsed as Request
}

function textUnlessData(name: string, value: Buffer): string | Buffer {
  return name === 'requestData' ? value : value.toString('utf8')
}

// The SDK signs with TC3. What is not signed comes from a client, and the collection's rule decides.
async function admitted({ request }: Exchange, asked: Request, { rules }: Services): Promise<Request> {
  const signature = request.headers.authorization
  if (signature !== undefined) {
    if (SIGNATURE.test(signature)) return asked
    throw new ServiceError('SIGN_PARAM_INVALID', 'the authorization header is not a TC3-HMAC-SHA256 signature')
  }
  if (!asked.action.startsWith('database.')) throw new ServiceError('SIGN_PARAM_INVALID', 'authorization is missing')
  return rules.admit(asked, openidOf(request))
}

function strike(request: Request, callId: string | null, { faults, functions }: Services): Fault[] {
  const { action, collectionName } = request
  return faults.strike({
    level: 'wire',
    action,
    function: (callId === null ? null : functions.running(callId)?.function.name) ?? null,
    collection: typeof collectionName === 'string' ? collectionName : null,
    mayConflict: /insert|modify|remove|commit/.test(action),
  })
}

async function suffer(struck: Fault[], request: Request, callId: string | null, services: Services): Promise<void> {
  for (const { kind, ms } of struck) {
    if (kind === 'kill-emulator') process.kill(process.pid, 'SIGKILL')
    if (kind === 'crash-worker' && callId !== null) services.functions.crash(callId)
    if (kind === 'delay') await new Promise((resolve) => setTimeout(resolve, ms))
    if (kind === 'refuse') throw new ServiceError('SYS_ERR', 'refused on demand')
    if (kind === 'conflict') {
      // The cloud has given the transaction up by the time it reports a conflict.
      if (request.transactionId !== undefined) await services.store.abort(String(request.transactionId)).catch(() => {})
      throw transactionConflict()
    }
  }
}

// Outside WeChat the service has these, too, but never the caller's token.
const FROM_WECHAT = ['wx.api', 'wx.wxPayApi']

async function dispatch(request: Request, callId: string | null, services: Services): Promise<Answer> {
  const { action } = request
  if (Object.hasOwn(databaseActions, action)) return database(request, callId, services)
  if (action.startsWith('storage.')) return { body: await services.storage.answer(action, request) }
  const caller = callId === null ? null : services.functions.running(callId)
  if (action === 'wx.openApi') return { bytes: await services.openapi.answer(request, caller) }
  if (action === 'functions.invokeFunction') {
    const name = String(request.function_name)
    const event = typeof request.request_data === 'string' ? parseJson(request.request_data || '{}') : {}
    const outcome = await services.functions.call(name, event, { from: 'function', openid: caller?.openid ?? null })
    if ('error' in outcome) throw outcome.error
    return { body: { data: { response_data: outcome.result } } }
  }
  if (FROM_WECHAT.includes(action)) throw invalid(`${action} needs a token that only WeChat gives`)
  throw new ServiceError('INVALID_ACTION', `[InvalidAction] unknown action ${action}`)
}

async function database(request: Request, callId: string | null, services: Services): Promise<Answer> {
  const handler = databaseActions[request.action]
  if (!handler) throw invalid('unknown action')
  const { meter, advise } = services
  const collection = typeof request.collectionName === 'string' ? request.collectionName : null
  const started = performance.now()
  let work: Work | null = null
  try {
    const answer = await handler(services.store, request, services.now())
    work = answer.work
    if (work) advise(`${request.action} ${collection}`, work, answer.query, performance.now() - started)
    return { body: answer.body }
  } finally {
    meter.count(callId, collection, work)
  }
}
