import { type CallUp, isOn } from '../../domain/talents/callUp'
import type { Moment } from '../../domain/wording/time'

/** A call-up as lists and pages show it. */
export const callUpLine = (callUp: CallUp, now: Moment) => ({
  callUpId: callUp._id,
  kind: callUp.kind,
  text: callUp.text,
  where: callUp.where,
  areaName: callUp.areaName,
  byName: callUp.byName,
  at: callUp.at,
  until: callUp.until,
  on: isOn(callUp, now),
})
