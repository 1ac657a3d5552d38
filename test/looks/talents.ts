import { aTown, FLOOD } from '../talents/aTown'
import type { Table } from './table'

const call = `packages/talents/call/index?callUpId=${FLOOD}`
const [mine, find, callUp] = [
  'packages/talents/mine/index',
  'packages/talents/find/index',
  'packages/talents/callUp/index',
] as const

/** The pool of talents, as the clerk who is in it sees it. */
export const talents: Table = {
  of: 'talents',
  start: aTown,
  rows: [
    { at: mine, shows: '保存' },
    { at: mine, taps: ['退出达人库'], shows: '退出并删掉' },
    { at: find, shows: '找人' },
    { at: find, taps: ['修理', '找人', '看电话'], shows: '谁看的、为什么看' },
    { at: find, taps: ['修理', '找人', '选欧阳', '邀请这 1 位'], shows: '发邀请' },
    { at: callUp, shows: '看一遍再发' },
    { at: call, shows: '大家的回复' },
    { at: call, taps: ['结束召集'], shows: '结束以后不能再回复' },
  ],
}
