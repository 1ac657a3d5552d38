import type { CollectionName } from '../../cloudfunctions/collections'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, resident } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { content, hung, inOffice, line, publishing, startWall } from './aWall'

const now = Date.now()
const HASH = 'ab'.repeat(32)
let backEnd: BackEnd
beforeAll(async () => {
  const open = { notice: 'hangs', community: COMMUNITY, requestId: 'requestxxx', by: 'li', name: '李', text: '反对' }
  const objection = { ...open, pictures: [], at: now, answer: null, reason: null }
  backEnd = await startWall([
    inOffice('retired', 'community-clerk', COMMUNITY, now - DAY),
    resident('far', homeAt(ELSEWHERE, 1)),
    line({ ...hung('hangs', now - DAY), logged: true }),
    line({ ...hung('over', now - 9 * DAY), logged: true, hangs: false, closedAt: now - 2 * DAY }),
    line({ ...hung('silent', now - DAY, { objections: false }), logged: true }),
    line({ ...hung('gone', now - DAY), logged: true, withdrawn: { at: now, by: '', reason: '' }, hangs: false }),
    line({ ...hung('theirs', now - DAY, { area: 'hj.02.04' }), logged: true }),
    {
      collection: 'objections',
      document: { _id: 'hangs:1', number: 1, ...objection, state: 'acknowledged', open: true },
    },
    {
      collection: 'objections',
      document: { _id: 'hangs:2', number: 2, ...objection, state: 'waiting-check', open: true },
    },
    { collection: 'objections', document: { _id: 'hangs:3', number: 3, ...objection, state: 'refused', open: false } },
  ])
})
afterAll(() => backEnd.stop())

const written: CollectionName[] = [
  ...(['notices', 'noticeDrafts', 'logEntries', 'logNodes', 'objections', 'opens', 'reach'] as const),
  ...(['noticeFollowers', 'noticeDigests', 'calendars', 'audit', 'messages', 'publications', 'pictures'] as const),
]
const everything = () => Promise.all(written.map((collection) => backEnd.documents(collection)))

type Asked = readonly [action: string, data: unknown]
const draftId = '20261123-aaaaaa'
const submit = (change: object, more: object = {}): Asked => [
  'notices.submitDraft',
  { draftId, revision: 0, proposal: { ...publishing(), ...change }, ...more },
]
const saying = (change: object): Asked => submit({ content: { ...content(), ...change } })
const block = (body: object): Asked => saying({ body: [body] })
const correct = (change: object): Asked => [
  'notices.submitDraft',
  {
    ...{ draftId, revision: 0 },
    proposal: {
      to: 'correct',
      noticeId: 'hangs',
      version: 1,
      change: 'wording',
      reason: '错字',
      content: content(),
      ...change,
    },
  },
]
const withdraw = (change: object): Asked => [
  'notices.submitDraft',
  { draftId, revision: 0, proposal: { to: 'withdraw', noticeId: 'hangs', version: 1, reason: '发错了', ...change } },
]
const object = (change: object): Asked => [
  'notices.object',
  { noticeId: 'hangs', requestId: 'request0001', name: '李阿姨', text: '我反对', pictures: [], ...change },
]
const answer = (change: object): Asked => [
  'notices.answerObjection',
  { noticeId: 'hangs', number: 1, text: '已经改了。', ...change },
]
const judge = (change: object): Asked => [
  'notices.judgeWords',
  { of: 'objection', ref: 'hangs:2', fine: true, ...change },
]
const calendar = (change: object): Asked => [
  'notices.correctCalendar',
  { year: 2026, holidays: ['01-01'], workdays: [], ...change },
]
const accounts = { kind: 'accounts', from: 0, until: 10, opening: 5, lines: [], closing: 5 }
const entry = { way: 'spending', at: 5, name: '灯', project: '', amount: 1, voucher: null }
const NONE = '20261123-nobody'

type Case = [about: string, openid: string | undefined, asked: Asked, code: string, field?: string]
const cases: Case[] = [
  ['a place that is none', 'li', ['notices.listNotices', { at: '../etc' }], 'not-understood', 'at'],
  [
    'a shelf of one’s own',
    'li',
    ['notices.listNotices', { at: COMMUNITY, shelf: 'secret' }],
    'not-understood',
    'shelf',
  ],
  ['a kind of one’s own', 'li', ['notices.listNotices', { at: COMMUNITY, kind: 'rumour' }], 'not-understood', 'kind'],
  [
    'a search for an operator',
    'li',
    ['notices.listNotices', { at: COMMUNITY, search: { $ne: '' } }],
    'not-understood',
    'search',
  ],
  [
    'a search for one character',
    'li',
    ['notices.listNotices', { at: COMMUNITY, search: ' 水 ' }],
    'not-understood',
    'search',
  ],
  [
    'a cursor that is too long',
    'li',
    ['notices.listNotices', { at: COMMUNITY, after: 'x'.repeat(201) }],
    'not-understood',
    'after',
  ],
  ['a notice that is not there', 'li', ['notices.openNotice', { noticeId: 'nothing' }], 'no-such-notice'],
  ['an operator for a notice', 'li', ['notices.openNotice', { noticeId: { $gt: '' } }], 'not-understood', 'noticeId'],
  ['a version that is not there', 'li', ['notices.openVersion', { noticeId: 'hangs', version: 2 }], 'no-such-version'],
  ['version nought', 'li', ['notices.openVersion', { noticeId: 'hangs', version: 0 }], 'no-such-version'],
  ['half a version', 'li', ['notices.openVersion', { noticeId: 'hangs', version: 1.5 }], 'not-understood', 'version'],
  ['the log of a place that is not there', 'li', ['notices.openLog', { at: 'hj.99.99' }], 'no-such-area'],
  [
    'a head without a root',
    'li',
    ['notices.openLog', { at: COMMUNITY, since: { size: 1 } }],
    'not-understood',
    'since.root',
  ],
  [
    'a head of nothing',
    'li',
    ['notices.openLog', { at: COMMUNITY, since: { size: 0, root: HASH } }],
    'not-understood',
    'since.size',
  ],
  [
    'a proof of what is not logged',
    'li',
    ['notices.proveVersion', { noticeId: 'hangs', version: 1 }],
    'not-in-the-log',
  ],
  ['an empty log as a file', 'li', ['notices.exportLog', { at: COMMUNITY }], 'log-empty'],
  ['the log of nowhere as a file', 'li', ['notices.exportLog', { at: 'hj.99.99' }], 'no-such-area'],

  ['an objection by nobody', undefined, object({}), 'no-caller'],
  ['an objection by a visitor', 'guest', object({}), 'no-home'],
  ['an objection from elsewhere', 'far', object({}), 'objection-from-elsewhere'],
  ['an objection to what is over', 'li', object({ noticeId: 'over' }), 'notice-over'],
  ['an objection to what was withdrawn', 'li', object({ noticeId: 'gone' }), 'notice-withdrawn'],
  ['an objection where none is asked', 'li', object({ noticeId: 'silent' }), 'no-objections-here'],
  ['an objection to nothing', 'li', object({ noticeId: 'nothing' }), 'no-such-notice'],
  ['an objection without words', 'li', object({ text: '  ' }), 'not-understood', 'text'],
  ['an objection of 501 characters', 'li', object({ text: '长'.repeat(501) }), 'not-understood', 'text'],
  ['an objection without a name', 'li', object({ name: '' }), 'not-understood', 'name'],
  ['an objection with bad words', 'li', object({ text: '一起赌博吧' }), 'words-refused'],
  [
    'an objection with four pictures',
    'li',
    object({ pictures: Array(4).fill('cloud://e.b/people/a.jpg') }),
    'not-understood',
    'pictures',
  ],
  [
    'a picture from elsewhere',
    'li',
    object({ pictures: ['https://example.com/a.jpg'] }),
    'not-understood',
    'pictures.0',
  ],
  ['a request without an id of its own', 'li', object({ requestId: '../x' }), 'not-understood', 'requestId'],
  ['an objection for another person', 'li', object({ by: 'wang' }), 'not-understood', 'by'],
  ['the objections to nothing', 'li', ['notices.listObjections', { noticeId: 'nothing' }], 'no-such-notice'],
  ['an answer by a neighbour', 'wang', answer({}), 'not-a-notice-clerk'],
  ['an answer by a clerk whose time is over', 'retired', answer({}), 'not-a-notice-clerk'],
  ['an answer by another community’s clerk', 'across', answer({}), 'notice-elsewhere'],
  ['an answer to what nobody said', 'sun', answer({ number: 9 }), 'no-such-objection'],
  ['an answer to what nobody has read yet', 'sun', answer({ number: 2 }), 'objection-unchecked'],
  ['an answer to what was refused', 'sun', answer({ number: 3 }), 'no-such-objection'],
  ['an answer without words', 'sun', answer({ text: ' ' }), 'not-understood', 'text'],
  [
    'a verdict on what is not answered',
    'li',
    ['notices.judgeAnswer', { noticeId: 'hangs', number: 1, accepted: true }],
    'objection-unanswered',
  ],
  [
    'a verdict by somebody else',
    'wang',
    ['notices.judgeAnswer', { noticeId: 'hangs', number: 1, accepted: true }],
    'not-your-objection',
  ],
  [
    'a verdict on nothing',
    'li',
    ['notices.judgeAnswer', { noticeId: 'hangs', number: 8, accepted: true }],
    'no-such-objection',
  ],
  [
    'a verdict that is none',
    'li',
    ['notices.judgeAnswer', { noticeId: 'hangs', number: 1, accepted: 'yes' }],
    'not-understood',
    'accepted',
  ],
  ['the waiting words for a neighbour', 'li', ['notices.listWaitingWords', {}], 'not-a-notice-clerk'],
  ['words let through by their author', 'li', judge({}), 'not-a-notice-clerk'],
  ['words let through by another community’s clerk', 'across', judge({}), 'notice-elsewhere'],
  ['words that are not there', 'sun', judge({ ref: 'hangs:9' }), 'nothing-waiting'],
  ['a picture that is not there', 'sun', judge({ of: 'picture', ref: 'ab' }), 'nothing-waiting'],
  ['somebody of the pool who is not there', 'sun', judge({ of: 'talent', ref: 'ab' }), 'nothing-waiting'],
  ['a need that is not there', 'sun', judge({ of: 'need', ref: 'ab' }), 'nothing-waiting'],
  ['a need by a resident', 'li', judge({ of: 'need', ref: 'ab' }), 'not-a-notice-clerk'],
  [
    'a decision that rests on an operator',
    'sun',
    submit({ follows: { $ne: '' } }),
    'not-understood',
    'proposal.follows',
  ],
  ['a decision that rests on nothing', 'sun', submit({ follows: 'nothing' }), 'no-such-notice'],
  ['words of no kind', 'sun', judge({ of: 'diary' }), 'not-understood', 'of'],
  ['words kept back without a reason', 'sun', judge({ fine: false }), 'not-understood', 'reason'],
  ['words that were judged before', 'sun', judge({ ref: 'hangs:3' }), 'words-judged'],
  ['a reference that is an operator', 'sun', judge({ ref: { $ne: '' } }), 'not-understood', 'ref'],

  ['the reach for a neighbour', 'li', ['notices.openReach', { noticeId: 'hangs' }], 'not-for-you'],
  ['the reach of another community’s notice', 'leader', ['notices.openReach', { noticeId: 'theirs' }], 'not-for-you'],
  ['the reach of nothing', 'sun', ['notices.openReach', { noticeId: 'nothing' }], 'no-such-notice'],
  ['following by nobody', undefined, ['notices.followNotices', { at: BUILDING, on: true }], 'no-caller'],
  ['following a place that is not there', 'li', ['notices.followNotices', { at: 'hj.99', on: true }], 'no-such-area'],

  ['the desk for a grid leader', 'leader', ['notices.listDrafts', {}], 'not-a-notice-clerk'],
  ['the desk for a clerk whose time is over', 'retired', ['notices.listDrafts', {}], 'not-a-notice-clerk'],
  ['a draft that is not there', 'sun', ['notices.openDraft', { draftId: NONE }], 'no-such-notice-draft'],
  [
    'approving what is not there',
    'sun',
    ['notices.approveDraft', { draftId: NONE, revision: 1 }],
    'no-such-notice-draft',
  ],
  [
    'giving back what is not there',
    'sun',
    ['notices.returnDraft', { draftId: NONE, revision: 1, comment: '改改' }],
    'no-such-notice-draft',
  ],
  [
    'giving back without a word',
    'sun',
    ['notices.returnDraft', { draftId: NONE, revision: 1, comment: ' ' }],
    'not-understood',
    'comment',
  ],
  ['a notice by a neighbour', 'li', submit({}), 'not-a-notice-clerk'],
  ['a notice for another community', 'sun', submit({ area: 'hj.02.04' }), 'notice-elsewhere'],
  ['a notice for the whole district', 'sun', submit({ area: 'hj' }), 'notice-elsewhere'],
  ['a notice for a household', 'sun', submit({ area: homeAt(BUILDING, 1) }), 'no-such-area'],
  ['a draft without a name of its own', 'sun', submit({}, { draftId: '../notices' }), 'not-understood', 'draftId'],
  ['a purpose of one’s own', 'sun', submit({ to: 'burn' }), 'not-understood', 'proposal.to'],
  ['an extra field', 'sun', submit({ approved: true }), 'not-understood', 'proposal.approved'],
  ['a poll’s result written by hand', 'sun', submit({ kind: 'poll-result' }), 'polls-announce-themselves', 'kind'],
  ['six days', 'sun', submit({ days: 6 }), 'period-too-short', 'days'],
  ['181 days', 'sun', submit({ days: 181 }), 'period-too-long', 'days'],
  ['half a day', 'sun', submit({ days: 7.5 }), 'not-understood', 'proposal.days'],
  ['a notice for next year', 'sun', submit({ publishAt: now + 181 * DAY }), 'published-too-late', 'publishAt'],
  ['a title of spaces', 'sun', saying({ title: '  ' }), 'not-understood', 'proposal.content.title'],
  ['a title with a gap', 'sun', saying({ title: '{}项目' }), 'template-unfilled'],
  ['a line with a gap', 'sun', saying({ lines: ['花多少钱:{}。'] }), 'template-unfilled'],
  ['no short version', 'sun', saying({ lines: [] }), 'not-understood', 'proposal.content.lines'],
  ['four lines', 'sun', saying({ lines: ['一', '二', '三', '四'] }), 'not-understood', 'proposal.content.lines'],
  [
    'a book',
    'sun',
    saying({ body: Array(12).fill({ kind: 'text', text: '长'.repeat(2000) }) }),
    'notice-too-long',
    'body',
  ],
  [
    'a block of one’s own',
    'sun',
    block({ kind: 'script', text: 'alert(1)' }),
    'not-understood',
    'proposal.content.body.0.kind',
  ],
  [
    'a hash written by hand',
    'sun',
    block({ kind: 'code', title: '根', text: HASH }),
    'not-understood',
    'proposal.content.body.0.kind',
  ],
  [
    'an uneven table',
    'sun',
    block({
      kind: 'table',
      title: '人',
      rows: [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
    }),
    'table-uneven',
    'body',
  ],
  [
    'half a fen',
    'sun',
    block({ kind: 'amounts', title: '钱', rows: [{ name: '灯', amount: 0.5 }] }),
    'not-understood',
    'proposal.content.body.0.rows.0.amount',
  ],
  [
    'money below nothing',
    'sun',
    block({ kind: 'amounts', title: '钱', rows: [{ name: '灯', amount: -1 }] }),
    'not-understood',
    'proposal.content.body.0.rows.0.amount',
  ],
  ['a picture that is not there', 'sun', block({ kind: 'picture', file: 0, caption: '' }), 'no-such-file', 'files'],
  ['accounts that are a fen off', 'sun', block({ ...accounts, closing: 4 }), 'accounts-off', 'body'],
  [
    'accounts that spend more than there is',
    'sun',
    block({ ...accounts, lines: [{ ...entry, amount: 9 }], closing: 0 }),
    'accounts-overspent',
    'body',
  ],
  ['accounts that run backwards', 'sun', block({ ...accounts, until: 0 }), 'accounts-backwards', 'body'],
  [
    'a line outside of its accounts',
    'sun',
    block({ ...accounts, lines: [{ ...entry, at: 11 }], closing: 4 }),
    'line-outside-accounts',
    'body',
  ],
  [
    'a line without an amount',
    'sun',
    block({ ...accounts, lines: [{ ...entry, amount: 0 }] }),
    'line-without-amount',
    'body',
  ],
  [
    'a voucher that is not there',
    'sun',
    block({ ...accounts, lines: [{ ...entry, voucher: 2 }], closing: 4 }),
    'no-such-file',
    'files',
  ],
  ['accounts without accounts', 'sun', submit({ kind: 'accounts' }), 'accounts-missing', 'body'],
  [
    'a file from the web',
    'sun',
    saying({ files: [{ fileId: 'https://example.com/a.pdf', name: 'a.pdf' }] }),
    'not-understood',
    'proposal.content.files.0.fileId',
  ],
  ['a correction of nothing', 'sun', correct({ noticeId: 'nothing' }), 'no-such-notice'],
  ['a correction of what was withdrawn', 'sun', correct({ noticeId: 'gone' }), 'notice-withdrawn'],
  ['a correction of another version', 'sun', correct({ version: 2 }), 'notice-changed'],
  ['a correction of another community’s notice', 'sun', correct({ noticeId: 'theirs' }), 'notice-elsewhere'],
  ['a correction without a reason', 'sun', correct({ reason: ' ' }), 'not-understood', 'proposal.reason'],
  [
    'a correction that says nothing new',
    'sun',
    correct({ content: { title: '通知 hangs', lines: ['一句话'], body: [], files: [] } }),
    'nothing-corrected',
  ],
  ['a number slipped in as a typo', 'sun', correct({}), 'restart-needed', 'change'],
  ['a change that is no change', 'sun', correct({ change: 'first' }), 'not-understood', 'proposal.change'],
  ['a withdrawal without a reason', 'sun', withdraw({ reason: '' }), 'not-understood', 'proposal.reason'],
  ['a withdrawal of what was withdrawn', 'sun', withdraw({ noticeId: 'gone' }), 'notice-withdrawn'],
  ['a withdrawal by a neighbour', 'li', withdraw({}), 'not-a-notice-clerk'],

  ['a calendar by a community’s clerk', 'sun', calendar({}), 'not-a-district-clerk'],
  ['a calendar of long ago', 'district', calendar({ year: 2020 }), 'year-out-of-reach', 'year'],
  ['a calendar with a day that is none', 'district', calendar({ holidays: ['13-01'] }), 'not-understood', 'holidays.0'],
  ['a 30th of February', 'district', calendar({ holidays: ['02-30'] }), 'calendar-days-wrong'],
  ['a day that is both', 'district', calendar({ workdays: ['01-01'] }), 'calendar-days-wrong'],
]

for (const [about, openid, [action, data], code, field] of cases)
  test(`${about} is refused in a sentence and nothing is written`, async () => {
    const before = await everything()
    const refusal = await backEnd.refused(openid, action, data)
    expect([refusal.code, refusal.field]).toEqual([code, field])
    expect(refusal.message).toMatch(/^[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  })
