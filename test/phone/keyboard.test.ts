import type { Browser, Page } from 'playwright-core'
import { BUILDING, homeAt, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { launchBrowser } from '../browser'

let backEnd: BackEnd
let browser: Browser
let page: Page
beforeAll(async () => {
  const now = Date.now()
  backEnd = await startBackEnd([...places(), ...poll({ _id: 'spring' }, now), resident('owner', homeAt(BUILDING, 4))])
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  page = await context.newPage()
})
afterAll(async () => {
  await browser.close()
  await backEnd.stop()
})

const focused = () => page.evaluate(() => document.querySelector('[role]:focus')?.textContent?.trim() ?? '')
/** Presses Tab until the focus is on something that says this. */
const reach = async (words: string) => {
  for (let pressed = 0; pressed < 40; pressed++) {
    if ((await focused()).includes(words)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${words}; it is on ${await focused()}`)
}

test('a sheet takes the focus, keeps it, and gives it back where it was', async () => {
  await page.goto(`${backEnd.url}/app/?openid=owner#/packages/voting/poll/index?pollId=spring`)
  await page.getByText('怎么算的').waitFor()
  await reach('怎么算的')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.waitFor()
  for (let pressed = 0; pressed < 8; pressed++) {
    await page.keyboard.press('Tab')
    expect(await sheet.evaluate((paper) => paper.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await focused()).toContain('怎么算的')
})

test('a ballot can be filled without a finger', async () => {
  await page.goto(`${backEnd.url}/app/?openid=owner#/packages/voting/ballot/index?pollId=spring`)
  await page.getByText('确认选票').waitFor()
  await page.getByRole('checkbox', { name: /项目 lamp/ }).focus()
  await page.keyboard.press('Space')
  await page.getByText('已选 1 个').waitFor()
  await reach('确认选票')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
})
