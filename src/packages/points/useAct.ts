import { useState } from 'react'
import type { Refusal } from '../../../domain/refusals'
import { Refused } from '../../cloud/call'

/** Something that is asked of the cloud at a tap: whether it is under way, and why it was refused. */
export function useAct() {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const act = async (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setRefusal(null)
    try {
      await work()
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefusal(failure.refusal)
    } finally {
      setBusy(false)
    }
  }
  return { busy, refusal, act }
}
