import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import simulate from 'miniprogram-simulate'
import type { Page, Phone } from './phone'

type Rendered = {
  dom: HTMLElement
  attach: (parent: Node) => void
  detach: () => void
  setData: (data: object) => void
  querySelector: (selector: string) => { dispatchEvent: (name: string) => void } | undefined
}
type TapEvent = { type: string; detail: unknown; target: Target; currentTarget: Target }
type Target = { id: string; dataset: Record<string, unknown> }

/** What the phone's pages look like: each drawn from its data by the build's own wxml, in a DOM that can be tapped. */
export type Screen = {
  /** The page on top. */
  dom: () => HTMLElement
  text: () => string
  /** The element nearest to the leaves that shows this text or bears it as its label. */
  find: (words: string) => HTMLElement | undefined
  tap: (words: string) => void
  tapOn: (element: Element) => void
  /** Resolves when the text is to be seen; rejects, with what is seen instead, after a while. */
  sees: (words: string) => Promise<void>
  /** Resolves when a condition on the page holds. */
  until: (holds: () => boolean, what: string) => Promise<void>
  stop: () => void
}

const PATIENCE = 20_000
const LOOK = 20

/** Screens shown so far: each has a hand of its own, so that a tap on one phone is not felt by another. */
let screens = 0

export function showScreen(phone: Phone, build: string): Screen {
  const hand = `__tappedOn${++screens}`
  const mirror = mirrorOf(resolve(build), hand)
  const rendered = new Map<Page, Rendered>()
  const ids = new Map<string, string>()

  const render = (page: Page): Rendered => {
    const known = rendered.get(page)
    if (known) return known
    const id = ids.get(page.route) ?? simulate.load(join(mirror, page.route), { rootPath: mirror })
    ids.set(page.route, id)
    const component = simulate.render(id) as unknown as Rendered
    component.attach(document.body)
    component.setData(JSON.parse(JSON.stringify(page.data)))
    rendered.set(page, component)
    return component
  }
  phone.onDraw((page, change) => rendered.get(page)?.setData(change))
  // Every element of the mirror hands its events to the page that it belongs to: the one on top.
  Object.assign(globalThis, { [hand]: (event: TapEvent) => phone.top().eh?.(plain(event)) })

  const dom = () => render(phone.top()).dom
  // Events start at an element of the wxml, which is one that Taro has given an id.
  const tapOn = (element: Element) => {
    const id = element.closest('[data-sid]')?.getAttribute('data-sid')
    const node = id ? render(phone.top()).querySelector(`#${id}`) : undefined
    if (!node) throw new Error(`${element.outerHTML.slice(0, 200)} is nothing that can be tapped`)
    node.dispatchEvent('tap')
  }
  const find = (words: string) => {
    const all = [...dom().querySelectorAll<HTMLElement>('*')]
    const labelled = all.filter((element) => element.getAttribute('aria-label') === words)
    const shown = all.filter((element) => element.textContent?.trim() === words)
    const holding = all.filter((element) => element.textContent?.includes(words))
    return labelled.at(-1) ?? shown.at(-1) ?? holding.at(-1)
  }
  const until = async (holds: () => boolean, what: string) => {
    const latest = Date.now() + PATIENCE
    while (!holds()) {
      if (Date.now() > latest)
        throw new Error(`waited for ${what}; there is: ${dom().textContent} ${JSON.stringify(phone.errors())}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK))
    }
  }
  return {
    dom,
    find,
    tapOn,
    text: () => dom().textContent ?? '',
    tap: (words) => {
      const element = find(words)
      if (!element) throw new Error(`nothing to tap that says ${words}; there is: ${dom().textContent}`)
      tapOn(element)
    },
    until,
    sees: (words) => until(() => dom().textContent?.includes(words) ?? false, words),
    stop: () => {
      phone.stop()
      for (const component of rendered.values()) component.detach()
      rmSync(mirror, { recursive: true, force: true })
    },
  }
}

/** The event as Taro's runtime wants it, without the DOM in it. */
function plain({ type, detail, target, currentTarget }: TapEvent) {
  const only = ({ id, dataset }: Target) => ({ id, dataset: { ...dataset } })
  return JSON.parse(
    JSON.stringify({ type, detail, timeStamp: 1, target: only(target), currentTarget: only(currentTarget) }),
  )
}

/**
 * A copy of the build in which every page and component hands its events out and does nothing else: wxml, wxss and json
 * are the real files, the real JavaScript runs on the phone.
 */
function mirrorOf(build: string, hand: string): string {
  const mirror = mkdtempSync(join(tmpdir(), 'huilin-screen-'))
  cpSync(build, mirror, { recursive: true })
  const app = JSON.parse(readFileSync(join(build, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
  }
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => join(root, page))),
  ]
  const methods = `methods: { eh(event) { globalThis.${hand}(event) } }`
  for (const page of pages) {
    const json = JSON.parse(readFileSync(join(mirror, `${page}.json`), 'utf8')) as Record<string, unknown>
    writeFileSync(join(mirror, `${page}.json`), JSON.stringify({ ...json, component: true }))
    writeFileSync(join(mirror, `${page}.js`), `Component({ data: { root: { cn: [] } }, ${methods} })`)
  }
  // Taro's own component, for trees deeper than its templates go.
  const deep = join(mirror, 'comp.js')
  if (existsSync(deep))
    writeFileSync(
      deep,
      `Component({ properties: { i: { type: Object, value: {} }, l: { type: String, value: '' } }, ${methods} })`,
    )
  return mirror
}
