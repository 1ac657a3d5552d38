import type { BackEnd } from '../backEnd'

/** The pages of a feature, and the community they are opened in. */
export type Table = {
  of: string
  /** Starts a back end with something in it for every page to show. */
  start: () => Promise<BackEnd>
  /** What phones keep before they are opened, by its key in src/phone/storage.ts. */
  kept?: () => { [key: string]: unknown }
  rows: Row[]
}

export type Row = {
  /** The path with its parameters; a function where only the back end tells them. */
  at: string | (() => string)
  /** The openid of whoever holds the phone; `owner` unless told. */
  by?: string
  /** Words that are tapped one after another: what they open is looked at. */
  taps?: string[]
  /** Words that are there when the page is. */
  shows: string | RegExp
  /** Kept by this phone besides what all keep. */
  kept?: () => { [key: string]: unknown }
}
