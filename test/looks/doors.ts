import { BUILDING, homeAt, places, poll, resident, sceneOf } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import type { Table } from './table'

const scene = encodeURIComponent(sceneOf(BUILDING))

/** What whoever comes by the code at a door sees first, and a poll. */
export const doors: Table = {
  of: 'doors',
  start: () =>
    startBackEnd([...places(), ...poll({ _id: 'spring' }, Date.now()), resident('owner', homeAt(BUILDING, 4))]),
  kept: () => ({ door: { building: BUILDING, scene: null } }),
  rows: [
    { at: `pages/home/index?scene=${scene}`, shows: '去投票' },
    { at: 'pages/home/index?scene=forged', shows: '重新扫码' },
    { at: 'pages/deliberate/index', shows: '进行中' },
    { at: 'pages/volunteer/index', shows: '看看议事' },
    { at: 'pages/me/index', shows: '隐私说明' },
    { at: 'packages/voting/poll/index?pollId=spring', shows: '怎么选出来' },
    { at: 'packages/voting/ballot/index?pollId=spring', shows: '确认选票' },
    { at: `packages/community/binding/index?scene=${scene}`, shows: '几楼?' },
    { at: 'packages/community/privacy/index', shows: '我们不存什么' },
  ],
}
