import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

const APP = 'dist/h5'
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' }

/** The built preview app on the back end's own address, as the emulator serves it. */
export async function serveApp(context: BrowserContext): Promise<void> {
  await context.route('**/app/**', (route) => {
    const path = new URL(route.request().url()).pathname.slice('/app/'.length) || 'index.html'
    const file = join(APP, path)
    if (!existsSync(file)) return route.fulfill({ status: 404 })
    return route.fulfill({ path: file, contentType: types[extname(file)] ?? 'text/html; charset=utf-8' })
  })
}
