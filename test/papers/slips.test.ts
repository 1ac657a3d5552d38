import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { slipCode, spaced, tidySlip } from '../../domain/community/slip'
import { settings } from '../../domain/settings'
import { BUILDING, homeAt, NEXT_BUILDING, places, resident, sceneOf } from '../aCommunity'
import { type BackEnd, SCENE_KEY, startBackEnd } from '../backEnd'
import { sdkAt } from '../sdk'
import { GRID, holder, leaderOf } from './aPrinter'
import { openReader, type Reader } from './aReader'

const DOORS = 20
let backEnd: BackEnd
let reader: Reader
beforeAll(async () => {
  ;[backEnd, reader] = await Promise.all([
    startBackEnd([
      ...places([BUILDING, NEXT_BUILDING], DOORS),
      holder('zhao', 'grid-leader', GRID),
      holder('other', 'grid-leader', 'hj.02.04.1'),
      leaderOf(GRID, 'zhao', '赵建国'),
      resident('secret-owner', homeAt(BUILDING, 2)),
    ]),
    openReader(),
  ])
})
afterAll(() => Promise.all([backEnd.stop(), reader.close()]))

const print = async (building = BUILDING) => {
  const paper = await backEnd.call('zhao', 'papers.printSlips', { building })
  return { ...paper, pdf: Buffer.from(await (await fetch(paper.url)).arrayBuffer()) }
}
const codeOf = (number: number, issue = 1) => slipCode(homeAt(BUILDING, number), issue, SCENE_KEY)

test('every door has one slip with its own code, eight a page, and nobody’s name', async () => {
  const { pdf, pages } = await print()
  expect(pages).toBe(Math.ceil(DOORS / 8))
  const reading = await reader.read(pdf)
  expect(reading.pages).toHaveLength(pages)
  const text = reading.pages.map((page) => page.text).join('\n')
  for (let number = 1; number <= DOORS; number++) {
    expect(text.split(spaced(codeOf(number)))).toHaveLength(2)
    expect(text.split('\n').filter((line) => line === `1 单元 ${number}`)).toHaveLength(1)
  }
  expect(new Set(Array.from({ length: DOORS }, (_, place) => codeOf(place + 1))).size).toBe(DOORS)
  for (const said of [
    '1. 微信扫左边的码,进入本楼',
    '2. 登记住处时,填上这个邀请码',
    '3. 当场办好,不用等人确认',
    '赵建国',
  ])
    expect(text).toContain(said)
  expect(pdf.toString('latin1')).not.toContain('secret-owner')
  expect(pdf.toString('latin1').split('/Subtype /Image')).toHaveLength(2)
  for (const page of reading.pages)
    for (const { x, y, width } of page.lines) {
      expect(x).toBeGreaterThan(15)
      expect(x + width).toBeLessThan(595 - 15)
      expect(y).toBeGreaterThan(15)
    }
})

test('a slip’s code is scanned into the building, and what is typed from it confirms the home at once', async () => {
  const { pdf } = await print()
  const { data, width, height } = PNG.sync.read(await reader.picture(pdf, 1, 3))
  const slip = { width: Math.floor(width / 2), height: Math.floor(height / 4) }
  const first = new Uint8ClampedArray(4 * slip.width * slip.height)
  for (let y = 0; y < slip.height; y++)
    first.set(data.subarray(4 * y * width, 4 * (y * width + slip.width)), 4 * y * slip.width)
  const read = jsQR(first, slip.width, slip.height)?.data ?? ''
  expect(decodeURIComponent(read)).toContain(sceneOf(BUILDING))

  const [page] = (await reader.read(pdf)).pages
  const typed = /[A-Z0-9]{4} [A-Z0-9]{4}/.exec(page?.text ?? '')?.[0] ?? ''
  expect(tidySlip(typed)).toBe(codeOf(1))
  await backEnd.call('newcomer', 'community.bindHome', {
    ...{
      scene: sceneOf(BUILDING),
      household: homeAt(BUILDING, 1),
      relation: 'tenant',
      name: '刘洋',
      slip: typed.toLowerCase(),
    },
    privacyNotice: settings.privacyNotice,
  })
  const { homes } = await backEnd.call('newcomer', 'community.openHome', {})
  expect(homes.map(({ household }) => household)).toEqual([homeAt(BUILDING, 1)])
})

test('printed again it is the same file; a household’s next slip has another code', async () => {
  const [one, other] = [await print(), await print()]
  expect(other.url.split('?')[0]).toBe(one.url.split('?')[0])
  expect(await backEnd.documents('audit', { action: 'papers.printSlips', by: 'zhao' })).not.toHaveLength(0)
  await sdkAt(backEnd.url)
    .database()
    .collection('households')
    .doc(homeAt(BUILDING, 5))
    .update({ data: { slipIssue: 2 } })
  const text = (await reader.read((await print()).pdf)).pages.map((page) => page.text).join('\n')
  expect(text).toContain(spaced(codeOf(5, 2)))
  expect(text).not.toContain(spaced(codeOf(5, 1)))
})

test('slips are for those who answer for the building', async () => {
  for (const openid of ['other', 'secret-owner', 'stranger'])
    expect((await backEnd.refused(openid, 'papers.printSlips', { building: BUILDING })).code).toBe('may-not-print')
  for (const building of ['hj.02.03.1.05', `${GRID}.05.77`])
    expect((await backEnd.refused('zhao', 'papers.printSlips', { building })).code).toBe('nothing-to-print')
})
