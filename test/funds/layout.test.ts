import type { Browser, BrowserContext } from 'playwright-core'
import { yearOf } from '../../domain/funds/fund'
import { BUILDING, COMMUNITY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults, looks } from '../phone/layout'
import { serveApp } from '../phone/serveApp'
import { inOffice } from '../points/aBank'
import { asked, done, road } from './aLedger'

const year = yearOf(Date.now())
const ledger = `packages/funds/ledger/index?at=${COMMUNITY}`
const form = 'packages/funds/propose/index'
type Look = [path: string, shows: string, opened: string[], openid: string]
const pages: Look[] = [
  [ledger, '经费用了 10%', [], 'li'],
  [`${ledger}&kind=pledges`, '到这里给', [], 'li'],
  [`packages/funds/project/index?area=${COMMUNITY}&kind=service&year=${year}&project=road`, '计划里还没用的', [], 'li'],
  ['packages/funds/desk/index', '等您审核', [], 'he'],
  [form, '凭证照片', ['付款'], 'sun'],
  [form, '写单位或姓名', ['签约'], 'sun'],
]
/** What comes up over them, looked at where words are biggest. */
const sheets: Look[] = [
  ['packages/funds/proposal/index?proposalId=20261123-layout', '通过后马上记账', ['审核通过'], 'he'],
  ['packages/funds/proposal/index?proposalId=20261123-layout', '为什么退回', ['退回'], 'he'],
]

let backEnd: BackEnd
let browser: Browser
beforeAll(async () => {
  ;[backEnd, browser] = await Promise.all([
    startBackEnd([
      ...places([BUILDING]),
      inOffice('sun', 'community-clerk', COMMUNITY),
      inOffice('he', 'community-clerk', COMMUNITY),
      resident('li', homeAt(BUILDING, 2)),
    ]),
    launchBrowser(),
  ])
  const voucher = await backEnd.upload('sun', 'people/sun/voucher.jpg', '一张发票')
  await done(backEnd, { do: 'income', amount: 300_000_00, from: '区财政' })
  await done(backEnd, { do: 'budget', project: road, amount: 86_000_00 })
  const agreement = await done(backEnd, {
    ...{ do: 'commit', project: 'road', amount: 80_000_00, payee: '惠济区河海市政工程有限责任公司', isPerson: false },
    text: '铺路和排水沟,两边装路沿石',
  })
  await done(backEnd, { do: 'spend', promise: agreement, amount: 30_000_00, text: '首付款', vouchers: [voucher] })
  const pledge = {
    do: 'pledge',
    amount: 8_000_00,
    from: '老李',
    isPerson: true,
    text: '添长椅',
    where: '区慈善总会',
  } as const
  await done(backEnd, pledge, { kind: 'pledges' })
  const what = { do: 'release', promise: agreement, reason: '少铺了二十米,余款退回经费账上' } as const
  await backEnd.call('sun', 'funds.propose', asked(what, { proposalId: '20261123-layout' }))
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
      for (const openid of ['li', 'sun', 'he'])
        if (location.protocol === 'http:')
          localStorage.setItem(`${openid}/appearance`, JSON.stringify({ data: { elder } }))
    }, elder)
  })
  afterAll(() => context.close())

  test.each(elder ? [...pages, ...sheets] : pages)(
    '%s, %s: nothing is cut or beyond the edge, and a thumb hits everything',
    async (path, shows, opened, openid) => {
      const page = await context.newPage()
      const wrong: string[] = []
      page.on('pageerror', ({ message }) => wrong.push(message))
      await page.goto(`${backEnd.url}/app/?openid=${openid}#/${path}`)
      for (const words of opened) await page.getByText(words, { exact: true }).first().click()
      await page.getByText(shows).first().waitFor()
      expect([...wrong, ...(await page.evaluate(faults, { least: 44, leastOfMain: elder ? 60 : 44 }))]).toEqual([])
      await page.close()
    },
  )
})
