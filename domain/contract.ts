import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import * as community from './community/contract'
import * as inbox from './inbox/contract'
import * as notices from './notices/contract'
import * as papers from './papers/contract'
import * as points from './points/contract'
import * as talents from './talents/contract'
import * as volunteering from './volunteering/contract'
import * as voting from './voting/contract'

/** Everything the phone can ask of the cloud: action name -> schemas of what is asked and what is answered. */
export const contract = {
  'community.openHome': community.openHome,
  'community.openBinding': community.openBinding,
  'community.bindHome': community.bindHome,
  'community.openMe': community.openMe,
  'voting.listPolls': voting.listPolls,
  'voting.openPoll': voting.openPoll,
  'voting.castBallot': voting.castBallot,
  'voting.castAssisted': voting.castAssisted,
  'voting.openRounds': voting.openRounds,
  'voting.listNotVoted': voting.listNotVoted,
  'voting.openResult': voting.openResult,
  'voting.downloadResult': voting.downloadResult,
  'voting.proveBallot': voting.proveBallot,
  'voting.remindMe': voting.remindMe,
  'voting.listDrafts': voting.listDrafts,
  'voting.openDraft': voting.openDraft,
  'voting.submitDraft': voting.submitDraft,
  'voting.approveDraft': voting.approveDraft,
  'voting.returnDraft': voting.returnDraft,
  'volunteering.listShifts': volunteering.listShifts,
  'volunteering.openActivity': volunteering.openActivity,
  'volunteering.signUp': volunteering.signUp,
  'volunteering.leaveShift': volunteering.leaveShift,
  'volunteering.openMyShifts': volunteering.openMyShifts,
  'volunteering.postActivity': volunteering.postActivity,
  'volunteering.moveShift': volunteering.moveShift,
  'volunteering.cancelShift': volunteering.cancelShift,
  'volunteering.openRoster': volunteering.openRoster,
  'volunteering.checkIn': volunteering.checkIn,
  'volunteering.checkInByLeader': volunteering.checkInByLeader,
  'volunteering.openPosting': volunteering.openPosting,
  'volunteering.addWalkIn': volunteering.addWalkIn,
  'volunteering.handOver': volunteering.handOver,
  'volunteering.closeShift': volunteering.closeShift,
  'volunteering.giveFeedback': volunteering.giveFeedback,
  'volunteering.openBoard': volunteering.openBoard,
  'inbox.listMessages': inbox.listMessages,
  'notices.listNotices': notices.listNotices,
  'notices.openNotice': notices.openNotice,
  'papers.openRecord': papers.openRecord,
  'papers.issueCertificate': papers.issueCertificate,
  'papers.openCertificate': papers.openCertificate,
  'papers.downloadCertificate': papers.downloadCertificate,
  'points.openBank': points.openBank,
  'points.openStatement': points.openStatement,
  'points.openOffer': points.openOffer,
  'points.postOffer': points.postOffer,
  'points.approveOffer': points.approveOffer,
  'points.declineOffer': points.declineOffer,
  'points.redeem': points.redeem,
  'points.giveBack': points.giveBack,
  'points.cancelOffer': points.cancelOffer,
  'points.handOver': points.handOver,
  'talents.openTalent': talents.openTalent,
  'talents.keepTalent': talents.keepTalent,
  'talents.leavePool': talents.leavePool,
  'talents.keepPhone': talents.keepPhone,
  'talents.dropPhone': talents.dropPhone,
  'talents.openFinder': talents.openFinder,
  'talents.findTalents': talents.findTalents,
  'talents.lookUpPhone': talents.lookUpPhone,
  'talents.invite': talents.invite,
  'talents.openCallUpDesk': talents.openCallUpDesk,
  'talents.callUp': talents.callUp,
  'talents.openCallUp': talents.openCallUp,
  'talents.answerCallUp': talents.answerCallUp,
  'talents.endCallUp': talents.endCallUp,
} satisfies Record<string, { request: GenericSchema; answer: GenericSchema; about: string }>

export type Contract = typeof contract
export type ActionName = keyof Contract
export type Request<Name extends ActionName> = InferInput<Contract[Name]['request']>
export type Answer<Name extends ActionName> = InferOutput<Contract[Name]['answer']>

/** The function that serves an action: the part of its name before the dot. */
export const functionOf = (action: ActionName): string => action.slice(0, action.indexOf('.'))
