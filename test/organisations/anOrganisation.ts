import type { CollectionName } from '../../cloudfunctions/collections'
import type { Role } from '../../domain/community/person'
import type { Organisation } from '../../domain/organisations/organisation'
import { BUILDING, COMMUNITY, homeAt, resident } from '../aCommunity'

export type Line = { collection: CollectionName; document: Record<string, unknown> }

/** Codes whose last character holds. */
export const CODES = ['52410108MJY100001F', '52410108MJY100002J', '52410108MJY100003M'] as const

export const inOffice = (openid: string, role: Role, area: string): Line => {
  const line = resident(openid, homeAt(BUILDING, 1))
  return { ...line, document: { ...line.document, roles: [{ role, area, from: 0 }] } }
}

/** One that is registered, with this contact. */
export const organisation = (_id: string, contact: string, change: Partial<Organisation> = {}): Line => ({
  collection: 'organisations',
  document: {
    ...{ _id, name: `${contact} 的服务中心`, about: '为老服务', themes: ['elders'], community: COMMUNITY },
    ...{ area: COMMUNITY, areaName: '鸣翠社区', contact: { who: contact, name: '周老师' }, certificate: null },
    ...{ state: 'registered', decisions: [], hands: [contact], office: null, revision: 3, at: 1 },
    ...{ partyContact: null, stage: null, moves: [], trainings: [] },
    ...change,
  },
})
