import type { Call } from '../../domain/calls/call'
import { answerTo, type Proposal, proposalOf, type Said, supportOf } from '../../domain/calls/proposal'
import { explained, rowsOf, type Score, scoreOf } from '../../domain/calls/scoring'
import type { AreaId } from '../../domain/community/area'
import { CARE, WORKSHOP } from './organisations'
import { DAY, evening, type Line, line } from './polls'

/** Who judges in the demo. */
const jury = [
  { who: 'wx-sun-clerk', name: '孙主任' },
  { who: 'wx-he-clerk', name: '何书记' },
  { who: 'wx-zhao-leader', name: '赵网格长' },
]
const criteria = [
  { name: '居民需要', weight: 40 },
  { name: '做得到', weight: 30 },
  { name: '钱花得值', weight: 30 },
]
const CLERK = '鸣翠社区 · 社区干部'

/** The proposal that won in the call that is over. */
export const wonProposal = proposalOf('demo-elders', CARE)

type Told = Pick<Proposal, 'title' | 'lines' | 'plan' | 'budget'> & { organisation: string }

const speakers: Record<string, { organisationName: string; contact: string }> = {
  [CARE]: { organisationName: '常青为老服务中心', contact: 'wx-zhou-changqing' },
  [WORKSHOP]: { organisationName: '邻里手工坊', contact: 'wx-liu-yingbin' },
}

const ofElders: Told[] = [
  {
    ...{ organisation: CARE, title: '周三陪诊' },
    ...{ lines: ['每周三陪独居老人去医院', '帮 60 位七十岁以上的老人', '有人挂号、有人取药、有人说给家里听'] },
    ...{ plan: '两位志愿者陪一位老人:一位挂号取药,一位陪着等。\n先培训 10 位,再从 3 栋楼试起。' },
    budget: [
      { what: '志愿者培训', amount: 4_000_00 },
      { what: '来回车费', amount: 9_600_00 },
      { what: '意外险', amount: 4_400_00 },
    ],
  },
  {
    ...{ organisation: WORKSHOP, title: '银发手工课' },
    ...{ lines: ['每周一堂手工课', '帮闷在家里的老人出来坐坐'] },
    ...{ plan: '社区活动室,周二下午。材料都有,作品年底办展。' },
    budget: [
      { what: '材料', amount: 6_000_00 },
      { what: '老师', amount: 7_200_00 },
    ],
  },
]
const ofCorridors: Told[] = [
  {
    ...{ organisation: WORKSHOP, title: '楼道旧物变花架' },
    ...{ lines: ['收楼道里的旧木板、旧轮胎', '和孩子一起做成花架', '每栋楼门口一处,邻居轮流浇水'] },
    ...{ plan: '周末两天一栋楼:上午收、锯、磨,下午上漆、种花。\n先做 1 到 4 号楼,邻居满意再接着做。' },
    budget: [
      { what: '木工和油漆', amount: 8_600_00 },
      { what: '花苗和土', amount: 3_200_00 },
      { what: '工具', amount: 2_000_00 },
    ],
  },
  {
    ...{ organisation: CARE, title: '楼梯转角的歇脚凳' },
    ...{ lines: ['三楼和五楼转角装折叠凳', '爬楼的老人有地方歇'] },
    ...{ plan: '请物业看过承重再装,平时收起来不挡路。' },
    budget: [{ what: '折叠凳 24 把,带安装', amount: 12_000_00 }],
  },
]

/** A call that is over, with its winner, and one that runs, with what neighbours asked about it. */
export function* openCalls(area: AreaId, doors: readonly AreaId[], now: number): Generator<Line> {
  yield* decidedCall(area, now)
  const call: Call = {
    ...{ _id: 'demo-corridors', title: '楼道和院子公益创投', area, areaName: '鸣翠社区', criteria },
    ...{ about: '楼道堆物清走以后,怎么让它一直干净、好看?请社会组织带着邻居一起来做。' },
    ...{ opensAt: now - 6 * DAY, closesAt: evening(now, 9), juryAt: evening(now, 16), most: 15_000_00, winners: 2 },
    ...{ passMark: 60, jury, scored: 0, result: null, by: 'wx-sun-clerk', byName: CLERK, at: now - 7 * DAY },
    hands: jury.map(({ who }) => who),
  }
  yield line('calls', call)
  const [racks, stools] = ofCorridors.map((told, place) => proposalIn(call, told, now - (4 - place) * DAY))
  if (!racks || !stools) throw new Error('there are no proposals')
  yield line('callProposals', { ...racks, video: 'https://v.qq.com/x/page/huilin-demo.html' })
  yield line('callProposals', stools)
  for (const [place, door] of doors.entries()) {
    const of = place % 3 === 0 ? stools : racks
    yield line('callSupports', {
      _id: supportOf(of._id, door),
      proposal: of._id,
      by: `wx-mingcui-${place}`,
      at: now - DAY,
    })
  }
  yield* asked(
    racks,
    'asked-1',
    '轮流浇水怎么排?我家常不在。',
    '一周一户,排不开的先跟我们说,换别的事做。',
    now - 2 * DAY,
  )
  yield* asked(racks, 'asked-2', '油漆味大不大?家里有小娃。', '用水性漆,在楼下院子里刷,干透了再搬进来。', now - DAY)
  yield* asked(racks, 'asked-3', '旧轮胎会不会招蚊子?', null, now - DAY / 8)
}

function* decidedCall(area: AreaId, now: number): Generator<Line> {
  const open: Call = {
    ...{ _id: 'demo-elders', title: '为老服务公益创投', area, areaName: '鸣翠社区', criteria },
    ...{ about: '小区里独居的老人越来越多。想要能坚持做、邻居能参加的项目。' },
    ...{ opensAt: now - 60 * DAY, closesAt: now - 40 * DAY, juryAt: now - 33 * DAY, most: 20_000_00, winners: 1 },
    ...{ passMark: 70, jury, scored: 6, result: null, by: 'wx-sun-clerk', byName: CLERK, at: now - 61 * DAY },
    hands: jury.map(({ who }) => who),
  }
  const proposals = ofElders.map((told, place) => proposalIn(open, told, now - (50 - place) * DAY))
  const marks = [
    [
      [92, 85, 80],
      [88, 90, 85],
      [90, 80, 80],
    ],
    [
      [70, 85, 75],
      [75, 80, 80],
      [72, 80, 70],
    ],
  ]
  const scores = proposals.flatMap(({ _id }, place) =>
    jury.map(
      ({ who }, number): Score => ({
        ...{ _id: scoreOf(_id, who), call: open._id, proposal: _id, juror: who, at: now - 35 * DAY },
        marks: marks[place]?.[number] ?? [],
      }),
    ),
  )
  const rows = rowsOf(open, proposals, scores)
  const result = { at: now - 32 * DAY, by: 'wx-sun-clerk', byName: CLERK, rows, explained: explained(open, rows) }
  yield line('calls', { ...open, result })
  for (const proposal of proposals) yield line('callProposals', proposal)
  for (const score of scores) yield line('callScores', score)
}

const proposalIn = (call: Call, { organisation, ...told }: Told, at: number): Proposal => ({
  ...{ _id: proposalOf(call._id, organisation), call: call._id, callTitle: call.title, area: call.area, organisation },
  ...{ organisationName: '', contact: '', ...speakers[organisation] },
  ...{ ...told, video: null, pictures: [], revision: 1, at, shown: true, waits: false },
})

function* asked(
  { _id: proposal, title, area, contact }: Proposal,
  id: string,
  text: string,
  answer: string | null,
  at: number,
): Generator<Line> {
  const of = { proposal, title, area, shown: true, waits: false }
  const question: Said = { ...of, _id: id, kind: 'question', by: 'wx-mingcui-1', text, at }
  yield line('callWords', question)
  if (answer === null) return
  const said: Said = { ...of, _id: answerTo(id), kind: 'answer', by: contact, text: answer, at: at + DAY / 12 }
  yield line('callWords', said)
}
