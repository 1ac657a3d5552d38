import { serve } from '../kernel/serve'
import { castBallot } from './castBallot'
import { listPolls } from './listPolls'
import { openPoll } from './openPoll'
import { openResult } from './openResult'
import { proveBallot } from './proveBallot'
import { remindMe } from './remindMe'

export const main = serve([listPolls, openPoll, castBallot, openResult, proveBallot, remindMe])
