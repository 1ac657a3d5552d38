import type { Browser, BrowserContext } from 'playwright-core'
import { BUILDING, COMMUNITY, DAY, homeAt, resident } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults, looks } from '../phone/layout'
import { serveApp } from '../phone/serveApp'
import { content, decided, hung, line, publishing, startWall } from './aWall'

type Proposed = ReturnType<typeof content>['body'][number]

const now = Date.now()
const long = '给鸣翠苑小区东边靠近垃圾分类投放点的围墙画上春夏秋冬四季的黄河'
const accounts: Proposed = {
  ...{ kind: 'accounts', from: now - 300 * DAY, until: now, opening: 1_234_567_89 },
  closing: 1_234_567_89,
  lines: Array.from({ length: 40 }, (_, i) => ({
    ...{ way: i === 0 ? ('income' as const) : ('spending' as const), at: now - 200 * DAY, name: `${i} ${long}` },
    ...{ project: i === 0 ? '' : `${i % 8} ${long}`, amount: i === 0 ? 39_000_000_00 : 1_000_000_00, voucher: null },
  })),
}
const wide: Proposed = {
  ...{ kind: 'table', title: long },
  rows: [
    ['姓名', '现任', '拟任', '任期', '电话'],
    ['阿依古丽·买买提热合曼', long, '副主任', '三年', '0371-63636363'],
  ],
}
const narrow: Proposed = {
  kind: 'table',
  title: '监督小组',
  rows: [
    ['姓名', '管什么', '住处'],
    ['阿依古丽·买买提', long, '6 号楼'],
  ],
}
const body: Proposed[] = [
  { kind: 'heading', text: '这一年' },
  accounts,
  {
    kind: 'amounts',
    title: '费用',
    rows: [
      { name: long, amount: 123_456_789_00 },
      { name: '灯', amount: 1 },
    ],
  },
  wide,
  narrow,
]

let backEnd: BackEnd
let browser: Browser
let year: string
beforeAll(async () => {
  const emergency = hung('gas', now - DAY / 4, {
    ...{ kind: 'emergency', title: '6 号楼前燃气管道漏气,请关总阀', lines: ['不要点火。'], closesAt: now + 2 * DAY },
  })
  ;[backEnd, browser] = await Promise.all([
    startWall([line(emergency), resident('owner', homeAt(BUILDING, 3))]),
    launchBrowser(),
  ])
  const pdf = await backEnd.upload('sun', 'people/photo.jpg', 'photo')
  const files = [{ fileId: pdf, name: '2026 年服务群众经费第三季度收支明细和全部付款凭证扫描件.jpg' }]
  year = await decided(
    backEnd,
    publishing({ kind: 'accounts', content: content({ title: `${long}的一年`, body, files }) }),
  )
  const proposal = { to: 'correct', noticeId: year, version: 1, change: 'matter', reason: long } as const
  await decided(backEnd, { ...proposal, content: content({ title: `${long}的两年`, body, files }) })
  for (const openid of ['owner', 'wang'])
    await backEnd.call(openid, 'notices.object', {
      ...{ noticeId: year, requestId: `${openid}00000000`, name: '王', text: long, pictures: [] },
    })
  await backEnd.call('sun', 'notices.answerObjection', { noticeId: year, number: 1, text: long })
})
afterAll(async () => {
  await browser.close()
  await backEnd.stop()
})

type Look = [path: () => string, openid: string, shows: string, opened: string[]]
const notice = () => `packages/notices/notice/index?noticeId=${year}`
const pages: Look[] = [
  [() => 'pages/notices/index', 'owner', '有新公示提醒我', []],
  [() => 'pages/notices/index', 'owner', '项目决定', ['种类:全部']],
  [() => 'pages/notices/index', 'owner', '请至少写两个字', ['搜公示', '找一找']],
  [() => 'pages/notices/index', 'owner', '还没有结束的公示', ['已结束']],
  [notice, 'owner', '改了字句|首次公布', ['收起']],
  [notice, 'owner', '还有 10 笔', ['特大']],
  [notice, 'owner', '还有 10 笔', ['小']],
  [() => `packages/notices/version/index?noticeId=${year}&version=2`, 'owner', '这一版记在公示账本里', []],
  [() => `packages/notices/log/index?log=${COMMUNITY}`, 'owner', '文件备好了', ['下载账本文件']],
  [() => `packages/notices/objections/index?noticeId=${year}`, 'owner', '认可吗', []],
  [() => 'packages/notices/calendar/index', 'owner', '放假,不算工作日', []],
  [() => 'packages/notices/calendar/index', 'district', '就这样改', ['改好了,看一遍']],
]

describe.each(looks)('$name', ({ width, elder, colorScheme }) => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, locale: 'zh-CN' })
    await serveApp(context)
    await context.addInitScript(
      ({ elder, building }) => {
        if (location.protocol !== 'http:') return
        for (const openid of ['owner', 'district']) {
          localStorage.setItem(`${openid}/appearance`, JSON.stringify({ data: { elder } }))
          localStorage.setItem(`${openid}/door`, JSON.stringify({ data: { building, scene: null } }))
        }
      },
      { elder, building: BUILDING },
    )
    // The board is what tells a phone of the emergency.
    const page = await context.newPage()
    await page.goto(`${backEnd.url}/app/?openid=owner#/pages/notices/index`)
    await page.getByText('不要点火').first().waitFor()
    await page.close()
  })
  afterAll(() => context.close())

  for (const [path, openid, shows, opened] of pages)
    test(`${[...opened, shows].join(', ')}: nothing is cut or beyond the edge, and a thumb hits everything`, async () => {
      const page = await context.newPage()
      const wrong: string[] = []
      page.on('pageerror', ({ message }) => wrong.push(message))
      await page.goto(`${backEnd.url}/app/?openid=${openid}#/${path()}`)
      for (const words of opened) await page.getByText(words, { exact: true }).first().click()
      await page.getByText(new RegExp(shows)).first().waitFor()
      expect([...wrong, ...(await page.evaluate(faults, { least: 44, leastOfMain: elder ? 60 : 44 }))]).toEqual([])
      await page.close()
    })

  test('in elder mode no word is under 18 pt, in whatever size a notice is read', async () => {
    if (!elder) return
    const page = await context.newPage()
    await page.goto(`${backEnd.url}/app/?openid=owner#/${notice()}`)
    for (const size of ['小', '中', '特大']) {
      await page.getByText(size, { exact: true }).first().click()
      await page.getByText('还有 10 笔').first().waitFor()
      const least = await page.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll<HTMLElement>('.page__main *')]
            .filter((element) =>
              [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
            )
            .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
        ),
      )
      expect([size, least >= 18 * (width / 390) - 0.5]).toEqual([size, true])
    }
    await page.close()
  })
})
