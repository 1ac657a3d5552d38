import { type Functions, isLost } from '../functions/functions'
import { costHeader } from '../meter/meter'
import type { CloudIds } from '../openapi/cloudIds'
import type { Storage } from '../storage/storage'
import { invalid, ServiceError } from './errors'
import { type Exchange, openidOf, readBody, readJson, sendBytes, sendError, sendJson } from './http'
import { isRecord } from './json'

const statuses: Record<string, number> = {
  FUNCTION_NOT_FOUND: 404,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
  EXCEED_REQUEST_SIZE_LIMIT: 413,
  INVALID_PARAM: 400,
}

/** POST /functions/<name>: the event as JSON, the caller in x-wx-openid, as a phone calls wx.cloud.callFunction. */
export async function answerPhone(
  exchange: Exchange,
  name: string,
  { functions, cloudIds, appid }: { functions: Functions; cloudIds: CloudIds; appid: string },
): Promise<void> {
  const { request, response } = exchange
  const event = await readJson(request)
  if (!isRecord(event)) throw invalid('the event is a JSON object')
  const openid = openidOf(request)
  // WeChat adds the caller to the event it hands over.
  const userInfo = openid === null ? {} : { userInfo: { appId: appid, openId: openid } }
  const outcome = await functions.call(
    name,
    { ...cloudIds.opened(event, openid), ...userInfo },
    { from: 'phone', openid },
  )
  exchange.requestId = outcome.record.requestId
  response.setHeader('x-request-id', exchange.requestId)
  response.setHeader('x-emulator-meter', costHeader(outcome.record))
  if ('result' in outcome) sendBytes(response, 200, 'application/json; charset=utf-8', Buffer.from(outcome.result))
  else if (isLost(outcome.error)) response.destroy()
  else sendError(exchange, statuses[outcome.error.code] ?? 500, outcome.error)
}

/** POST /upload?path=<path>: the file's bytes, the person in x-wx-openid, as a phone calls wx.cloud.uploadFile. */
export async function answerUpload(exchange: Exchange, storage: Storage): Promise<void> {
  const { request, url } = exchange
  if (openidOf(request) === null) throw new ServiceError('STORAGE_EXCEED_AUTHORITY', 'only a person uploads')
  const fileID = await storage.upload(url.searchParams.get('path') ?? '', await readBody(request))
  sendJson(exchange, 200, { fileID })
}
