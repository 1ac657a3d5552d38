import type { CollectionName } from '../../cloudfunctions/collections'
import { yearOf } from '../../domain/funds/fund'
import { BUILDING, COMMUNITY, ELSEWHERE, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { inOffice } from '../points/aBank'
import { done, road } from './aLedger'

const year = yearOf(Date.now())
let backEnd: BackEnd
/** An agreement of 5,000 yuan with 5,000 left, and the income that it comes from. */
let agreement = ''
let income = ''
let waiting = ''

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING, ELSEWHERE]),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('he', 'community-clerk', COMMUNITY),
    inOffice('street', 'street-clerk', 'hj.02'),
    inOffice('far', 'street-clerk', 'hj.03'),
    resident('li', homeAt(BUILDING, 2)),
  ])
  income = await done(backEnd, { do: 'income', amount: 10_000_00, from: '区财政' })
  await done(backEnd, { do: 'budget', project: road, amount: 8_000_00 })
  agreement = await done(backEnd, {
    ...{ do: 'commit', project: 'road', amount: 5_000_00, payee: '建材店', isPerson: false, text: '沙子' },
  })
  waiting = '20261123-wait00'
  const what = { do: 'income', amount: 1_00, from: '区财政' } as const
  await backEnd.call('sun', 'funds.propose', { proposalId: waiting, area: COMMUNITY, kind: 'service', year, what })
})
afterAll(() => backEnd.stop())

type Call = readonly [action: string, data: unknown]
const FILE = 'cloud://huilin-demo.6c6f-huilin-demo-1250000000/people/sun/voucher.jpg'
const NOBODY = '20261123-nobody'
const ask = (what: object, change: object = {}): Call => [
  'funds.propose',
  { proposalId: '20261123-asking', area: COMMUNITY, kind: 'service', year, what, ...change },
]
const gain = (change: object = {}, more: object = {}) =>
  ask({ do: 'income', amount: 1_00, from: '区财政', ...change }, more)
const plan = (amount: unknown, id = 'lamp') => ask({ do: 'budget', amount, project: { id, title: '路灯' } })
const agree = (change: object) =>
  ask({ do: 'commit', amount: 1_00, project: 'road', payee: '店', isPerson: false, text: '沙', ...change })
const pay =
  (change: object, kind = 'service') =>
  () =>
    ask({ do: 'spend', amount: 1_00, promise: agreement, text: '沙', vouchers: [FILE], ...change }, { kind })
const undo = (entry: unknown) => ask({ do: 'reverse', entry, reason: '记错' })
const pledge = (change: object = {}, kind = 'pledges') =>
  ask({ do: 'pledge', amount: 1_00, from: '李', isPerson: true, text: '长椅', where: '慈善总会', ...change }, { kind })
const on =
  (action: string, change: object = {}) =>
  () =>
    [`funds.${action}`, { proposalId: waiting, ...change }] as const
const account = (change: object): Call => [
  'funds.accountsOf',
  { area: COMMUNITY, kind: 'service', year, from: 1, until: 2, ...change },
]
const open = (change: object): Call => ['funds.openLedger', { at: BUILDING, ...change }]
const project = (change: object): Call => [
  'funds.openProject',
  { area: COMMUNITY, kind: 'service', year, project: 'road', ...change },
]

const written: CollectionName[] = ['funds', 'fundEntries', 'fundPromises', 'fundProposals', 'audit', 'messages']
const everything = () => Promise.all(written.map((collection) => backEnd.documents(collection)))

type Case = [about: string, openid: string | undefined, call: Call | (() => Call), code: string, field?: string]
const cases: Case[] = [
  ['an action that is none', 'sun', ['funds.take', {}], 'unknown-action', 'action'],
  ['the ledger of nowhere', 'li', open({ at: '../hj' }), 'not-understood', 'at'],
  ['the ledger of a street', 'li', open({ at: 'hj.02' }), 'not-a-community', 'at'],
  ['the ledger of a community that is none', 'li', open({ at: 'hj.02.99' }), 'no-such-area'],
  ['a kind of fund that is none', 'li', open({ kind: 'slush' }), 'not-understood', 'kind'],
  ['a year that is none', 'li', open({ year: 26 }), 'not-understood', 'year'],
  ['a project that has no plan', 'li', project({ project: 'moon' }), 'project-not-planned'],
  ['a project of a year without money', 'li', project({ year: 2021 }), 'no-such-fund'],
  ['a project that is an operator', 'li', project({ project: { $ne: '' } }), 'not-understood', 'project'],
  [
    'more entries after a cursor too long',
    'li',
    ['funds.listEntries', { area: COMMUNITY, kind: 'service', year, after: 'x'.repeat(201) }],
    'not-understood',
    'after',
  ],
  ['the desk as a neighbour', 'li', ['funds.openDesk', {}], 'not-a-book-reader'],
  [
    'the books as a neighbour',
    'li',
    ['funds.openBooks', { area: COMMUNITY, kind: 'service', year }],
    'not-a-book-reader',
  ],
  ['the books of elsewhere', 'sun', ['funds.openBooks', { area: 'hj.02.04', kind: 'service', year }], 'fund-elsewhere'],
  ['a proposal as a neighbour', 'li', on('openProposal'), 'not-a-book-reader'],
  ['a proposal of elsewhere', 'far', on('openProposal'), 'fund-elsewhere'],
  ['a proposal that is not there', 'sun', on('openProposal', { proposalId: NOBODY }), 'no-such-fund-proposal'],
  ['proposing as a neighbour', 'li', gain(), 'not-a-bookkeeper'],
  ['proposing as nobody', undefined, gain(), 'no-caller'],
  ['proposing elsewhere', 'sun', gain({}, { area: 'hj.02.04' }), 'fund-elsewhere'],
  ['proposing for a part of the community', 'sun', gain({}, { area: BUILDING }), 'not-a-community', 'area'],
  ['an id of one’s own kind', 'sun', gain({}, { proposalId: 'mine' }), 'not-understood', 'proposalId'],
  [
    'the id of another proposal',
    'sun',
    gain({}, { proposalId: '20261123-wait00', year: year - 1 }),
    'fund-proposal-taken',
  ],
  ['the id of a colleague’s', 'he', gain({}, { proposalId: '20261123-wait00' }), 'fund-proposal-taken'],
  ['money for next year', 'sun', gain({}, { year: year + 1 }), 'fund-year-ahead'],
  ['money for last year', 'sun', gain({}, { year: year - 1 }), 'fund-year-over'],
  ['no money', 'sun', gain({ amount: 0 }), 'not-understood', 'amount'],
  ['less than no money', 'sun', gain({ amount: -5 }), 'not-understood', 'amount'],
  ['half a fen', 'sun', gain({ amount: 0.5 }), 'not-understood', 'amount'],
  ['money beyond reason', 'sun', gain({ amount: 1_000_000_001 }), 'not-understood', 'amount'],
  ['money as text', 'sun', gain({ amount: '100' }), 'not-understood', 'amount'],
  ['money from nowhere', 'sun', gain({ from: '  ' }), 'not-understood', 'from'],
  ['a state of one’s own', 'sun', gain({}, { state: 'approved' }), 'not-understood', 'state'],
  ['an author of one’s own', 'sun', gain({}, { author: 'he' }), 'not-understood', 'author'],
  ['money into the pledges', 'sun', gain({}, { kind: 'pledges' }), 'pledges-apart'],
  ['a pledge into the fund', 'sun', pledge({}, 'service'), 'pledges-apart'],
  ['a pledge with nowhere to give', 'sun', pledge({ where: '' }), 'not-understood', 'where'],
  ['a deed that is none', 'sun', ask({ do: 'mint', amount: 1 }), 'not-understood', 'do'],
  [
    'a plan in a fund that is not there',
    'sun',
    ask({ do: 'budget', amount: 1, project: road }, { kind: 'charity' }),
    'no-such-fund',
  ],
  ['a plan beyond the fund', 'sun', plan(2_000_01), 'plan-over-fund', 'amount'],
  ['a plan below what is agreed on', 'sun', plan(4_999_99, 'road'), 'plan-below-use', 'amount'],
  ['a plan below nothing', 'sun', plan(-1), 'not-understood', 'amount'],
  ['an agreement without a plan', 'sun', agree({ project: 'moon' }), 'project-not-planned', 'project'],
  ['an agreement beyond the plan', 'sun', agree({ amount: 3_000_01 }), 'over-plan', 'amount'],
  ['an agreement with nobody', 'sun', agree({ payee: '' }), 'not-understood', 'payee'],
  ['a payment without a voucher', 'sun', pay({ vouchers: [] }), 'voucher-missing', 'vouchers'],
  [
    'a payment proved by a web page',
    'sun',
    pay({ vouchers: ['https://example.com/x.jpg'] }),
    'not-understood',
    'vouchers',
  ],
  ['a payment with too many vouchers', 'sun', pay({ vouchers: Array(7).fill(FILE) }), 'not-understood', 'vouchers'],
  ['a payment beyond the agreement', 'sun', pay({ amount: 5_000_01 }), 'over-promise', 'amount'],
  ['a payment on no agreement', 'sun', pay({ promise: NOBODY }), 'no-such-promise'],
  ['a payment from another fund', 'sun', pay({}, 'charity'), 'no-such-fund'],
  [
    'a pledge fulfilled that is an agreement',
    'sun',
    () => ask({ do: 'fulfil', amount: 1, promise: agreement, vouchers: [FILE] }),
    'no-such-promise',
  ],
  [
    'giving back what was not agreed on',
    'sun',
    ask({ do: 'release', promise: NOBODY, reason: '不用' }),
    'no-such-promise',
  ],
  ['reversing what is not there', 'sun', undo('20261123-nobody:spend'), 'no-such-fund-entry'],
  ['reversing an operator', 'sun', undo({ $ne: '' }), 'not-understood', 'entry'],
  ['reversing an agreement', 'sun', () => undo(`${agreement}:commit`), 'not-reversible'],
  ['reversing money that is agreed on', 'sun', () => undo(`${income}:income`), 'too-little-available'],
  ['approving as a neighbour', 'li', on('approve'), 'not-a-checker'],
  ['approving as nobody', undefined, on('approve'), 'no-caller'],
  ['approving from elsewhere', 'far', on('approve'), 'fund-elsewhere'],
  ['approving one’s own', 'sun', on('approve'), 'own-fund-proposal'],
  ['approving what is not there', 'he', on('approve', { proposalId: NOBODY }), 'no-such-fund-proposal'],
  ['approving with an amount of one’s own', 'he', on('approve', { amount: 1 }), 'not-understood', 'amount'],
  ['returning without a reason', 'he', on('giveBack', { comment: ' ' }), 'not-understood', 'comment'],
  ['returning one’s own', 'sun', on('giveBack', { comment: '不' }), 'own-fund-proposal'],
  ['taking back a colleague’s', 'he', on('takeBack'), 'not-your-fund-proposal'],
  ['taking back what is not there', 'sun', on('takeBack', { proposalId: NOBODY }), 'no-such-fund-proposal'],
  ['accounts as a neighbour', 'li', account({}), 'not-a-book-reader'],
  ['accounts of elsewhere', 'sun', account({ area: 'hj.02.04' }), 'fund-elsewhere'],
  ['accounts that end before they begin', 'sun', account({ from: 3 }), 'accounts-backwards', 'until'],
  ['accounts of what is to come', 'sun', account({ until: 8_640_000_000_000_000 }), 'accounts-ahead', 'until'],
  ['accounts of no fund', 'sun', account({ kind: 'charity' }), 'no-such-fund'],
]

for (const [about, openid, call, code, field] of cases)
  test(`${about} is refused in a sentence and nothing is written`, async () => {
    const before = await everything()
    const [action, data] = typeof call === 'function' ? call() : call
    const refusal = await backEnd.refused(openid, action, data)
    expect(refusal.code).toBe(code)
    expect(refusal.field?.replace(/^what\.|\.\d+$/g, '')).toBe(field)
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  })
