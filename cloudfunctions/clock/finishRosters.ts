import type { Moment } from '../../domain/wording/time'
import { carryOut } from '../roster/carryOut'
import { imports } from '../roster/repositories'

/** Finishes imports of rosters that a function began and did not end. */
export async function finishRosters(now: Moment): Promise<void> {
  for (const started of await imports.running()) await carryOut(started, now)
}
