import { keep, kept } from './storage'

const MOST = 300

const keyOf = ({ id, version }: { id: string; version: number }) => `${id}:${version}`

/** Whether this version of a notice was never opened on this phone. */
export const isUnread = (notice: { id: string; version: number }): boolean =>
  !(kept('opened') ?? []).includes(keyOf(notice))

export function noteOpened(notice: { id: string; version: number }): void {
  if (isUnread(notice)) keep('opened', [...(kept('opened') ?? []), keyOf(notice)].slice(-MOST))
}
