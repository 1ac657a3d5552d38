import type { Browser, BrowserContext } from 'playwright-core'
import { type Plan, type Step, sketchOf } from '../../src/packages/desk/sketch'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults, looks } from '../phone/layout'
import { serveApp } from '../phone/serveApp'
import { clerk } from './aClerk'

const now = Date.now()
const project = (name: string, cost: number) => ({
  name,
  why: '雨天积水,老人推车走不了,邻居们说了好几年',
  details: '请施工队做,业委会监督。',
  cost,
  category: 'works' as const,
  benefits: '3 至 6 号楼',
  picture: 'road' as const,
})
const plan: Plan = {
  title: '2027 年服务群众经费项目,请大家一起来选一选用在哪里',
  about: '区里拨给社区 30 万元,由居民来选用在哪里。',
  area: COMMUNITY,
  preset: 'assembly-of-persons',
  minimumAge: 18,
  entitled: 612,
  opensAt: now + DAY,
  closesAt: now + 8 * DAY,
  projects: [project('3 号楼前路面硬化并重新划停车位', 86_000_00), project('装灯', 30_000_50)],
  ballot: 'budget',
  rule: 'equal-shares-add1u',
  budget: 150_000_00,
  guarantees: [{ category: 'works', bound: 'at-most', of: 'fen', value: 100_000_00 }],
}

const steps: Step[] = ['what', 'who', 'projects', 'rule', 'when', 'look']
/** A draft for every step: the phone was left there. */
const idOf = (step: Step) => `20261123-${step.padEnd(6, '0').slice(0, 6)}`
const form = (step: Step) => `packages/desk/draft/index?draftId=${idOf(step)}`
const review = (id: string) => `packages/desk/review/index?draftId=${id}`
const [HIS, APPROVED, RETURNED] = ['20261123-hisown', '20261123-passed', '20261123-return']
const pages: [path: string, shows: string][] = [
  ['packages/desk/drafts/index', '发起投票'],
  ...steps.map((step, n): [string, string] => [form(step), `第 ${n + 1} 步`]),
  [review(idOf('what')), '发给同事审核'],
  [review(HIS), '退回修改'],
  [review(RETURNED), '接着改'],
  [review(APPROVED), '看这次投票'],
]

let backEnd: BackEnd
let browser: Browser
beforeAll(async () => {
  backEnd = await startBackEnd([...places(), clerk('owner', 4), clerk('he', 5), resident('li', homeAt(BUILDING, 3))])
  const submit = (by: string, draftId: string) => backEnd.call(by, 'voting.submitDraft', { draftId, revision: 0, plan })
  for (const step of steps) await submit('owner', idOf(step))
  for (const id of [APPROVED, RETURNED]) await submit('owner', id)
  await submit('he', HIS)
  await backEnd.call('he', 'voting.approveDraft', { draftId: APPROVED, revision: 1 })
  await backEnd.call('he', 'voting.returnDraft', { draftId: RETURNED, revision: 1, comment: '请把灯的费用写整。' })
  browser = await launchBrowser()
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
    const left = steps.map((step) => ({
      key: `owner/draft/desk/${idOf(step)}-1`,
      data: { ...sketchOf(plan, idOf(step), 1), step },
    }))
    await context.addInitScript(
      ({ elder, left }) => {
        if (location.protocol !== 'http:') return
        localStorage.setItem('owner/appearance', JSON.stringify({ data: { elder } }))
        for (const { key, data } of left) localStorage.setItem(key, JSON.stringify({ data }))
      },
      { elder, left },
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

  test('the forms that come up over the page: a project, a promise, the approval, the word back', async () => {
    const page = await context.newPage()
    const sheets: [path: string, opens: string, shows: string][] = [
      [form('projects'), '再加一个', '放进去'],
      [form('rule'), '加一条', '加上'],
      [review(HIS), '审核通过', '确认通过'],
      [review(HIS), '退回修改', '请写明要改什么'],
    ]
    for (const [path, opens, shows] of sheets) {
      await page.goto('about:blank')
      await page.goto(`${backEnd.url}/app/?openid=owner#/${path}`)
      await page.getByText(opens, { exact: true }).click()
      await page.getByText(shows, { exact: true }).waitFor()
      const found = await page.evaluate(faults, { least: 44, leastOfMain: elder ? 60 : 44 })
      expect([shows, ...found]).toEqual([shows])
    }
    await page.close()
  })
})
