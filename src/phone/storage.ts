import Taro from '@tarojs/taro'
import type { ActionName, Answer } from '../../domain/contract'
import type { KeptHead } from '../../domain/notices/log'

/** What the phone keeps. Every key is here, so that nothing is kept that nobody knows of. */
type Kept = {
  appearance: { elder?: boolean; theme?: 'light' | 'dark' }
  /** The building whose door was last stood at, and its scene when the code was good. */
  door: { building: string; scene: string | null }
  /** Where somebody wanted to go before having to bind a home. */
  wanted: { url: string }
  receipts: Receipt[]
  /** How far the cloud's clock is ahead of the phone's, in ms. */
  ahead: number
  /** What the cloud has not heard of yet. */
  outbox: Sending[]
  /** What leaders call the person, as they said it last. */
  calledName: string
  /** How large notices are read, chosen on one of them. */
  reading: ReadingSize
  /** Versions of notices that were opened on this phone, `<notice>:<version>`, the latest last. */
  opened: string[]
  /** Emergencies that are on where the phone was last, and those of them that were folded to a line. */
  emergencies: Answer<'notices.listNotices'>['emergencies']
  folded: string[]
  /** The last head of a notice log that fitted those before. */
  [head: `head/${string}`]: KeptHead
  [draft: `draft/${string}`]: unknown
  [answer: `answer/${string}`]: unknown
}

export type ReadingSize = 'small' | 'medium' | 'large' | 'huge'

/** An action of the contract that is still to be said: see src/cloud/outbox.ts. */
export type Sending = { id: string; name: ActionName; request: unknown }

/** A receipt as the phone keeps it: what was chosen and what proves it. It leaves the phone for nobody. */
export type Receipt = {
  pollId: string
  /** The home that was voted from, by whoever has several votes. */
  household?: string
  title: string
  leaf: string
  nonce: string
  choices: string[]
  castAt: number
  closesAt: number
}

/** In the preview several phones share one browser; the person they belong to keeps their things apart. */
const owner =
  process.env.TARO_ENV === 'h5' ? `${new URLSearchParams(window.location.search).get('openid') ?? 'guest'}/` : ''

export const kept = <Key extends keyof Kept>(key: Key): Kept[Key] | null => {
  const value = Taro.getStorageSync<Kept[Key] | ''>(owner + key)
  return value === '' || value === undefined ? null : value
}

export const keep = <Key extends keyof Kept>(key: Key, value: Kept[Key]): void =>
  Taro.setStorageSync(owner + key, value)

export const forget = (key: keyof Kept): void => Taro.removeStorageSync(owner + key)

/** Keys that begin so, without the owner. */
export const keysOf = (beginning: string): (keyof Kept)[] =>
  Taro.getStorageInfoSync()
    .keys.filter((key) => key.startsWith(owner + beginning))
    .map((key) => key.slice(owner.length) as keyof Kept)
