import { type AreaId, areaAt, withAncestors } from '../../domain/community/area'
import type { Entry } from '../../domain/exchange/entry'
import { ANSWER_TIME, type Idea } from '../../domain/ideas/idea'
import { termIn, termsOf } from '../../domain/ideas/terms'
import type { Meeting } from '../../domain/meetings/meeting'
import { DAY, evening, type Line, line } from './polls'

/** What a compound has thought of, met about, needs and has: ideas that wait, are late and are answered; a meeting past and one to come. */
export function* collected(compound: AreaId, areaName: string, now: number): Generator<Line> {
  const community = areaAt('community', compound) ?? compound
  const place = { area: compound, areaName, areas: withAncestors(compound) }
  for (const [n, [title, text, days, supporters, answer]] of ideas.entries()) {
    const at = now - days * DAY
    const clerk = { by: 'wx-sun-clerk', byName: '鸣翠社区 · 社区干部', at: at + 2 * DAY, link: null, project: null }
    yield line('ideas', {
      ...{
        _id: `20261101-idea0${n}`,
        ...place,
        community,
        spot: '',
        title,
        text,
        pictures: [],
        by: `wx-mingcui-${n + 1}`,
      },
      ...{ terms: termsOf(title).map((term) => termIn(community, term)), name: '邻居', at, dueAt: at + ANSWER_TIME },
      ...{
        supporters,
        state: answer ? 'answered' : 'open',
        listed: true,
        joinedTo: null,
        meeting: null,
        untold: false,
      },
      answer: answer ? { ...clerk, kind: 'cannot', text: answer } : null,
    } satisfies Idea)
    for (let who = 0; who < supporters; who++)
      yield line('ideaSupports', {
        ...{
          _id: `20261101-idea0${n}:wx-mingcui-${who + 20}`,
          ref: `${n}${who}`,
          idea: `20261101-idea0${n}`,
          community,
        },
        ...{ who: `wx-mingcui-${who + 20}`, name: '邻居', at: at + DAY, comment: '', words: 'none' },
      })
  }
  const stool = {
    kind: 'stool',
    ...place,
    place: '小区凉亭',
    by: 'wx-zhao-leader',
    byName: '鸣翠社区 · 网格长',
  } as const
  const rest = { calledAt: now - 20 * DAY, reason: null, closedAt: null, nextDue: null, reminded: false } as const
  const planned = { state: 'planned', minutes: null, decisions: [] } as const
  yield line('meetings', {
    ...{ ...stool, ...rest, ...planned, _id: '20261120-stool1', title: '电动车停哪儿', startsAt: evening(now, 2) },
    ...{ agenda: ['哪里最挤', '车位怎么划'], decisions: [] },
  } satisfies Meeting)
  yield line('meetings', {
    ...{
      ...stool,
      ...rest,
      _id: '20261101-stool2',
      title: '凉亭边的堆物',
      startsAt: evening(now, -12),
      state: 'closed',
    },
    ...{ agenda: ['谁家的东西', '什么时候清'], minutes: '大家同意周末一起清,先贴告示。', closedAt: now - 11 * DAY },
    decisions: [
      {
        ...{ number: 1, text: '贴告示,周末清理' },
        outcome: { kind: 'task', who: '赵姐', due: now - 5 * DAY, doneAt: now - 6 * DAY, lateTold: false },
      },
      { number: 2, text: '清出来的地方种花', outcome: { kind: 'nothing' } },
    ],
  } satisfies Meeting)
  for (const [n, [kind, title, quantity]] of listed.entries())
    yield line('exchange', {
      ...{ _id: `20261110-entry${n}`, kind, ...place, community, category: 'repair', title, details: '', quantity },
      ...{ when: { kind: 'any' }, standing: 'resident', by: `wx-mingcui-${n + 1}`, name: '邻居', at: now - n * DAY },
      ...{ until: now + 60 * DAY, state: 'open', flagAt: null, flaggedAt: null },
    } satisfies Entry)
}

const ideas: [title: string, text: string, days: number, supporters: number, answer: string | null][] = [
  ['楼道换声控灯', '灯一直亮着费电,坏了又全黑。', 2, 9, null],
  ['凉亭边加两张长椅', '接孩子的老人没处坐。', 9, 14, null],
  ['活动室晚上多开一小时', '下班回来想打会儿球。', 20, 6, '人手不够,先在周五试开。'],
]

const listed: [kind: Entry['kind'], title: string, quantity: number][] = [
  ['need', '水龙头滴水,想请人修', 1],
  ['service', '会修水电,周末有空', 3],
  ['resource', '长梯一架,可以借', 5],
]
