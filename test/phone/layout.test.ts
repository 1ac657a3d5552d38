import type { Browser, BrowserContext } from 'playwright-core'
import { BUILDING, homeAt, places, poll, resident, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults, looks } from './layout'
import { serveApp } from './serveApp'

const HEIGHT = 844
const scene = encodeURIComponent(sceneOf(BUILDING))
const pages: [path: string, shows: string][] = [
  [`pages/home/index?scene=${scene}`, '去投票'],
  ['pages/home/index?scene=forged', '重新扫码'],
  ['pages/deliberate/index', '进行中'],
  ['pages/volunteer/index', '看看议事'],
  ['pages/me/index', '隐私说明'],
  ['packages/voting/poll/index?pollId=spring', '怎么选出来'],
  ['packages/voting/ballot/index?pollId=spring', '确认选票'],
  [`packages/community/binding/index?scene=${scene}`, '几楼?'],
  ['packages/community/privacy/index', '我们不存什么'],
  ['packages/rounds/rounds/index', '我的楼'],
  ['packages/rounds/today/index', '今天要办的'],
  ['packages/rounds/sweeps/index', '去哪栋楼'],
  [`packages/rounds/sweep/index?sweep=poll:spring&building=${BUILDING}`, '没投'],
  [`packages/rounds/assist/index?pollId=spring&household=${homeAt(BUILDING, 5)}`, '这张票是怎么来的?'],
  [`packages/rounds/assist/index?pollId=spring&household=${homeAt(BUILDING, 6)}`, '核对'],
]
/** A ballot that the grid leader has begun to take down: the last of the pages goes on with it. */
const begun = {
  key: `owner/draft/paper/spring/${homeAt(BUILDING, 6)}`,
  paper: { step: 'ballot', way: 'paper', witness: '王建国', reason: '不会用手机', choices: ['road'], closesAt: 9e15 },
}

let backEnd: BackEnd
let browser: Browser
beforeAll(async () => {
  const now = Date.now()
  const { collection, document } = resident('owner', homeAt(BUILDING, 4))
  const roles = [{ role: 'grid-leader', area: 'hj.02.03.1', from: 0 }]
  const owner = { collection, document: { ...document, roles } }
  backEnd = await startBackEnd([...places(), ...poll({ _id: 'spring' }, now), owner])
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await backEnd.stop()
})

describe.each(looks)('$name', ({ width, elder, colorScheme }) => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: HEIGHT }, colorScheme, locale: 'zh-CN' })
    await serveApp(context)
    await context.addInitScript(
      ({ elder, begun }) => {
        if (location.protocol !== 'http:') return
        localStorage.setItem('owner/appearance', JSON.stringify({ data: { elder } }))
        localStorage.setItem(begun.key, JSON.stringify({ data: begun.paper }))
      },
      { elder, begun },
    )
  })
  afterAll(() => context.close())

  test.each(pages)('%s: nothing is cut or beyond the edge, and a thumb hits everything', async (path, shows) => {
    const page = await context.newPage()
    const wrong: string[] = []
    page.on('pageerror', ({ message }) => wrong.push(message))
    await page.goto(`${backEnd.url}/app/?openid=owner#/${path}`)
    await page.getByText(shows).first().waitFor()
    expect([...wrong, ...(await page.evaluate(faults, { least: 44, leastOfMain: elder ? 60 : 44 }))]).toEqual([])
    await page.close()
  })
})
