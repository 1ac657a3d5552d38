import type { Browser, BrowserContext } from 'playwright-core'
import type { CollectionName } from '../../cloudfunctions/collections'
import { householdId } from '../../domain/community/area'
import { visitOf } from '../../domain/rounds/sweep'
import { BUILDING, DAY, homeAt, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults, looks } from '../phone/layout'
import { serveApp } from '../phone/serveApp'

const GRID = 'hj.02.03.1'
const TOWER = 'hj.02.03.1.05.03'
const [today, sweeps] = ['packages/rounds/today/index', 'packages/rounds/sweeps/index'] as const
const tower = `packages/rounds/sweep/index?sweep=poll:spring&building=${TOWER}`

type Look = [path: string, shows: string, opened: string[]]
const pages: Look[] = [
  [today, '户需要帮助', []],
  [sweeps, '换一件事', []],
  [sweeps, '不为别的', ['换一件事']],
  [tower, '从 1 单元 3401 开始', []],
  [tower, '投过票了', ['从 1 单元 3401 开始']],
  [`packages/rounds/sweep/index?sweep=${visitOf(Date.now())}&building=${BUILDING}`, '要帮忙', []],
]
/** What comes up over them. */
const sheets: Look[] = [
  [tower, '要帮什么', ['从 1 单元 3401 开始', '需要帮助']],
  [tower, '帮这户投票', ['从 1 单元 3401 开始', '更多']],
]
const doc = (collection: CollectionName, document: { [field: string]: unknown }) => ({ collection, document })

let backEnd: BackEnd
let browser: Browser
beforeAll(async () => {
  const now = Date.now()
  const owner = resident('owner', homeAt(BUILDING, 4))
  const rooms = [1, 2, 3, 4].flatMap((unit) =>
    Array.from({ length: 34 }, (_, i) => i + 1).flatMap((floor) =>
      ['01', '02'].map((door) => ({ unit, floor, room: `${floor}${door}` })),
    ),
  )
  ;[backEnd, browser] = await Promise.all([
    startBackEnd([
      ...places(),
      doc('areas', { _id: TOWER, level: 'building', name: '3 号楼', households: rooms.length, sceneIssue: 1 }),
      ...rooms.map((door) =>
        doc('households', { _id: householdId(TOWER, door.unit, door.room), building: TOWER, ...door }),
      ),
      ...poll({ _id: 'spring', title: '2026 年服务群众经费项目', closesAt: now + 2 * DAY }, now),
      doc('people', {
        ...owner.document,
        roles: [GRID, 'hj.02.03.2'].map((area) => ({ role: 'grid-leader', area, from: 0 })),
      }),
    ]),
    launchBrowser(),
  ])
  for (const [i, state] of (['needs-help', 'met', 'nobody-home', 'notice-left'] as const).entries())
    await backEnd.call('owner', 'rounds.noteDoor', {
      ...{ sweep: visitOf(now), household: homeAt(BUILDING, i + 1), entry: `20261123-layou${i}`, state },
      ...{ note: '', at: now },
    })
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
