import { serve } from '../kernel/serve'
import { bindHome } from './bindHome'
import { claimFirstClerk } from './claimFirstClerk'
import { decideClaims, listClaims } from './decideClaims'
import { confirmRole, endRole } from './decideRole'
import { giveRole } from './giveRole'
import { openHousehold, reissueSlip } from './household'
import { leave } from './leave'
import { listRoles } from './listRoles'
import { exportMe, openMine } from './mine'
import { moveOut, moveSomebodyOut } from './moveOut'
import { openBinding } from './openBinding'
import { openHome } from './openHome'
import { openMe } from './openMe'
import { openRights } from './openRights'
import { decideClaim, openClaims, useSlip, withdrawClaim } from './ownClaims'
import { showCode } from './showCode'

export const main = serve([
  ...[useSlip, withdrawClaim, openClaims, decideClaim, listClaims, decideClaims],
  ...[openHousehold, reissueSlip, moveOut, moveSomebodyOut],
  ...[openHome, openBinding, bindHome, openMe, openMine, exportMe, leave],
  ...[openRights, showCode, listRoles, giveRole, confirmRole, endRole, claimFirstClerk],
])
