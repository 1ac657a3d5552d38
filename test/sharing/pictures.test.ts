import { readFileSync } from 'node:fs'
import { buildSync } from 'esbuild'
import fc from 'fast-check'
import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import type { Shown } from '../../src/components/ShareButton/pictures'
import { palette } from '../../src/phone/drawing/palette'
import { linesOf, shownOf } from '../../src/phone/drawing/text'
import { launchBrowser } from '../browser'

type Picture = ReturnType<typeof PNG.sync.read>
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
  const { outputFiles } = buildSync({
    ...{ entryPoints: ['src/components/ShareButton/pictures.ts'], bundle: true, write: false, format: 'iife' },
    ...{ globalName: 'pictures', external: ['@tarojs/taro'] },
    define: { 'process.env.TARO_ENV': '"h5"' },
  })
  // What drawings ask WeChat for, they don't ask in a browser.
  await page.addScriptTag({ content: 'var require = () => ({})' })
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
})
afterAll(() => browser.close())

const drawn = async (call: string): Promise<Picture> => {
  const url = (await page.evaluate(call)) as string
  expect(url).toMatch(/^data:image\/png;base64,/)
  return PNG.sync.read(Buffer.from(url.split(',')[1] ?? '', 'base64'))
}
const card = (shown: Shown) => drawn(`pictures.cardPicture(${JSON.stringify(shown)})`)
const shown = (change: Partial<Shown> = {}): Shown => ({
  ...{ kind: 'poll', id: '2026-fund', title: '2026 年服务群众经费项目', where: '鸣翠社区', when: '还剩 3 天' },
  stake: '30 万元 · 12 个项目',
  ...change,
})
/** How many dots of a stretch are of a colour. */
function dots({ data, width }: Picture, colour: string, from = 0, to = Number.POSITIVE_INFINITY): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  let count = 0
  for (let at = 0; at < data.length; at += 4) {
    const x = (at / 4) % width
    if (x >= from && x < to && wanted.every((value, channel) => data[at + channel] === value)) count++
  }
  return count
}

test('a card is drawn at 5:4 with words on it, another for every thing', async () => {
  const poll = await card(shown())
  expect(poll.width * 4).toBe(poll.height * 5)
  expect(dots(poll, palette.ink)).toBeGreaterThan(2000)
  expect(dots(poll, palette.persimmon)).toBeGreaterThan(2000)
  const others = [
    shown({ title: '2027 年服务群众经费项目' }),
    shown({ when: '还剩 2 天' }),
    shown({ stake: '还差 6 人' }),
    shown({ kind: 'activity' }),
    shown({ where: '常青社区' }),
  ]
  for (const other of others) expect((await card(other)).data.equals(poll.data)).toBe(false)
  expect((await card(shown())).data.equals(poll.data)).toBe(true)
})

test('whatever people call things, nothing is written beyond the sheet', async () => {
  const words = fc.string({ unit: fc.constantFrom(...'路灯长椅,。:abcW12 （）'), minLength: 0, maxLength: 60 })
  const any = fc.record({ title: words, where: words, when: words, stake: words })
  await fc.assert(
    fc.asyncProperty(any, async (said) => {
      const picture = await card(shown(said))
      // Left and right of the sheet there is paper alone.
      expect(dots(picture, palette.paper, 0, 30)).toBe(30 * picture.height)
      expect(dots(picture, palette.paper, picture.width - 30)).toBe(30 * picture.height)
    }),
    { numRuns: 15 },
  )
})

test('the picture for where no card goes is 3:4, and a camera reads its code', async () => {
  const text = 'http://127.0.0.1:1/scan?page=packages%2Fsharing%2Fopened%2Findex&scene=0123456789abcdef'
  await page.addScriptTag({
    content:
      buildSync({
        ...{
          entryPoints: ['src/phone/drawing/code.ts'],
          bundle: true,
          write: false,
          format: 'iife',
          globalName: 'code',
        },
      }).outputFiles[0]?.text ?? '',
  })
  const picture = await drawn(`(async () => {
    const paper = Object.assign(document.createElement('canvas'), { width: 430, height: 430 })
    code.code(paper.getContext('2d'), ${JSON.stringify(text)}, { x: 0, y: 0, side: 430 })
    return pictures.posterPicture(${JSON.stringify(shown())}, paper.toDataURL())
  })()`)
  expect(picture.width * 4).toBe(picture.height * 3)
  expect(jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data).toBe(text)
})

test('a phone that cannot draw sends its card without a picture', async () => {
  const url = await page.evaluate(`(async () => {
    const real = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = () => null
    const url = await pictures.cardPicture(${JSON.stringify(shown())})
    HTMLCanvasElement.prototype.getContext = real
    return url
  })()`)
  expect(url).toBeNull()
})

test('text goes on in lines: none too wide, nothing lost, no stop at the beginning of one', () => {
  const widthOf = (text: string) => [...text].length
  const text = fc.string({ unit: fc.constantFrom(...'路灯长椅,。!的abc1 '), maxLength: 80 })
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (said, width) => {
      const lines = linesOf(widthOf, said, width)
      expect(lines.join('').replace(/ /g, '')).toBe(said.replace(/\s/g, ''))
      for (const [place, line] of lines.entries()) {
        // What clings to the end of a line may stand out by as much.
        expect(widthOf(line.replace(/[,。!]+$/, ''))).toBeLessThanOrEqual(width)
        if (place > 0) expect(line).not.toMatch(/^[,。!]/)
      }
    }),
  )
})

test('what does not fit ends in an ellipsis, within the width', () => {
  const widthOf = (text: string) => [...text].length
  expect(shownOf(widthOf, '社区的钱花在哪我们一起定', 5, 2)).toEqual(['社区的钱花', '在哪我们…'])
  expect(shownOf(widthOf, '路灯', 5, 2)).toEqual(['路灯'])
  expect(shownOf(widthOf, '', 5, 2)).toEqual([])
})

test('the colours of pictures are those of the tokens', () => {
  const light = /@mixin light \{([^}]*)\}/.exec(readFileSync('src/styles/tokens.scss', 'utf8'))?.[1] ?? ''
  for (const [name, colour] of Object.entries(palette))
    expect(light).toContain(`--${name.replace(/[A-Z]|\d/g, (part) => `-${part.toLowerCase()}`)}: ${colour};`)
})
