import type { Browser, BrowserContext } from 'playwright-core'
import { newSketch, type Sketch, type Step } from '../../src/packages/leading/postActivity/sketch'
import { startedFrom } from '../../src/packages/leading/postActivity/templates'
import { COMMUNITY, DAY } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults, looks } from '../phone/layout'
import { serveApp } from '../phone/serveApp'
import { aCommunity, HOUR, posts, signUp, tomorrow } from './aShift'

const [form, leading] = ['packages/leading/postActivity/index', 'packages/leading/leading/index'] as const
const roster = (id: string) => `packages/leading/roster/index?shiftId=20261123-${id}-1`
const close = (id: string) => `packages/leading/close/index?shiftId=20261123-${id}-1`

type Look = [path: string, shows: string, opened: string[], step: Step | null]
const pages: Look[] = [
  [leading, '正在进行', [], null],
  [form, '从常办的活动开始', [], 'what'],
  [form, '最低年龄', [], 'who'],
  [form, '再加一场', [], 'when'],
  [form, '添加照片', [], 'pictures'],
  [form, '招 10 人', [], 'look'],
  [roster('during'), '码半分钟换一次', [], null],
  [roster('during'), '候补第 1 位', ['名单'], null],
  [roster('later1'), '有变化', [], null],
  [roster('closed'), '帮到 40 人', [], null],
  [close('during'), '每个人的时长', [], null],
  [close('class1'), '哪些孩子来了', [], null],
  [close('closed'), '谢谢您', [], null],
]
/** What comes up over them. */
const sheets: Look[] = [
  [form, '每周重复', ['再加一场', '从小区里选'], 'when'],
  [form, '确认发布', ['发布'], 'look'],
  [roster('during'), '记下,到了', ['名单', '没报名也来了'], null],
  [roster('later1'), '确认交接', ['换人带队'], null],
  [roster('later1'), '确认改', ['改时间地点'], null],
  [roster('later1'), '为什么取消', ['取消这一场'], null],
]

/** What fits the narrowest phones, in both sizes of words, fits wider ones. */
const narrow = looks.filter(({ width }) => width === 360)

let backEnd: BackEnd
let browser: Browser
let sketch: Sketch
beforeAll(async () => {
  ;[backEnd, browser] = await Promise.all([aCommunity(), launchBrowser()])
  const from = tomorrow(await backEnd.now())
  await Promise.all(['during', 'closed'].map((id) => posts(backEnd, { id, from })))
  await posts(backEnd, { id: 'later1', from: from + DAY })
  await posts(backEnd, { id: 'class1', kind: 'class', from, capacity: 3 })
  for (const id of ['during', 'closed', 'later1']) await signUp(backEnd, `20261123-${id}-1`)
  await signUp(backEnd, '20261123-class1-1', 'class')
  await backEnd.clock({ set: from + HOUR })
  await backEnd.call('owner', 'volunteering.closeShift', {
    ...{ shiftId: '20261123-closed-1', served: 40, note: '东墙画好了一半,下周接着画。', pictures: [], hours: [] },
  })
  const blank = newSketch(await backEnd.now(), { id: COMMUNITY, name: '鸣翠社区' })
  const shift = {
    ...{ from: { day: '2030-11-28', time: '09:00' }, minutes: 150, capacity: 10, leader: '小区志愿队孙队长' },
    venue: { name: '鸣翠苑小区东围墙靠近垃圾分类投放点的那一段', point: { longitude: 113.6, latitude: 34.8 } },
  }
  sketch = { ...startedFrom(blank, 'painting'), shifts: [shift, shift] }
})
afterAll(async () => {
  await browser.close()
  await backEnd.stop()
})

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

  test.each(elder ? [...pages, ...sheets] : pages)(
    '%s, %s: nothing is cut or beyond the edge, and a thumb hits everything',
    async (path, shows, opened, step) => {
      const page = await context.newPage()
      const wrong: string[] = []
      page.on('pageerror', ({ message }) => wrong.push(message))
      if (step)
        await page.addInitScript(
          (data) => {
            if (location.protocol === 'http:') localStorage.setItem('owner/draft/leading/new', JSON.stringify({ data }))
          },
          { ...sketch, step },
        )
      await page.goto(`${backEnd.url}/app/?openid=owner#/${path}`)
      for (const words of opened) await page.getByText(words, { exact: true }).first().click()
      await page.getByText(shows).first().waitFor()
      expect([...wrong, ...(await page.evaluate(faults, { least: 44, leastOfMain: elder ? 60 : 44 }))]).toEqual([])
      await page.close()
    },
  )
})
