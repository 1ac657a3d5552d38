/** Lets many calls run at once, or one mover alone: the clock moves only while nothing runs. */
export type Gate = {
  /** Runs `call` as soon as no mover holds or waits for the gate. */
  pass<T>(call: () => Promise<T>): Promise<T>
  /** Runs `move` after all running calls have ended; calls that come meanwhile wait. Movers go one after another. */
  alone<T>(move: () => Promise<T>): Promise<T>
}

export function openGate(): Gate {
  let running = 0
  let moving: Promise<unknown> | null = null
  let ended: () => void = () => {}

  return {
    async pass(call) {
      while (moving) await moving
      running++
      try {
        return await call()
      } finally {
        running--
        if (running === 0) ended()
      }
    },
    async alone(move) {
      while (moving) await moving
      const turn = (async () => {
        while (running > 0) await new Promise<void>((resolve) => (ended = resolve))
        return move()
      })()
      const over = turn.then(
        () => {},
        () => {},
      )
      moving = over
      try {
        return await turn
      } finally {
        if (moving === over) moving = null
      }
    },
  }
}
