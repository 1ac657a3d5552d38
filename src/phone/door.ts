import { forget, keep, kept } from './storage'

type Door = { building: string; scene: string | null }

/** The door the phone was last opened at. */
export const lastDoor = (): Door | null => kept('door')
export const rememberDoor = (door: Door): void => keep('door', door)
export const forgetDoor = (): void => forget('door')

/** Where somebody wanted to be when a home was asked for first. */
export const want = (url: string): void => keep('wanted', { url })

/** The place that is wanted, with its leading slash. */
export const wanted = (): string | null => kept('wanted')?.url ?? null

/** The place that was wanted, once. */
export function takeWanted(): string | null {
  const url = wanted()
  forget('wanted')
  return url
}

/** That a link led nowhere: the home page says so, once. */
let lost = false
export const loseTheWay = (): void => {
  lost = true
}
export function takeLost(): boolean {
  const was = lost
  lost = false
  return was
}
