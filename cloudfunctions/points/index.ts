import { serve } from '../kernel/serve'
import { cancelOffer } from './cancelOffer'
import { approveOffer, declineOffer } from './decide'
import { giveBack } from './giveBack'
import { handOver } from './handOver'
import { openBank } from './openBank'
import { openOffer } from './openOffer'
import { openStatement } from './openStatement'
import { postOffer } from './postOffer'
import { redeem } from './redeem'

export const main = serve([
  openBank,
  openStatement,
  openOffer,
  postOffer,
  approveOffer,
  declineOffer,
  redeem,
  giveBack,
  cancelOffer,
  handOver,
])
