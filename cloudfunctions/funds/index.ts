import { serve } from '../kernel/serve'
import { accountsOf } from './accountsOf'
import { approve } from './approve'
import { giveBack, takeBack } from './decline'
import { listEntries, openProject } from './listEntries'
import { openBooks } from './openBooks'
import { openDesk } from './openDesk'
import { openLedger } from './openLedger'
import { openProposal } from './openProposal'
import { propose } from './propose'

export const main = serve([
  openLedger,
  listEntries,
  openProject,
  openDesk,
  openBooks,
  openProposal,
  propose,
  approve,
  giveBack,
  takeBack,
  accountsOf,
])
