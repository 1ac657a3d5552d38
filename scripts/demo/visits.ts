import { createHash } from 'node:crypto'
import { areaAt, householdId, withAncestors } from '../../domain/community/area'
import type { Need } from '../../domain/needs/need'
import { type Condition, dueAfter, type Pair, type Visit } from '../../domain/visits/pair'
import { buildingAt, type Compound } from './places'
import { DAY, type Line, line } from './polls'

type Volunteer = { who: string; name: string }
type Plan = {
  id: string
  compound: string
  building: number
  room: string
  elder: string
  about: string
  leader: Volunteer
  volunteers: Volunteer[]
  /** Days ago, how they were, what was written. The latest first. */
  visits: [days: number, how: Condition, note: string, next: string][]
  need?: Pick<Need, 'category' | 'text'>
}

const zhou = { who: 'wx-zhou-changqing', name: '周阿姨' }
const zhao = { who: 'wx-zhao-leader', name: '赵网格长' }

const plans: Plan[] = [
  {
    ...{ id: '20261001-chen01', compound: '常青苑小区', building: 1, room: '301', elder: '陈爷爷' },
    ...{
      about: '一个人住,腿脚不便,爱下棋',
      leader: zhou,
      volunteers: [zhou, { who: 'wx-neighbour-lu', name: '老路' }],
    },
    visits: [
      [3, 'well', '下了两盘棋,精神好', '带上次说的膏药'],
      [10, 'tired', '说夜里睡不好', ''],
    ],
  },
  {
    ...{ id: '20261001-qin002', compound: '常青苑小区', building: 2, room: '102', elder: '秦奶奶' },
    ...{ about: '耳朵不好,按门铃要久一点', leader: zhou, volunteers: [zhou] },
    visits: [[12, 'well', '女儿周末回来过', '']],
  },
  {
    ...{ id: '20261005-he0003', compound: '鸣翠苑小区', building: 4, room: '201', elder: '何奶奶' },
    ...{ about: '有糖尿病,不能吃甜的', leader: zhao, volunteers: [{ who: 'wx-wang-neighbour', name: '王师傅' }] },
    visits: [[5, 'well', '一起剥了毛豆', '看看水龙头']],
    need: { category: 'repair', text: '厨房水龙头关不紧,请师傅看一看' },
  },
]

/** Pairs of the two communities that neighbours look in on, one of them waited for; and what came up. */
export function* pairedVisits(compounds: Compound[], now: number): Generator<Line> {
  for (const plan of plans) {
    const building = buildingAt(compounds, plan.compound, plan.building)
    const [latest] = plan.visits
    const at = (days: number) => now - days * DAY
    yield line('pairs', {
      ...{ _id: plan.id, community: areaAt('community', building._id) ?? building._id, every: 7, state: 'active' },
      elder: {
        ...{ name: plan.elder, household: householdId(building._id, 1, plan.room), about: plan.about },
        place: `${plan.compound} ${building.name} 1 单元 ${plan.room}`,
      },
      volunteers: plan.volunteers.map(({ who, name }) => ({ who, name, ref: refOf(plan.id + who), since: at(40) })),
      leader: plan.leader,
      dueAt: dueAfter(at(latest?.[0] ?? 0), 7),
      lastVisit: latest ? { at: at(latest[0]), how: latest[1] } : null,
      visitedAt: latest ? at(latest[0]) : 0,
      alertedFor: null,
      token: refOf(plan.id).slice(0, 10).padEnd(16, '0'),
    } satisfies Pair)
    for (const [n, [days, how, note, next]] of plan.visits.entries()) {
      const [visitor] = plan.volunteers
      yield line('visits', {
        ...{ _id: `${plan.id}:${visitId(n)}`, pair: plan.id, by: visitor?.who ?? '', byName: visitor?.name ?? '' },
        ...{ at: at(days), how, note, next, shown: true },
      } satisfies Visit)
    }
    if (plan.need)
      yield line('needs', {
        ...{ _id: `${plan.id}:${visitId(0)}`, ...plan.need, area: building._id, areas: withAncestors(building._id) },
        ...{ areaName: `${plan.compound} ${building.name}`, shown: true, by: plan.volunteers[0]?.who ?? '' },
        ...{ at: at(latest?.[0] ?? 0), state: 'open', taker: null },
      } satisfies Need)
  }
}

const visitId = (n: number): string => `20261101-visit${n}`
const refOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)
