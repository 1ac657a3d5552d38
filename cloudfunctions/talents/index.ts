import { serve } from '../kernel/serve'
import { answerCallUp } from './answerCallUp'
import { callUp } from './callUp'
import { endCallUp } from './endCallUp'
import { findTalents } from './findTalents'
import { invite } from './invite'
import { keepTalent } from './keepTalent'
import { leavePool } from './leavePool'
import { lookUpPhone } from './lookUpPhone'
import { openCallUp } from './openCallUp'
import { openCallUpDesk } from './openCallUpDesk'
import { openFinder } from './openFinder'
import { openTalent } from './openTalent'
import { dropPhone, keepPhone } from './phone'

export const main = serve([
  openTalent,
  keepTalent,
  leavePool,
  keepPhone,
  dropPhone,
  openFinder,
  findTalents,
  lookUpPhone,
  invite,
  openCallUpDesk,
  callUp,
  openCallUp,
  answerCallUp,
  endCallUp,
])
