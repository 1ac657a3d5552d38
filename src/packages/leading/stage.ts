import { EARLY } from '../../../domain/volunteering/attendance'
import type { Moment } from '../../../domain/wording/time'

/** How far along a shift is for who leads it: people come from half an hour before; after its end it is to be closed. */
export type Stage = 'before' | 'during' | 'over'

export function stageOf({ from, until }: { from: Moment; until: Moment }, now: Moment): Stage {
  if (now < from - EARLY) return 'before'
  return now < until ? 'during' : 'over'
}
