import type { Call } from '../../domain/calls/call'
import { proposalOf } from '../../domain/calls/proposal'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import { CODES, type Line, organisation } from '../organisations/anOrganisation'
import { inOffice } from '../talents/aPool'
import type { Table } from './table'

const [OWN, OTHER] = CODES
const now = Date.now()
const page = (name: string, query = '') => `packages/calls/${name}/index${query}`
const call = (_id: string, change: Partial<Call>): Line => ({
  collection: 'calls',
  document: {
    ...{
      _id,
      title: '楼道、院子和地下车库公益创投',
      about: '请组织带着邻居一起来做。',
      area: COMMUNITY,
      areaName: '鸣翠社区',
    },
    criteria: [
      { name: '居民真的需要,老人孩子都用得上', weight: 60 },
      { name: '做得到', weight: 40 },
    ],
    ...{
      opensAt: now - 9 * DAY,
      closesAt: now + DAY,
      juryAt: now + 2 * DAY,
      most: 123_456_78,
      winners: 2,
      passMark: 60,
    },
    ...{ jury: ['owner', 'one', 'two'].map((who) => ({ who, name: '欧阳主任' })), scored: 0, result: null, by: 'x' },
    ...{ byName: '鸣翠社区 · 社区干部', at: 1, hands: [], ...change },
  },
})
const proposal = (of: string, code: string, contact: string): Line => ({
  collection: 'callProposals',
  document: {
    ...{
      _id: proposalOf(of, code),
      call: of,
      callTitle: '楼道、院子和地下车库公益创投',
      area: COMMUNITY,
      organisation: code,
    },
    ...{ organisationName: '惠济区常青为老服务与社区营造中心', contact, title: '楼道旧物变花架,三十栋楼一栋一栋来' },
    ...{
      lines: ['收旧木板', '做成花架'],
      plan: '周末两天一栋楼。',
      video: `https://a.cn/${'long'.repeat(20)}`,
      pictures: [],
    },
    ...{
      budget: [{ what: '木工、油漆和水性漆的环保检测', amount: 8_888_88 }],
      revision: 1,
      at: 5,
      shown: true,
      waits: false,
    },
  },
})
const row = { points: 8_333, means: [8_000, 9_000], jurors: 3 }
const result = {
  ...{ at: now, by: 'x', byName: '社区', explained: ['3 位评委每人每项打 0 到 100 分。'] },
  rows: [
    { ...row, proposal: proposalOf('decided', OTHER), rank: 1, wins: true },
    { ...row, proposal: proposalOf('decided', OWN), rank: 2, wins: false },
  ],
}
const said = {
  proposal: proposalOf('running', OTHER),
  title: 'x',
  area: COMMUNITY,
  by: 'x',
  at: now,
  shown: true,
  waits: false,
}
const show = (of: string, code: string) => page('roadshow', `?proposalId=${proposalOf(of, code)}`)

/** Open calls, as a clerk sees them who judges, and speaks for an organisation too. */
export const calls: Table = {
  of: 'calls',
  start: () =>
    startBackEnd([
      ...places(),
      resident('neighbour', homeAt(BUILDING, 2)),
      inOffice('owner', BUILDING, { role: 'community-clerk', area: COMMUNITY, from: 0 }),
      organisation(OWN, 'owner'),
      organisation(OTHER, 'other'),
      call('running', {}),
      call('judged', { closesAt: now - DAY }),
      call('over', { closesAt: now - 2 * DAY, juryAt: now - DAY }),
      call('decided', { closesAt: now - 2 * DAY, juryAt: now - DAY, result }),
      ...['running', 'judged', 'over', 'decided'].map((of) => proposal(of, OTHER, 'other')),
      ...['judged', 'decided'].map((of) => proposal(of, OWN, 'owner')),
      { collection: 'callWords', document: { ...said, _id: 'asked', kind: 'question', text: '油漆味大不大?' } },
      { collection: 'callWords', document: { ...said, _id: 'asked:answer', kind: 'answer', text: '用水性漆。' } },
    ]),
  rows: [
    { at: page('list'), shows: '发起征集' },
    { at: page('call', '?callId=running'), shows: /评委 3 位/ },
    { at: page('call', '?callId=running'), taps: ['请一位评委'], shows: '确认请 TA' },
    { at: page('call', '?callId=over'), taps: ['出结果'], shows: '确认公布' },
    { at: page('call', '?callId=decided'), shows: '结果是怎么来的' },
    { at: page('write'), shows: '看一遍再发' },
    { at: page('propose', `?callId=running&organisationId=${OWN}`), shows: '看一遍再交' },
    { at: show('running', OTHER), by: 'neighbour', shows: '我家想支持' },
    { at: show('running', OTHER), by: 'neighbour', taps: ['问一个问题'], shows: '问出去' },
    { at: show('judged', OTHER), shows: '您来打分' },
    { at: show('decided', OTHER), shows: '写承接协议' },
  ],
}
