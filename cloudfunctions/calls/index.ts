import { serve } from '../kernel/serve'
import { decide } from './decide'
import { listCalls } from './listCalls'
import { openCall } from './openCall'
import { openProposal } from './openProposal'
import { score } from './score'
import { submitProposal } from './submitProposal'
import { answer, ask, support } from './talking'
import { nameJuror, writeCall } from './writeCall'

export const main = serve([
  listCalls,
  openCall,
  writeCall,
  nameJuror,
  submitProposal,
  openProposal,
  score,
  decide,
  support,
  ask,
  answer,
])
