import { useCallback, useEffect, useRef, useState } from 'react'
import { request, sentenceOf } from './request'

/** An order to the emulator's clock: `set` in epoch ms, `advance` in ms, `speed` in emulated ms per real ms. */
export type ClockOrder = { set: number } | { advance: number } | { speed: number } | { reset: true }
type Reading = { now: number; speed: number }
/** A move under way: from where to where, epoch ms. */
export type Move = { order: ClockOrder; from: number; to: number }

export type Clock = {
  /** The emulated time now, epoch ms; null until the emulator has told it. */
  now: number | null
  speed: number
  move: Move | null
  trouble: string | null
  give(order: ClockOrder): void
  /** Asks for the time. */
  look(): void
  /** Tries again what failed last. */
  again(): void
  heard(reading: Reading): void
}

const REFRESH_MS = 5000

/** The emulated clock, ticking on this screen between the emulator's words. `moved` is called when phones should look anew. */
export function useClock(moved: () => void): Clock {
  const [reading, setReading] = useState<(Reading & { heardAt: number }) | null>(null)
  const [move, setMove] = useState<Move | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [, tick] = useState(0)
  const failed = useRef<ClockOrder | null>(null)
  const moving = useRef(false)
  const latestMoved = useRef(moved)
  latestMoved.current = moved

  const note = useCallback(({ now, speed }: Reading) => setReading({ now, speed, heardAt: performance.now() }), [])
  const speed = reading?.speed ?? 1
  const now = reading && reading.now + (performance.now() - reading.heardAt) * (move ? 0 : reading.speed)

  useEffect(() => {
    const ticking = setInterval(() => tick((count) => count + 1), speed > 1 ? 200 : 1000)
    const refreshing = speed > 1 ? setInterval(() => latestMoved.current(), REFRESH_MS) : undefined
    return () => {
      clearInterval(ticking)
      clearInterval(refreshing)
    }
  }, [speed])

  const look = useCallback(async () => {
    try {
      note(await request<Reading>('GET', 'clock'))
      // What could not be ordered is still to be said, even if the time can be read again.
      if (!failed.current) setTrouble(null)
    } catch (thrown) {
      setTrouble(sentenceOf(thrown))
    }
  }, [note])
  useEffect(() => void look(), [look])

  const give = async (order: ClockOrder) => {
    if (moving.current) return
    moving.current = true
    const from = now ?? Date.now()
    setMove({ order, from, to: destination(order, from) })
    try {
      note(await request<Reading>('POST', 'clock', order))
      failed.current = null
      setTrouble(null)
      latestMoved.current()
    } catch (thrown) {
      failed.current = order
      setTrouble(sentenceOf(thrown))
    }
    moving.current = false
    setMove(null)
  }

  return {
    now,
    speed,
    move,
    trouble,
    give: (order) => void give(order),
    look: () => void look(),
    again: () => void (failed.current ? give(failed.current) : look()),
    heard: (heard) => {
      note(heard)
      if (!moving.current) latestMoved.current()
    },
  }
}

function destination(order: ClockOrder, from: number): number {
  if ('set' in order) return order.set
  if ('advance' in order) return from + order.advance
  return 'reset' in order ? Date.now() : from
}
