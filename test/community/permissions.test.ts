import { type AreaId, withAncestors } from '../../domain/community/area'
import type { Office } from '../../domain/community/office'
import { type Role, roles } from '../../domain/community/person'
import { lacksRight, type Right, rights } from '../../domain/community/rights'
import { ownerWith } from '../../domain/community/roster'
import { type ActionName, contract } from '../../domain/contract'
import { functionOf } from '../../domain/functionOf'
import type { Refusal } from '../../domain/refusals'
import { visitOf } from '../../domain/rounds/sweep'
import { exampleOf } from '../../scripts/docs/examples'
import { BUILDING, COMMUNITY, DAY, homeAt, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { refOf, talent } from '../talents/aPool'

/** Every action of the contract, in every role, inside the area and outside: refused for lack of a right exactly where the table says so. */
const GRID = 'hj.02.03.1'
const CHAT = '5f0c9e21ab33d4705f0c9e21'
const inside: Record<Role, AreaId> = {
  'team-leader': GRID,
  'grid-leader': GRID,
  organisation: COMMUNITY,
  'community-clerk': COMMUNITY,
  'street-clerk': 'hj.02',
  'district-clerk': 'hj',
}
const outside: Record<Role, AreaId> = {
  'team-leader': 'hj.02.04.1',
  'grid-leader': 'hj.02.04.1',
  organisation: 'hj.02.04',
  'community-clerk': 'hj.02.04',
  'street-clerk': 'hj.03',
  'district-clerk': 'zz',
}
const actors = [
  { openid: 'visitor', role: null, home: false, isInside: false },
  { openid: 'resident', role: null, home: true, isInside: true },
  ...roles.flatMap((role) => [
    { openid: `${role}-inside`, role, home: false, isInside: true },
    { openid: `${role}-outside`, role, home: false, isInside: false },
  ]),
]
type Actor = (typeof actors)[number]

const now = Date.now()
let backEnd: BackEnd
let ids = 0
const newId = () => `20261123-c${String(++ids).padStart(5, '0')}`

const person = (openid: string, role: Role, area: AreaId) => {
  const { document } = resident(openid, homeAt(BUILDING, 1))
  return { collection: 'people' as const, document: { ...document, homes: [], roles: [{ role, area, from: 0 }] } }
}
const office: Office = {
  ...{ _id: '20261123-office', who: 'somebody', name: '李明', role: 'grid-leader', area: GRID, areaName: '网格' },
  ...{ from: now, until: null, state: 'proposed', confirmed: null, ended: null },
  given: { by: 'somebody-else', byName: '社区', at: now },
  consent: { notice: '2026-11-01', at: now },
}
const callUp = {
  ...{ _id: '20261123-called', area: GRID, areaName: '社区', kind: 'flood', text: '来', where: '东门' },
  ...{ by: 'somebody', byName: '社区', at: 1, until: now + DAY, state: 'open', reach: 1, toldUpTo: '', toldAt: 1 },
}
const need = {
  ...{
    _id: '20261123-drafts:20261123-needed',
    area: GRID,
    areaName: '社区',
    areas: withAncestors(BUILDING),
    category: 'care',
  },
  ...{ text: '要', shown: true, by: 'somebody', at: 1, state: 'open', taker: null },
}
const plan = {
  ...{ title: '路灯', about: '', area: COMMUNITY, preset: 'advice-of-households', minimumAge: null, entitled: null },
  ...{ opensAt: now + DAY, closesAt: now + 2 * DAY, projects: [], ballot: 'yes-no' },
}
const draft = {
  ...{ _id: '20261123-drafts', plan, area: COMMUNITY, revision: 1, author: 'somebody', authorName: '社区', at: 1 },
  ...{ state: 'submitted', decision: null, openedAt: null },
}
const offer = {
  ...{ kind: 'lesson', title: '编包', about: '', place: '家', at: now + DAY, price: 6, stock: 3, area: GRID },
  ...{ areaName: '社区', by: 'somebody', byName: '王阿姨', postedAt: 1, until: now + DAY, taken: 0, checked: true },
}

const notice = {
  ...{
    _id: 'notice',
    log: COMMUNITY,
    area: GRID,
    areaName: '网格',
    kind: 'announcement',
    number: '1',
    publisher: '社区',
  },
  ...{ publishedAt: 1, since: 1, closesAt: now + DAY, objections: true, pollId: null, title: '停水', lines: ['停水'] },
  ...{ version: 1, versions: [], terms: [], stored: [], withdrawn: null, hangs: true, closedAt: null, logged: true },
  told: true,
}
const objection = {
  ...{ _id: 'notice:1', notice: 'notice', number: 1, community: COMMUNITY, requestId: 'a1b2c3d4e5', by: 'somebody' },
  ...{ name: '李', text: '不对', pictures: [], at: 1, state: 'acknowledged', open: true, answer: null, reason: null },
}
const noticeDraft = {
  ...{
    _id: '20261123-ndraft',
    proposal: { to: 'publish', kind: 'announcement', area: COMMUNITY },
    kind: 'announcement',
  },
  ...{
    title: '停水',
    area: COMMUNITY,
    areaName: '社区',
    stored: [],
    revision: 1,
    author: 'somebody',
    authorName: '社区',
  },
  ...{ at: 1, state: 'submitted', decision: null, dueAt: 0, doneAt: null },
}
const fundProposal = {
  ...{ _id: '20261123-propos', area: COMMUNITY, fund: `${COMMUNITY}:service:2026`, kind: 'service', year: 2026 },
  ...{ what: { do: 'income', amount: 100, from: '区财政' }, author: 'somebody', authorName: '社区', at: 1 },
  ...{ state: 'proposed', decision: null },
}
const organisation = {
  ...{ _id: '52410108MJY100001F', name: '中心', about: '', themes: [], community: COMMUNITY, area: COMMUNITY },
  ...{ areaName: '社区', contact: { who: 'somebody', name: '周' }, certificate: null, state: 'registered', hands: [] },
  ...{ decisions: [], office: null, revision: 1, at: 1, partyContact: null, stage: null, moves: [], trainings: [] },
}
const training = {
  ...{ _id: '20261123-traing', title: '培训', about: '', place: '社区', area: COMMUNITY, areaName: '社区', at: 1 },
  ...{ hours: 2, most: 9, places: [], by: 'somebody', hands: [] },
}
const callProposal = {
  ...{ _id: '20261123-wonone.52410108MJY100001F', call: '20261123-wonone', callTitle: '征集', area: COMMUNITY },
  ...{ organisation: organisation._id, organisationName: '中心', contact: 'somebody', title: '陪诊', lines: [] },
  ...{ plan: '', budget: [], video: null, pictures: [], revision: 1, at: 1, shown: true, waits: false },
}
const agreement = {
  ...{ _id: 'project.1', project: 'project', projectTitle: '陪诊', area: COMMUNITY, number: 1 },
  ...{ organisation: organisation._id, organisationName: '中心', deliverables: [], from: 1, until: 2, amount: 1 },
  ...{ signed: { organisation: null, clerk: null }, state: 'proposed', ended: null, hands: [], at: 1 },
}
const call = {
  ...{ _id: '20261123-called', title: '征集', about: '', area: COMMUNITY, areaName: '社区', criteria: [], jury: [] },
  ...{ opensAt: 1, closesAt: now + DAY, juryAt: now + 2 * DAY, most: 1, winners: 1, passMark: 60, scored: 0 },
  ...{ result: null, by: 'somebody', byName: '社区', at: 1, hands: [] },
}
const idea = {
  ...{
    _id: 'idea',
    area: GRID,
    areaName: '网格',
    areas: withAncestors(GRID),
    community: COMMUNITY,
    spot: '',
    title: '路灯',
  },
  ...{ text: '', pictures: [], terms: [], by: 'somebody', name: '李', at: 1, dueAt: now + DAY, supporters: 0 },
  ...{ state: 'open', listed: true, joinedTo: null, answer: null, meeting: null, untold: false },
}
const meeting = {
  ...{
    _id: 'meeting',
    kind: 'stool',
    title: '会',
    area: GRID,
    areaName: '网格',
    areas: withAncestors(GRID),
    place: '凉亭',
  },
  ...{
    startsAt: now + DAY,
    agenda: ['说'],
    state: 'planned',
    by: 'somebody',
    byName: '网格长',
    calledAt: 1,
    reason: null,
  },
  ...{ minutes: null, decisions: [], closedAt: null, nextDue: null, reminded: false },
}
const placeImport = {
  ...{ _id: '20261123-import', district: 'hj', by: 'somebody', at: 1, round: 0, errors: [], planFile: null },
  ...{ state: 'done', written: 0 },
  summary: {
    ...{ places: [], households: 0, floors: 0, same: 0, unnamed: 0, writes: 0 },
    examples: { places: [], households: [] },
  },
}
const owner = ownerWith({
  ...{ _id: `${GRID}.05:1`, compound: `${GRID}.05`, names: [], since: 1, revision: 0 },
  units: [{ household: homeAt(BUILDING, 9), floorArea: 8950 }],
})
const rosterRequest = {
  ...{ _id: 'ab'.repeat(16), owner: owner._id, compound: owner.compound, by: 'somebody', text: '不对', at: 1 },
  ...{ state: 'waiting', answer: '' },
}
const rosterImport = {
  ...{ _id: '20261123-roster', compound: owner.compound, by: 'somebody', at: 1, round: 0, placesRound: 0, errors: [] },
  ...{ planFile: null, state: 'done', written: 0 },
  summary: { added: 0, changed: 0, over: 0, same: 0, without: 0, writes: 0, examples: [] },
}

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'open' }, now),
    resident('resident', homeAt(BUILDING, 1)),
    ...roles.flatMap((role) => [
      person(`${role}-inside`, role, inside[role]),
      person(`${role}-outside`, role, outside[role]),
    ]),
    person('poster', 'community-clerk', COMMUNITY),
    talent('hand', BUILDING),
    { collection: 'offices', document: { ...office } },
    { collection: 'callUps', document: callUp },
    { collection: 'chatGroups', document: { _id: CHAT, compound: `${GRID}.05`, name: null, since: 1 } },
    { collection: 'needs', document: need },
    { collection: 'pollDrafts', document: draft },
    { collection: 'notices', document: notice },
    { collection: 'objections', document: objection },
    { collection: 'noticeDrafts', document: noticeDraft },
    { collection: 'fundProposals', document: fundProposal },
    { collection: 'organisations', document: organisation },
    { collection: 'trainings', document: training },
    { collection: 'calls', document: call },
    {
      collection: 'calls',
      document: { ...call, _id: callProposal.call, result: { rows: [{ proposal: callProposal._id, wins: true }] } },
    },
    { collection: 'callProposals', document: callProposal },
    { collection: 'agreements', document: agreement },
    { collection: 'ideas', document: idea },
    { collection: 'meetings', document: meeting },
    { collection: 'placeImports', document: placeImport },
    { collection: 'owners', document: { ...owner } },
    { collection: 'rosterRequests', document: rosterRequest },
    { collection: 'rosterImports', document: rosterImport },
    { collection: 'pointOffers', document: { ...offer, _id: '20261123-offers', state: 'proposed' } },
    { collection: 'pointOffers', document: { ...offer, _id: '20261123-opened', state: 'open' } },
  ])
  for (const activityId of ['20261123-posted', '20261123-invite'])
    await backEnd.call(
      'poster',
      'volunteering.postActivity',
      like('volunteering.postActivity', { activityId, area: GRID, shifts: times, pictures: [] }) as never,
    )
})
afterAll(() => backEnd.stop())

const sampleOf = (name: ActionName) => exampleOf(contract[name].request) as { [field: string]: unknown }
/** An example with something of its own. */
const like = (name: ActionName, change: object) => ({ ...sampleOf(name), ...change })
const times = [
  { leader: '赵', from: now + DAY, until: now + DAY + 3_600_000, venue: { name: '门口', point: null }, capacity: 9 },
]
const content = { title: '停水', lines: ['明天停水'], body: [], files: [] }
const proposal = {
  ...{ to: 'publish', kind: 'announcement', area: COMMUNITY, publisher: '社区', objections: false, days: 9 },
  ...{ publishAt: null, content },
}

/**
 * What is asked about the place at hand; an action that has no line here is asked its example of docs/api.md. One that asks for a role in
 * the area of what it reads needs a line, and something to read.
 */
const about: { [Name in ActionName]?: (name: Name) => object } = {
  'community.listRoles': () => ({ area: COMMUNITY }),
  'community.giveRole': (name) => like(name, { officeId: newId(), role: 'grid-leader', area: GRID }),
  'community.confirmRole': () => ({ officeId: office._id }),
  'community.endRole': () => ({ officeId: office._id }),
  'voting.castBallot': () => ({ pollId: 'open', choices: ['road'] }),
  'voting.castAssisted': (name) => like(name, { pollId: 'open', household: homeAt(BUILDING, 2), choices: ['road'] }),
  'voting.listNotVoted': () => ({ pollId: 'open', building: BUILDING }),
  'voting.openDraft': () => ({ draftId: draft._id }),
  'voting.approveDraft': (name) => like(name, { draftId: draft._id }),
  'voting.returnDraft': (name) => like(name, { draftId: draft._id }),
  'voting.submitDraft': () => ({ draftId: newId(), revision: 0, plan }),
  'volunteering.postActivity': (name) => like(name, { activityId: newId(), area: GRID }),
  ...Object.fromEntries(
    (['moveShift', 'cancelShift', 'openRoster', 'checkInByLeader', 'addWalkIn', 'handOver', 'closeShift'] as const).map(
      (action) => [`volunteering.${action}`, (name: ActionName) => like(name, { shiftId: '20261123-posted-1' })],
    ),
  ),
  'rounds.openToday': () => ({}),
  'rounds.openSweeps': () => ({}),
  'rounds.openSweep': () => ({ sweep: visitOf(now), building: BUILDING }),
  'rounds.noteDoor': (name) => like(name, { sweep: visitOf(now), household: homeAt(BUILDING, 2), at: now }),
  'rounds.openDoor': () => ({ sweep: visitOf(now), household: homeAt(BUILDING, 2) }),
  'visits.makePair': (name) =>
    like(name, {
      pairId: newId(),
      elder: { ...(sampleOf(name).elder as object), household: homeAt(BUILDING, 3) },
    }),
  'visits.changePair': () => ({ pairId: 'nowhere' }),
  'visits.listNeeds': () => ({ at: GRID }),
  'visits.handleNeed': () => ({ needId: need._id, state: 'taken', name: '赵' }),
  'notices.listNotices': () => ({ at: BUILDING }),
  'notices.object': () => ({ noticeId: notice._id, requestId: 'a1b2c3d4e5', name: '李', text: '不对', pictures: [] }),
  'notices.answerObjection': () => ({ noticeId: notice._id, number: 1, text: '这样答复' }),
  'notices.judgeWords': () => ({ of: 'objection', ref: objection._id, fine: true }),
  'notices.openReach': () => ({ noticeId: notice._id }),
  'papers.printNotice': () => ({ noticeId: notice._id }),
  'notices.openDraft': () => ({ draftId: noticeDraft._id }),
  'notices.approveDraft': () => ({ draftId: noticeDraft._id, revision: 1 }),
  'notices.returnDraft': () => ({ draftId: noticeDraft._id, revision: 1, comment: '改一改' }),
  'notices.submitDraft': () => ({ draftId: newId(), revision: 0, proposal }),
  'notices.openCalendar': () => ({ year: 2026 }),
  'notices.correctCalendar': () => ({ year: 2026, holidays: [], workdays: [] }),
  'organisations.decide': (name) => like(name, { organisationId: organisation._id }),
  'organisations.incubate': (name) => like(name, { organisationId: organisation._id }),
  'organisations.namePartyContact': (name) => like(name, { organisationId: organisation._id }),
  'organisations.changeContact': (name) => like(name, { organisationId: organisation._id }),
  'organisations.postTraining': (name) => like(name, { trainingId: newId(), area: COMMUNITY }),
  'organisations.proposeAgreement': (name) => like(name, { project: callProposal._id }),
  'organisations.signAgreement': () => ({ agreementId: agreement._id, side: 'clerk' }),
  'organisations.endAgreement': () => ({ agreementId: agreement._id, side: 'clerk', reason: '做完了' }),
  'organisations.noteAttendance': () => ({ trainingId: training._id, came: [] }),
  'calls.writeCall': (name) => like(name, { callId: newId(), area: COMMUNITY }),
  'calls.nameJuror': (name) => like(name, { callId: call._id }),
  'calls.decide': () => ({ callId: call._id }),
  'funds.openLedger': () => ({ at: BUILDING }),
  'funds.openBooks': (name) => like(name, { area: COMMUNITY }),
  'funds.openProposal': () => ({ proposalId: fundProposal._id }),
  'funds.propose': (name) => like(name, { proposalId: newId(), area: COMMUNITY }),
  'funds.approve': () => ({ proposalId: fundProposal._id }),
  'funds.giveBack': () => ({ proposalId: fundProposal._id, comment: '请写明来源' }),
  'funds.accountsOf': (name) => like(name, { area: COMMUNITY, from: 1, until: 2 }),
  'ideas.post': (name) => like(name, { ideaId: newId(), area: BUILDING, pictures: [] }),
  'ideas.openAnswering': () => ({ ideaId: idea._id }),
  'ideas.answer': () => ({ ideaId: idea._id, kind: 'cannot', text: '办不了' }),
  'ideas.merge': () => ({ ideaId: idea._id, into: 'nowhere' }),
  'meetings.call': (name) => like(name, { meetingId: newId(), kind: 'stool', area: GRID, startsAt: now + DAY }),
  'meetings.say': () => ({ meetingId: meeting._id, coming: true }),
  'meetings.cancel': () => ({ meetingId: meeting._id, reason: '下雨' }),
  'meetings.writeUp': () => ({ meetingId: meeting._id, minutes: '说了', decisions: [] }),
  'meetings.finishTask': () => ({ meetingId: meeting._id, number: 1 }),
  'places.applyImport': () => ({ importId: placeImport._id }),
  'places.openImport': () => ({ importId: placeImport._id }),
  'roster.openRoster': () => ({ compound: `${GRID}.05` }),
  'roster.openRow': () => ({ ownerId: owner._id }),
  'roster.correctRow': (name) => like(name, { ownerId: owner._id, revision: 0, units: owner.units }),
  'roster.answerRequest': () => ({ requestId: rosterRequest._id, corrected: true, answer: '改好了' }),
  'roster.previewImport': (name) => like(name, { compound: `${GRID}.05` }),
  'roster.applyImport': () => ({ importId: rosterImport._id }),
  'roster.openImport': () => ({ importId: rosterImport._id }),
  'roster.drawTemplate': () => ({ compound: `${GRID}.05` }),
  'places.listImport': () => ({ importId: placeImport._id }),
  'points.approveOffer': () => ({ offerId: '20261123-offers' }),
  'points.declineOffer': (name) => like(name, { offerId: '20261123-offers' }),
  'points.cancelOffer': (name) => like(name, { offerId: '20261123-opened' }),
  'points.handOver': (name) => like(name, { offerId: '20261123-opened' }),
  'papers.openPosters': () => ({ at: GRID }),
  'sharing.openCoverage': () => ({ compound: `${GRID}.05` }),
  'sharing.nameGroup': (name) => like(name, { group: CHAT }),
  'talents.findTalents': () => ({ at: GRID }),
  'talents.lookUpPhone': (name) => like(name, { who: refOf('hand') }),
  'talents.invite': () => ({ refs: [refOf('hand')], activityId: '20261123-invite' }),
  'talents.callUp': (name) => like(name, { callUpId: newId(), area: GRID, until: now + DAY / 2 }),
  'talents.openCallUp': () => ({ callUpId: callUp._id }),
  'talents.endCallUp': () => ({ callUpId: callUp._id }),
}
const request = (name: ActionName) =>
  (about[name] as ((name: ActionName) => object) | undefined)?.(name) ?? sampleOf(name)

/** What the table says; undefined where the case decides. */
function isAllowed(right: Right, { role, home, isInside }: Actor): boolean | undefined {
  if (right.may === 'resident') return home
  if (right.may !== 'role') return true
  if (role === null || !right.roles.includes(role)) return false
  if (right.desk) return true
  return isInside ? (right.only === undefined ? true : undefined) : false
}

test('a grid leader is made by the community, not by the street or the district', async () => {
  const refused = async (openid: string) =>
    (await backEnd.refused(openid, 'community.confirmRole', { officeId: office._id })).code
  for (const role of ['street-clerk', 'district-clerk']) expect(await refused(`${role}-inside`)).toBe('may-not-give')
})

// Who has left can't be asked anything more.
const isLast = (name: ActionName) => Number(name === 'community.leave')
for (const name of (Object.keys(contract) as ActionName[]).sort((a, b) => isLast(a) - isLast(b)))
  test(`${name}: whom the table refuses, and nobody else`, async () => {
    const right: Right = rights[name]
    const expected = actors.map((actor) => [actor.openid, isAllowed(right, actor)])
    const cells: typeof expected = []
    // One after another: all at once would start four instances of every function.
    for (const actor of actors) {
      const { body } = await backEnd.post(functionOf(name), { action: name, data: request(name) }, actor.openid)
      const { ok, refusal } = body as { ok: boolean; refusal?: Refusal }
      expect(['not-understood', 'unknown-action']).not.toContain(refusal?.code)
      const allowed = ok || !lacksRight(right, refusal as Refusal)
      cells.push([actor.openid, isAllowed(right, actor) === undefined ? undefined : allowed])
    }
    expect(cells).toEqual(expected)
  })
