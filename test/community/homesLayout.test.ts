import type { Browser, BrowserContext } from 'playwright-core'
import type { AreaId } from '../../domain/community/area'
import { claimOf } from '../../domain/community/claim'
import { settings } from '../../domain/settings'
import { BUILDING, homeAt, NEXT_BUILDING, places, resident, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults, looks } from '../phone/layout'
import { serveApp } from '../phone/serveApp'

const GRID = 'hj.02.03.1'
const [binding, homes, toConfirm, household] = ['binding', 'homes', 'toConfirm', 'household'].map(
  (page) => `packages/community/${page}/index`,
)
type Look = [path: string | undefined, shows: string, opened: string[]]
const door = `${binding}?scene=${encodeURIComponent(sceneOf(BUILDING))}`
const pages: Look[] = [
  ['pages/home/index', '人说住在您家', []],
  ['pages/home/index', '等待确认', []],
  [homes, '有人说住在您家', []],
  [toConfirm, '小欧阳', []],
  [`${household}?household=${homeAt(BUILDING, 1)}`, '邀请码换新', []],
  [door, '核对业主名册', ['3 楼', '3', '业主']],
  [door, '业主姓名', ['核对业主名册']],
]
const sheets: Look[] = [
  [homes, '一户还是一票', ['是,确认']],
  [homes, '带一句话(可不填)', ['不是']],
  [homes, '确认搬出', ['搬走了']],
  [toConfirm, '对方会收到您写的原因', ['不确认']],
  [`${household}?household=${homeAt(BUILDING, 1)}`, '怎么知道的', ['已经搬走']],
]

const claim = (who: string, home: AreaId, name: string, building: AreaId) => {
  const said = { who, name, household: home, building, relation: 'family' as const, note: '', wanted: null }
  return {
    collection: 'claims' as const,
    document: { ...claimOf({ ...said, notice: settings.privacyNotice }, Date.now()) },
  }
}
let backEnd: BackEnd
let browser: Browser
beforeAll(async () => {
  const owner = resident('owner', homeAt(BUILDING, 1))
  const roles = [{ role: 'grid-leader', area: GRID, from: 0 }]
  ;[backEnd, browser] = await Promise.all([
    startBackEnd([
      ...places(),
      { ...owner, document: { ...owner.document, roles } },
      claim('son', homeAt(BUILDING, 1), '小欧阳', BUILDING),
      claim('lin', homeAt(BUILDING, 5), '林阿姨', BUILDING),
      claim('owner', homeAt(NEXT_BUILDING, 2), '欧阳', NEXT_BUILDING),
    ]),
    launchBrowser(),
  ])
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
