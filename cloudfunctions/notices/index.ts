import { serve } from '../kernel/serve'
import { answerObjection } from './answerObjection'
import { approveDraft } from './approveDraft'
import { correctCalendar, openCalendar } from './calendar'
import { exportLog } from './exportLog'
import { followNotices } from './followNotices'
import { judgeAnswer } from './judgeAnswer'
import { judgeWords } from './judgeWords'
import { listDrafts } from './listDrafts'
import { listNotices } from './listNotices'
import { listObjections } from './listObjections'
import { listWaitingWords } from './listWaitingWords'
import { object } from './object'
import { openDraft } from './openDraft'
import { openLog, proveVersion } from './openLog'
import { openNotice } from './openNotice'
import { openReach } from './openReach'
import { openVersion } from './openVersion'
import { returnDraft } from './returnDraft'
import { submitDraft } from './submitDraft'

export const main = serve([
  listNotices,
  openNotice,
  openVersion,
  openLog,
  proveVersion,
  exportLog,
  object,
  listObjections,
  answerObjection,
  judgeAnswer,
  listWaitingWords,
  judgeWords,
  openReach,
  followNotices,
  listDrafts,
  openDraft,
  submitDraft,
  approveDraft,
  returnDraft,
  openCalendar,
  correctCalendar,
])
