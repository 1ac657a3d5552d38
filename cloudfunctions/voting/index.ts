import { serve } from '../kernel/serve'
import { approveDraft } from './approveDraft'
import { castAssisted } from './castAssisted'
import { castBallot } from './castBallot'
import { downloadResult } from './downloadResult'
import { listDrafts } from './listDrafts'
import { listNotVoted } from './listNotVoted'
import { listPolls } from './listPolls'
import { openDraft } from './openDraft'
import { openPoll } from './openPoll'
import { openResult } from './openResult'
import { openRounds } from './openRounds'
import { proveBallot } from './proveBallot'
import { remindMe } from './remindMe'
import { returnDraft } from './returnDraft'
import { submitDraft } from './submitDraft'

export const main = serve([
  listPolls,
  openPoll,
  castBallot,
  openResult,
  downloadResult,
  proveBallot,
  remindMe,
  openRounds,
  listNotVoted,
  castAssisted,
  listDrafts,
  openDraft,
  submitDraft,
  approveDraft,
  returnDraft,
])
