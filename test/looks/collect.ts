import { withAncestors } from '../../domain/community/area'
import type { Meeting } from '../../domain/meetings/meeting'
import { DAY } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import { entry, GRID, idea, neighbourhood } from '../collect/aNeighbourhood'
import type { Table } from './table'

const now = Date.now()
const page = (name: string, query = '') => `packages/${name}/index${query}`

function meeting(_id: string, change: Partial<Meeting>) {
  const document: Meeting = {
    ...{ _id, kind: 'stool', title: '3 号楼前的车怎么停', area: GRID, areaName: '鸣翠社区第一网格' },
    ...{ areas: withAncestors(GRID), place: '小花园凉亭', startsAt: now + DAY, agenda: ['说说难处', '定谁来办'] },
    ...{ state: 'planned', by: 'zhao', byName: '鸣翠社区 · 网格长', calledAt: 1, reason: null, minutes: null },
    ...{ decisions: [], closedAt: null, nextDue: null, reminded: false, ...change },
  }
  return { collection: 'meetings' as const, document: { ...document } }
}

const minutes = '大家都说晚上没处停车,同意先划八个车位。'
const task = { kind: 'task' as const, who: '物业', due: now - DAY, doneAt: null, lateTold: true }
const [COMING, HELD, PAST] = ['20261123-aaaaaa', '20261123-bbbbbb', '20261123-cccccc']
const keys = [COMING, HELD, PAST].map((_id) => ({
  collection: 'meetingKeys' as const,
  document: { _id, key: 'a'.repeat(64) },
}))

/** Ideas, meetings and the three lists, as their clerks and grid leaders see them. */
export const collect: Table = {
  of: 'collect',
  start: () =>
    startBackEnd([
      ...neighbourhood(),
      ...keys,
      idea('20261123-iiiiii', '给 3 号楼前的空地划几个停车位'),
      entry('20261123-eeeeee', { title: '卫生间的水龙头一直滴水,想请人修' }),
      entry('20261123-ffffff', { kind: 'service', by: 'wang', name: '老王', title: '会修水管,周六上午有空' }),
      meeting(COMING, {}),
      meeting(HELD, { startsAt: now - 2 * 3_600_000 }),
      meeting(PAST, {
        ...{ startsAt: now - 9 * DAY, state: 'closed', minutes, closedAt: now - 8 * DAY },
        decisions: [
          { number: 1, text: '先划八个车位', outcome: task },
          { number: 2, text: '充电桩', outcome: { kind: 'nothing' } },
        ],
      }),
    ]),
  rows: [
    { at: page('meetings/meetings'), by: 'zhao', shows: '召集一个会' },
    { at: page('meetings/call'), by: 'zhao', shows: '发出通知' },
    { at: page('meetings/meeting', `?meetingId=${COMING}`), by: 'zhao', taps: ['取消这个会'], shows: '确认取消' },
    { at: page('meetings/meeting', `?meetingId=${HELD}`), by: 'zhao', shows: '写会议纪要' },
    { at: page('meetings/meeting', `?meetingId=${PAST}`), by: 'li', shows: minutes },
    { at: page('meetings/writeUp', `?meetingId=${HELD}`), by: 'zhao', taps: ['加一条决定'], shows: '去掉这一条' },
    { at: page('ideas/ideas'), by: 'li', shows: /空地/ },
    { at: page('ideas/idea', '?ideaId=20261123-iiiiii'), by: 'li', shows: /空地/ },
    { at: page('ideas/give'), by: 'li', shows: '提出来' },
    { at: page('ideas/desk'), by: 'sun', shows: /空地/ },
    { at: page('exchange/lists'), by: 'li', shows: /水龙头/ },
    { at: page('exchange/entry', '?entryId=20261123-eeeeee'), by: 'li', shows: /时间好商量/ },
    { at: page('exchange/put'), by: 'li', taps: ['周六'], shows: '上午' },
  ],
}
