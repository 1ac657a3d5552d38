import type { Household } from '../../domain/community/area'
import type { Claim } from '../../domain/community/claim'
import { slipCode, tidySlip } from '../../domain/community/slip'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { Refused } from '../kernel/refused'
import { decide, rowsFor } from './claims'
import { sceneKey } from './entrance'
import { tries } from './repositories'

/** Confirms a claim by what was typed from the slip, or refuses: a wrong one is counted, and so are those tried at the same time. */
export async function trySlip(claim: Claim, door: Household, typed: string, now: Moment): Promise<Claim> {
  if (!(await tries.spend('slip', claim.who, now))) throw new Refused(refusal('tries-over'))
  if (tidySlip(typed) !== slipCode(door._id, door.slipIssue ?? 1, sceneKey()))
    throw new Refused({ ...refusal('slip-wrong'), field: 'slip' })
  await tries.giveBack('slip', claim.who, now)
  const step = { to: 'confirmed', way: 'slip', by: claim.who, at: now, reason: '' } as const
  return decide(claim._id, step, 'resident', await rowsFor([claim]))
}
