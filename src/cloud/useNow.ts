import { useEffect, useState } from 'react'
import type { Moment } from '../../domain/wording/time'

/** How often the words about time are looked at again. */
const STEP = 30_000

/** The cloud's time while a page stays open: `answered` is the `now` of its answer; the phone's own clock may be wrong. */
export function useNow(answered: Moment): Moment {
  const [passed, setPassed] = useState({ since: answered, for: 0 })
  useEffect(() => {
    const from = Date.now()
    const clock = setInterval(() => setPassed({ since: answered, for: Date.now() - from }), STEP)
    return () => clearInterval(clock)
  }, [answered])
  return passed.since === answered ? answered + passed.for : answered
}
