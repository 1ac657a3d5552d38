import type { CollectionName } from '../../cloudfunctions/collections'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { earned, goods, inOffice } from './aBank'

const now = Date.now()
let backEnd: BackEnd

const offer = (_id: string, change: object = {}) => ({
  collection: 'pointOffers' as const,
  document: {
    ...goods,
    ...{ _id, community: COMMUNITY, until: 8_640_000_000_000_000, taken: 0, handed: 0, state: 'open', reason: null },
    ...{ by: 'sun', teacher: null, postedAt: now - DAY },
    ...change,
  },
})
const ID = { open: '20261123-opened', proposed: '20261123-asking', gone: '20261123-nobody', past: '20261123-passed' }

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    inOffice('sun', 'community-clerk', COMMUNITY),
    resident('li', homeAt(BUILDING, 2)),
    resident('poor', homeAt(BUILDING, 3)),
    ...earned(['li'], 50),
    offer(ID.open),
    offer(ID.past, { kind: 'lesson', at: now - 1, until: now - 1 }),
    offer(ID.proposed, {
      kind: 'lesson',
      state: 'proposed',
      by: 'poor',
      teacher: 'poor',
      at: now + DAY,
      until: now + DAY,
    }),
    offer('20261123-cancel', { state: 'cancelled', reason: '下大雨' }),
    offer('20261123-empty0', { taken: 1 }),
    offer('20261123-dear00', { price: 62 }),
    offer('20261123-mine00', { by: 'li' }),
  ])
})
afterAll(() => backEnd.stop())

const post = (change: object) => ['points.postOffer', { ...goods, ...change }] as const
const lesson = (change: object) =>
  post({ kind: 'lesson', at: now + DAY, area: 'hj.02.03.1', title: '钩针', byName: '李阿姨', ...change })
const redeem = (change: object) => ['points.redeem', { offerId: ID.open, name: '老李', ...change }] as const
const on = (action: string, change: object = {}) => [`points.${action}`, { offerId: ID.open, ...change }] as const

const written: CollectionName[] = ['pointAccounts', 'pointEntries', 'pointOffers', 'redemptions', 'audit', 'messages']
const everything = () => Promise.all(written.map((collection) => backEnd.documents(collection)))

type Case = [about: string, openid: string | undefined, call: readonly [string, unknown], code: string, field?: string]
const cases: Case[] = [
  ['an action that is none', 'li', ['points.mint', { points: 100 }], 'unknown-action', 'action'],
  ['a place that is none', 'li', ['points.openBank', { at: '../hj' }], 'not-understood', 'at'],
  ['somebody else’s bank', 'li', ['points.openBank', { who: 'sun' }], 'not-understood', 'who'],
  ['a statement of nobody', undefined, ['points.openStatement', {}], 'no-caller'],
  ['a cursor that is too long', 'li', ['points.openStatement', { after: 'x'.repeat(201) }], 'not-understood', 'after'],
  ['an offer that is not there', 'li', on('openOffer', { offerId: ID.gone }), 'no-such-offer'],
  ['an offer that is an operator', 'li', on('openOffer', { offerId: { $ne: '' } }), 'not-understood', 'offerId'],
  ['a lesson that waits for a yes', 'li', on('openOffer', { offerId: ID.proposed }), 'no-such-offer'],
  ['taking without a home', 'guest', redeem({}), 'no-home'],
  ['taking as nobody', undefined, redeem({}), 'no-caller'],
  ['taking for somebody else', 'li', redeem({ who: 'sun' }), 'not-understood', 'who'],
  ['taking for a price of one’s own', 'li', redeem({ price: 0 }), 'not-understood', 'price'],
  ['taking without a name', 'li', redeem({ name: '  ' }), 'not-understood', 'name'],
  ['a name that is too long', 'li', redeem({ name: '长'.repeat(11) }), 'not-understood', 'name'],
  ['a name that is no name', 'li', redeem({ name: '赌博' }), 'words-refused'],
  ['taking what is not there', 'li', redeem({ offerId: ID.gone }), 'no-such-offer'],
  ['taking what waits for a yes', 'li', redeem({ offerId: ID.proposed }), 'no-such-offer'],
  ['taking what was cancelled', 'li', redeem({ offerId: '20261123-cancel' }), 'offer-cancelled'],
  ['taking a lesson that has begun', 'li', redeem({ offerId: ID.past }), 'lesson-begun'],
  ['taking what is gone', 'li', redeem({ offerId: '20261123-empty0' }), 'sold-out'],
  ['taking what is too dear', 'li', redeem({ offerId: '20261123-dear00' }), 'too-few-points'],
  ['taking with no points at all', 'poor', redeem({}), 'too-few-points'],
  ['taking one’s own', 'li', redeem({ offerId: '20261123-mine00' }), 'own-offer'],
  ['giving back what was not taken', 'li', on('giveBack'), 'not-taken'],
  ['giving back as somebody else', 'li', on('giveBack', { who: 'sun' }), 'not-understood', 'who'],
  ['giving back what is not there', 'li', on('giveBack', { offerId: ID.gone }), 'no-such-offer'],
  ['cancelling as a neighbour', 'li', on('cancelOffer', { reason: '不想办' }), 'not-your-offer'],
  ['cancelling as a visitor', 'guest', on('cancelOffer', { reason: '不想办' }), 'not-your-offer'],
  ['cancelling without a reason', 'sun', on('cancelOffer', { reason: '' }), 'not-understood', 'reason'],
  ['cancelling what is not there', 'sun', on('cancelOffer', { offerId: ID.gone, reason: '无' }), 'no-such-offer'],
  ['handing over as a neighbour', 'li', on('handOver', { key: 'li' }), 'not-your-offer'],
  ['handing over to who took none', 'sun', on('handOver', { key: 'li' }), 'given-back'],
  ['handing over to an operator', 'sun', on('handOver', { key: { $ne: '' } }), 'not-understood', 'key'],
  ['handing over to nobody', 'sun', on('handOver', { key: '' }), 'not-understood', 'key'],
  ['approving one’s own lesson', 'poor', on('approveOffer', { offerId: ID.proposed }), 'not-an-approver'],
  ['approving what is open', 'sun', on('declineOffer', { reason: '晚了' }), 'offer-decided'],
  [
    'declining without a reason',
    'sun',
    on('declineOffer', { offerId: ID.proposed, reason: ' ' }),
    'not-understood',
    'reason',
  ],
  ['declining as a neighbour', 'li', on('declineOffer', { offerId: ID.proposed, reason: '不好' }), 'not-an-approver'],
  ['posting as a visitor', 'guest', lesson({}), 'no-home'],
  ['posting as nobody', undefined, lesson({}), 'no-caller'],
  ['goods by a neighbour', 'li', post({ area: 'hj.02.03.1' }), 'goods-by-the-community', 'kind'],
  ['a lesson elsewhere', 'li', lesson({ area: ELSEWHERE }), 'offer-elsewhere', 'area'],
  ['a lesson for the whole district', 'li', lesson({ area: 'hj' }), 'offer-elsewhere', 'area'],
  ['a lesson at a neighbour’s door', 'li', lesson({ area: homeAt(BUILDING, 2) }), 'offer-elsewhere', 'area'],
  ['goods of a clerk elsewhere', 'sun', post({ area: ELSEWHERE }), 'offer-elsewhere', 'area'],
  ['a place that is not there', 'sun', post({ area: 'hj.02.03.9' }), 'no-such-area'],
  ['a lesson without a time', 'li', lesson({ at: null }), 'lesson-without-time', 'at'],
  ['a lesson in the past', 'li', lesson({ at: now - DAY }), 'lesson-in-the-past', 'at'],
  ['goods at a time', 'sun', post({ at: now + DAY }), 'goods-without-time', 'at'],
  ['an id of one’s own kind', 'sun', post({ offerId: '../offers' }), 'not-understood', 'offerId'],
  ['somebody else’s id', 'li', lesson({ offerId: ID.open }), 'not-your-offer'],
  ['a gift', 'sun', post({ price: 0 }), 'not-understood', 'price'],
  ['half a point', 'sun', post({ price: 1.5 }), 'not-understood', 'price'],
  ['a price below nothing', 'sun', post({ price: -30 }), 'not-understood', 'price'],
  ['a price beyond reason', 'sun', post({ price: 1001 }), 'not-understood', 'price'],
  ['nothing to have', 'sun', post({ stock: 0 }), 'not-understood', 'stock'],
  ['more than a document holds', 'sun', post({ stock: 501 }), 'not-understood', 'stock'],
  ['a state of one’s own', 'li', lesson({ state: 'open' }), 'not-understood', 'state'],
  ['a lesson for another teacher', 'li', lesson({ teacher: 'sun' }), 'not-understood', 'teacher'],
  ['a title of spaces', 'li', lesson({ title: '  ' }), 'not-understood', 'title'],
  ['words that may not be said', 'li', lesson({ about: '赌博' }), 'words-refused'],
]

for (const [about, openid, [action, data], code, field] of cases)
  test(`${about} is refused in a sentence and nothing is written`, async () => {
    const before = await everything()
    const refusal = await backEnd.refused(openid, action, data)
    expect(refusal.code).toBe(code)
    expect(refusal.field).toBe(field)
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  })
