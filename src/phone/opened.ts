import { keep, kept } from './storage'

type Version = { id: string; version: number }

const MOST = 300

const keyOf = ({ id, version }: Version) => `${id}:${version}`

/** Those whose version at hand was never opened on this phone, by id. */
export function unopened(notices: readonly Version[]): Set<string> {
  const opened = new Set(kept('opened') ?? [])
  return new Set(notices.filter((notice) => !opened.has(keyOf(notice))).map(({ id }) => id))
}

export function noteOpened(notice: Version): void {
  const key = keyOf(notice)
  keep('opened', [...(kept('opened') ?? []).filter((other) => other !== key), key].slice(-MOST))
}
