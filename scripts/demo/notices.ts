import { settings } from '../../config/settings'
import {
  type Content,
  type Kind,
  lastOf,
  type Notice,
  newNotice,
  nextVersion,
  shownOf,
} from '../../domain/notices/notice'
import type { Objection } from '../../domain/notices/objection'
import { periodEnd } from '../../domain/notices/period'
import { published } from '../../domain/notices/workdays'
import { carrying } from './attachments'
import { DAY, type Line, line, notice } from './polls'

export type Where = { area: string; areaName: string }
export type Words = Omit<Content, 'files'>
type Told = { objections?: boolean; carries?: ReturnType<typeof carrying>; days?: number }

/** What hangs beside the polls: news, a year's accounts, a decision that was corrected, an emergency that is over. */
export function* noticeBoard(where: Where, now: number): Generator<Line> {
  yield line('notices', notice('water-2026-11', 'announcement', where, water, now - DAY))
  const district = { area: settings.district.id, areaName: settings.district.name }
  yield line('notices', notice('winter-2026', 'announcement', district, winter, now - 2 * DAY))
  yield* accountsOfLastYear(where, now)
  yield* correctedDecision(where, now)
  yield line('notices', over(hung('gas-2026-11', 'emergency', where, gas, now - 6 * DAY, { days: 1 })))
}

const water: Words = {
  title: '周四上午停水 3 小时',
  lines: ['周四上午 9:00 到 12:00 停水。', '换 4 号楼前的老阀门。', '请提前接好水。'],
  body: [
    {
      kind: 'text',
      text: '自来水公司要换 4 号楼前一处漏水的老阀门,1 至 9 号楼都会停水。来水后请先放一两分钟黄水。',
    },
    { kind: 'list', items: ['行动不便的邻居,网格员会送水上门', '有事请到楼下找网格长'] },
  ],
}
const winter: Words = {
  title: '今冬取暖注意通风',
  lines: ['烧煤取暖的家庭请装好烟囱。', '睡前开一条窗缝。', '头晕恶心马上到室外,拨打 120。'],
  body: [{ kind: 'text', text: '每年这个时候都有一氧化碳中毒。社区可以上门免费检查烟囱和报警器,到网格长处登记。' }],
}
const gas: Words = {
  title: '6 号楼前燃气管道漏气抢修',
  lines: ['6 号楼前正在抢修燃气管道。', '5、6、7 号楼请关好燃气总阀,开窗,不要点火。', '抢修电话 96777。'],
  body: [{ kind: 'list', items: ['不要在楼道里打电话、开关电灯', '电动车绕行东门', '修好以后在这里告诉大家'] }],
}

/** A notice as it hangs since then. */
export function hung(
  id: string,
  kind: Kind,
  { area, areaName }: Where,
  words: Words,
  publishedAt: number,
  told: Told,
): Notice {
  const { objections = false, days = 7 } = told
  const { files, stored } = told.carries ?? carrying()
  const closesAt = periodEnd(publishedAt, days, kind === 'accounts' || kind === 'decision', published)
  const about = { _id: id, area, areaName, kind, publishedAt, closesAt, objections, stored, pollId: null }
  const from = { number: `惠邻公示 ${id}`, publisher: `${areaName}居民委员会` }
  return { ...newNotice({ ...about, ...from, content: { ...words, files } }), told: true }
}

export const over = (ended: Notice): Notice => ({ ...ended, hangs: false, closedAt: ended.closesAt })

/** The 300,000 yuan of a community in one year, to the fen. */
function* accountsOfLastYear(where: Where, now: number): Generator<Line> {
  const year = new Date(now).getUTCFullYear() - 1
  const on = (month: number, day: number) => Date.UTC(year, month - 1, day, 2)
  const spending = (at: number, name: string, project: string, amount: number, voucher: number | null = null) => ({
    ...{ way: 'spending' as const, at, name, project, amount, voucher },
  })
  const body: Content['body'] = [
    { kind: 'text', text: '这笔钱由大家投票决定怎么花。每一笔都在下面,付款凭证点开就能看。' },
    {
      kind: 'accounts',
      from: Date.UTC(year - 1, 11, 31, 16),
      until: Date.UTC(year, 11, 31, 16),
      opening: 0,
      lines: [
        {
          way: 'income',
          at: on(1, 20),
          name: '区财政拨付服务群众经费',
          project: '',
          amount: 300_000_00,
          voucher: null,
        },
        spending(on(4, 12), '河海市政:铺路和排水沟', '小区主路硬化', 86_000_00, 0),
        spending(on(5, 8), '安邦电气:棚架和充电桩', '电动车充电棚', 41_600_00, 1),
        spending(on(5, 30), '安邦电气:烟感和喷淋', '电动车充电棚', 16_400_00),
        spending(on(6, 18), '同行无障碍:坡道四条', '四个单元装无障碍坡道', 47_500_00, 2),
        spending(on(8, 2), '绿友园艺:苗木', '中心花园补种', 28_650_50),
        spending(on(9, 10), '绿友园艺:养护半年', '中心花园补种', 9_200_00),
        spending(on(9, 25), '社区卫生服务站:体检', '老人健康小屋', 31_000_00),
        spending(on(10, 26), '食材和桌椅', '重阳百家宴', 8_742_30),
        spending(on(11, 15), '垃圾分类亭两座', '垃圾分类亭', 22_800_00),
        spending(on(12, 3), '打印、张贴公示', '', 1_107_20),
      ],
      closing: 7_000_00,
    },
    { kind: 'heading', text: '没有花完的钱' },
    { kind: 'text', text: '剩下的 7,000 元留到今年,和今年的经费一起由大家投票。' },
  ]
  const lines = ['去年一共有 30 万元。', '八件事花了 29.3 万元。', '还剩 7,000 元,留到今年。']
  const words = { title: `${year} 年服务群众经费收支`, lines, body }
  const carries = carrying('road', 'charging', 'ramp')
  const accounts = hung(`fund-${year}`, 'accounts', where, words, now - 3 * DAY, { objections: true, carries })
  yield line('notices', accounts)
  yield line('objections', questionOn(accounts, now - 2 * DAY))
}

/** A neighbour asks, the office answers, the neighbour accepts it. */
const questionOn = ({ _id, log, publisher }: Notice, at: number): Objection => ({
  _id: `${_id}:1`,
  notice: _id,
  number: 1,
  community: log,
  requestId: 'demoobjection01',
  by: 'wx-wang-neighbour',
  name: '王建国',
  text: '充电棚为什么付了两次钱?是不是重复付款?',
  pictures: [],
  at,
  state: 'accepted',
  open: false,
  answer: {
    text: '不是重复。第一笔是棚架和充电桩,5 月装好;第二笔是后来按消防要求加的烟感和喷淋,合同里分两次验收付款。',
    by: publisher,
    at: at + DAY / 2,
  },
  reason: null,
})

/** A decision whose price was wrong at first: the second version says what changed and why, and its period began again. */
function* correctedDecision(where: Where, now: number): Generator<Line> {
  const { files, stored } = carrying('contract', 'photo')
  const saying = (price: number, until: string, pictures: boolean): Content => ({
    title: '小区东路接着硬化的决定',
    lines: [
      '把 6 号楼到东门的 160 米土路铺成水泥路。',
      `一共花 ${(price / 100).toLocaleString('en-US')} 元,从服务群众经费里出。`,
      `${until}以前完工。`,
    ],
    body: [
      { kind: 'heading', text: '决定了什么' },
      {
        kind: 'text',
        text: `主路修好以后,东路雨天还是积水。社区评议会 11 月 12 日通过,由河海市政施工,${until}以前完工。`,
      },
      ...(pictures ? [{ kind: 'picture' as const, file: 1, caption: '上次铺好的主路,东路照这个样子做' }] : []),
      { kind: 'heading', text: '花多少钱' },
      {
        kind: 'amounts',
        title: '费用',
        rows: [
          { name: '水泥路面 160 米', amount: price - 18_400_00 },
          { name: '两边排水沟', amount: 12_600_00 },
          { name: '监理和检测', amount: 5_800_00 },
        ],
      },
      { kind: 'heading', text: '谁来监督' },
      {
        kind: 'table',
        title: '监督小组',
        rows: [
          ['姓名', '住处', '管什么'],
          ['马玉兰', '6 号楼', '材料进场'],
          ['郭振华', '7 号楼', '每天施工'],
          ['李国庆', '9 号楼', '验收'],
        ],
      },
    ],
    files: pictures ? files : files.slice(0, 1),
  })
  const before = saying(68_900_00, '12 月 10 日', false)
  const first = hung('east-road-2026', 'decision', where, before, now - 4 * DAY, {
    objections: true,
    carries: { files: before.files, stored },
  })
  const at = now - DAY
  const second = nextVersion(first, saying(65_400_00, '12 月 15 日', true), {
    at,
    change: 'matter',
    reason: '路面单价写错了,按合同改正;天冷养护时间长,完工日期推后五天。',
    closesAt: periodEnd(at, 7, true, published),
  })
  yield line('notices', { ...first, versions: [lastOf(first), second], ...shownOf(second), since: at })
}
