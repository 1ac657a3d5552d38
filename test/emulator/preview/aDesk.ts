import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openClock } from '../../../emulator/clock/clock'
import { openGate } from '../../../emulator/clock/gate'
import { openEvents } from '../../../emulator/events'
import { openFaults } from '../../../emulator/faults/faults'
import { type Meter, openMeter } from '../../../emulator/meter/meter'
import { type Inbox, openInbox } from '../../../emulator/openapi/inbox'
import { buildPreview } from '../../../emulator/preview/build'
import { startTimers } from '../../../emulator/timers/timers'
import { answerControl } from '../../../emulator/wire/control'
import { serveFile } from '../../../emulator/wire/files'
import { sendError } from '../../../emulator/wire/http'
import { launchBrowser } from '../../browser'
import { previewFile } from './previewFile'

/** The built preview in a browser, on the emulator's own control side, with an application in the phones. */
export type Desk = {
  url: string
  meter: Meter
  inbox: Inbox
  events: ReturnType<typeof openEvents>
  /** Opens the preview in a window of its own. */
  visit(size: { width: number; height: number }, colorScheme?: 'light' | 'dark'): Promise<Page>
  /** From now on requests to what begins so are refused, as by a broken emulator; null ends it. */
  breakDown(what: string | null): void
  close(): Promise<void>
}

export async function aDesk(): Promise<Desk> {
  const directory = mkdtempSync(join(tmpdir(), 'preview-'))
  const built = join(directory, 'preview')
  await buildPreview(built)
  const clock = openClock(directory)
  const events = openEvents()
  const meter = openMeter()
  const inbox = openInbox(directory)
  const moved = () => events.send({ type: 'clock', now: clock.now(), speed: clock.reading().speed })
  const timers = startTimers({
    ...{ clock, gate: openGate(), functions: [], moved },
    fire: () => Promise.resolve(),
    log: () => {},
  })
  const file = previewFile(Date.now())
  let broken: string | null = null
  let url = ''
  const controls = { clock, timers, meter, inbox, events, faults: openFaults(), origin: () => url, preview: () => file }

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://127.0.0.1')
    const exchange = { request, response, url: address, requestId: 'request' }
    const path = address.pathname
    const answered = async () => {
      const what = path.replace('/__emulator/', '')
      if (broken !== null && what.startsWith(broken)) throw new Error('坏了')
      if (path.startsWith('/__emulator/')) return answerControl(exchange, what, controls)
      if (path.startsWith('/app/')) return serveFile(exchange, join(__dirname, 'app'), path.slice('/app'.length))
      return serveFile(exchange, built, path)
    }
    answered().catch((thrown: unknown) => sendError(exchange, 500, thrown))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser: Browser = await launchBrowser()

  return {
    url,
    meter,
    inbox,
    events,
    async visit(viewport, colorScheme = 'light') {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'zh-CN' })
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    breakDown(what) {
      broken = what
    },
    async close() {
      await browser.close()
      timers.close()
      events.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
