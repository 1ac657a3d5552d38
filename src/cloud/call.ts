import Taro from '@tarojs/taro'
import type { ActionName, Answer, Request } from '../../domain/contract'
import { functionOf } from '../../domain/functionOf'
import { refusal } from '../../domain/generalRefusals'
import type { Refusal } from '../../domain/refusals'
import { settings } from '../../domain/settings'
import { heard } from './clock'
import { setReached } from './connection'
import { heardEmergencies } from './emergencies'

/** A no from the cloud, with the sentence to show. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

type Reply<Name extends ActionName> = { ok: true; data: Answer<Name> } | { ok: false; refusal: Refusal }

/** Once, before the first call. */
export function startCloud(): void {
  if (process.env.TARO_ENV === 'weapp') Taro.cloud.init({ env: settings.environment })
}

/**
 * Asks the cloud for an action of the contract. Throws Refused, also when there is no network ('out-of-reach'). `cloudId` stands for what only the
 * cloud may see (the group chat one came from) and goes beside the request.
 */
export async function call<Name extends ActionName>(
  action: Name,
  data: Request<Name>,
  cloudId?: string,
): Promise<Answer<Name>> {
  const openData = cloudId === undefined ? {} : { openData: asOpenData(cloudId) }
  const reply = await reach<Name>(functionOf(action), { action, data, ...openData })
  if (!reply.ok) throw new Refused(reply.refusal)
  heard(reply.data)
  heardEmergencies(action, reply.data)
  return reply.data
}

const asOpenData = (cloudId: string): unknown =>
  process.env.TARO_ENV === 'weapp' ? Taro.cloud.CloudID(cloudId) : cloudId

async function reach<Name extends ActionName>(
  name: string,
  event: { action: Name; data: Request<Name>; openData?: unknown },
): Promise<Reply<Name>> {
  try {
    const reply = process.env.TARO_ENV === 'weapp' ? await byWeChat(name, event) : await byHttp(name, event)
    setReached(true)
    return reply as Reply<Name>
  } catch {
    setReached(false)
    throw new Refused(refusal('out-of-reach'))
  }
}

async function byWeChat(name: string, data: object): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name, data })
  return result
}

async function byHttp(name: string, event: object): Promise<unknown> {
  const response = await fetch(`/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openidOfThisPhone() },
    body: JSON.stringify(event),
  })
  if (!response.ok) throw new Error(`${name} answered ${response.status}`)
  return response.json()
}

/** Who the preview says this phone belongs to; a phone on its own is a guest with an id of its own. */
export function openidOfThisPhone(): string {
  const given = new URLSearchParams(window.location.search).get('openid')
  if (given) return given
  const guest = window.localStorage.getItem('guest') ?? `guest-${Math.random().toString(36).slice(2, 12)}`
  window.localStorage.setItem('guest', guest)
  return guest
}
