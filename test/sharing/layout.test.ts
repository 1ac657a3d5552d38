import jsQR from 'jsqr'
import type { Browser, BrowserContext } from 'playwright-core'
import { PNG } from 'pngjs'
import { BUILDING, NEXT_BUILDING, places, poll } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { GRID, holder, leaderOf } from '../papers/aPrinter'
import { openReader } from '../papers/aReader'
import { faults, looks } from '../phone/layout'
import { serveApp } from '../phone/serveApp'

/** What fits the narrowest phones, in both sizes of words, fits wider ones. */
const narrow = looks.filter(({ width }) => width === 360)
const COMPOUND = 'hj.02.03.1.05'
const now = Date.now()
const title = '给鸣翠苑小区东边靠近垃圾分类投放点的围墙画上春夏秋冬四季的黄河'
const groups = [
  { _id: 'a'.repeat(24), compound: COMPOUND, name: '鸣翠苑小区全体业主和租户大群二', since: now },
  { _id: 'b'.repeat(24), compound: COMPOUND, name: null, since: now },
]

let backEnd: BackEnd
let browser: Browser
beforeAll(async () => {
  ;[backEnd, browser] = await Promise.all([
    startBackEnd([
      ...places([BUILDING, NEXT_BUILDING, 'hj.02.03.1.06.01']),
      ...poll({ _id: '2026-fund', title }, now),
      holder('zhao', 'grid-leader', GRID),
      leaderOf(GRID, 'zhao', '赵建国'),
      ...groups.map((document) => ({ collection: 'chatGroups' as const, document })),
      {
        collection: 'coverage',
        document: {
          ...{ _id: `poll:2026-fund:${groups[0]?._id}`, thing: 'poll:2026-fund', kind: 'poll', id: '2026-fund', title },
          ...{ group: groups[0]?._id, compound: COMPOUND, opened: 128, first: now, at: now },
        },
      },
    ]),
    launchBrowser(),
  ])
  const hours = '周一到周五 18:00-20:00,周六上午,小区活动室二楼'
  await backEnd.call('zhao', 'papers.keepDutyHours', { grid: GRID, hours })
})
afterAll(async () => {
  await browser.close()
  await backEnd.stop()
})

type Look = [path: string, opened: string[], shows: string]
const pages: Look[] = [
  ['packages/sharing/coverage/index', [], '128 人打开'],
  ['packages/sharing/coverage/index', ['发到群里'], '选群发出去'],
  ['packages/sharing/coverage/index', ['起名'], '群的名字'],
  ['packages/sharing/opened/index?scene=0000000000000000', [], '没能打开这张图片里的内容'],
  ['packages/posters/posters/index', [], '打开整个小区的 2 张 A4 海报'],
  ['packages/posters/posters/index', [`${BUILDING} 的名字`, 'A5 贴纸'], '改值班时间'],
  ['packages/posters/posters/index', [`${BUILDING} 的名字`, `给 ${BUILDING} 的名字换新码`], '为什么换'],
  ['packages/posters/posters/index', ['改值班时间'], '什么时候找得到您'],
  ['packages/voting/poll/index?pollId=2026-fund', ['存成图片,发朋友圈'], '存到相册'],
]

describe.each(narrow)('$name', ({ width, elder, colorScheme }) => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, locale: 'zh-CN' })
    await serveApp(context)
    await context.addInitScript((elder) => {
      if (location.protocol === 'http:') localStorage.setItem('zhao/appearance', JSON.stringify({ data: { elder } }))
    }, elder)
  })
  afterAll(() => context.close())

  for (const [path, opened, shows] of pages)
    test(`${shows}: nothing is cut or beyond the edge, and a thumb hits everything`, async () => {
      const page = await context.newPage()
      const wrong: string[] = []
      page.on('pageerror', ({ message }) => wrong.push(message))
      await page.goto(`${backEnd.url}/app/?openid=zhao#/${path}`)
      for (const words of opened) await page.getByText(words, { exact: true }).first().click()
      await page.getByText(shows).first().waitFor()
      expect([...wrong, ...(await page.evaluate(faults, { least: 44, leastOfMain: elder ? 60 : 44 }))]).toEqual([])
      await page.close()
    })
})

test('what a camera reads off the printed poster opens the home page of that door in a browser', async () => {
  const reader = await openReader()
  const { url } = await backEnd.call('zhao', 'papers.printPoster', { building: NEXT_BUILDING, size: 'a4' })
  const pdf = Buffer.from(await (await fetch(url)).arrayBuffer())
  const { data, width, height } = PNG.sync.read(await reader.picture(pdf, 1, 2))
  await reader.close()
  const read = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? ''
  const { headers } = await fetch(read, { redirect: 'manual' })
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await serveApp(context)
  const page = await context.newPage()
  await page.goto(new URL(headers.get('location') ?? '', backEnd.url).href)
  await page.getByText(`${NEXT_BUILDING} 的名字`).first().waitFor()
  await context.close()
})
