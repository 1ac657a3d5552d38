import { useRef, useState } from 'react'
import type { Refusal } from '../../../../domain/refusals'
import type { Choice } from '../../../../domain/voting/choices'
import { call, Refused } from '../../../cloud/call'
import { keepReceipt } from '../../../cloud/receipts'
import { homeOf, type Poll } from './choosing'

/**
 * Casts the ballot once, however often the button is tapped. What is refused stays on the page as a sentence; a lost answer
 * may be sent again, since the same ballot is the same write.
 */
export function useCasting(poll: Poll, choices: readonly Choice[], declaresAge: number | null, onCast: () => void) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const under = useRef(false)
  const household = homeOf(poll)
  const from = household ? { household } : {}

  const cast = async () => {
    if (under.current) return
    under.current = true
    setBusy(true)
    setRefusal(null)
    try {
      const { leaf, nonce, castAt, closesAt } = await call('voting.castBallot', {
        pollId: poll.id,
        choices: [...choices],
        ...from,
        ...(declaresAge === null ? {} : { declaresAge }),
      })
      keepReceipt({ pollId: poll.id, ...from, title: poll.title, leaf, nonce, choices: [...choices], castAt, closesAt })
      onCast()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setRefusal(error.refusal)
    } finally {
      under.current = false
      setBusy(false)
    }
  }
  return { busy, refusal, cast }
}
