import { serve } from '../kernel/serve'
import { changePair } from './changePair'
import { handleNeed } from './handleNeed'
import { joinPair } from './joinPair'
import { leavePair } from './leavePair'
import { listNeeds } from './listNeeds'
import { listPairs } from './listPairs'
import { makePair } from './makePair'
import { noteVisit } from './noteVisit'
import { openInvitation } from './openInvitation'
import { openPair } from './openPair'
import { openPairing } from './openPairing'
import { showWords } from './showWords'

export const main = serve([
  ...[listPairs, openPair, openPairing, makePair, changePair, openInvitation, joinPair, leavePair],
  ...[noteVisit, showWords, listNeeds, handleNeed],
])
