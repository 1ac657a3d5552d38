import type { Browser, BrowserContext } from 'playwright-core'
import type { BackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults, looks } from '../phone/layout'
import { serveApp } from '../phone/serveApp'
import { aTown, FLOOD } from './aTown'

const call = `packages/talents/call/index?callUpId=${FLOOD}`
const [mine, find, callUp] = ['mine', 'find', 'callUp'].map((page) => `packages/talents/${page}/index`)
type Look = [path: string | undefined, shows: string, opened: string[]]
const pages: Look[] = [
  [mine, '保存', []],
  [find, '找人', []],
  [callUp, '看一遍再发', []],
  [call, '大家的回复', []],
]
/** What comes up over them, looked at where words are biggest. */
const sheets: Look[] = [
  [mine, '退出并删掉', ['退出达人库']],
  [find, '谁看的、为什么看', ['修理', '找人', '看电话']],
  [find, '发邀请', ['修理', '找人', '选欧阳', '邀请这 1 位']],
  [call, '结束以后不能再回复', ['结束召集']],
]

let backEnd: BackEnd
let browser: Browser
beforeAll(async () => {
  ;[backEnd, browser] = await Promise.all([aTown(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await backEnd.stop()
})

describe.each(looks)('$name', ({ width, elder, colorScheme }) => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, locale: 'zh-CN' })
    await serveApp(context)
    await context.addInitScript((elder) => {
      if (location.protocol === 'http:') localStorage.setItem('owner/appearance', JSON.stringify({ data: { elder } }))
    }, elder)
  })
  afterAll(() => context.close())

  test.each(elder ? [...pages, ...sheets] : pages)(
    '%s, %s: nothing is cut or beyond the edge, and a thumb hits everything',
    async (path, shows, opened) => {
      const page = await context.newPage()
      const wrong: string[] = []
      page.on('pageerror', ({ message }) => wrong.push(message))
      await page.goto(`${backEnd.url}/app/?openid=owner#/${path}`)
      for (const words of opened) await page.getByText(words, { exact: true }).first().click()
      await page.getByText(shows).first().waitFor()
      expect([...wrong, ...(await page.evaluate(faults, { least: 44, leastOfMain: elder ? 60 : 44 }))]).toEqual([])
      await page.close()
    },
  )
})
