import { serve } from '../kernel/serve'
import { cancelShift } from './cancelShift'
import { checkIn } from './checkIn'
import { checkInByLeader } from './checkInByLeader'
import { closeShift } from './closeShift'
import { leaveShift } from './leaveShift'
import { listShifts } from './listShifts'
import { moveShift } from './moveShift'
import { openActivity } from './openActivity'
import { openMyShifts } from './openMyShifts'
import { openRoster } from './openRoster'
import { postActivity } from './postActivity'
import { signUp } from './signUp'

export const main = serve([
  listShifts,
  openActivity,
  signUp,
  leaveShift,
  openMyShifts,
  postActivity,
  moveShift,
  cancelShift,
  openRoster,
  checkIn,
  checkInByLeader,
  closeShift,
])
