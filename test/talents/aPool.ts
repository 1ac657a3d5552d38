import { createHash } from 'node:crypto'
import type { CollectionName } from '../../cloudfunctions/collections'
import { type AreaId, withAncestors } from '../../domain/community/area'
import type { Person } from '../../domain/community/person'
import type { Talent } from '../../domain/talents/talent'
import { homeAt, resident } from '../aCommunity'
import type { BackEnd } from '../backEnd'

type Line = { collection: CollectionName; document: Record<string, unknown> }

/** The ref of somebody of the pool, as refs look. */
export const refOf = (openid: string): string => createHash('sha256').update(openid).digest('hex').slice(0, 32)

/** Somebody of the pool who lives in a building. */
export const talent = (openid: string, building: AreaId, change: Partial<Talent> = {}): Line => {
  const document: Talent = {
    _id: openid,
    ref: refOf(openid),
    name: `${openid}姐`,
    skills: ['cooking'],
    times: ['weekend-day'],
    languages: ['mandarin'],
    about: '',
    emergency: false,
    building,
    areas: withAncestors(building),
    point: null,
    checked: true,
    onBoard: false,
    updatedAt: 1,
    ...change,
  }
  return { collection: 'talents', document }
}

export const inOffice = (openid: string, building: AreaId, ...roles: Person['roles']): Line => {
  const line = resident(openid, homeAt(building, 1))
  return { ...line, document: { ...line.document, roles } }
}

export async function fault(backEnd: BackEnd, order: object): Promise<void> {
  const response = await fetch(`${backEnd.url}/__emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  })
  if (!response.ok) throw new Error(await response.text())
}

export async function noFaults(backEnd: BackEnd): Promise<void> {
  await fetch(`${backEnd.url}/__emulator/faults`, { method: 'DELETE' })
}

/** The code that WeChat’s button gives a phone for its number. */
export async function phoneCode(backEnd: BackEnd, openid: string, phoneNumber: string): Promise<string> {
  const response = await fetch(`${backEnd.url}/__emulator/phonecode`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, phoneNumber }),
  })
  return ((await response.json()) as { code: string }).code
}
