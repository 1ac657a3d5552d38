import type { Moment } from '../../domain/wording/time'
import { carryOut } from '../places/carryOut'
import { imports } from '../places/repositories'

/** Finishes imports of places that a function began and did not end. */
export async function finishImports(now: Moment): Promise<void> {
  for (const started of await imports.running()) await carryOut(started, now)
}
