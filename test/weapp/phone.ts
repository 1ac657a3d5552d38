import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import vm from 'node:vm'
import type { Drawing } from './canvas'
import { fakeWx, type Wx, type WxOptions } from './wx'

/** A node of Taro's data tree: what base.wxml is given to draw. */
export type TreeNode = { nn?: string; uid?: string; sid?: string; cl?: string; v?: string; cn?: TreeNode[] } & Record<
  string,
  unknown
>
export type Shared = { title?: string; path?: string; imageUrl?: string }
export type SetData = { route: string; bytes: number; keys: string[] }
type PageConfig = Record<string, unknown> & {
  data?: Record<string, unknown>
  onLoad?: (query: Record<string, string>) => void
  onShow?: () => void
  onReady?: () => void
  onHide?: () => void
  onUnload?: () => void
  onShareAppMessage?: (from: object) => Shared & { promise?: Promise<Shared> }
  eh?: (event: object) => void
}
export type Page = PageConfig & {
  route: string
  data: { root?: TreeNode }
  setData: (change: Record<string, unknown>, done?: () => void) => void
}

/**
 * A phone without WeChat: loads a real dist/weapp into a context of its own, gives it the host that it expects
 * (App, Page, Component, wx) and counts what it sends to be drawn. `drawn` hears every setData of every page.
 */
export type Phone = {
  /** Page stack, the top one last. */
  pages: () => Page[]
  top: () => Page
  open: (url: string) => Page
  /** Opens what a card in a chat leads to, as a start of the app. */
  tapCard: (url: string) => Page
  /** WeChat has no page of this path, as an old link may carry. */
  notFound: (path: string) => void
  back: () => void
  setDataOf: (route: string) => SetData[]
  /** Names and arguments of the wx calls the app has made. */
  calls: () => { name: string; argument: unknown }[]
  errors: () => string[]
  /** What was drawn last on a canvas. */
  drawn: () => Drawing | null
  /** Leaves every page, so that nothing of them goes on ticking. */
  stop: () => void
  onDraw: (draw: (page: Page, change: Record<string, unknown>) => void) => void
}

const clone = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T))

export function startPhone(root: string, options: WxOptions): Phone {
  const build = resolve(root)
  const modules = new Map<string, { exports: unknown }>()
  const configs = new Map<string, PageConfig>()
  const stack: Page[] = []
  const log: SetData[] = []
  const calls: { name: string; argument: unknown }[] = []
  const errors: string[] = []
  let draw: (page: Page, change: Record<string, unknown>) => void = () => {}
  let declared: PageConfig | undefined

  const open = (url: string): Page => {
    const [path = '', search = ''] = url.replace(/^\//, '').split('?')
    const config = configs.get(path) ?? declare(path)
    configs.set(path, config)
    stack[stack.length - 1]?.onHide?.()
    const page = make(path, config)
    stack.push(page)
    const query = Object.fromEntries(
      search
        .split('&')
        .filter(Boolean)
        .map((pair) => pair.split('=') as [string, string]),
    )
    Object.assign(page, { options: query })
    page.onLoad?.(query)
    page.onShow?.()
    page.onReady?.()
    return page
  }
  const close = (levels = 1) => {
    for (let i = 0; i < levels && stack.length > 1; i++) stack.pop()?.onUnload?.()
    stack[stack.length - 1]?.onShow?.()
  }
  const replaceAll = (url: string) => {
    while (stack.length > 0) stack.pop()?.onUnload?.()
    open(url)
  }
  const replace = (url: string) => {
    stack.pop()?.onUnload?.()
    open(url)
  }
  const wx: Wx = fakeWx(options, { open, close, replace, replaceAll })
  const host = {
    wx: new Proxy(wx, {
      get: (target, name: string) => {
        const value = target[name]
        if (typeof value !== 'function') return value
        return (argument: unknown, ...rest: unknown[]) => {
          calls.push({ name, argument })
          return (value as (...all: unknown[]) => unknown).call(target, argument, ...rest)
        }
      },
    }),
    console: { ...console, error: (...words: unknown[]) => errors.push(words.map(String).join(' ')) },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    App: (config: PageConfig) => Object.assign(app, config),
    Page: (config: PageConfig) => {
      declared = config
    },
    Component: (config: PageConfig) => {
      declared = config
    },
    Behavior: (config: unknown) => config,
    getApp: () => app,
    getCurrentPages: () => stack,
    __wxConfig: {},
  }
  const app: Record<string, unknown> & {
    onLaunch?: (how: object) => void
    onShow?: (how: object) => void
    onPageNotFound?: (how: object) => void
  } = {}
  const context = vm.createContext(Object.assign(host, { globalThis: host, global: host }))

  const load = (file: string): unknown => {
    const path = file.endsWith('.js') ? file : `${file}.js`
    const known = modules.get(path)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(path, module)
    const wrapped = vm.runInContext(`(function(require,module,exports){${readFileSync(path, 'utf8')}\n})`, context, {
      filename: path,
    })
    wrapped((name: string) => load(resolve(path, '..', name)), module, module.exports)
    return module.exports
  }
  function declare(path: string): PageConfig {
    declared = undefined
    load(join(build, path))
    if (!declared) throw new Error(`${path} declares no page`)
    return declared
  }
  function make(route: string, config: PageConfig): Page {
    const page: Page = Object.assign(Object.create(null), config, {
      route,
      __route__: route,
      data: clone(config.data) ?? {},
      setData(change: Record<string, unknown>, done?: () => void) {
        const text = JSON.stringify(change)
        log.push({ route, bytes: Buffer.byteLength(text), keys: Object.keys(change) })
        for (const [path, value] of Object.entries(JSON.parse(text) as Record<string, unknown>))
          put(page.data, path, value)
        draw(page, JSON.parse(text) as Record<string, unknown>)
        if (done) setTimeout(done, 0)
      },
      selectComponent: () => null,
      getTabBar: () => null,
      createSelectorQuery: wx.createSelectorQuery,
    })
    return page
  }

  load(join(build, 'app'))
  const launch = { path: options.entry ?? 'pages/home/index', query: {}, scene: 1001 }
  app.onLaunch?.(launch)
  app.onShow?.(launch)
  const tapCard = (url: string): Page => {
    const query = Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''))
    app.onShow?.({ path: url.replace(/^\//, '').split('?')[0], query, scene: 1044 })
    while (stack.length > 0) stack.pop()?.onUnload?.()
    return open(url)
  }
  return {
    tapCard,
    notFound: (path) => app.onPageNotFound?.({ path, query: {}, isEntryPage: true }),
    pages: () => stack,
    top: () => {
      const page = stack[stack.length - 1]
      if (!page) throw new Error('no page is open')
      return page
    },
    open,
    back: () => close(),
    stop: () => {
      while (stack.length > 0) stack.pop()?.onUnload?.()
    },
    setDataOf: (route) => log.filter((entry) => entry.route === route),
    calls: () => calls,
    errors: () => errors,
    drawn: wx.drawn,
    onDraw: (listener) => {
      draw = listener
    },
  }
}

/** Sets a value at a path as setData writes them: `root.cn[2].cl`. */
function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = keys.pop() ?? ''
  let at: Record<string, unknown> = target
  for (const [i, key] of keys.entries()) {
    at[key] ??= /^\d+$/.test(keys[i + 1] ?? last) ? [] : {}
    at = at[key] as Record<string, unknown>
  }
  at[last] = value
}
