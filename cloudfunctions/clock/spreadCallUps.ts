import type { Moment } from '../../domain/wording/time'
import { callUps } from '../talents/repositories'
import { spread } from '../talents/spread'

/** Tells of emergencies whom a function that was cut short did not reach. */
export async function spreadCallUps(now: Moment): Promise<void> {
  for (const callUp of await callUps.untold()) await spread(callUp, now)
}
