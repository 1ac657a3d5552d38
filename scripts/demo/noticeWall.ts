import { nextVersion, shownOf } from '../../domain/notices/notice'
import type { Open } from '../../domain/notices/reach'
import { hung, over, type Where, type Words } from './notices'
import { type Compound, doorsIn } from './places'
import { DAY, type Line, line } from './polls'
import { seeded } from './random'

const call: Words = {
  title: '征集金点子:空着的自行车棚做什么',
  lines: ['9 号楼后面的旧车棚空着,想听听您的主意。', '在惠邻里写,或到居委会说。', '两个星期后一起看。'],
  body: [
    { kind: 'heading', text: '想听什么' },
    { kind: 'text', text: '做成晾衣的地方、小修铺、孩子画画的墙,都可以。写一句就行。' },
    { kind: 'heading', text: '以后怎么办' },
    { kind: 'text', text: '收齐以后在小板凳议事会上念一遍,大家议出三个,再投票。' },
  ],
}
const progress: Words = {
  title: '电动车充电棚项目进展:还差验收',
  lines: ['棚子和 40 个充电口都装好了。', '周五消防来验收,验收后就能用。', '有问题找网格长。'],
  body: [
    { kind: 'heading', text: '已经做了' },
    { kind: 'list', items: ['棚架、地面、40 个充电口', '烟感和喷淋', '业委会看过三次,有记录'] },
    {
      kind: 'table',
      title: '三次付款',
      rows: [
        ['什么时候', '为什么', '金额'],
        ['10 月 8 日', '开工', '12000'],
        ['10 月 30 日', '棚子装好', '23400'],
        ['11 月 16 日', '烟感和喷淋', '6200.50'],
      ],
    },
  ],
}
const personnel: Words = {
  title: '楼组长拟任人选公示',
  lines: ['拟请 3 位邻居当楼组长。', '由各楼居民推荐。', '有意见在期限内提出。'],
  body: [
    {
      kind: 'table',
      title: '拟任人选',
      rows: [
        ['姓名', '住处', '拟任'],
        ['马玉兰', '6 号楼', '6 号楼组长'],
        ['郭振华', '7 号楼', '7 号楼组长'],
        ['李国庆', '9 号楼', '9 号楼组长'],
      ],
    },
  ],
}
const market: Words = {
  title: '重阳节便民集市',
  lines: ['周六上午在中心花园。', '修脚、理发、磨剪子、量血压,都不收钱。', '下雨就改到第二天。'],
  body: [{ kind: 'text', text: '摆摊的都是本小区的邻居。' }],
}

/** What else hangs, in every state: just begun, closing soon, over, and taken back; and how far the water notice has come. */
export function* noticeWall(where: Where, [estate]: Compound[], now: number): Generator<Line> {
  yield line('notices', hung('shed-2026', 'idea-call', where, call, now - DAY / 2, { days: 14 }))
  yield line('notices', hung('charging-2026', 'progress', where, progress, now - 5.5 * DAY, { objections: true }))
  yield line('notices', over(hung('market-2026', 'announcement', where, market, now - 20 * DAY, {})))
  yield line('notices', withdrawn(where, now))
  if (estate) yield* opened(estate, 'water-2026-11', now)
}

/** It stays in its place, and says why it no longer counts. */
function withdrawn(where: Where, now: number) {
  const first = hung('leaders-2026', 'personnel', where, personnel, now - 4 * DAY, { objections: true })
  const at = now - 2 * DAY
  const reason = '9 号楼有两位被推荐,要先开会选一位,选好再公示。'
  const last = nextVersion(
    first,
    { ...personnel, files: [] },
    { at, change: 'withdrawal', reason, closesAt: first.closesAt },
  )
  return {
    ...{ ...first, ...shownOf(last), versions: [...first.versions, last], hangs: false, closedAt: at },
    withdrawn: { at, by: first.publisher, reason },
  }
}

/** Every other building of an estate reads what hangs; some hardly do. */
function* opened(estate: Compound, notice: string, now: number): Generator<Line> {
  const random = seeded(611)
  for (const [place, building] of estate.buildings.entries()) {
    const part = [0.62, 0.08, 0.45, 0.71, 0, 0.3][place % 6] ?? 0
    for (const { _id: household } of doorsIn(building))
      if (random() < part)
        yield line('opens', {
          ...{ _id: `${notice}:${household}`, notice, building: building._id },
          at: now - Math.floor(random() * DAY),
        } satisfies Open)
  }
}
