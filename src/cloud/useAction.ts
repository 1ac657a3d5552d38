import { useRef, useState } from 'react'
import type { ActionName, Answer, Request } from '../../domain/contract'
import type { Refusal } from '../../domain/refusals'
import { call, Refused } from './call'

/**
 * Does something once, however often its button is tapped. What is refused stays on the page as a sentence; whoever taps again, as
 * after a lost answer, asks for the same.
 */
export function useAction<Name extends ActionName>(name: Name) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const under = useRef(false)

  const run = async (request: Request<Name>): Promise<Answer<Name> | null> => {
    if (under.current) return null
    under.current = true
    setBusy(true)
    setRefusal(null)
    try {
      return await call(name, request)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefusal(failure.refusal)
      return null
    } finally {
      under.current = false
      setBusy(false)
    }
  }
  return { busy, refusal, run }
}
