import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { readScene } from '../../domain/community/scene'
import { shortRoot } from '../../domain/papers/poster'
import { BUILDING, ELSEWHERE, NEXT_BUILDING, places, sceneOf } from '../aCommunity'
import { type BackEnd, SCENE_KEY, startBackEnd } from '../backEnd'
import { decided, publishing } from '../notices/aWall'
import { GRID, holder, leaderOf } from './aPrinter'
import { openReader, type Reader } from './aReader'

const COMPOUND = 'hj.02.03.1.05'
/** A large compound. */
const LARGE = 'hj.02.03.1.06'
const large = Array.from({ length: 60 }, (_, place) => `${LARGE}.${place + 1}`)
const HEIGHT = { a4: 297, a5: 210 }

let backEnd: BackEnd
let reader: Reader
beforeAll(async () => {
  ;[backEnd, reader] = await Promise.all([
    startBackEnd([
      ...places([BUILDING, NEXT_BUILDING, ELSEWHERE, ...large], 2),
      holder('zhao', 'grid-leader', GRID),
      ...['sun', 'he'].map((clerk) => holder(clerk, 'community-clerk', 'hj.02.03')),
      holder('deng', 'district-clerk', 'hj'),
      leaderOf(GRID, 'zhao', '赵建国'),
    ]),
    openReader(),
  ])
})
afterAll(() => Promise.all([backEnd.stop(), reader.close()]))

const pdfAt = async (url: string) => {
  const response = await fetch(url)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  return Buffer.from(await response.arrayBuffer())
}
const poster = async (openid: string, building: string, size: 'a4' | 'a5') => {
  const paper = await backEnd.call(openid, 'papers.printPoster', { building, size })
  return { ...paper, pdf: await pdfAt(paper.url) }
}
/** What a camera reads on a page, and how wide it is there in mm. */
async function scanned(pdf: Buffer, page: number, height: number) {
  const png = PNG.sync.read(await reader.picture(pdf, page, 2))
  const code = jsQR(new Uint8ClampedArray(png.data), png.width, png.height)
  if (!code) throw new Error(`no code was read on page ${page}`)
  const { topLeftCorner, topRightCorner } = code.location
  return { address: code.data, width: ((topRightCorner.x - topLeftCorner.x) / png.height) * height }
}

test.each(['a4', 'a5'] as const)(
  '%s: a camera reads the code of 60 mm and more, which opens the home page of this door',
  async (size) => {
    const { pdf, pages } = await poster('zhao', BUILDING, size)
    expect(pages).toBe(1)
    const { address, width } = await scanned(pdf, 1, HEIGHT[size])
    expect(width).toBeGreaterThanOrEqual(60)
    const opened = await fetch(address, { redirect: 'manual' })
    const page = new URL(opened.headers.get('location') ?? '', backEnd.url)
    expect(page.hash).toMatch(/^#\/pages\/home\/index\?scene=/)
    const scene = decodeURIComponent(page.hash.split('scene=')[1] ?? '')
    expect(readScene(scene, SCENE_KEY)).toEqual({ building: BUILDING, issue: 1 })
    const home = await backEnd.call('newcomer', 'community.openHome', { scene })
    expect(home.place?.building.id).toBe(BUILDING)
  },
)

test('the home page of that door comes up in a browser', async () => {
  const { address } = await scanned((await poster('zhao', NEXT_BUILDING, 'a4')).pdf, 1, HEIGHT.a4)
  const { headers } = await fetch(address, { redirect: 'manual' })
  const page = await reader.visit(new URL(headers.get('location') ?? '', backEnd.url).href)
  await page.getByText(`${NEXT_BUILDING} 的名字`).first().waitFor()
})

test('it says whose door it is, what for, and who is there when', async () => {
  expect(await backEnd.call('zhao', 'papers.keepDutyHours', { grid: GRID, hours: '周一到周五 18:00-20:00' })).toEqual({
    grid: GRID,
    hours: '周一到周五 18:00-20:00',
  })
  const { pages, tagged, language, title } = await reader.read((await poster('sun', BUILDING, 'a4')).pdf)
  const words = pages[0]?.text.replace(/\n/g, '')
  for (const said of [
    ...[`${BUILDING} 的名字`, `${COMPOUND} 的名字`, '微信扫一扫', '有事找网格长', '赵建国', '周一到周五 18:00-20:00'],
    ...['社区的钱花在哪,投票一起定', '缺人手、想帮忙,都在这里说', '公示贴出来,人人能核对'],
  ])
    expect(words).toContain(said)
  expect(pages[0]?.tags).toEqual(expect.arrayContaining(['H1', 'Figure']))
  expect({ tagged, language }).toEqual({ tagged: true, language: 'zh-CN' })
  expect(title).toContain('惠邻海报')
  const opened = await backEnd.call('zhao', 'papers.openPosters', {})
  expect(opened.grids).toMatchObject([
    { id: GRID, leader: '赵建国', hours: '周一到周五 18:00-20:00', mayKeepHours: true },
  ])
})

test('it carries the head of the community’s notice log, and is made anew when that has grown', async () => {
  const before = await poster('zhao', NEXT_BUILDING, 'a4')
  await decided(backEnd, publishing())
  await backEnd.clock({ advance: 120_000 })
  const { size, root } = await backEnd.call('anybody', 'notices.openLog', { at: BUILDING })
  expect(size).toBeGreaterThan(0)
  const after = await poster('zhao', NEXT_BUILDING, 'a4')
  expect(after.url.split('?')[0]).not.toBe(before.url.split('?')[0])
  const [page] = (await reader.read(after.pdf)).pages
  expect(page?.text).toContain(shortRoot(root))
  expect(page?.text.replace(/\n/g, '')).toContain(`共 ${size} 条`)
})

test('a whole compound is one PDF with a page each, made once in one function’s time and memory', async () => {
  const began = await backEnd.call('zhao', 'papers.printCompound', { compound: LARGE, size: 'a4' })
  const pdf = await pdfAt(began.url)
  expect(began.pages).toBe(large.length)
  const { pages } = await reader.read(pdf)
  expect(pages).toHaveLength(large.length)
  const inOrder = [...large].sort()
  expect(
    pages.map(({ text }) => text.replace(/\n/g, '')).every((text, at) => text.includes(`${inOrder[at]} 的名字`)),
  ).toBe(true)
  for (const page of [1, 30, 60]) {
    const { address } = await scanned(pdf, page, HEIGHT.a4)
    expect(decodeURIComponent(decodeURIComponent(address))).toContain(sceneOf(inOrder[page - 1] ?? ''))
  }
  const { body, cost } = await backEnd.post(
    'papers',
    { action: 'papers.printCompound', data: { compound: LARGE, size: 'a4' } },
    'zhao',
  )
  expect((body as { data: { url: string } }).data.url.split('?')[0]).toBe(began.url.split('?')[0])
  expect(cost.databaseCalls).toBeLessThanOrEqual(11)
  expect(await backEnd.documents('papersMade', { pages: large.length })).toHaveLength(1)
})

test('a code that was reissued is on the next poster, and the old one is refused', async () => {
  const printed = await poster('zhao', BUILDING, 'a5')
  await backEnd.call('sun', 'places.reissueCode', { building: BUILDING, issue: 1, reason: '海报被撕走了' })
  expect((await backEnd.refused('newcomer', 'community.openHome', { scene: sceneOf(BUILDING, 1) })).code).toBe(
    'scene-retired',
  )
  const next = await poster('zhao', BUILDING, 'a5')
  expect(next.url.split('?')[0]).not.toBe(printed.url.split('?')[0])
  const { address } = await scanned(next.pdf, 1, HEIGHT.a5)
  expect(decodeURIComponent(decodeURIComponent(address))).toContain(sceneOf(BUILDING, 2))
})

test('who answers for a district chooses a community first', async () => {
  const opened = await backEnd.call('deng', 'papers.openPosters', {})
  expect(opened.areas.map(({ id }) => id)).toEqual(['hj.02.03', 'hj.02.04'])
  expect(opened.at.id).toBe('hj.02.03')
  const next = await backEnd.call('deng', 'papers.openPosters', { at: 'hj.02.04' })
  expect(
    next.grids.flatMap(({ compounds }) => compounds.flatMap(({ buildings }) => buildings.map(({ id }) => id))),
  ).toEqual([ELSEWHERE])
})
