import { randomBytes } from 'node:crypto'
import type { Events } from '../events'
import type { FunctionDefinition } from '../functions/catalogue'
import { invalid } from '../wire/errors'
import { isRecord } from '../wire/json'
import type { CloudIds } from './cloudIds'
import type { Inbox } from './inbox'
import type { PhoneCodes } from './phoneCodes'
import { readCall, writeAnswer } from './protobuf'
import type { Pushes } from './pushes'
import { readCloudIds, writeOpenData } from './svrkit'
import { judge } from './words'
import { drawCode } from './wxacode'

type Parameters = Record<string, unknown>
type Answer = { data: Buffer; contentType: string } | { errcode: number; errmsg: string } | { json: object }

export type OpenApi = {
  /** The protobuf answer to a wx.openApi request. A null caller is a program outside the functions: it may call everything. */
  answer(request: Record<string, unknown>, caller: Caller | null): Promise<Buffer>
}
type Caller = { function: FunctionDefinition; openid: string | null }

/** Error codes of WeChat's servers: the SDK reports them as they are. */
const UNKNOWN_API = -604100
const NOT_PERMITTED = -604101

export function openOpenApi(options: {
  inbox: Inbox
  events: Events
  cloudIds: CloudIds
  phoneCodes: PhoneCodes
  /** Null when no function takes WeChat's messages. */
  pushes: Pushes | null
  appid: string
  origin: () => string
  now: () => number
}): OpenApi {
  const apis: Record<string, (parameters: Parameters) => Answer> = {
    'wxacode.getUnlimited': (parameters) => unlimited(parameters, options.origin()),
    'wxacode.get': (parameters) => limited(parameters, options.origin()),
    'wxacode.createQRCode': (parameters) => limited(parameters, options.origin()),
    'security.msgSecCheck': checkText,
    'security.mediaCheckAsync': (parameters) => checkMedia(parameters, options.pushes),
    'subscribeMessage.send': (parameters) => sendMessage(parameters, options),
    'phonenumber.getPhoneNumber': (parameters) => phoneNumber(parameters, options.phoneCodes, options.appid),
  }

  return {
    async answer(request, caller) {
      const name = String(request.apiName)
      if (name === OPEN_DATA) return openData(request.requestData, caller, options.cloudIds)
      const api = Object.hasOwn(apis, name) ? apis[name] : undefined
      if (!api) return writeAnswer({ errorCode: UNKNOWN_API })
      if (caller && !caller.function.openapi.includes(name)) return writeAnswer({ errorCode: NOT_PERMITTED })
      const answer = api(understood(request.requestData, readCall))
      if ('data' in answer) return writeAnswer(answer)
      const json = 'json' in answer ? { errcode: 0, errmsg: 'ok', ...answer.json } : answer
      return writeAnswer({ data: Buffer.from(JSON.stringify(json)), contentType: 'application/json; charset=utf-8' })
    },
  }
}

/** cloud.getOpenData, which goes by another protocol than the rest and needs no permission. */
const OPEN_DATA = 'ApiGetOpenDataByCloudId'

function openData(requestData: unknown, caller: Caller | null, cloudIds: CloudIds): Buffer {
  const list = understood(requestData, readCloudIds)
  const revealed = list.map((cloudID) => cloudIds.reveal(cloudID, caller ? caller.openid : undefined))
  return writeAnswer({ data: writeOpenData(revealed), contentType: 'application/octet-stream' })
}

function understood<T>(requestData: unknown, read: (message: Buffer) => T): T {
  if (!Buffer.isBuffer(requestData)) throw invalid('requestData is missing')
  try {
    return read(requestData)
  } catch (error) {
    throw invalid(`requestData: ${(error as Error).message}`)
  }
}

function unlimited({ scene, page, width }: Parameters, origin: string): Answer {
  if (typeof scene !== 'string' || !/^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene)) {
    return { errcode: 40129, errmsg: 'invalid scene' }
  }
  if (page !== undefined && (typeof page !== 'string' || /^\/|\?/.test(page))) {
    return { errcode: 41030, errmsg: 'invalid page' }
  }
  return png(drawCode(origin, page ?? '', scene, numberOr(width)))
}

function limited({ path, width }: Parameters, origin: string): Answer {
  if (typeof path !== 'string' || path === '' || path.length > 1024) return { errcode: 40159, errmsg: 'invalid path' }
  return png(drawCode(origin, path, '', numberOr(width)))
}

function checkText({ content, version, openid, scene }: Parameters): Answer {
  if (typeof content !== 'string' || content === '') return { errcode: 44004, errmsg: 'empty content' }
  if ([...content].length > 2500) return { errcode: 45002, errmsg: 'content size out of limit' }
  const { label, word } = judge(content)
  const risky = word !== null
  if (version !== 2) return risky ? { errcode: 87014, errmsg: 'risky content' } : { json: {} }
  if (typeof openid !== 'string' || openid === '') return { errcode: 40003, errmsg: 'invalid openid' }
  if (![1, 2, 3, 4].includes(Number(scene))) return { errcode: 40097, errmsg: 'invalid args: scene' }
  const suggest = risky ? 'risky' : 'pass'
  const detail = [
    { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
    { strategy: 'keyword', errcode: 0, suggest, label, ...(risky ? { keyword: word } : {}) },
  ]
  return { json: { result: { suggest, label }, detail, trace_id: randomBytes(12).toString('hex') } }
}

function checkMedia(parameters: Parameters, pushes: Pushes | null): Answer {
  const { media_url: address, media_type: type, openid, scene } = parameters
  if (typeof address !== 'string' || !/^https?:\/\//.test(address))
    return { errcode: 40097, errmsg: 'invalid args: media_url' }
  if (type !== 1 && type !== 2) return { errcode: 40097, errmsg: 'invalid args: media_type' }
  if (typeof openid !== 'string' || openid === '') return { errcode: 40003, errmsg: 'invalid openid' }
  if (![1, 2, 3, 4].includes(Number(scene))) return { errcode: 40097, errmsg: 'invalid args: scene' }
  const traceId = randomBytes(12).toString('hex')
  pushes?.plan({ openid, traceId, media: address })
  return { json: { trace_id: traceId } }
}

function sendMessage(parameters: Parameters, options: { inbox: Inbox; events: Events; now: () => number }): Answer {
  const { touser, template_id: templateId, page, data } = parameters
  if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' }
  if (typeof templateId !== 'string' || templateId === '') return { errcode: 40037, errmsg: 'invalid template_id' }
  if (!isRecord(data) || Object.keys(data).length === 0)
    return { errcode: 47003, errmsg: 'argument invalid! data is empty' }
  const values: Record<string, { value: unknown }> = {}
  for (const [key, field] of Object.entries(data)) {
    if (!isRecord(field) || field.value === undefined || field.value === '') {
      return { errcode: 47003, errmsg: `argument invalid! data.${key}.value is empty` }
    }
    values[key] = { value: field.value }
  }
  const message = {
    openid: touser,
    templateId,
    page: typeof page === 'string' ? page : null,
    data: values,
    at: options.now(),
  }
  if (!options.inbox.send(message)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
  options.events.send({ type: 'inbox', message })
  return { json: { msgid: options.now() } }
}

function phoneNumber({ code, openid }: Parameters, codes: PhoneCodes, appid: string): Answer {
  const found =
    typeof code === 'string' ? codes.redeem(code, typeof openid === 'string' && openid ? openid : undefined) : null
  if (!found) return { errcode: 40029, errmsg: 'invalid code' }
  const { number, countryCode, at } = found
  const phoneNumber = countryCode === '86' ? number : `+${countryCode}${number}`
  const watermark = { timestamp: Math.floor(at / 1000), appid }
  return { json: { phone_info: { phoneNumber, purePhoneNumber: number, countryCode, watermark } } }
}

function png(data: Buffer): Answer {
  return { data, contentType: 'image/png' }
}

function numberOr(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : undefined
}
