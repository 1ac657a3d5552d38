import type { Role } from '../../domain/community/person'
import { BUILDING, COMMUNITY, homeAt, places, resident } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import { inOffice, talent } from '../talents/aPool'
import type { Table } from './table'

const [mine, rights, roles] = [
  'packages/community/mine/index',
  'packages/community/rights/index',
  'packages/community/roles/index',
] as const

const office = (_id: string, who: string, role: Role, area: string, state: string, now: number) => ({
  collection: 'offices' as const,
  document: {
    ...{
      _id,
      who,
      name: '欧阳建国',
      role,
      area,
      areaName: '鸣翠苑社区',
      from: now,
      until: now + 9e9,
      state,
      ended: null,
    },
    ...{ given: { by: 'x', byName: '新城街道 · 镇街干部', at: now }, confirmed: null },
    consent: { notice: '2026-11-24', at: now },
  },
})

/** What is kept of a person, and who may do what. */
export const community: Table = {
  of: 'community',
  start: () => {
    const now = Date.now()
    const seen = { _id: 'seen', action: 'talents.lookUpPhone', by: 'sun', role: 'community-clerk', subject: 'owner' }
    return startBackEnd([
      ...places(),
      inOffice('owner', BUILDING, { role: 'street-clerk', area: 'hj.02', from: 0 }),
      talent('owner', BUILDING),
      resident('fang', homeAt(BUILDING, 2)),
      office('mine', 'owner', 'street-clerk', 'hj.02', 'held', now),
      office('proposed', 'fang', 'community-clerk', COMMUNITY, 'proposed', now),
      { collection: 'audit', document: { ...seen, at: now, reason: '给老人送药' } },
    ])
  },
  rows: [
    { at: mine, shows: '带走一份(复制下载地址)' },
    { at: mine, taps: ['注销,删掉我的信息'], shows: '确认注销' },
    { at: rights, taps: ['我同意隐私说明,显示号码'], shows: '前有效' },
    { at: rights, taps: ['我有区级开通码'], shows: '用过一次就作废' },
    { at: rights, taps: ['我不再担任了'], shows: '确认不再担任' },
    { at: roles, shows: '确认这项职责' },
    { at: roles, taps: ['确认这项职责'], shows: '确认后马上生效' },
    { at: roles, taps: ['给一项职责', '写到哪天'], shows: '看一遍再给' },
  ],
}
