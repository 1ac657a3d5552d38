import { buildSync } from 'esbuild'
import jsQR from 'jsqr'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { launchBrowser } from '../browser'

const SIDE = 240
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The code as a browser shows it on a screen of so many dots a pixel. */
async function shown(text: string, dots: number): Promise<ReturnType<typeof PNG.sync.read>> {
  const { outputFiles } = buildSync({
    entryPoints: ['src/components/QrCode/draw.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'code',
  })
  const context = await browser.newContext({ deviceScaleFactor: dots, colorScheme: 'dark' })
  const page = await context.newPage()
  await page.setContent(
    `<body style="background: #111"><canvas style="display: block; width: ${SIDE}px; height: ${SIDE}px">`,
  )
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  await page.evaluate(`code.drawCode(document.querySelector('canvas'), ${JSON.stringify(text)}, ${SIDE * dots})`)
  const png = PNG.sync.read(await page.locator('canvas').screenshot({ scale: 'device' }))
  await context.close()
  return png
}

test.each([1, 2, 3])(
  'a screen of %d dots a pixel shows a code that a scanner reads, with sharp edges',
  async (dots) => {
    const text = `shift-7:${'9f3c0aXx'.repeat(4)}.1795475100000`
    const { data, width, height } = await shown(text, dots)
    expect([width, height]).toEqual([SIDE * dots, SIDE * dots])
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(text)
    const blurred = data.filter((value, at) => at % 4 !== 3 && value !== 0 && value !== 255)
    expect(blurred).toHaveLength(0)
  },
)

test.each(['签到', 'a', '1', 'https://example.com/?q=%E7%AD%BE', 'é'.repeat(300)])('%s is read back', async (text) => {
  const { data, width, height } = await shown(text, 3)
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(text)
})
