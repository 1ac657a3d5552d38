import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

/** What WeChat is told of the answer; `buttonId` is that of the button that was tapped. */
type Answered = (answer: { event: 'agree'; buttonId: string } | { event: 'disagree' }) => void

/** The button that WeChat knows the consent by. */
export const AGREE = 'agree-privacy'

const listeners = new Set<() => void>()
let waiting: Answered | null = null

function show(next: Answered | null): void {
  waiting = next
  for (const listener of listeners) listener()
}

/** WeChat asks before anything personal is touched for the first time: then the sheet of the page at hand comes up. */
export function startPrivacy(): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => show(resolve as Answered))
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether somebody is to be asked now, and the way to answer. */
export function usePrivacyQuestion(): { asked: boolean; agree: () => void; decline: () => void } {
  const answered = useSyncExternalStore(subscribe, () => waiting)
  const say = (answer: Parameters<Answered>[0]) => {
    answered?.(answer)
    show(null)
  }
  return {
    asked: answered !== null,
    agree: () => say({ event: 'agree', buttonId: AGREE }),
    decline: () => say({ event: 'disagree' }),
  }
}

/** Asks for WeChat's consent where it is not there yet; answers whether it is. A WeChat that knows none of it (before 2.32.3) needs none. */
export function consented(): Promise<boolean> {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('requirePrivacyAuthorize')) return Promise.resolve(true)
  return new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })
}
