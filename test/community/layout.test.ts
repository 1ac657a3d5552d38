import type { Browser, BrowserContext } from 'playwright-core'
import type { Role } from '../../domain/community/person'
import { BUILDING, COMMUNITY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults, looks } from '../phone/layout'
import { serveApp } from '../phone/serveApp'
import { inOffice, talent } from '../talents/aPool'

const [mine, rights, roles] = ['mine', 'rights', 'roles'].map((page) => `packages/community/${page}/index`)
type Look = [path: string | undefined, shows: string, opened: string[]]
const pages: Look[] = [
  [mine, '带走一份(复制下载地址)', []],
  [rights, '前有效', ['我同意隐私说明,显示号码']],
  [rights, '用过一次就作废', ['我有区级开通码']],
  [roles, '确认这项职责', []],
]
/** What comes up over them, looked at where words are biggest. */
const sheets: Look[] = [
  [mine, '确认注销', ['注销,删掉我的信息']],
  [rights, '确认不再担任', ['我不再担任了']],
  [roles, '确认后马上生效', ['确认这项职责']],
  [roles, '看一遍再给', ['给一项职责', '写到哪天']],
]

const now = Date.now()
const office = (_id: string, who: string, role: Role, area: string, state: string) => ({
  collection: 'offices' as const,
  document: {
    ...{
      _id,
      who,
      name: '欧阳建国',
      role,
      area,
      areaName: '鸣翠苑社区',
      from: now,
      until: now + 9e9,
      state,
      ended: null,
    },
    ...{ given: { by: 'x', byName: '新城街道 · 镇街干部', at: now }, confirmed: null },
    consent: { notice: '2026-11-24', at: now },
  },
})

let backEnd: BackEnd
let browser: Browser
beforeAll(async () => {
  ;[backEnd, browser] = await Promise.all([
    startBackEnd([
      ...places(),
      inOffice('owner', BUILDING, { role: 'street-clerk', area: 'hj.02', from: 0 }),
      talent('owner', BUILDING),
      resident('fang', homeAt(BUILDING, 2)),
      office('mine', 'owner', 'street-clerk', 'hj.02', 'held'),
      office('proposed', 'fang', 'community-clerk', COMMUNITY, 'proposed'),
      {
        collection: 'audit',
        document: {
          ...{
            _id: 'seen',
            action: 'talents.lookUpPhone',
            by: 'sun',
            role: 'community-clerk',
            subject: 'owner',
            at: now,
          },
          reason: '给老人送药',
        },
      },
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
