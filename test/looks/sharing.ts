import { BUILDING, NEXT_BUILDING, places, poll } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import { GRID, holder, leaderOf } from '../papers/aPrinter'
import type { Table } from './table'

const COMPOUND = 'hj.02.03.1.05'
const title = '给鸣翠苑小区东边靠近垃圾分类投放点的围墙画上春夏秋冬四季的黄河'
const [coverage, posters] = ['packages/sharing/coverage/index', 'packages/posters/posters/index'] as const

/** Groups, cards and posters, as a grid leader hands them round. */
export const sharing: Table = {
  of: 'sharing',
  start: async () => {
    const now = Date.now()
    const groups = [
      { _id: 'a'.repeat(24), compound: COMPOUND, name: '鸣翠苑小区全体业主和租户大群二', since: now },
      { _id: 'b'.repeat(24), compound: COMPOUND, name: null, since: now },
    ]
    const opened = {
      ...{ _id: `poll:2026-fund:${groups[0]?._id}`, thing: 'poll:2026-fund', kind: 'poll', id: '2026-fund', title },
      ...{ group: groups[0]?._id, compound: COMPOUND, opened: 128, first: now, at: now },
    }
    const backEnd = await startBackEnd([
      ...places([BUILDING, NEXT_BUILDING, 'hj.02.03.1.06.01']),
      ...poll({ _id: '2026-fund', title }, now),
      holder('owner', 'grid-leader', GRID),
      leaderOf(GRID, 'owner', '赵建国'),
      ...groups.map((document) => ({ collection: 'chatGroups' as const, document })),
      { collection: 'coverage', document: opened },
    ])
    const hours = '周一到周五 18:00-20:00,周六上午,小区活动室二楼'
    await backEnd.call('owner', 'papers.keepDutyHours', { grid: GRID, hours })
    return backEnd
  },
  rows: [
    { at: coverage, shows: '128 人打开' },
    { at: coverage, taps: ['发到群里'], shows: '选群发出去' },
    { at: coverage, taps: ['起名'], shows: '群的名字' },
    { at: 'packages/sharing/opened/index?scene=0000000000000000', shows: '没能打开这张图片里的内容' },
    { at: posters, shows: '打开整个小区的 2 张 A4 海报' },
    { at: posters, taps: [`${BUILDING} 的名字`, 'A5 贴纸'], shows: '改值班时间' },
    { at: posters, taps: [`${BUILDING} 的名字`, `给 ${BUILDING} 的名字换新码`], shows: '为什么换' },
    { at: posters, taps: ['改值班时间'], shows: '什么时候找得到您' },
    { at: 'packages/voting/poll/index?pollId=2026-fund', taps: ['存成图片,发朋友圈'], shows: '存到相册' },
  ],
}
