import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FrameLocator, Page } from 'playwright-core'
import { launchBrowser } from '../../browser'
import { anEmulator, type RunningEmulator } from '../anEmulator'
import { previewFile } from './previewFile'

type Size = { width: number; height: number }

/** The built preview in a browser, on a real emulator, with the application beside this file in the phones. */
export type Desk = {
  emulator: RunningEmulator
  file: ReturnType<typeof previewFile>
  /** Opens the preview in a window of its own, and waits until the phones show their page. */
  visit(size: Size, colorScheme?: 'light' | 'dark'): Promise<Page>
  close(): Promise<void>
}

export async function aDesk(): Promise<Desk> {
  const directory = mkdtempSync(join(tmpdir(), 'preview-'))
  const file = previewFile(Date.now())
  const path = join(directory, 'preview.json')
  writeFileSync(path, JSON.stringify(file))
  const emulator = await anEmulator(['--preview', path, '--app', join(__dirname, 'app')])
  const browser = await launchBrowser()
  return {
    emulator,
    file,
    async visit(viewport, colorScheme = 'light') {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'zh-CN' })
      const page = await context.newPage()
      await page.goto(emulator.url)
      await screenOf(page, 1).locator('#share').waitFor()
      return page
    },
    async close() {
      await browser.close()
      await emulator.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** What is on a phone's screen. */
export const screenOf = (page: Page, number: number): FrameLocator =>
  page.getByRole('region', { name: `第 ${number} 部手机` }).frameLocator('iframe')

/** Waits until an element of the application on a phone has this text. */
export const shows = (page: Page, number: number, id: string, text: string): Promise<void> =>
  screenOf(page, number).locator(`#${id}`, { hasText: text }).waitFor()
