import type { Reading } from '../clock/clock'

/** What the main thread and a function's thread say to each other. */
export type Run = {
  type: 'run'
  requestId: string
  /** The event as JSON text. */
  event: string
  /** Variables of this event alone; null takes one away. */
  env: Record<string, string | null>
  clock: Reading
  timeLimit: number
}
export type FromThread =
  | { type: 'ready' }
  | { type: 'broken'; message: string }
  | { type: 'done'; result: string }
  | { type: 'failed'; message: string }
  | { type: 'log'; line: string }

export type ThreadData = {
  name: string
  main: string
  memory: number
  clock: Reading
  /** Where compiled code is kept, or null when it is not. */
  compiled: string | null
}
