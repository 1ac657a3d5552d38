import type { Clock } from '../clock/clock'
import type { Events } from '../events'
import type { Faults } from '../faults/faults'
import type { Meter } from '../meter/meter'
import type { CloudIds } from '../openapi/cloudIds'
import type { Inbox } from '../openapi/inbox'
import type { PhoneCodes } from '../openapi/phoneCodes'
import { drawCode } from '../openapi/wxacode'
import type { Timers } from '../timers/timers'
import { invalid, ServiceError } from './errors'
import { type Exchange, readJson, sendBytes, sendJson } from './http'
import { isRecord } from './json'

/** What a person or a test may do to the emulator itself, under /__emulator/. */
export type Controls = {
  clock: Clock
  timers: Timers
  meter: Meter
  faults: Faults
  inbox: Inbox
  events: Events
  cloudIds: CloudIds
  phoneCodes: PhoneCodes
  origin: () => string
  /** The file that the application gives for the preview, read anew each time; null when it gave none. */
  preview: () => unknown
}
type Handler = (exchange: Exchange, controls: Controls) => Promise<unknown> | unknown

const handlers: Record<string, Handler> = {
  'GET clock': (_, { clock }) => readingOf(clock),
  'POST clock': async ({ request }, { clock, timers }) => {
    await moveClock(await readJson(request), timers)
    return readingOf(clock)
  },
  'GET meter': (_, { meter }) => meter.report(),
  'DELETE meter': (_, { meter }) => {
    meter.clear()
    return {}
  },
  'GET faults': (_, { faults }) => faults.list(),
  'POST faults': async ({ request }, { faults }) => {
    faults.add(await readJson(request))
    return faults.list()
  },
  'DELETE faults': (_, { faults }) => {
    faults.clear()
    return []
  },
  'POST subscriptions': async ({ request }, { inbox }) => {
    const { openid, templateId, times } = readSubscription(await readJson(request))
    inbox.accept(openid, templateId, times)
    return inbox.read(openid).accepted
  },
  'GET inbox': ({ url }, { inbox }) => inbox.read(url.searchParams.get('openid')),
  'POST cloudid': async ({ request }, { cloudIds }) => {
    const { openid, data } = asked(await readJson(request))
    if (!isRecord(data)) throw invalid('data is an object')
    return { cloudID: cloudIds.issue(text(openid, 'openid'), data) }
  },
  'POST phonecode': async ({ request }, { phoneCodes }) => {
    const { openid, phoneNumber, countryCode = '86' } = asked(await readJson(request))
    const phone = { number: text(phoneNumber, 'phoneNumber'), countryCode: text(countryCode, 'countryCode') }
    return { code: phoneCodes.issue(text(openid, 'openid'), phone) }
  },
  'GET preview.json': (_, { preview }) => preview(),
}

/** Answers /__emulator/<what>. Throws ServiceError. */
export async function answerControl(exchange: Exchange, what: string, controls: Controls): Promise<void> {
  const { request, response, url } = exchange
  if (what === 'events' && request.method === 'GET') return controls.events.follow(response)
  if (what === 'wxacode' && request.method === 'GET') {
    const { page = '', scene = '', width } = Object.fromEntries(url.searchParams)
    const code = drawCode(controls.origin(), page, scene, width === undefined ? undefined : Number(width) || undefined)
    return sendBytes(response, 200, 'image/png', code)
  }
  const key = `${request.method} ${what}`
  const handler = Object.hasOwn(handlers, key) ? handlers[key] : undefined
  if (!handler) throw new ServiceError('NOT_FOUND', `there is no ${key}`)
  sendJson(exchange, 200, await handler(exchange, controls))
}

function readingOf(clock: Clock): { now: number; speed: number } {
  const { now, speed } = clock.reading()
  return { now, speed }
}

const FARTHEST = 8.64e15

async function moveClock(wanted: unknown, timers: Timers): Promise<void> {
  if (!isRecord(wanted)) throw invalid('a clock order is an object')
  const { set, advance, speed, reset } = wanted
  if ([set, advance, speed, reset].every((order) => order === undefined)) throw invalid('set, advance, speed or reset')
  if (set !== undefined) await timers.jump(finite(set, 'set', 0))
  if (advance !== undefined) await timers.play(finite(advance, 'advance', 0))
  if (speed !== undefined) await timers.setSpeed(finite(speed, 'speed', 0.001))
  if (reset === true) await timers.reset()
}

function finite(value: unknown, what: string, least: number): number {
  if (typeof value !== 'number' || !(value >= least && value < FARTHEST))
    throw invalid(`${what} is a number from ${least}`)
  return value
}

function asked(wanted: unknown): Record<string, unknown> {
  if (!isRecord(wanted)) throw invalid('an order is an object')
  return wanted
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw invalid(`${what} is a text`)
  return value
}

function readSubscription(wanted: unknown): { openid: string; templateId: string; times: number } {
  const { openid, templateId, accepted } = isRecord(wanted) ? wanted : {}
  if (typeof openid !== 'string' || typeof templateId !== 'string') throw invalid('openid and templateId are strings')
  const times = typeof accepted === 'number' ? accepted : Number(accepted === true)
  if (!Number.isInteger(times) || times < 0) throw invalid('accepted is a boolean or a whole number')
  return { openid, templateId, times }
}
