import type { Moment } from '../../domain/wording/time'
import { entries } from '../rounds/repositories'

/** Deletes what was noted at doors 90 days after the sweep has ended. */
export const forgetDoors = (now: Moment): Promise<void> => entries.forget(now)
