import { serve } from '../kernel/serve'
import { addWalkIn } from './addWalkIn'
import { cancelShift } from './cancelShift'
import { checkIn } from './checkIn'
import { checkInByLeader } from './checkInByLeader'
import { closeShift } from './closeShift'
import { giveFeedback } from './giveFeedback'
import { handOver } from './handOver'
import { leaveShift } from './leaveShift'
import { listShifts } from './listShifts'
import { moveShift } from './moveShift'
import { openActivity } from './openActivity'
import { openBoard } from './openBoard'
import { openMyShifts } from './openMyShifts'
import { openPosting } from './openPosting'
import { openRoster } from './openRoster'
import { postActivity } from './postActivity'
import { signUp } from './signUp'

export const main = serve([
  ...[listShifts, openActivity, signUp, leaveShift, openMyShifts, giveFeedback, openBoard],
  ...[openPosting, postActivity, moveShift, cancelShift, openRoster, handOver],
  ...[checkIn, checkInByLeader, addWalkIn, closeShift],
])
