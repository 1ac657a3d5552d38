import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser'

/** A PDF as a reader on somebody's phone sees it: PDF.js in a browser. */
export type Reading = {
  pages: { text: string; lines: { text: string; x: number; y: number; width: number }[]; tags: string[] }[]
  title: string
  language: string | null
  tagged: boolean
}
export type Reader = {
  read: (pdf: Buffer) => Promise<Reading>
  /** A page as a picture, 1-based, at so many pixels a point. */
  picture: (pdf: Buffer, page: number, scale?: number) => Promise<Buffer>
  /** Another page of the same browser, on this address. */
  visit: (url: string) => Promise<Page>
  close: () => Promise<void>
}

const BUILD = join(__dirname, '../../node_modules/pdfjs-dist/legacy/build')
const ORIGIN = 'http://reader.test'
const HTML = `<!doctype html><canvas></canvas><script type="module">
import * as pdfjs from '${ORIGIN}/pdf.mjs'
pdfjs.GlobalWorkerOptions.workerSrc = '${ORIGIN}/pdf.worker.mjs'
const open = (base64) => pdfjs.getDocument({ data: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)) }).promise
const tagsOf = (node) => node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(tagsOf)] : []
window.read = async (base64) => {
  const pdf = await open(base64)
  const { info } = await pdf.getMetadata()
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const lines = items.filter(({ str }) => str.trim()).map(({ str, transform, width }) => ({ text: str, x: transform[4], y: transform[5], width }))
    pages.push({ text: lines.map(({ text }) => text).join('\\n'), lines, tags: tagsOf(await page.getStructTree()) })
  }
  return { pages, title: info.Title, language: info.Language ?? null, tagged: (await pdf.getMarkInfo())?.Marked === true }
}
window.draw = async (base64, number, scale) => {
  const page = await (await open(base64)).getPage(number)
  const viewport = page.getViewport({ scale })
  const canvas = document.querySelector('canvas')
  Object.assign(canvas, { width: viewport.width, height: viewport.height })
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise
  return canvas.toDataURL('image/png').split(',')[1]
}
window.ready = true
</script>`

type Opened = {
  ready?: boolean
  read: (base64: string) => Promise<Reading>
  draw: (base64: string, page: number, scale: number) => Promise<string>
}

export async function openReader(): Promise<Reader> {
  const browser = await launchBrowser()
  const page = await readingPage(browser)
  return {
    read: (pdf) => page.evaluate((base64) => (window as unknown as Opened).read(base64), pdf.toString('base64')),
    picture: async (pdf, number, scale = 2) => {
      const asked = [pdf.toString('base64'), number, scale] as const
      const drawn = await page.evaluate((all) => (window as unknown as Opened).draw(...all), asked)
      return Buffer.from(drawn, 'base64')
    },
    visit: async (url) => {
      const visited = await browser.newPage()
      await visited.goto(url)
      return visited
    },
    close: () => browser.close(),
  }
}

async function readingPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.route(`${ORIGIN}/**`, (route) => {
    const file = new URL(route.request().url()).pathname.slice(1)
    if (file === '') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: HTML })
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(BUILD, file)) })
  })
  await page.goto(ORIGIN)
  await page.waitForFunction(() => (window as unknown as Opened).ready === true)
  return page
}
