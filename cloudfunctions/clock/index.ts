import cloud from 'wx-server-sdk'
import { askAboutPictures } from '../kernel/pictures'
import { logged } from '../kernel/serve'
import { alertMissedVisits } from './alertMissedVisits'
import { closeDueNotices } from './closeDueNotices'
import { countOpenings } from './countOpenings'
import { countReach } from './countReach'
import { endCancelling } from './endCancelling'
import { finishGoings } from './finishGoings'
import { finishImports } from './finishImports'
import { finishRosters } from './finishRosters'
import { closeOldEntries, flagUnansweredNeeds } from './followExchange'
import { flagLateTasks, remindOfMeetings } from './followMeetings'
import { forgetChildren } from './forgetChildren'
import { forgetDoors } from './forgetDoors'
import { forgetImports } from './forgetImports'
import { logNotices } from './logNotices'
import { makeApprovedPolls } from './makeApprovedPolls'
import { publishDueNotices } from './publishDueNotices'
import { recountFunds } from './recountFunds'
import { recountPoints } from './recountPoints'
import { recountTurnout } from './recountTurnout'
import { remindOfTomorrow } from './remindOfTomorrow'
import { sealDuePolls } from './sealDuePolls'
import { settleShifts } from './settleShifts'
import { spreadCallUps } from './spreadCallUps'
import { tellClerks } from './tellClerks'
import { tellOfIdeas, tellSupporters } from './tellOfIdeas'
import { tellOfNotices } from './tellOfNotices'
import { tellWhoAsked } from './tellWhoAsked'
import { turnFunds } from './turnFunds'

/** Runs once a minute. A person who calls it moves nothing; whatever fails is tried again at the next minute. */
export const main = async (): Promise<{ done: string[] } | { refused: string }> => {
  if (cloud.getWXContext().OPENID) return { refused: 'only the timer runs the clock' }
  const done: string[] = []
  for (const task of [
    spreadCallUps,
    makeApprovedPolls,
    sealDuePolls,
    publishDueNotices,
    logNotices,
    closeDueNotices,
    tellOfNotices,
    tellClerks,
    tellWhoAsked,
    tellOfIdeas,
    tellSupporters,
    remindOfMeetings,
    flagLateTasks,
    flagUnansweredNeeds,
    closeOldEntries,
    finishImports,
    finishGoings,
    finishRosters,
    recountTurnout,
    countReach,
    countOpenings,
    settleShifts,
    remindOfTomorrow,
    forgetChildren,
    forgetDoors,
    forgetImports,
    alertMissedVisits,
    endCancelling,
    recountPoints,
    turnFunds,
    recountFunds,
    askAboutPictures,
  ]) {
    try {
      await task(Date.now())
      done.push(task.name)
    } catch (failure) {
      logged(`clock.${task.name}`, failure)
    }
  }
  return { done }
}
