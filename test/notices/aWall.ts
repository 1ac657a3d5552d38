import type { Request } from '../../domain/contract'
import { type Notice, newNotice, PERIOD } from '../../domain/notices/notice'
import { BUILDING, COMMUNITY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

/** A community with its clerks, to test notices in. */

export const STREET = 'hj.02'
export const GRID = 'hj.02.03.1'
export type Line = { collection: Parameters<BackEnd['documents']>[0]; document: Record<string, unknown> }
export type Proposal = Request<'notices.submitDraft'>['proposal']
type Publishing = Extract<Proposal, { to: 'publish' }>

export const inOffice = (openid: string, role: string, area: string, until?: number): Line => {
  const line = resident(openid, homeAt(BUILDING, 19))
  return { ...line, document: { ...line.document, roles: [{ role, area, from: 0, ...(until ? { until } : {}) }] } }
}

export const startWall = (more: Iterable<Line> = [], around: Iterable<Line> = places()): Promise<BackEnd> =>
  startBackEnd([
    ...around,
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('he', 'community-clerk', COMMUNITY),
    inOffice('across', 'community-clerk', 'hj.02.04'),
    inOffice('district', 'district-clerk', 'hj'),
    inOffice('mayor', 'district-clerk', 'hj'),
    inOffice('leader', 'grid-leader', GRID),
    resident('li', homeAt(BUILDING, 1)),
    resident('wang', homeAt(BUILDING, 2)),
    ...more,
  ])

export const content = (change: Partial<Publishing['content']> = {}): Publishing['content'] => ({
  ...{ title: '路灯装好了', lines: ['主路装了 26 盏灯。'], body: [{ kind: 'text', text: '有不亮的请告诉我们。' }] },
  files: [],
  ...change,
})

export const publishing = (change: Partial<Publishing> = {}): Publishing => ({
  ...{ to: 'publish', kind: 'progress', area: COMMUNITY, publisher: '测试社区居民委员会', objections: true, days: 7 },
  ...{ publishAt: null, content: content() },
  ...change,
})

let drafts = 0
export const newDraftId = (): string => `20261123-t${String(++drafts).padStart(5, '0')}`

/** What one clerk proposes and another approves; answers the notice's id. */
export async function decided(backEnd: BackEnd, proposal: Proposal, by = 'sun', approver = 'he'): Promise<string> {
  const draftId = newDraftId()
  const { revision } = await backEnd.call(by, 'notices.submitDraft', { draftId, revision: 0, proposal })
  return (await backEnd.call(approver, 'notices.approveDraft', { draftId, revision })).noticeId
}

/** A notice as it is stored, without having been through the door. */
export const hung = (
  id: string,
  publishedAt: number,
  { area = COMMUNITY, kind = 'announcement', title = `通知 ${id}`, ...change }: Partial<Notice> = {},
): Notice => {
  const closesAt = change.closesAt ?? publishedAt + PERIOD
  const about = { _id: id, area, areaName: '测试社区', kind, number: id, publisher: '居委会', publishedAt, closesAt }
  const words = { title, lines: ['一句话'], body: [], files: [] }
  return { ...newNotice({ ...about, objections: true, pollId: null, content: words }), told: true, ...change }
}

export const line = (document: Notice): Line => ({ collection: 'notices', document: { ...document } })

export const refusedWith = async (backEnd: BackEnd, openid: string | undefined, action: string, data: unknown) =>
  (await backEnd.refused(openid, action, data)).code

/** Does something while calls of this kind fail. */
export async function failing<T>(
  backEnd: BackEnd,
  action: string,
  work: () => Promise<T>,
  how: object = { kind: 'refuse', count: 20 },
): Promise<T> {
  const faults = `${backEnd.url}/__emulator/faults`
  const fault = { action, probability: 1, seed: 1, ...how }
  await fetch(faults, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(fault) })
  const done = await work()
  await fetch(faults, { method: 'DELETE' })
  return done
}
