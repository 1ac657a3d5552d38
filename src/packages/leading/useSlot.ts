import { useEffect, useState } from 'react'
import { CODE_TIME, slotAt } from '../../../domain/volunteering/attendance'
import type { Moment } from '../../../domain/wording/time'
import { cloudTime } from '../../cloud/clock'

/** Number of the code to show, by the cloud's time, changed exactly when the next one is due; needs no network. */
export function useSlot(answered: Moment): number {
  const [, turn] = useState(0)
  const time = cloudTime(answered)
  const slot = slotAt(time)
  useEffect(() => {
    const due = setTimeout(() => turn(slot), (slot + 1) * CODE_TIME - cloudTime(answered))
    return () => clearTimeout(due)
  }, [slot, answered])
  return slot
}
