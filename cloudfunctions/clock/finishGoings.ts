import type { Moment } from '../../domain/wording/time'
import { carryAway } from '../places/carryAway'
import { goings } from '../places/repositories'

/** Finishes merging and retiring places that a function began and did not end. */
export async function finishGoings(now: Moment): Promise<void> {
  for (const going of await goings.running()) await carryAway(going, now)
}
