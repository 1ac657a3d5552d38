import { useRef, useState } from 'react'
import type { Answer, Request } from '../../../../domain/contract'
import type { Refusal } from '../../../../domain/refusals'
import { call, Refused } from '../../../cloud/call'

export type Taken = Answer<'voting.castAssisted'>

/**
 * Casts what was taken down, once however often the button is tapped. A lost answer may be sent again: the same ballot is the
 * same write. The receipt is the household’s; nothing of it is kept on this phone.
 */
export function useCasting(ballot: Request<'voting.castAssisted'>, onCast: (taken: Taken) => void) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const under = useRef(false)

  const cast = async () => {
    if (under.current) return
    under.current = true
    setBusy(true)
    setRefusal(null)
    try {
      onCast(await call('voting.castAssisted', ballot))
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefusal(failure.refusal)
    } finally {
      under.current = false
      setBusy(false)
    }
  }
  return { busy, refusal, cast }
}
