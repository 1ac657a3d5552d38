import type { Moment } from '../../domain/wording/time'
import { returnAll } from '../points/cancelOffer'
import { offers } from '../points/repositories'

/** Gives back the points of cancelled offers that a run which was cut short still owes. */
export async function endCancelling(now: Moment): Promise<void> {
  for (const offer of await offers.cancelling()) await returnAll(offer, 'clock', now)
}
