import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A message of WeChat's for the function that takes them. `media` is what has to be looked at before it goes out. */
type Push = { due: number; openid: string; traceId: string; media: string }

/** Verdicts that are still to be sent. They survive kill -9. */
export type Pushes = {
  /** Plans the verdict on the file at an address, for a second of emulated time later. */
  plan(push: { openid: string; traceId: string; media: string }): void
  /** When the first one is due, epoch ms; null when there is none. */
  next(): number | null
  /** Sends the first one. It is off the list, and off the disk, before: however the process ends, none is sent twice. */
  run(): Promise<void>
  /** Called when there is a new one. */
  onPlanned(listener: () => void): void
}

/** How long a verdict takes, in ms. */
const DELAY = 1000

export function openPushes(options: {
  directory: string
  now: () => number
  send: (push: Push) => Promise<unknown>
}): Pushes {
  const { now, send } = options
  const file = join(options.directory, 'pushes.json')
  const waiting: Push[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  let planned = () => {}

  const save = () => {
    writeFileSync(`${file}.new`, JSON.stringify(waiting))
    renameSync(`${file}.new`, file)
  }

  return {
    plan(push) {
      waiting.push({ ...push, due: now() + DELAY })
      save()
      planned()
    },
    next() {
      // A clock that was put back must not make a verdict come later.
      for (const push of waiting) push.due = Math.min(push.due, now() + DELAY)
      waiting.sort((one, other) => one.due - other.due)
      return waiting[0]?.due ?? null
    },
    async run() {
      const push = waiting.shift()
      save()
      if (push) await send(push)
    },
    onPlanned(listener) {
      planned = listener
    },
  }
}
