import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { fullDay } from '../../domain/wording/time'
import { BUILDING, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { openReader, type Reader, type Reading } from './aReader'
import { attendance } from './aVolunteer'

const DAY = 86_400_000
const KB = 1024
const NEW_YEAR = Date.UTC(2026, 0, 1, 1, 0)
let backEnd: BackEnd
let reader: Reader
let requests = 0

const titles = ['结对探望', '给围墙画上四季', '楼道消防通道排查', '暑期小课堂', '教邻居钩针']
/** Some quarter hours more for each: the sum is no whole hour. */
const quartersOf = (place: number) => 1 + ((place * 7) % 12)
const many = Array.from({ length: 300 }, (_, place) =>
  attendance('busy', `20260101-abcdef-${place}`, {
    from: NEW_YEAR + place * DAY,
    minutes: 15 * quartersOf(place),
    title: `${titles[place % titles.length]}第 ${place + 1} 回`,
    content:
      place % 3
        ? '看望独居老人,聊聊天'
        : '给七十岁以上的独居老人送饭,量一量血压,看看家里还缺什么,坏了的灯泡顺手换上,记下来下次带去',
  }),
)

beforeAll(async () => {
  ;[backEnd, reader] = await Promise.all([
    startBackEnd([
      ...places(),
      ...['li', 'busy', 'rare'].map((openid, place) => resident(openid, homeAt(BUILDING, place + 2))),
      attendance('li', '20261017-visits-1'),
      attendance('li', '20261024-visits-1', { from: Date.UTC(2026, 9, 24, 1, 0), minutes: 105, served: 12 }),
      attendance('li', '20261031-murals-1', {
        ...{ from: Date.UTC(2026, 9, 31, 1, 0), minutes: 15, title: '给围墙画上四季', place: '鸣翠苑西墙' },
      }),
      ...['wang', 'chen'].map((who, place) => ({
        collection: 'feedback' as const,
        document: {
          ...{ _id: `20261017-visits-1:${who}`, shift: '20261017-visits-1', activity: '20261017-visits', who },
          ...{ as: 'served', stars: 4 + place, text: '', shown: true, at: 1 },
        },
      })),
      attendance('rare', '20261017-visits-2', { title: '𠮷爷爷家大扫除😀', place: '䶮湖\n边' }),
      ...many,
    ]),
    openReader(),
  ])
})
afterAll(() => Promise.all([backEnd.stop(), reader.close()]))

const newRequest = () => (++requests).toString(16).padStart(32, '0')
async function issue(openid: string, name: string, period: object = {}) {
  const issued = await backEnd.call(openid, 'papers.issueCertificate', { requestId: newRequest(), name, ...period })
  const response = await fetch(issued.url)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  return { ...issued, pdf: Buffer.from(await response.arrayBuffer()) }
}
/** What stands on the paper, without the breaks between its lines. */
const wordsOf = ({ pages }: Reading) =>
  pages
    .map(({ text }) => text.replace(/\n/g, ''))
    .join('')
    .replace(/评价 /g, '评价')

test('the paper says who served how long, and each service with what a record holds', async () => {
  const { number, pdf } = await issue('li', '李秀英')
  const reading = await reader.read(pdf)
  const words = wordsOf(reading)
  expect(reading.pages).toHaveLength(1)
  for (const said of [
    ...[
      number,
      '志愿服务记录证明',
      '李秀英',
      '4 小时',
      '参加志愿服务 3 次',
      '自 2026 年 10 月 17 日至 2026 年 10 月 31 日',
    ],
    ...['2026.10.17', '2026.10.24', '2026.10.31', '2 小时', '1.75 小时', '0.25 小时', '8 人', '12 人', '赵网格长'],
    ...['结对探望', '给围墙画上四季', '鸣翠苑西墙', '常青志愿服务队', '看望独居老人,聊聊天', '评价4.5 星(2 人评)'],
    ...['惠济区惠邻志愿服务', fullDay(await backEnd.now()), '微信扫一扫,核对这份证明', '第 1 页,共 1 页'],
  ])
    expect(words).toContain(said)
})

test('it is small, has only the characters it needs of two fonts of its own, and can be read aloud', async () => {
  const { number, pdf } = await issue('li', '李秀英')
  expect(pdf.length).toBeLessThan(100 * KB)
  const text = pdf.toString('latin1')
  const fonts = [...text.matchAll(/\/BaseFont \/([^\s/]+)/g)].map(([, font = '']) => font)
  expect(new Set(fonts.map((font) => font.replace(/^[A-Z]{6}\+/, '')))).toEqual(
    new Set(['NotoSansSC-Regular', 'NotoSansSC-Bold']),
  )
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+/)
  expect([...text.matchAll(/\/FontFile2 /g)]).toHaveLength(2)
  const reading = await reader.read(pdf)
  expect(reading).toMatchObject({ tagged: true, language: 'zh-CN', title: `志愿服务记录证明 李秀英 ${number}` })
  const tags = reading.pages[0]?.tags ?? []
  expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1)
  expect(tags.filter((tag) => tag === 'TR')).toHaveLength(4)
  expect(tags.filter((tag) => tag === 'TH')).toHaveLength(6)
  expect(tags).toContain('Figure')
})

test('the code on the printed paper is 30 mm and more, and opens the page that checks it', async () => {
  const { number, pdf } = await issue('li', '李秀英')
  const scale = 3
  const png = PNG.sync.read(await reader.picture(pdf, 1, scale))
  const code = jsQR(new Uint8ClampedArray(png.data), png.width, png.height)
  const across = (code?.location.topRightCorner.x ?? 0) - (code?.location.topLeftCorner.x ?? 0)
  expect(((across / scale) * 25.4) / 72).toBeGreaterThanOrEqual(30)

  const scanned = await fetch(code?.data ?? '', { redirect: 'manual' })
  expect(scanned.headers.get('location')).toContain(`packages/papers/certificate/index?scene=${number}`)
  expect(await backEnd.call('anybody', 'papers.openCertificate', { number })).toMatchObject({
    number,
    name: '李秀英',
    minutes: 240,
  })
})

test('three hundred services go on over pages: each once, in order, under a head, inside the margins', async () => {
  const { pdf } = await issue('busy', '王建国')
  expect(pdf.length).toBeLessThan(350 * KB)
  const reading = await reader.read(pdf)
  const { pages } = reading
  const services = [...wordsOf(reading).matchAll(/第 (\d+) 回/g)].map(([, place]) => Number(place))
  expect(services).toEqual(many.map((_, place) => place + 1))
  const total = many.reduce((sum, _, place) => sum + quartersOf(place), 0) / 4
  expect(pages[0]?.text).toContain(`${total} 小时`)
  pages.forEach(({ text, lines }, index) => {
    for (const word of ['日期', '服务人数', '记录人', `第 ${index + 1} 页,共 ${pages.length} 页`])
      expect(text).toContain(word)
    for (const { x, y, width } of lines) {
      expect(x).toBeGreaterThan(45)
      expect(x + width).toBeLessThan(595 - 45)
      expect(y).toBeGreaterThan(30)
      expect(y).toBeLessThan(842 - 30)
    }
  })
})

test('rare characters of a name are drawn; one the font lacks is refused, and elsewhere leaves a mark', async () => {
  const { pdf } = await issue('rare', '王堃㙓𬭎')
  const words = wordsOf(await reader.read(pdf))
  for (const said of ['王堃㙓𬭎', '〓爷爷家大扫除〓', '䶮湖 边']) expect(words).toContain(said)
  for (const name of ['𠮷野', '王😀', '王\n英']) {
    const asked = { requestId: newRequest(), name }
    const { code, field, message } = await backEnd.refused('rare', 'papers.issueCertificate', asked)
    expect([code, field]).toEqual(['name-not-printable', 'name'])
    expect(message).toContain('拼音')
  }
})

test('a period takes what began in it, and states it', async () => {
  const period = { from: Date.UTC(2026, 9, 20), until: Date.UTC(2026, 9, 31) }
  const { number } = await issue('li', '李秀英', period)
  const { minutes, lines, from, until } = await backEnd.call('x', 'papers.openCertificate', { number })
  expect({ minutes, lines: lines.length, from, until }).toEqual({ minutes: 105, lines: 1, ...period })
})
