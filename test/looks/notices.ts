import { BUILDING, COMMUNITY, DAY, homeAt, resident } from '../aCommunity'
import { content, decided, hung, line, publishing, startWall } from '../notices/aWall'
import type { Table } from './table'

type Block = ReturnType<typeof content>['body'][number]

const now = Date.now()
const long = '给鸣翠苑小区东边靠近垃圾分类投放点的围墙画上春夏秋冬四季的黄河'
const accounts: Block = {
  ...{ kind: 'accounts', from: now - 300 * DAY, until: now, opening: 1_234_567_89 },
  closing: 1_234_567_89,
  lines: Array.from({ length: 40 }, (_, i) => ({
    ...{ way: i === 0 ? ('income' as const) : ('spending' as const), at: now - 200 * DAY, name: `${i} ${long}` },
    ...{ project: i === 0 ? '' : `${i % 8} ${long}`, amount: i === 0 ? 39_000_000_00 : 1_000_000_00, voucher: null },
  })),
}
const wide: Block = {
  ...{ kind: 'table', title: long },
  rows: [
    ['姓名', '现任', '拟任', '任期', '电话'],
    ['阿依古丽·买买提热合曼', long, '副主任', '三年', '0371-63636363'],
  ],
}
const narrow: Block = {
  ...{ kind: 'table', title: '监督小组' },
  rows: [
    ['姓名', '管什么', '住处'],
    ['阿依古丽·买买提', long, '6 号楼'],
  ],
}
const costs = [
  { name: long, amount: 123_456_789_00 },
  { name: '灯', amount: 1 },
]
const body: Block[] = [
  { kind: 'heading', text: '这一年' },
  accounts,
  { kind: 'amounts', title: '费用', rows: costs },
  wide,
  narrow,
]

let year = ''
let emergencies: unknown = []
const board = 'pages/notices/index'
const calendar = 'packages/notices/calendar/index'
const notice = () => `packages/notices/notice/index?noticeId=${year}`

/** A year's accounts, corrected, objected to and answered, while gas leaks. */
export const notices: Table = {
  of: 'notices',
  start: async () => {
    const gas = { title: '6 号楼前燃气管道漏气,请关总阀', lines: ['不要点火。'], closesAt: now + 2 * DAY }
    const emergency = hung('gas', now - DAY / 4, { kind: 'emergency', ...gas })
    const backEnd = await startWall([line(emergency), resident('owner', homeAt(BUILDING, 3))])
    const photo = await backEnd.upload('sun', 'people/photo.jpg', 'photo')
    const files = [{ fileId: photo, name: '2026 年服务群众经费第三季度收支明细和全部付款凭证扫描件.jpg' }]
    const told = content({ title: `${long}的一年`, body, files })
    year = await decided(backEnd, publishing({ kind: 'accounts', content: told }))
    const proposal = { to: 'correct', noticeId: year, version: 1, change: 'matter', reason: long } as const
    await decided(backEnd, { ...proposal, content: content({ title: `${long}的两年`, body, files }) })
    for (const openid of ['owner', 'wang'])
      await backEnd.call(openid, 'notices.object', {
        ...{ noticeId: year, requestId: `${openid}00000000`, name: '王', text: long, pictures: [] },
      })
    await backEnd.call('sun', 'notices.answerObjection', { noticeId: year, number: 1, text: long })
    ;({ emergencies } = await backEnd.call('owner', 'notices.listNotices', { at: BUILDING }))
    return backEnd
  },
  kept: () => ({ door: { building: BUILDING, scene: null }, emergencies }),
  rows: [
    { at: board, shows: '有新公示提醒我' },
    { at: board, shows: '不要点火' },
    { at: board, taps: ['种类:全部'], shows: '项目决定' },
    { at: board, taps: ['搜公示', '找一找'], shows: '请至少写两个字' },
    { at: board, taps: ['已结束'], shows: '还没有结束的公示' },
    { at: notice, taps: ['收起'], shows: /改了字句|首次公布/ },
    { at: notice, taps: ['特大'], shows: '还有 10 笔' },
    { at: notice, taps: ['中'], shows: '还有 10 笔' },
    { at: notice, taps: ['小'], shows: '还有 10 笔' },
    { at: () => `packages/notices/version/index?noticeId=${year}&version=2`, shows: '这一版记在公示账本里' },
    { at: `packages/notices/log/index?log=${COMMUNITY}`, taps: ['下载账本文件'], shows: '文件备好了' },
    { at: () => `packages/notices/objections/index?noticeId=${year}`, shows: '认可吗' },
    { at: calendar, shows: '放假,不算工作日' },
    { at: calendar, by: 'district', taps: ['改好了,看一遍'], shows: '就这样改' },
  ],
}
