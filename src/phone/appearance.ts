import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { keep, kept } from './storage'

export type Appearance = { elder: boolean; theme: 'light' | 'dark' | 'system' }

/** WeChat's own font setting from which somebody gets elder mode without asking: 大 (20 and more; 16 is usual). */
const LARGE = 20

const listeners = new Set<() => void>()
let now: Appearance & { dark: boolean } = darkened(read())

function read(): Appearance {
  const chosen = kept('appearance') ?? {}
  const asked = process.env.TARO_ENV === 'h5' ? new URLSearchParams(window.location.search).get('theme') : null
  return {
    elder: chosen.elder ?? fontSetting() >= LARGE,
    theme: chosen.theme ?? (asked === 'dark' ? 'dark' : 'system'),
  }
}

/** What the theme comes to on this phone at the moment. */
function darkened(appearance: Appearance): Appearance & { dark: boolean } {
  const { theme } = appearance
  return { ...appearance, dark: theme === 'system' ? phoneIsDark() : theme === 'dark' }
}

function phoneIsDark(): boolean {
  if (process.env.TARO_ENV === 'h5') return window.matchMedia('(prefers-color-scheme: dark)').matches
  return Taro.getAppBaseInfo().theme === 'dark'
}

function fontSetting(): number {
  if (process.env.TARO_ENV !== 'weapp') return 0
  return (Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting ?? 0
}

/** Changes how every page looks, at once, and remembers it when a person chose it. */
export function appear(change: Partial<Appearance>, remember = true): void {
  now = darkened({ ...now, ...change })
  const { theme, elder } = now
  if (remember) keep('appearance', { elder, ...(theme === 'system' ? {} : { theme }) })
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useAppearance = (): Appearance & { dark: boolean } => useSyncExternalStore(subscribe, () => now)

if (process.env.TARO_ENV === 'weapp') Taro.onThemeChange(() => appear({}, false))

// The preview can turn a phone dark.
if (process.env.TARO_ENV === 'h5')
  window.addEventListener('message', ({ data, origin }: MessageEvent<{ type?: string; theme?: 'light' | 'dark' }>) => {
    if (origin === window.location.origin && data?.type === 'emulator:theme' && data.theme)
      appear({ theme: data.theme }, false)
  })
