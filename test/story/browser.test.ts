import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { demoFiles } from '../../scripts/emulator/demoFiles'
import { runEmulator, sceneKey } from '../../scripts/emulator/run'
import { launchBrowser } from '../browser'

const OUTPUT = 'test/output'
const directory = mkdtempSync(join(tmpdir(), 'huilin-story-'))
let emulator: ChildProcess
let browser: Browser
let desk: Page

beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true })
  const demo = await demoFiles(join(directory, 'files'), sceneKey, false)
  emulator = runEmulator(
    { port: 0, data: join(directory, 'data'), importFile: demo.documents, previewFile: demo.preview },
    'pipe',
  )
  const url = await new Promise<string>((resolve, reject) => {
    emulator.stdout?.on('data', (chunk: Buffer) => {
      const ready = /ready (\S+)/.exec(chunk.toString())
      if (ready?.[1]) resolve(ready[1])
    })
    emulator.once('exit', (code) => reject(new Error(`the emulator ended with ${code}`)))
  })
  browser = await launchBrowser()
  desk = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
  desk.setDefaultTimeout(30_000)
  await desk.goto(url)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  const ended = new Promise((resolve) => emulator.once('exit', resolve))
  emulator.kill('SIGTERM')
  await ended
  rmSync(directory, { recursive: true, force: true })
})

const phone = (number: number): FrameLocator => desk.frameLocator('iframe').nth(number - 1)
/** Of several pages that H5 keeps in the document, the one that is shown. */
const says = (number: number, words: string | RegExp) =>
  phone(number).getByText(words).locator('visible=true').first().waitFor()
/** Clicks what is shown. By the document and not by the mouse: a busy machine may draw a frame in a frame for seconds only now and then. */
const tap = async (number: number, words: string | RegExp, which: 'first' | 'last' = 'last') => {
  const shown = phone(number).getByText(words).locator('visible=true')[which]()
  await shown.waitFor()
  await shown.evaluate((element: HTMLElement) => element.click())
}
const types = (number: number, label: string, words: string) =>
  phone(number).getByLabel(label, { exact: true }).locator('input').fill(words)
const picture = (name: string) => desk.screenshot({ path: join(OUTPUT, `story-${name}.png`) })

test('from the QR at the door to the result on every phone, in the preview', async () => {
  await desk.getByRole('button', { name: /用第 1 部手机扫/ }).click()
  await says(1, '鸣翠苑小区 3 号楼')
  await picture('1-door')

  await tap(1, '登记住处')
  await tap(1, '2 单元')
  await tap(1, '402')
  await tap(1, '业主')
  await types(1, '邻居怎么称呼您', '李敏')
  await tap(1, '信箱里的邀请码')
  const slip = /2 单元 402:邀请码 (\S{4} \S{4})/.exec((await desk.locator('body').textContent()) ?? '')?.[1]
  await types(1, '邀请码', slip ?? 'no slip beside the poster')
  await tap(1, /我读过并同意隐私说明/)
  await picture('2-binding')
  await tap(1, '登记 402,业主')
  await says(1, /您家 2 单元 402/)

  await tap(1, '去投票', 'first')
  await tap(1, '小区主路硬化')
  await tap(1, '独居老人送餐上门')
  await says(1, '已选 2 个')
  await picture('3-ballot')
  await tap(1, '确认选票')
  await says(1, /您选了 2 个项目/)
  await picture('4-summary')
  await tap(1, '投出这张选票')
  await says(1, '您家的选票投好了')
  await picture('5-receipt')

  await desk.getByRole('button', { name: /投票截止/ }).click()
  await says(2, /选中 \d+ 个项目/)
  await says(3, /选中 \d+ 个项目/)
  await picture('6-closed')

  await tap(1, /看结果/)
  await says(1, /中选/)
  await picture('7-result')
  await tap(1, /核对我的选票/)
  await says(1, '您的票数进去了,一字未改。')
  await picture('8-verified')
}, 180_000)
