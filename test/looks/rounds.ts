import type { CollectionName } from '../../cloudfunctions/collections'
import { householdId } from '../../domain/community/area'
import { visitOf } from '../../domain/rounds/sweep'
import { BUILDING, DAY, homeAt, places, poll, resident } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import type { Table } from './table'

const GRID = 'hj.02.03.1'
const TOWER = 'hj.02.03.1.05.03'
const [today, sweeps] = ['packages/rounds/today/index', 'packages/rounds/sweeps/index'] as const
const tower = `packages/rounds/sweep/index?sweep=poll:spring&building=${TOWER}`
const START = '从 1 单元 3401 开始'
const assist = (home: number) => `packages/rounds/assist/index?pollId=spring&household=${homeAt(BUILDING, home)}`
const doc = (collection: CollectionName, document: { [field: string]: unknown }) => ({ collection, document })

/** A grid leader from door to door, in a tower of 272 of them too. */
export const rounds: Table = {
  of: 'rounds',
  start: async () => {
    const now = Date.now()
    const owner = resident('owner', homeAt(BUILDING, 4))
    const rooms = [1, 2, 3, 4].flatMap((unit) =>
      Array.from({ length: 34 }, (_, i) => i + 1).flatMap((floor) =>
        ['01', '02'].map((door) => ({ unit, floor, room: `${floor}${door}` })),
      ),
    )
    const backEnd = await startBackEnd([
      ...places(),
      doc('areas', { _id: TOWER, level: 'building', name: '3 号楼', households: rooms.length, sceneIssue: 1 }),
      ...rooms.map((door) =>
        doc('households', { _id: householdId(TOWER, door.unit, door.room), building: TOWER, ...door }),
      ),
      ...poll({ _id: 'spring', title: '2026 年服务群众经费项目', closesAt: now + 2 * DAY }, now),
      doc('people', {
        ...owner.document,
        roles: [GRID, 'hj.02.03.2'].map((area) => ({ role: 'grid-leader', area, from: 0 })),
      }),
    ])
    for (const [i, state] of (['needs-help', 'met', 'nobody-home', 'notice-left'] as const).entries())
      await backEnd.call('owner', 'rounds.noteDoor', {
        ...{ sweep: visitOf(now), household: homeAt(BUILDING, i + 1), entry: `20261123-layou${i}`, state },
        ...{ note: '', at: now },
      })
    return backEnd
  },
  // A ballot that the grid leader has begun to take down: at home 6 it goes on.
  kept: () => ({
    [`draft/paper/spring/${homeAt(BUILDING, 6)}`]: {
      ...{ step: 'ballot', way: 'paper', witness: '王建国', reason: '不会用手机', choices: ['road'], closesAt: 9e15 },
    },
  }),
  rows: [
    { at: 'packages/rounds/rounds/index', shows: '我的楼' },
    { at: today, shows: '户需要帮助' },
    { at: sweeps, shows: '换一件事' },
    { at: sweeps, taps: ['换一件事'], shows: '不为别的' },
    { at: tower, shows: START },
    { at: tower, taps: [START], shows: '投过票了' },
    { at: tower, taps: [START, '需要帮助'], shows: '要帮什么' },
    { at: tower, taps: [START, '更多'], shows: '帮这户投票' },
    { at: `packages/rounds/sweep/index?sweep=poll:spring&building=${BUILDING}`, shows: '没投' },
    { at: `packages/rounds/sweep/index?sweep=${visitOf(Date.now())}&building=${BUILDING}`, shows: '要帮忙' },
    { at: assist(5), shows: '这张票是怎么来的?' },
    { at: assist(6), shows: '核对' },
  ],
}
