import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a reader needs to know the emulated time without asking again: it was `now` at `real`, and runs at `speed` since. */
export type Reading = { now: number; real: number; speed: number }

/** The time everything in the emulator goes by. All times in epoch ms. */
export type Clock = {
  now(): number
  reading(): Reading
  /** Sets the time; it runs on from there at the same speed. */
  move(now: number): void
  /** Emulated ms per real ms, above 0. */
  setSpeed(speed: number): void
  /** Back to the real time at speed 1. */
  reset(): void
}

/** A clock whose offset survives a restart: it is kept in `directory`/clock.json. */
export function openClock(directory: string): Clock {
  const file = join(directory, 'clock.json')
  let last = load(file)

  const at = (real: number) => Math.round(last.now + (real - last.real) * last.speed)
  const restart = (now: number, speed: number) => {
    last = { now, real: Date.now(), speed }
    writeFileSync(`${file}.new`, JSON.stringify(last))
    renameSync(`${file}.new`, file)
  }

  return {
    now: () => at(Date.now()),
    reading: () => ({ now: at(Date.now()), real: Date.now(), speed: last.speed }),
    move: (now) => restart(now, last.speed),
    setSpeed: (speed) => restart(at(Date.now()), speed),
    reset: () => restart(Date.now(), 1),
  }
}

function load(file: string): Reading {
  try {
    const { now, real, speed } = JSON.parse(readFileSync(file, 'utf8')) as Reading
    // Speed is for play while someone watches: the hours the emulator was off passed as hours.
    return { now: now + (Date.now() - real), real: Date.now(), speed }
  } catch {
    return { now: Date.now(), real: Date.now(), speed: 1 }
  }
}
