import type { Moment } from '../../domain/wording/time'
import { keep, kept } from '../phone/storage'

/** How far the cloud's clock is ahead of the phone's, in ms; null until it was heard for the first time. */
let ahead: number | null = kept('ahead')

/** Every answer that says when it was given sets the clock; the phone's own may be wrong. */
export function heard(answer: unknown): void {
  const now = (answer as { now?: unknown } | null)?.now
  if (typeof now !== 'number') return
  ahead = now - Date.now()
  keep('ahead', ahead)
}

/** The cloud's time, also without network; `otherwise` where it was never heard. */
export const cloudTime = (otherwise: Moment): Moment => (ahead === null ? otherwise : Date.now() + ahead)
