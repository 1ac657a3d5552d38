import type { ActionName, Request } from '../contract'
import { bookkeepers, checkers, readers } from '../funds/proposal'
import { answerers } from '../ideas/idea'
import { allConveners } from '../meetings/meeting'
import { publishers } from '../notices/draft'
import { reachers } from '../notices/reach'
import { incubators } from '../organisations/organisation'
import { printers } from '../papers/poster'
import { codeKeepers, placeKeepers } from '../places/place'
import { approvers } from '../points/offer'
import { type Refusal, type RefusalCode, refusal, type refusals } from '../refusals'
import { callers, finders, phoneReaders } from '../talents/talent'
import { carers, pairers } from '../visits/roles'
import { organisers, standIns } from '../volunteering/leading'
import { clerks } from '../voting/draft'
import type { Moment } from '../wording/time'
import type { AreaId } from './area'
import { areasOf, holds, type Person, type Role } from './person'

/** A refusal that needs no facts: what somebody without the right is told. */
type Plain = { [Code in RefusalCode]: Parameters<(typeof refusals)[Code]> extends [] ? Code : never }[RefusalCode]

/** Who may do something; for a role always in the area that it is done in. */
export type Right<Field = string> =
  /** Visitors too. */
  | { may: 'anybody' }
  /** Whoever has a home here; which homes count, the rule of the thing itself says. */
  | { may: 'resident' }
  /** The one it belongs to: the caller's own things, whatever else they are. */
  | { may: 'own'; whose: string }
  | {
      may: 'role'
      roles: readonly Role[]
      /** What everybody else is told. */
      no: Plain
      /** The field of the request that says where. Without it the handler looks at the area of what it has read. */
      at?: Field
      /** What those are told who hold the role somewhere else; the same as everybody unless said. */
      elsewhere?: Plain
      /** Who may besides. */
      or?: string
      /** Which of these roles it is in the case at hand, where the case says so. */
      only?: string
      /** It shows the caller's own areas: there is no outside. */
      desk?: true
    }

const anybody = { may: 'anybody' } as const
const resident = { may: 'resident' } as const
const own = (whose: string) => ({ may: 'own', whose }) as const
const holding = <More extends object>(roles: readonly Role[], no: Plain, more: More) =>
  ({ may: 'role', roles, no, ...more }) as const

const keepsDoors = <At extends string>(at: At) =>
  holding(['grid-leader', 'community-clerk', 'street-clerk', 'district-clerk'], 'not-your-doors', { at })
const draws = holding(clerks, 'not-a-clerk', { elsewhere: 'outside-your-area' as const })
const leads = holding(standIns, 'not-the-leader', { or: 'the leader of the shift' })
const pairs = own('the volunteers of the pair, and its leader')
const publishes = holding(publishers, 'not-a-notice-clerk', { elsewhere: 'notice-elsewhere' as const })
const manages = holding(approvers, 'not-your-offer', { or: 'whoever posted the offer' })
const checks = holding(checkers, 'not-a-checker', { elsewhere: 'fund-elsewhere' as const })
const keepsRoster = holding(placeKeepers, 'not-a-roster-keeper', {})
const approves = holding(approvers, 'not-an-approver', {})
const answers = holding(answerers, 'not-an-idea-clerk', {})
const convenes = holding(allConveners, 'not-a-convener', {})
const sides = own('the two sides of the match, and the clerks of the place')

/**
 * May this caller do this here? The one table of it: the kernel refuses by it before a handler runs, docs/permissions.md is made of it, and a
 * test does every action in every role, inside the area and outside. An action without a line here does not compile.
 */
export const rights: { [Name in ActionName]: Right<keyof Request<Name> & string> } = {
  'community.openHome': anybody,
  'community.openBinding': anybody,
  'community.bindHome': anybody,
  'community.useSlip': own('whoever claims'),
  'community.withdrawClaim': own('whoever claims'),
  'community.openClaims': own('the home'),
  'community.decideClaim': own('whoever is confirmed in the home'),
  'community.listClaims': keepsDoors('area'),
  'community.decideClaims': keepsDoors('area'),
  'community.openHousehold': keepsDoors('household'),
  'community.reissueSlip': keepsDoors('household'),
  'community.moveOut': own('whoever lives there'),
  'community.moveSomebodyOut': keepsDoors('household'),
  'community.openMe': own('the person'),
  'community.openMine': own('the person'),
  'community.exportMe': own('the person'),
  'community.leave': own('the person'),
  'community.openRights': own('the person'),
  'community.showCode': own('the person'),
  'community.listRoles': holding(clerks, 'may-not-give', { at: 'area' }),
  'community.giveRole': holding(clerks, 'may-not-give', { at: 'area', only: 'the level above' }),
  'community.confirmRole': holding(clerks, 'may-not-give', { only: 'the level above' }),
  'community.endRole': holding(clerks, 'may-not-give', { or: 'who holds it', only: 'the level above' }),
  'community.claimFirstClerk': own('whoever has a code of the deployment'),

  'voting.listPolls': anybody,
  'voting.openPoll': anybody,
  'voting.openResult': anybody,
  'voting.downloadResult': anybody,
  'voting.proveBallot': anybody,
  'voting.remindMe': anybody,
  'voting.castBallot': resident,
  'voting.castAssisted': holding(['grid-leader'], 'not-your-grid', { at: 'household' }),
  'voting.openRounds': holding(['grid-leader'], 'not-your-grid', { desk: true }),
  'voting.listNotVoted': holding(['grid-leader'], 'not-your-grid', { at: 'building' }),
  'voting.listDrafts': { ...draws, desk: true },
  'voting.openDraft': draws,
  'voting.submitDraft': draws,
  'voting.approveDraft': draws,
  'voting.returnDraft': draws,

  'volunteering.listShifts': anybody,
  'volunteering.openActivity': anybody,
  'volunteering.openBoard': anybody,
  'volunteering.signUp': resident,
  'volunteering.leaveShift': own('whoever signed up'),
  'volunteering.openMyShifts': own('whoever signed up'),
  'volunteering.checkIn': own('whoever stands before the leader’s code'),
  'volunteering.giveFeedback': own('whoever was there, and who lives where it was done'),
  'volunteering.openPosting': holding(organisers, 'not-an-organiser', { desk: true }),
  'volunteering.postActivity': holding(organisers, 'not-an-organiser', { at: 'area' }),
  'volunteering.moveShift': leads,
  'volunteering.cancelShift': leads,
  'volunteering.openRoster': leads,
  'volunteering.checkInByLeader': leads,
  'volunteering.addWalkIn': leads,
  'volunteering.handOver': leads,
  'volunteering.closeShift': leads,

  'funds.openLedger': anybody,
  'funds.listEntries': anybody,
  'funds.openProject': anybody,
  'funds.openDesk': holding(readers, 'not-a-book-reader', { desk: true }),
  'funds.openBooks': holding(readers, 'not-a-book-reader', { at: 'area', elsewhere: 'fund-elsewhere' }),
  'funds.openProposal': holding(readers, 'not-a-book-reader', { elsewhere: 'fund-elsewhere' }),
  'funds.propose': holding(bookkeepers, 'not-a-bookkeeper', { at: 'area', elsewhere: 'fund-elsewhere' }),
  'funds.approve': checks,
  'funds.giveBack': checks,
  'funds.takeBack': own('whoever proposed it'),
  'funds.accountsOf': holding(readers, 'not-a-book-reader', { at: 'area', elsewhere: 'fund-elsewhere' }),

  'inbox.listMessages': own('whom the messages are for'),

  'ideas.openForm': resident,
  'ideas.findSimilar': anybody,
  'ideas.post': resident,
  'ideas.support': resident,
  'ideas.list': anybody,
  'ideas.open': anybody,
  'ideas.openDesk': { ...answers, desk: true },
  'ideas.openAnswering': answers,
  'ideas.answer': answers,
  'ideas.merge': answers,

  'meetings.list': anybody,
  'meetings.open': anybody,
  'meetings.openCalling': { ...convenes, desk: true },
  'meetings.call': holding(allConveners, 'not-a-convener', { at: 'area' }),
  'meetings.cancel': convenes,
  'meetings.say': resident,
  'meetings.signIn': own('whoever stands before the convener’s code'),
  'meetings.writeUp': convenes,
  'meetings.finishTask': convenes,

  'exchange.list': anybody,
  'exchange.open': anybody,
  'exchange.openForm': own('whoever lives or holds an office somewhere'),
  'exchange.put': own('whoever lives or holds an office there'),
  'exchange.close': own('whoever put it up, and the clerks of the place'),
  'exchange.propose': own('whoever stands on one side, and the clerks of the place'),
  'exchange.openMatch': sides,
  'exchange.reply': own('the two sides of the match'),
  'exchange.write': sides,
  'exchange.settle': sides,

  'notices.listNotices': anybody,
  'notices.openNotice': anybody,
  'notices.openVersion': anybody,
  'notices.openLog': anybody,
  'notices.proveVersion': anybody,
  'notices.exportLog': anybody,
  'notices.listObjections': anybody,
  'notices.openCalendar': anybody,
  'notices.followNotices': anybody,
  'notices.object': resident,
  'notices.judgeAnswer': own('whoever objected'),
  'notices.answerObjection': publishes,
  'notices.listWaitingWords': { ...publishes, desk: true },
  'notices.judgeWords': publishes,
  'notices.openReach': holding(reachers, 'not-for-you', {}),
  'notices.listDrafts': { ...publishes, desk: true },
  'notices.openDraft': publishes,
  'notices.submitDraft': publishes,
  'notices.approveDraft': publishes,
  'notices.returnDraft': publishes,
  'notices.correctCalendar': holding(['district-clerk'], 'not-a-district-clerk', {}),

  'visits.listPairs': pairs,
  'visits.openPair': pairs,
  'visits.noteVisit': pairs,
  'visits.leavePair': pairs,
  'visits.changePair': own('the leader of the pair'),
  'visits.showWords': own('the leader of the pair'),
  'visits.openPairing': holding(pairers, 'may-not-pair', { desk: true }),
  'visits.makePair': holding(pairers, 'may-not-pair', {}),
  'visits.openInvitation': anybody,
  'visits.joinPair': resident,
  'visits.listNeeds': holding(carers, 'may-not-see-needs', { at: 'at' }),
  'visits.handleNeed': holding(carers, 'may-not-see-needs', {}),

  'rounds.openToday': holding(['grid-leader'], 'not-your-grid', { desk: true }),
  'rounds.openSweeps': holding(['grid-leader'], 'not-your-grid', { desk: true }),
  'rounds.openSweep': holding(['grid-leader', 'community-clerk'], 'not-your-grid', { at: 'building' }),
  'rounds.noteDoor': holding(['grid-leader'], 'not-your-grid', { at: 'household' }),
  'rounds.openDoor': holding(['grid-leader', 'community-clerk'], 'not-your-grid', { at: 'household' }),

  'papers.openRecord': own('whoever served'),
  'papers.issueCertificate': own('whoever served'),
  'papers.openCertificate': anybody,
  'papers.downloadCertificate': own('whose certificate it is'),
  'papers.openPosters': holding(printers, 'may-not-print', { at: 'at' }),
  'papers.printPoster': holding(printers, 'may-not-print', { at: 'building' }),
  'papers.printCompound': holding(printers, 'may-not-print', { at: 'compound' }),
  'papers.printSlips': holding(printers, 'may-not-print', { at: 'building' }),
  'papers.printNotice': holding(reachers, 'not-for-you', {}),
  'papers.keepDutyHours': holding(['grid-leader', 'community-clerk'], 'may-not-print', { at: 'grid' }),

  'places.previewImport': holding(['district-clerk'], 'not-a-district-clerk', { at: 'district' }),
  'places.applyImport': holding(['district-clerk'], 'not-a-district-clerk', {}),
  'places.openImport': holding(['district-clerk'], 'not-a-district-clerk', {}),
  'places.listImport': holding(['district-clerk'], 'not-a-district-clerk', {}),
  'places.exportPlaces': holding(['district-clerk'], 'not-a-district-clerk', { at: 'district' }),
  'places.openPlace': holding(codeKeepers, 'may-not-manage-places', { at: 'area' }),
  'places.openMerge': holding(placeKeepers, 'may-not-manage-places', { at: 'area' }),
  'places.merge': holding(placeKeepers, 'may-not-manage-places', { at: 'area' }),
  'places.retire': holding(placeKeepers, 'may-not-manage-places', { at: 'area' }),
  'places.openFormer': anybody,
  'places.rename': holding(placeKeepers, 'may-not-manage-places', { at: 'area' }),
  'places.reissueCode': holding(codeKeepers, 'may-not-manage-places', { at: 'building' }),

  'roster.openRoster': { ...keepsRoster, at: 'compound' },
  'roster.openRow': keepsRoster,
  'roster.correctRow': keepsRoster,
  'roster.answerRequest': keepsRoster,
  'roster.previewImport': { ...keepsRoster, at: 'compound' },
  'roster.applyImport': keepsRoster,
  'roster.openImport': keepsRoster,
  'roster.drawTemplate': { ...keepsRoster, at: 'compound' },
  'roster.openMyRow': own('the owner'),
  'roster.askCorrection': own('the owner'),

  'points.openBank': anybody,
  'points.openOffer': anybody,
  'points.openStatement': own('whose points they are'),
  'points.postOffer': resident,
  'points.redeem': resident,
  'points.giveBack': own('whoever took the offer'),
  'points.approveOffer': approves,
  'points.declineOffer': approves,
  'points.cancelOffer': manages,
  'points.handOver': manages,

  'organisations.listOrganisations': anybody,
  'organisations.openOrganisation': anybody,
  'organisations.listTrainings': anybody,
  'organisations.register': resident,
  'organisations.decide': { ...draws, only: 'the community or street to check, the district to confirm' },
  'organisations.openDesk': { ...draws, desk: true },
  'organisations.incubate': holding(incubators, 'not-an-incubator', { only: 'the district for its base' }),
  'organisations.namePartyContact': draws,
  'organisations.changeContact': draws,
  'organisations.postTraining': { ...draws, at: 'area' },
  'organisations.noteAttendance': draws,
  'organisations.openAgreement': anybody,
  'organisations.proposeAgreement': draws,
  'organisations.signAgreement': { ...draws, or: 'the contact of the organisation' },
  'organisations.endAgreement': { ...draws, or: 'the contact of the organisation' },
  'organisations.tickDeliverable': own('the contact of the organisation'),
  'organisations.joinTraining': own('the contact of the organisation'),

  'calls.listCalls': anybody,
  'calls.openCall': anybody,
  'calls.openProposal': anybody,
  'calls.writeCall': { ...draws, at: 'area' },
  'calls.nameJuror': draws,
  'calls.decide': draws,
  'calls.submitProposal': own('the contact of the organisation'),
  'calls.answer': own('the contact of the organisation'),
  'calls.score': own('the juror'),
  'calls.support': resident,
  'calls.ask': resident,

  'sharing.share': anybody,
  'sharing.openShare': anybody,
  'sharing.drawCode': anybody,
  'sharing.noteOpening': anybody,
  'sharing.openCoverage': holding(printers, 'not-your-groups', { at: 'compound' }),
  'sharing.nameGroup': holding(printers, 'not-your-groups', {}),

  'talents.openTalent': own('the talent'),
  'talents.keepTalent': resident,
  'talents.leavePool': own('the talent'),
  'talents.keepPhone': own('the talent'),
  'talents.dropPhone': own('the talent'),
  'talents.openFinder': holding(finders, 'not-a-finder', { desk: true }),
  'talents.findTalents': holding(finders, 'not-a-finder', { at: 'at' }),
  'talents.lookUpPhone': holding(phoneReaders, 'not-a-finder', {}),
  'talents.invite': holding(finders, 'not-a-finder', {}),
  'talents.openCallUpDesk': holding(callers, 'not-a-caller', { desk: true }),
  'talents.callUp': holding(callers, 'not-a-caller', { at: 'area' }),
  'talents.openCallUp': holding(callers, 'not-called', { or: 'whoever was called' }),
  'talents.answerCallUp': own('whoever was called'),
  'talents.endCallUp': holding(callers, 'not-a-caller', {}),
}

/** What a caller without the right is told: whether somebody is refused for lack of a right can be seen from the code. */
export const lacksRight = (right: Right, { code }: Refusal): boolean =>
  right.may === 'resident'
    ? code === 'no-home'
    : right.may === 'role' && (code === right.no || code === right.elsewhere)

/** Whether it depends on who asks at all. */
export const asksWho = (right: Right): boolean => right.may === 'resident' || right.may === 'role'

/**
 * Why a caller may not do this, as far as it can be said before anything but the caller is read, or null. Where the request does not
 * say where, holding the role anywhere is enough here; the handler, which then knows the area, asks again.
 */
export function whyNotAllowed(right: Right, request: object, person: Person | null, now: Moment): Refusal | null {
  if (right.may === 'resident') return person && person.homes.length > 0 ? null : refusal('no-home')
  if (right.may !== 'role' || right.or !== undefined) return null
  if (areasOf(person, right.roles, now).length === 0) return refusal<Plain>(right.no)
  const area = right.at === undefined ? undefined : (request as { [field: string]: AreaId | undefined })[right.at]
  if (area === undefined || holds(person, right.roles, area, now)) return null
  return refusal<Plain>(right.elsewhere ?? right.no)
}
