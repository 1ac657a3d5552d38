import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { BackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { aTown } from './aTown'

const [mine, find, callUp] = ['mine', 'find', 'callUp'].map((page) => `packages/talents/${page}/index`)

let backEnd: BackEnd
let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  ;[backEnd, browser] = await Promise.all([aTown(), launchBrowser()])
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
})
afterAll(async () => {
  await browser.close()
  await backEnd.stop()
})

const taps = (page: Page, words: string) => page.getByText(words, { exact: true }).first().click()
const at = async (openid: string, path: string | undefined): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${backEnd.url}/app/?openid=${openid}#/${path}`)
  return page
}

test('a neighbour joins, keeps what was typed over a reload, offers a number and is thanked', async () => {
  const page = await at('newcomer', mine)
  await page.getByLabel('怎么称呼您').locator('input').fill('高姐')
  for (const words of ['做饭', '周末白天', '有急事可以叫我:防汛、防疫、扫雪、找人']) await taps(page, words)
  await page.reload()
  expect(await page.getByLabel('怎么称呼您').locator('input').inputValue()).toBe('高姐')
  await taps(page, '加入达人库')
  await page.getByText('谢谢您,记下了').waitFor()
  await taps(page, '用微信手机号')
  await page.getByText('120****1234').waitFor()
  const [kept] = await backEnd.documents('talents', { _id: 'newcomer' })
  expect(kept).toMatchObject({ name: '高姐', skills: ['cooking'], times: ['weekend-day'], emergency: true })
})

test('a clerk sends a call-up, which says first how many it reaches; the neighbour answers, and the clerk sees it', async () => {
  const clerk = await at('owner', callUp)
  await clerk.getByLabel('要做什么').locator('textarea').fill('雪大,来扫小区主路')
  await clerk.getByLabel('到哪里集合').locator('input').fill('3 号楼前')
  await taps(clerk, '看一遍再发')
  await clerk.getByText(/会叫到.*11 位达人/).waitFor()
  await taps(clerk, '马上叫这 11 位')
  await clerk.getByText('大家的回复').waitFor()
  const [sent] = await backEnd.documents('callUps', { text: '雪大,来扫小区主路' })

  const neighbour = await at('newcomer', `packages/talents/call/index?callUpId=${String(sent?._id)}`)
  await taps(neighbour, '我晚点来')
  await neighbour.getByText('已经告诉他们您晚点来').waitFor()
  await taps(clerk, '看最新的回复')
  await clerk.getByText('高姐', { exact: true }).waitFor()
  expect(await backEnd.documents('callAnswers', { who: 'newcomer' })).toMatchObject([{ answer: 'later' }])
})

test('a clerk finds somebody, invites them, and asks for one number with a reason', async () => {
  const page = await at('owner', find)
  for (const words of ['修理', '找人', '选欧阳', '邀请这 1 位']) await taps(page, words)
  await page.getByText('教老人用手机挂号').click()
  await taps(page, '发邀请')
  await page.getByText('邀请了 1 位').waitFor()
  await taps(page, '看电话')
  await page.getByLabel('为什么要看').locator('input').fill('请您修门禁')
  await page
    .getByLabel(/^看欧阳老?师?的电话$/)
    .getByText('看电话', { exact: true })
    .last()
    .click()
  await page.getByText('12000005678').waitFor()
  const looked = await backEnd.documents('audit', { action: 'talents.lookUpPhone' })
  expect(looked).toMatchObject([{ by: 'owner', subject: 'helper-1', reason: '请您修门禁' }])
})
