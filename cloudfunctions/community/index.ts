import { serve } from '../kernel/serve'
import { bindHome } from './bindHome'
import { claimFirstClerk } from './claimFirstClerk'
import { confirmRole, endRole } from './decideRole'
import { giveRole } from './giveRole'
import { leave } from './leave'
import { listRoles } from './listRoles'
import { exportMe, openMine } from './mine'
import { openBinding } from './openBinding'
import { openHome } from './openHome'
import { openMe } from './openMe'
import { openRights } from './openRights'
import { showCode } from './showCode'

export const main = serve([
  ...[openHome, openBinding, bindHome, openMe, openMine, exportMe, leave],
  ...[openRights, showCode, listRoles, giveRole, confirmRole, endRole, claimFirstClerk],
])
