import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { BackEnd } from '../backEnd'
import { launchBrowser } from '../browser'
import { faults } from './faults'
import type { Row, Table } from './table'

// A new page is looked at when it has a row: in the table of its feature beside this file (pages that somebody without an office
// opens are tried by residents.test.ts, the others by offices.test.ts), `{ at: 'packages/trees/tree/index?id=1', shows: '浇水' }`;
// `by` says who holds the phone, `taps` what is opened on it. What the page shows is put in by the table's `start`. Each row is
// opened in usual and in big words, dark on the narrowest phone and light on a wider one. Nothing else is to be written.

const NARROW = { width: 360, height: 844, colorScheme: 'dark' } as const
const WIDER = { width: 390, height: 844, colorScheme: 'light' } as const

/** Tests that on no page anything is cut, beyond the edge, or too small for a thumb. */
export function lookAt(tables: Table[]): void {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  describe.each(tables)('$of', ({ start, kept = () => ({}), rows }) => {
    let backEnd: BackEnd
    beforeAll(async () => {
      backEnd = await start()
    })
    afterAll(() => backEnd.stop())

    describe.each([
      { words: 'usual words', elder: false },
      { words: 'big words', elder: true },
    ])('$words', ({ elder }) => {
      let context: BrowserContext
      let page: Page
      beforeAll(async () => {
        context = await browser.newContext({ locale: 'zh-CN' })
        page = await context.newPage()
        page.setDefaultTimeout(15_000)
      })
      afterAll(() => context.close())

      for (const row of rows)
        test(nameOf(row), async () => {
          const wrong: string[] = []
          const note = ({ message }: Error) => void wrong.push(message)
          page.on('pageerror', note)
          await open(page, backEnd.url, row, { appearance: { elder }, ...kept(), ...row.kept?.() })
          for (const look of [NARROW, WIDER]) {
            await turnInto(page, look)
            const least = { touch: 44, main: elder ? 60 : 44, words: elder ? (18 * look.width) / 390 - 0.5 : 0 }
            wrong.push(...(await page.evaluate(faults, least)).map((fault) => `${look.width} px: ${fault}`))
          }
          page.off('pageerror', note)
          expect(wrong).toEqual([])
        })
    })
  })
}

const nameOf = ({ at, taps = [], shows }: Row) =>
  `${typeof at === 'string' ? at : 'a page'} ${[...taps, shows].join(', ')}`

/** Opens the page on a phone that keeps nothing but this, and taps. */
async function open(page: Page, url: string, { at, by = 'owner', taps = [], shows }: Row, kept: object): Promise<void> {
  await page.setViewportSize(NARROW)
  await page.emulateMedia(NARROW)
  // Any address of the back end: what a phone keeps is put there while the app is not running.
  await page.goto(`${url}/__emulator/clock`)
  await page.evaluate(
    ({ by, kept }) => {
      localStorage.clear()
      for (const [key, data] of Object.entries(kept)) localStorage.setItem(`${by}/${key}`, JSON.stringify({ data }))
    },
    { by, kept },
  )
  await page.goto(`${url}/app/?openid=${by}#/${typeof at === 'string' ? at : at()}`)
  for (const words of taps) await page.getByText(words, { exact: true }).first().click()
  await page.getByText(shows).first().waitFor()
}

/** Resolves when the page has been laid out anew. */
async function turnInto(page: Page, look: typeof NARROW | typeof WIDER): Promise<void> {
  await page.setViewportSize(look)
  await page.emulateMedia(look)
  await page.waitForFunction(
    (width) =>
      innerWidth === width && document.documentElement.style.fontSize === `${Math.max(20, (40 * width) / 750)}px`,
    look.width,
  )
}
