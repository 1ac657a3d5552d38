import type { Browser, BrowserContext } from 'playwright-core'
import { BUILDING, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults, looks } from '../phone/layout'
import { serveApp } from '../phone/serveApp'
import { attendance } from './aVolunteer'

/** What fits the narrowest phones, in both sizes of words, fits wider ones. */
const narrow = looks.filter(({ width }) => width === 360)
const [record, issue, check] = ['record', 'issue', 'certificate'].map((page) => `packages/papers/${page}/index`)
const title = '给鸣翠苑小区东边靠近垃圾分类投放点的围墙画上春夏秋冬四季的黄河'

let backEnd: BackEnd
let browser: Browser
let number: string
beforeAll(async () => {
  ;[backEnd, browser] = await Promise.all([
    startBackEnd([
      ...places([BUILDING]),
      resident('owner', homeAt(BUILDING, 2)),
      ...Array.from({ length: 60 }, (_, place) =>
        attendance('owner', `20260101-visits-${place}`, {
          ...{
            from: Date.UTC(2026, 0, 1 + place * 3, 1),
            minutes: 15 * (place + 1),
            title: place % 2 ? title : '结对探望',
          },
        }),
      ),
    ]),
    launchBrowser(),
  ])
  const asked = { requestId: 'a'.repeat(32), name: '阿依古丽·买买提热合曼·吐尔逊' }
  ;({ number } = await backEnd.call('owner', 'papers.issueCertificate', asked))
})
afterAll(async () => {
  await browser.close()
  await backEnd.stop()
})

type Look = [path: () => string, shows: string, opened: string[]]
const pages: Look[] = [
  [() => `${record}`, '看更早的', []],
  [() => `${issue}`, '到哪一天', ['选日子']],
  [() => `${issue}`, '请填写证明上的姓名。', ['开证明']],
  [() => `${check}?number=${number}`, '打开证明(PDF)', ['看全部 60 次']],
  [() => `${check}?number=HJ-2026-0000000000`, '没有查到这份证明', []],
  [() => `${check}`, '证明编号', []],
]

describe.each(narrow)('$name', ({ width, elder, colorScheme }) => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, locale: 'zh-CN' })
    await serveApp(context)
    await context.addInitScript((elder) => {
      if (location.protocol === 'http:') localStorage.setItem('owner/appearance', JSON.stringify({ data: { elder } }))
    }, elder)
  })
  afterAll(() => context.close())

  for (const [path, shows, opened] of pages)
    test(`${shows}: nothing is cut or beyond the edge, and a thumb hits everything`, async () => {
      const page = await context.newPage()
      const wrong: string[] = []
      page.on('pageerror', ({ message }) => wrong.push(message))
      await page.goto(`${backEnd.url}/app/?openid=owner#/${path()}`)
      for (const words of opened) await page.getByText(words, { exact: true }).last().click()
      await page.getByText(shows).first().waitFor()
      expect([...wrong, ...(await page.evaluate(faults, { least: 44, leastOfMain: elder ? 60 : 44 }))]).toEqual([])
      await page.close()
    })
})
