import { useEffect, useState } from 'react'
import type { Moment } from '../../domain/wording/time'
import { cloudTime } from './clock'

/** How often the words about time are looked at again. */
const STEP = 30_000

/** The cloud's time while a page stays open, also when what it shows was answered long ago; `answered` is the `now` of its answer. */
export function useNow(answered: Moment): Moment {
  const [, look] = useState(0)
  useEffect(() => {
    const clock = setInterval(() => look((times) => times + 1), STEP)
    return () => clearInterval(clock)
  }, [])
  return cloudTime(answered)
}
