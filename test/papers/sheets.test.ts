import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { shortRoot } from '../../domain/papers/poster'
import { yuan } from '../../domain/wording/money'
import { drawPng } from '../../emulator/openapi/png'
import { COMMUNITY, DAY } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { content, decided, publishing, refusedWith, startWall } from '../notices/aWall'
import { sdkAt } from '../sdk'
import { openReader, type Reader } from './aReader'

let backEnd: BackEnd
let reader: Reader
beforeAll(async () => {
  ;[backEnd, reader] = await Promise.all([startWall(), openReader()])
})
afterAll(() => Promise.all([backEnd.stop(), reader.close()]))

const sheet = async (noticeId: string, openid = 'leader') => {
  const paper = await backEnd.call(openid, 'papers.printNotice', { noticeId })
  const pdf = Buffer.from(await (await fetch(paper.url)).arrayBuffer())
  return { ...paper, pdf, ...(await reader.read(pdf)) }
}
/** A file of a clerk’s phone that PDF can draw. */
async function aPicture(cloudPath: string): Promise<string> {
  const fileContent = drawPng(640, (x, y) => (x + y) % 40 < 20)
  return (await sdkAt(backEnd.url).uploadFile({ cloudPath, fileContent })).fileID
}
const joined = (text: string | undefined) => (text ?? '').replace(/\s/g, '')

test('a sheet says the whole notice in large type, and its code opens it', async () => {
  const fileId = await aPicture('people/lamp.png')
  const body = [
    { kind: 'heading' as const, text: '装了哪些' },
    { kind: 'list' as const, items: ['主路 26 盏', '东门 4 盏'] },
    { kind: 'amounts' as const, title: '费用', rows: [{ name: '灯具', amount: 86_000_50 }] },
    {
      kind: 'table' as const,
      title: '分工',
      rows: [
        ['楼', '负责人'],
        ['3 号楼', '赵建国'],
      ],
    },
    { kind: 'picture' as const, file: 0, caption: '装好的灯' },
  ]
  const files = [{ fileId, name: '灯.png' }]
  const noticeId = await decided(backEnd, publishing({ content: content({ body, files }) }))
  await backEnd.clock({ advance: 60_000 })
  const { pages, pdf, title, language, tagged } = await sheet(noticeId)
  const words = joined(pages.map(({ text }) => text).join(''))
  const { size, root } = await backEnd.call('li', 'notices.openLog', { at: COMMUNITY })
  const said = [
    '路灯装好了',
    '主路装了26盏灯。',
    '装了哪些',
    '2.东门4盏',
    '费用',
    yuan(86_000_50),
    '分工',
    '赵建国',
    '装好的灯',
  ]
  for (const part of [...said, '测试社区居民委员会', `共${size}条`, shortRoot(root), root, `惠邻公示 ${noticeId}`])
    expect([part, words.includes(joined(part))]).toEqual([part, true])
  expect({ title, language, tagged }).toEqual({ title: '公示:路灯装好了', language: 'zh-CN', tagged: true })
  expect(pages[0]?.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'Figure', 'Table', 'TD']))

  const png = PNG.sync.read(await reader.picture(pdf, 1, 2))
  const code = jsQR(new Uint8ClampedArray(png.data), png.width, png.height)
  const opened = await fetch(code?.data ?? '', { redirect: 'manual' })
  expect(new URL(opened.headers.get('location') ?? '', backEnd.url).hash).toBe(
    `#/packages/notices/notice/index?scene=${noticeId}`,
  )
})

test('a long notice flows over pages: nothing is lost, nothing stands below the foot, all is there once', async () => {
  const paragraph = (n: number) => `第${n}段。${'这一段写得很长,要分到下一页去。'.repeat(20)}完${n}。`
  const rows = Array.from({ length: 90 }, (_, n) => ({ name: `第 ${n + 1} 项`, amount: (n + 1) * 100 }))
  const body = [
    ...Array.from({ length: 8 }, (_, n) => ({ kind: 'text' as const, text: paragraph(n) })),
    { kind: 'amounts' as const, title: '每一项', rows },
  ]
  const noticeId = await decided(backEnd, publishing({ content: content({ body }) }))
  const {
    pages,
    pages: { length },
  } = await sheet(noticeId, 'sun')
  expect(length).toBeGreaterThan(4)
  const words = joined(
    pages
      .map(({ lines }) =>
        lines
          .filter(({ y }) => y > 62)
          .map(({ text }) => text)
          .join(''),
      )
      .join(''),
  )
  for (let n = 0; n < 8; n++) expect(words.split(joined(paragraph(n)))).toHaveLength(2)
  for (const { name, amount } of rows) expect(words).toContain(joined(`${name}${yuan(amount)}`))
  pages.forEach(({ text, lines }, at) => {
    expect(joined(text)).toContain(`第${at + 1}页,共${length}页`)
    for (const { x, y, width } of lines) {
      expect(x).toBeGreaterThanOrEqual(56)
      expect(x + width).toBeLessThanOrEqual(540)
      expect(y).toBeGreaterThanOrEqual(40)
    }
  })
})

test('a year’s accounts are a table that is read line by line', async () => {
  const from = Date.now() - 300 * DAY
  const accounts = {
    ...{ kind: 'accounts' as const, from, until: Date.now(), opening: 0, closing: 214_000_00 },
    lines: [
      { way: 'income' as const, at: from + DAY, name: '区里拨款', project: '', amount: 300_000_00, voucher: null },
      { way: 'spending' as const, at: from + 9 * DAY, name: '灯具', project: '路灯', amount: 86_000_00, voucher: null },
    ],
  }
  const noticeId = await decided(backEnd, publishing({ kind: 'accounts', content: content({ body: [accounts] }) }))
  const [page] = (await sheet(noticeId)).pages
  for (const said of ['期初结余', '区里拨款', '灯具(路灯)', yuan(300_000_00), yuan(214_000_00), '期末结余'])
    expect(joined(page?.text)).toContain(joined(said))
})

test('it is made once, and anew when the notice is corrected', async () => {
  const noticeId = await decided(backEnd, publishing())
  await backEnd.clock({ advance: 60_000 })
  const place = ({ url }: { url: string }) => url.split('?')[0]
  const first = await sheet(noticeId)
  expect(place(await sheet(noticeId))).toBe(place(first))
  const change = content({ title: '路灯都装好了' })
  await decided(backEnd, { to: 'correct', noticeId, version: 1, change: 'wording', reason: '错字', content: change })
  const second = await sheet(noticeId)
  expect(place(second)).not.toBe(place(first))
  expect(joined(second.pages[0]?.text)).toContain('第2版')
})

test('who may not see its reach does not print it, and what was taken back is not hung up again', async () => {
  const noticeId = await decided(backEnd, publishing())
  const refused = (openid: string | undefined, data: object) => refusedWith(backEnd, openid, 'papers.printNotice', data)
  const print: [openid: string | undefined, data: object, code: string][] = [
    [undefined, { noticeId }, 'no-caller'],
    ['li', { noticeId }, 'not-for-you'],
    ['across', { noticeId }, 'not-for-you'],
    ['sun', { noticeId: 'nothing' }, 'no-such-notice'],
    ['sun', { noticeId: { $ne: '' } }, 'not-understood'],
    ['sun', { noticeId, building: 'hj' }, 'not-understood'],
    ['sun', {}, 'not-understood'],
  ]
  for (const [openid, data, code] of print) expect([openid, await refused(openid, data)]).toEqual([openid, code])
  await decided(backEnd, { to: 'withdraw', noticeId, version: 1, reason: '发错了' })
  expect(await refused('sun', { noticeId })).toBe('notice-withdrawn')
})
