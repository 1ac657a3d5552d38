import Taro, { useRouter } from '@tarojs/taro'

/** Every page and what it needs to know. */
export type Params = {
  home: { scene?: string }
  deliberate: object
  volunteer: object
  notices: object
  me: object
  poll: { pollId: string }
  ballot: { pollId: string }
  receipt: { pollId: string }
  result: { pollId: string }
  verify: { pollId: string }
  binding: { scene: string }
  homes: object
  toConfirm: { area?: string }
  household: { household: string }
  privacy: object
  myData: object
  rights: object
  roles: { area?: string }
  notice: { noticeId: string; scene?: string }
  objections: { noticeId: string }
  noticeDesk: object
  noticeReview: { draftId: string }
  writeNotice: { draftId?: string; noticeId?: string; to?: 'correct' | 'withdraw'; kind?: 'emergency' }
  answerObjections: { noticeId: string }
  judgeWords: object
  reach: { noticeId: string }
  noticeVersion: { noticeId: string; version: string }
  noticeLog: { log: string }
  workdays: object
  opened: { scene: string }
  coverage: { compound?: string }
  posters: object
  places: { area?: string }
  mergePlace: { area: string }
  placeImport: { district: string }
  formerPlace: { area: string }
  ownerRoster: { compound?: string }
  ownerRow: { ownerId: string }
  rosterImport: { compound: string }
  myRow: object
  rounds: object
  today: object
  sweeps: { sweep?: string; grid?: string }
  sweep: { sweep: string; building: string }
  drafts: object
  draft: { draftId: string }
  review: { draftId: string }
  assist: { pollId: string; household: string }
  talent: object
  findTalents: object
  callUp: object
  call: { callUpId: string }
  activity: { activityId: string; shiftId?: string }
  signUp: { activityId: string; shiftId: string }
  myShifts: object
  feedback: { activityId: string; shiftId: string }
  board: object
  postActivity: object
  leading: object
  roster: { shiftId: string }
  close: { shiftId: string }
  inbox: object
  pairs: object
  pair: { pairId: string }
  visitNote: { pairId: string; elder: string }
  newPair: object
  joinPair: { pairId: string; token: string }
  needs: object
  points: object
  record: object
  issue: object
  certificate: { number?: string; scene?: string }
  offer: { offerId: string }
  offerForm: object
  ideas: object
  idea: { ideaId: string }
  giveIdea: { meetingId?: string }
  ideaDesk: object
  answerIdea: { ideaId: string }
  meetings: object
  meeting: { meetingId: string }
  callMeeting: object
  writeUp: { meetingId: string }
  exchange: object
  entry: { entryId: string }
  putEntry: { kind?: string }
  match: { matchId: string }
  fundLedger: { at?: string; kind?: string; year?: string }
  fundProject: { area: string; kind: string; year: string; project: string }
  fundDesk: object
  fundForm: object
  fundProposal: { proposalId: string }
  organisations: object
  organisation: { organisationId: string }
  registerOrganisation: object
  organisationDesk: object
  trainings: object
  agreement: { agreementId: string }
  writeAgreement: { project: string; organisationId: string }
  openCalls: object
  openCall: { callId: string }
  roadshow: { proposalId: string }
  propose: { callId: string; organisationId: string; proposalId?: string }
  writeCall: object
}
export type Route = keyof Params

const tabs = ['home', 'deliberate', 'volunteer', 'notices', 'me'] as const
const paths: Record<Route, string> = {
  home: 'pages/home/index',
  deliberate: 'pages/deliberate/index',
  volunteer: 'pages/volunteer/index',
  notices: 'pages/notices/index',
  me: 'pages/me/index',
  poll: 'packages/voting/poll/index',
  ballot: 'packages/voting/ballot/index',
  receipt: 'packages/voting/receipt/index',
  result: 'packages/voting/result/index',
  verify: 'packages/voting/verify/index',
  binding: 'packages/community/binding/index',
  homes: 'packages/community/homes/index',
  toConfirm: 'packages/community/toConfirm/index',
  household: 'packages/community/household/index',
  privacy: 'packages/community/privacy/index',
  myData: 'packages/community/mine/index',
  rights: 'packages/community/rights/index',
  roles: 'packages/community/roles/index',
  notice: 'packages/notices/notice/index',
  objections: 'packages/notices/objections/index',
  noticeDesk: 'packages/noticeDesk/desk/index',
  noticeReview: 'packages/noticeDesk/review/index',
  writeNotice: 'packages/noticeDesk/write/index',
  answerObjections: 'packages/noticeDesk/answer/index',
  judgeWords: 'packages/noticeDesk/judge/index',
  reach: 'packages/noticeDesk/reach/index',
  noticeVersion: 'packages/notices/version/index',
  noticeLog: 'packages/notices/log/index',
  workdays: 'packages/notices/calendar/index',
  drafts: 'packages/desk/drafts/index',
  draft: 'packages/desk/draft/index',
  review: 'packages/desk/review/index',
  opened: 'packages/sharing/opened/index',
  coverage: 'packages/sharing/coverage/index',
  posters: 'packages/posters/posters/index',
  places: 'packages/places/browse/index',
  mergePlace: 'packages/places/merge/index',
  placeImport: 'packages/places/import/index',
  formerPlace: 'packages/places/former/index',
  ownerRoster: 'packages/places/roster/index',
  ownerRow: 'packages/places/row/index',
  rosterImport: 'packages/places/rosterImport/index',
  myRow: 'packages/places/myRow/index',
  rounds: 'packages/rounds/rounds/index',
  today: 'packages/rounds/today/index',
  sweeps: 'packages/rounds/sweeps/index',
  sweep: 'packages/rounds/sweep/index',
  assist: 'packages/rounds/assist/index',
  talent: 'packages/talents/mine/index',
  findTalents: 'packages/talents/find/index',
  callUp: 'packages/talents/callUp/index',
  call: 'packages/talents/call/index',
  activity: 'packages/volunteering/activity/index',
  signUp: 'packages/volunteering/signUp/index',
  myShifts: 'packages/volunteering/mine/index',
  feedback: 'packages/volunteering/feedback/index',
  board: 'packages/volunteering/board/index',
  postActivity: 'packages/leading/postActivity/index',
  leading: 'packages/leading/leading/index',
  roster: 'packages/leading/roster/index',
  close: 'packages/leading/close/index',
  inbox: 'packages/inbox/inbox/index',
  pairs: 'packages/visits/pairs/index',
  pair: 'packages/visits/pair/index',
  visitNote: 'packages/visits/note/index',
  newPair: 'packages/visits/newPair/index',
  joinPair: 'packages/visits/join/index',
  needs: 'packages/visits/needs/index',
  points: 'packages/points/bank/index',
  record: 'packages/papers/record/index',
  issue: 'packages/papers/issue/index',
  certificate: 'packages/papers/certificate/index',
  offer: 'packages/points/offer/index',
  offerForm: 'packages/points/offerForm/index',
  ideas: 'packages/ideas/ideas/index',
  idea: 'packages/ideas/idea/index',
  giveIdea: 'packages/ideas/give/index',
  ideaDesk: 'packages/ideas/desk/index',
  answerIdea: 'packages/ideas/answer/index',
  meetings: 'packages/meetings/meetings/index',
  meeting: 'packages/meetings/meeting/index',
  callMeeting: 'packages/meetings/call/index',
  writeUp: 'packages/meetings/writeUp/index',
  exchange: 'packages/exchange/lists/index',
  entry: 'packages/exchange/entry/index',
  putEntry: 'packages/exchange/put/index',
  match: 'packages/exchange/match/index',
  fundLedger: 'packages/funds/ledger/index',
  fundProject: 'packages/funds/project/index',
  fundDesk: 'packages/funds/desk/index',
  fundForm: 'packages/funds/propose/index',
  fundProposal: 'packages/funds/proposal/index',
  organisations: 'packages/organisations/list/index',
  organisation: 'packages/organisations/organisation/index',
  registerOrganisation: 'packages/organisations/register/index',
  organisationDesk: 'packages/organisations/desk/index',
  trainings: 'packages/organisations/trainings/index',
  agreement: 'packages/organisations/agreement/index',
  writeAgreement: 'packages/organisations/writeAgreement/index',
  openCalls: 'packages/calls/list/index',
  openCall: 'packages/calls/call/index',
  roadshow: 'packages/calls/roadshow/index',
  propose: 'packages/calls/propose/index',
  writeCall: 'packages/calls/write/index',
}

const isTab = (route: Route) => (tabs as readonly Route[]).includes(route)

/** The address of a page, without a leading slash, as cards and codes carry it. */
export function pathTo<R extends Route>(route: R, params: Params[R]): string {
  const search = Object.entries(params as Record<string, string | undefined>)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&')
  return search ? `${paths[route]}?${search}` : paths[route]
}

/** WeChat keeps ten pages at most; the one before the last makes room. */
const DEEPEST = 9

/** Goes to a page: to a tab, or above the page at hand. */
export function open<R extends Route>(route: R, params: Params[R]): void {
  const url = `/${pathTo(route, params)}`
  if (isTab(route)) void Taro.switchTab({ url: `/${paths[route]}` })
  else if (Taro.getCurrentPages().length >= DEEPEST) void Taro.redirectTo({ url })
  else void Taro.navigateTo({ url })
}

/** Goes to an address that a message carries, without a leading slash. */
export function openPath(path: string): void {
  if (tabs.some((tab) => paths[tab] === path)) void Taro.switchTab({ url: `/${path}` })
  else void Taro.navigateTo({ url: `/${path}` })
}

/** Goes to an address in place of this page. */
export const openPathInstead = (path: string): void => void Taro.redirectTo({ url: `/${path}` })

/** Goes to a page in place of this one, so that going back does not lead here again. */
export function openInstead<R extends Route>(route: R, params: Params[R]): void {
  const url = `/${pathTo(route, params)}`
  if (isTab(route)) void Taro.switchTab({ url: `/${paths[route]}` })
  else void Taro.redirectTo({ url })
}

/** What this page was opened with, decoded; what is missing is an empty text, which the cloud refuses in a sentence. */
export function usePageParams<R extends Route>(_route: R): Required<{ [name in keyof Params[R]]: string }> {
  const { params } = useRouter()
  return new Proxy({} as Required<{ [name in keyof Params[R]]: string }>, {
    get: (_, name: string) => decoded(params[name]),
  })
}

function decoded(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return text ?? ''
  }
}
