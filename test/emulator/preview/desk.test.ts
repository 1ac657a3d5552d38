import type { Page } from 'playwright-core'
import { DAY } from '../../../emulator/preview/data/time'
import { aDesk, type Desk, screenOf, shows } from './aDesk'

const WIDE = { width: 1440, height: 900 }
let desk: Desk
let page: Page

beforeAll(async () => {
  desk = await aDesk()
})
afterAll(() => desk.close())
afterEach(async () => {
  await page.context().close()
  await desk.emulator.post('/__emulator/clock', { reset: true })
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const press = (name: string | RegExp) => button(name).click()
const onPhone = (number: number, id: string) => screenOf(page, number).locator(`#${id}`).click()
const phone = (number: number) => page.getByRole('region', { name: `第 ${number} 部手机` })

test('three people hold the phones, each at home', async () => {
  page = await desk.visit(WIDE)
  for (const [at, openid] of desk.file.phones.entries()) {
    await shows(page, at + 1, 'openid', openid)
    await shows(page, at + 1, 'phone', String(at + 1))
    await shows(page, at + 1, 'page', '#/pages/start/index')
  }
})

test('a phone handed to another starts as that person; reloading keeps the page; home goes home', async () => {
  page = await desk.visit(WIDE)
  await page.getByLabel('第 2 部手机由谁拿着').selectOption('openid-chen')
  await shows(page, 2, 'openid', 'openid-chen')
  await press('用第 2 部手机扫 陈小雨')
  await shows(page, 2, 'page', '#/pages/door/index?scene=b%3D3%26s%3Dx1')
  await onPhone(2, 'scan')
  await phone(2).getByRole('dialog').waitFor()
  await phone(2).getByRole('button', { name: '刷新' }).click()
  await phone(2).getByRole('dialog').waitFor({ state: 'detached' })
  await shows(page, 2, 'page', '#/pages/door/index?scene=b%3D3%26s%3Dx1')
  await phone(2).getByRole('button', { name: '首页' }).click()
  await shows(page, 2, 'page', '#/pages/start/index')
})

test('turning a phone dark does not start it anew, and lasts when it is', async () => {
  page = await desk.visit(WIDE)
  await screenOf(page, 1)
    .locator('body')
    .evaluate((body) => body.setAttribute('data-same', 'yes'))
  await phone(1).getByRole('button', { name: '深色' }).click()
  await screenOf(page, 1).locator('body.dark[data-same]').waitFor()
  await phone(1).getByRole('button', { name: '刷新' }).click()
  await screenOf(page, 1).locator('body.dark:not([data-same])').waitFor()
})

test('a phone that asks to scan gets the door that is picked, or nothing', async () => {
  page = await desk.visit(WIDE)
  await onPhone(1, 'scan')
  await phone(1).getByRole('button', { name: '柳树街 5 号楼 东门' }).click()
  await shows(page, 1, 'heard', '"path":"pages/door/index?scene=b%3D5","result":null')
  await onPhone(1, 'scan')
  await phone(1).getByRole('dialog', { name: '扫一扫' }).waitFor()
  await page.keyboard.press('Escape')
  await shows(page, 1, 'heard', '{"type":"emulator:scanned","id":"scan-1","path":null,"result":null}')
})

test('a phone scans the code that another shows, as it is at that moment, and only while it shows it', async () => {
  page = await desk.visit(WIDE)
  const codeOf = (name: string) => phone(1).getByRole('button', { name: `${name}手机上的码 门口的码` })
  await onPhone(1, 'code')
  await onPhone(2, 'code')
  await onPhone(1, 'scan')
  await codeOf('李建国').waitFor()
  expect(await codeOf('王秀兰').count()).toBe(0)
  await onPhone(2, 'code')
  await onPhone(3, 'code')
  await codeOf('张敏').waitFor()
  await codeOf('李建国').click()
  await shows(page, 1, 'heard', '{"type":"emulator:scanned","id":"scan-1","path":null,"result":"code 2 of openid-li"}')

  await onPhone(1, 'scan')
  await onPhone(2, 'hide')
  await codeOf('李建国').waitFor({ state: 'detached' })
  await page.getByLabel('第 3 部手机由谁拿着').selectOption('openid-chen')
  await codeOf('张敏').waitFor({ state: 'detached' })
  expect(
    await phone(1)
      .getByRole('button', { name: /手机上的码/ })
      .count(),
  ).toBe(0)
})

test('a shared card lands in the group and opens on another phone', async () => {
  page = await desk.visit(WIDE)
  await onPhone(3, 'share')
  const card = page.getByRole('listitem').filter({ hasText: '张敏' })
  await card.getByText('院里的路要不要修').waitFor()
  await page.getByRole('status').filter({ hasText: '张敏转发到柳树街邻居群' }).waitFor()
  await card.getByRole('button', { name: '用第 2 部手机打开,李建国' }).click()
  await shows(page, 2, 'page', '#/pages/question/index?id=road')
  await shows(page, 2, 'openid', 'openid-li')
  const address = () =>
    new URL(
      page
        .frames()
        .find((frame) => frame.url().includes('phone=2'))
        ?.url() ?? '',
    )
  expect(address().searchParams.get('group')).toBe('street')
  // Whoever starts it another way comes from no chat.
  await phone(2).getByRole('button', { name: '首页' }).click()
  await shows(page, 2, 'page', '#/pages/start/index')
  expect(address().searchParams.has('group')).toBe(false)
})

test('only phones are heard', async () => {
  page = await desk.visit(WIDE)
  await page.evaluate(() => {
    const card = { title: '假的', path: 'pages/false/index' }
    const stranger = document.body.appendChild(document.createElement('iframe'))
    stranger.srcdoc = `<script>parent.postMessage({ type: 'emulator:share', card: ${JSON.stringify(card)} }, '*')</script>`
    window.postMessage({ type: 'emulator:share', card }, '*')
    return new Promise((loaded) => stranger.addEventListener('load', loaded))
  })
  await onPhone(1, 'share')
  await page.getByRole('listitem').filter({ hasText: '王秀兰' }).waitFor()
  expect(await page.getByText('假的').count()).toBe(0)
})

test('a person allows one of two messages; what is sent arrives at once and opens', async () => {
  page = await desk.visit(WIDE)
  await onPhone(1, 'subscribe')
  await phone(1).getByRole('checkbox', { name: 'template-shift' }).uncheck()
  await phone(1).getByRole('button', { name: '允许' }).click()
  await shows(page, 1, 'heard', '"accepted":["template-result"]')
  await page.getByRole('tab', { name: '消息' }).click()
  const parameters = {
    touser: 'openid-wang',
    templateId: 'template-result',
    page: 'pages/result/index?id=road',
    data: { thing1: { value: '路要修了' } },
  }
  await desk.emulator.call('openapi', { api: 'subscribeMessage.send', parameters })
  const letters = page.getByRole('region', { name: '王秀兰的消息' })
  await letters.getByText('路要修了').waitFor()
  await letters.getByText('没有允许更多消息').waitFor()
  await letters.getByRole('button', { name: '用第 1 部手机打开,王秀兰' }).click()
  await shows(page, 1, 'page', '#/pages/result/index?id=road')
})

test('one press moves the clock to a moment, and every phone hears of it', async () => {
  page = await desk.visit(WIDE)
  await press(/投票截止/)
  await page.getByText('比真实时间快').waitFor()
  for (const number of [1, 2, 3]) await screenOf(page, number).locator('#clock:not(:text-is("0"))').waitFor()
  const moved = (await desk.emulator.get('/__emulator/clock')) as { now: number }
  expect(moved.now).toBeGreaterThanOrEqual(desk.file.moments[0]?.at ?? Number.POSITIVE_INFINITY)
  await press('1 天')
  await page.waitForFunction(async (least) => {
    const { now } = (await (await fetch('/__emulator/clock')).json()) as { now: number }
    return now >= least
  }, moved.now + DAY)
  await press('60×')
  await page.locator('button[aria-pressed="true"]', { hasText: '60×' }).waitFor()
  await press('回到现在')
  await page.getByText('和真实时间一样').waitFor()
  expect(await desk.emulator.get('/__emulator/clock')).toMatchObject({ speed: 1 })
})

test('the meter shows what a call costs; a fault is put in, strikes, and is taken away', async () => {
  page = await desk.visit(WIDE)
  await page.getByText('计量', { exact: true }).click()
  await desk.emulator.call('hello', { action: 'hello.again' }, 'openid-wang')
  await page.getByRole('row', { name: /again/ }).waitFor()
  await page.getByText('故障', { exact: true }).click()
  await page.getByLabel('函数', { exact: true }).fill('hello')
  await page.getByLabel('几次').fill('1')
  await press('加上这个故障')
  await page.getByText('函数 hello · 还有 1 次').waitFor()
  expect((await desk.emulator.call('hello', {})).status).not.toBe(200)
  await page.getByText('还有 0 次 · 已发生 1 次').waitFor()
  await press('全部清除')
  await page.getByText('现在没有故障').waitFor()
})

test('what fails is said in a sentence, and works again when tried again', async () => {
  page = await desk.visit(WIDE)
  await page.route('**/__emulator/clock', (route) => route.abort())
  await press('1 天')
  const alert = page.getByRole('alert').filter({ hasText: '连不上模拟器,请看看它是否还在运行。' })
  await alert.waitFor()
  await page.unroute('**/__emulator/clock')
  await alert.getByRole('button', { name: '再试一次' }).click()
  await page.getByText('比真实时间快 1 天').waitFor()
  await alert.waitFor({ state: 'detached' })
  await press('回到现在')
  await page.getByText('和真实时间一样').waitFor()
})

test('a missing application is said, and opens when it is there', async () => {
  page = await desk.visit(WIDE)
  await page.route('**/app/**', (route) => route.fulfill({ status: 404 }))
  await page.reload()
  const alert = page.getByRole('alert').filter({ hasText: '手机里还没有应用' })
  await alert.waitFor()
  await page.unroute('**/app/**')
  await alert.getByRole('button', { name: '再试一次' }).click()
  await shows(page, 1, 'openid', 'openid-wang')
})

test('tabs walk by arrow keys, and whatever can be used has a name', async () => {
  page = await desk.visit(WIDE)
  await page.getByRole('tab', { name: '楼门口' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('tab', { name: '群聊', selected: true }).waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('tab', { name: '消息', selected: true }).waitFor()
  for (const fold of ['计量', '故障']) await page.getByText(fold, { exact: true }).click()
  const tree = await page.locator('.page').ariaSnapshot()
  expect(tree).toContain('complementary')
  expect(await page.locator('iframe:not([title])').count()).toBe(0)
  expect(tree.match(/- (button|combobox|textbox|spinbutton|tab|img|dialog|checkbox)\b(?! ")/g) ?? []).toEqual([])
})

test.each([
  [{ width: 1440, height: 900 }, 3],
  [{ width: 1920, height: 1080 }, 3],
  [{ width: 820, height: 1180 }, 1],
  [{ width: 390, height: 844 }, 1],
])('in a window of %j, %d phones are seen whole', async (size, seen) => {
  page = await desk.visit(size)
  const frames = await page
    .locator('.case:visible')
    .evaluateAll((cases) => cases.map((one) => one.getBoundingClientRect().toJSON()))
  expect(frames).toHaveLength(seen)
  for (const { left, right, bottom } of frames as { left: number; right: number; bottom: number }[]) {
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(size.width)
    expect(bottom).toBeLessThanOrEqual(size.height)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
  await page.screenshot({ path: `test/output/preview-${size.width}x${size.height}.png` })
  if (seen > 1) return
  await page.getByRole('tab', { name: '2 李建国' }).click()
  await phone(2).waitFor()
  expect(await page.locator('.case:visible').count()).toBe(1)
})
