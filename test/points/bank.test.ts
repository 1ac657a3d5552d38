import type { Request } from '../../domain/contract'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { earned, faults, goods, inOffice, inOrder } from './aBank'

const HOUR = 3_600_000
const PEOPLE = Array.from({ length: 100 }, (_, i) => `person-${i}`)
let backEnd: BackEnd

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING]),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('zhao', 'grid-leader', 'hj.02.03.1'),
    ...['li', 'newcomer', ...PEOPLE].map((openid) => resident(openid, homeAt(BUILDING, 2))),
    ...earned(['li', ...PEOPLE], 50),
  ])
})
afterAll(() => backEnd.stop())

let posted = 0
/** Posts an offer and answers its id. */
async function post(change: Partial<Request<'points.postOffer'>> = {}, by = 'sun'): Promise<string> {
  posted += 1
  const offerId = `20261123-${String(posted).padStart(6, 'a')}`
  await backEnd.call(by, 'points.postOffer', { ...goods, ...change, offerId })
  return offerId
}
const redeem = (openid: string, offerId: string) => backEnd.call(openid, 'points.redeem', { offerId, name: '老李' })
const refused = async (openid: string, action: string, data: object) =>
  (await backEnd.refused(openid, action, data)).code
const balanceOf = async (openid: string) => (await backEnd.call(openid, 'points.openStatement', {})).balance
const stateOf = async (offerId: string) => (await backEnd.documents('pointOffers', { _id: offerId }))[0]?.state
type Reply = { ok?: boolean; data?: { code: string }; refusal?: { code: string } }
/** Asks until there is an answer. */
async function insist(openid: string, action: string, data: object): Promise<Reply> {
  for (;;) {
    const body = (await backEnd.post('points', { action, data }, openid).catch(() => null))?.body as Reply | undefined
    if (body && body.refusal?.code !== 'unexpected') return body
  }
}

test('spending shows in the balance, the statement and the offer; the code is there to compare', async () => {
  const offerId = await post({ stock: 3 })
  const { code, balance } = await redeem('li', offerId)
  expect(code).toMatch(/^\d{6}$/)
  expect(balance).toBe(20)
  expect(await redeem('li', offerId)).toEqual({ offerId, code, balance: 20 })

  const bank = await backEnd.call('li', 'points.openBank', {})
  expect(bank.statement.map(({ text, amount, after }) => [text, amount, after])).toEqual([
    ['换「布袋」', -30, 20],
    ['服务 2 小时,「结对探望」', 50, 50],
  ])
  expect(bank.vouchers).toMatchObject([{ offerId, code }])
  expect(bank.offers).toMatchObject([{ offerId, remaining: 2, stock: 3 }])

  const shown = await backEnd.call('sun', 'points.openOffer', { offerId })
  expect(shown.people).toEqual([{ key: 'li', name: '老李', state: 'taken', code }])
  expect((await backEnd.call('person-0', 'points.openOffer', { offerId })).people).toBeNull()
  expect(await refused('person-0', 'points.handOver', { offerId, key: 'li' })).toBe('not-your-offer')
  for (let again = 0; again < 2; again++) await backEnd.call('sun', 'points.handOver', { offerId, key: 'li' })
  expect(await refused('li', 'points.giveBack', { offerId })).toBe('handed-over')
  expect((await backEnd.call('li', 'points.openBank', {})).vouchers).toEqual([])
  expect(await refused('li', 'points.redeem', { offerId: await post(), name: '老李' })).toBe('too-few-points')
  await inOrder(backEnd)
})

test('100 people at once at the last one, with lost answers, conflicts and tries again: exactly one gets it', async () => {
  const offerId = await post({ stock: 1 })
  await faults(backEnd, [
    { kind: 'lose-answer', function: 'points', probability: 0.15, seed: 5 },
    { kind: 'lose-answer', action: 'database.commitTransaction', probability: 0.3, seed: 6 },
    { kind: 'conflict', action: 'database.modifyDocument', probability: 0.05, seed: 7 },
  ])
  const replies = await Promise.all(PEOPLE.map((who) => insist(who, 'points.redeem', { offerId, name: '老李' })))
  await faults(backEnd, null)
  const winners = PEOPLE.filter((_, i) => replies[i]?.ok)
  expect(winners).toHaveLength(1)
  expect(new Set(replies.flatMap(({ refusal }) => refusal?.code ?? []))).toEqual(new Set(['sold-out']))
  const balances = await Promise.all(PEOPLE.map(balanceOf))
  expect(PEOPLE.filter((_, i) => balances[i] === 20)).toEqual(winners)
  expect(await backEnd.documents('redemptions', { offer: offerId })).toHaveLength(1)
  await inOrder(backEnd)
})

test('20 at once at 30 places, with lost commits: each gets one and pays once', async () => {
  const offerId = await post({ stock: 30, price: 1 })
  await faults(backEnd, { kind: 'lose-answer', action: 'database.commitTransaction', probability: 0.3, seed: 8 })
  const people = PEOPLE.slice(0, 20)
  const replies = await Promise.all(people.map((who) => insist(who, 'points.redeem', { offerId, name: '老李' })))
  await faults(backEnd, null)
  expect(replies.filter(({ ok }) => ok)).toHaveLength(20)
  expect(await backEnd.documents('pointEntries', { source: offerId })).toHaveLength(20)
  expect(await backEnd.documents('audit', { action: 'points.redeem', subject: offerId })).toHaveLength(20)
  await inOrder(backEnd)
})

test('what was given back can be had again, by anybody; giving back twice returns it once', async () => {
  const offerId = await post({ price: 7 })
  const before = await balanceOf('person-40')
  await redeem('person-40', offerId)
  expect(await refused('person-41', 'points.redeem', { offerId, name: '老李' })).toBe('sold-out')
  for (let again = 0; again < 2; again++)
    expect(await backEnd.call('person-40', 'points.giveBack', { offerId })).toEqual({ offerId, balance: before })
  await redeem('person-40', offerId)
  await backEnd.call('person-40', 'points.giveBack', { offerId })
  await redeem('person-41', offerId)
  expect(await backEnd.documents('pointEntries', { source: offerId, who: 'person-40' })).toHaveLength(4)
  expect(await balanceOf('person-40')).toBe(before)
  await inOrder(backEnd)
})

test('cancelling gives back to all, tells each why, and goes on where it was cut short', async () => {
  const offerId = await post({ stock: 9, price: 5, title: '扇面画' })
  const people = PEOPLE.slice(50, 56)
  const before = await Promise.all(people.map(balanceOf))
  for (const who of people) await redeem(who, offerId)
  await backEnd.call('sun', 'points.handOver', { offerId, key: 'person-50' })
  expect(await refused('person-60', 'points.cancelOffer', { offerId, reason: '不办了' })).toBe('not-your-offer')

  // The third return fails, and the run with it.
  await faults(backEnd, {
    kind: 'refuse',
    collection: 'redemptions',
    action: 'database.modifyDocument',
    probability: 0.3,
  })
  const first = await backEnd.post(
    'points',
    { action: 'points.cancelOffer', data: { offerId, reason: '下大雨' } },
    'sun',
  )
  await faults(backEnd, null)
  expect(first.body).toMatchObject({ ok: false, refusal: { code: 'unexpected' } })
  expect(await stateOf(offerId)).toBe('cancelling')
  expect(await refused('person-60', 'points.redeem', { offerId, name: '老李' })).toBe('offer-cancelled')
  await inOrder(backEnd)

  await backEnd.clock({ advance: 61_000 })
  expect(await stateOf(offerId)).toBe('cancelled')
  expect(await backEnd.call('sun', 'points.cancelOffer', { offerId, reason: '下大雨' })).toEqual({
    offerId,
    returned: 0,
  })
  expect(await Promise.all(people.map(balanceOf))).toEqual(
    before.map((balance, i) => (i === 0 ? balance - 5 : balance)),
  )
  const told = await backEnd.documents('messages', { kind: 'points' })
  expect(told.map(({ to }) => to).sort()).toEqual(people.slice(1))
  expect(told[0]?.text).toBe('「扇面画」取消了,您的 5 分退回账户。原因:下大雨。')
  await inOrder(backEnd)
})

test('a neighbour’s lesson waits for a yes; who comes pays the neighbour, who gave it back does not', async () => {
  const at = (await backEnd.now()) + DAY
  const lesson = {
    kind: 'lesson' as const,
    at,
    title: '钩针',
    price: 6,
    stock: 5,
    area: 'hj.02.03.1',
    byName: '李阿姨',
  }
  const offerId = await post(lesson, 'newcomer')
  expect(await stateOf(offerId)).toBe('proposed')
  expect(await refused('li', 'points.openOffer', { offerId })).toBe('no-such-offer')
  const { own, post: where } = await backEnd.call('newcomer', 'points.openBank', {})
  expect([own[0]?.offerId, where]).toEqual([offerId, { area: 'hj.02.03.1.05', official: false }])
  expect((await backEnd.call('zhao', 'points.openBank', {})).post).toEqual({ area: 'hj.02.03.1', official: true })
  expect((await backEnd.call('zhao', 'points.openBank', {})).proposed).toMatchObject([{ offerId }])
  expect(await refused('newcomer', 'points.approveOffer', { offerId })).toBe('not-an-approver')
  for (let again = 0; again < 2; again++) await backEnd.call('zhao', 'points.approveOffer', { offerId })
  expect(await backEnd.documents('messages', { to: 'newcomer' })).toHaveLength(1)
  expect(await refused('sun', 'points.declineOffer', { offerId, reason: '太早' })).toBe('offer-decided')
  expect(await refused('newcomer', 'points.redeem', { offerId, name: '李阿姨' })).toBe('own-offer')

  for (const who of ['person-70', 'person-71', 'person-72']) await redeem(who, offerId)
  await backEnd.call('person-72', 'points.giveBack', { offerId })
  expect(await refused('newcomer', 'points.handOver', { offerId, key: 'person-70' })).toBe('lesson-not-begun')
  await backEnd.clock({ set: at + HOUR })
  expect(await refused('person-71', 'points.giveBack', { offerId })).toBe('lesson-begun')
  for (let again = 0; again < 2; again++)
    await backEnd.call('newcomer', 'points.handOver', { offerId, key: 'person-70' })
  expect(await refused('newcomer', 'points.handOver', { offerId, key: 'person-72' })).toBe('given-back')
  const { balance, statement } = await backEnd.call('newcomer', 'points.openBank', {})
  expect(balance).toBe(6)
  expect(statement.map(({ text }) => text)).toEqual(['教「钩针」,老李来上课'])
  expect((await backEnd.call('li', 'points.openBank', {})).offers.map((offer) => offer.offerId)).not.toContain(offerId)
  await inOrder(backEnd)
})

test('a declined lesson says why to its author, and to nobody else', async () => {
  const at = (await backEnd.now()) + DAY
  const offerId = await post({ kind: 'lesson', at, title: '打鼓', area: 'hj.02.03.1' }, 'li')
  await backEnd.call('sun', 'points.declineOffer', { offerId, reason: '晚上太吵' })
  expect(await backEnd.call('li', 'points.openOffer', { offerId })).toMatchObject({
    state: 'declined',
    reason: '晚上太吵',
  })
  expect(await refused('person-0', 'points.openOffer', { offerId })).toBe('no-such-offer')
})

test('words that WeChat is not sure of wait for a clerk; a name that it is not sure of is not shown', async () => {
  await faults(backEnd, { kind: 'refuse', action: 'wx.openApi', count: 1 })
  const offerId = await post({ title: '旧书' })
  expect(await stateOf(offerId)).toBe('proposed')
  await backEnd.call('sun', 'points.approveOffer', { offerId })
  await faults(backEnd, { kind: 'refuse', action: 'wx.openApi', count: 1 })
  await redeem('person-80', offerId)
  const { people } = await backEnd.call('sun', 'points.openOffer', { offerId })
  expect(people?.map(({ name }) => name)).toEqual(['邻居'])
})

test('the totals are public, counted by the clock when points have moved, and only then', async () => {
  await backEnd.clock({ advance: 61_000 })
  const { totals, community } = await backEnd.call('guest', 'points.openBank', { at: BUILDING })
  expect(community?.id).toBe(COMMUNITY)
  const accounts = await backEnd.documents('pointAccounts')
  const sum = (kind: string) =>
    accounts.filter((account) => account.kind === kind).reduce((total, { balance }) => total + Number(balance), 0)
  expect(totals).toMatchObject({ given: -sum('shift'), taken: sum('offer'), people: PEOPLE.length + 2 })
  await backEnd.clock({ advance: 5 * 60_000 })
  const later = (await backEnd.documents('pointTotals'))[0]?.at
  await backEnd.clock({ advance: 5 * 60_000 })
  expect((await backEnd.documents('pointTotals'))[0]?.at).toBe(later)
})

test('a redemption costs 13 database calls, the page 10', async () => {
  const offerId = await post({ price: 1 })
  const { cost } = await backEnd.post(
    'points',
    { action: 'points.redeem', data: { offerId, name: '老李' } },
    'person-90',
  )
  expect(cost.databaseCalls).toBeLessThanOrEqual(13)
  expect(cost.written).toBe(6)
  const page = await backEnd.post('points', { action: 'points.openBank', data: {} }, 'person-90')
  expect(page.cost.databaseCalls).toBeLessThanOrEqual(10)
  expect(page.cost.examined).toBeLessThan(60)
})

test('the statement goes on page by page', async () => {
  for (let i = 0; i < 13; i++) {
    const offerId = await post({ price: 1 })
    await redeem('person-95', offerId)
    await backEnd.call('person-95', 'points.giveBack', { offerId })
  }
  const first = await backEnd.call('person-95', 'points.openStatement', {})
  const second = await backEnd.call('person-95', 'points.openStatement', { after: first.more ?? '' })
  expect([first.statement.length, second.more]).toEqual([20, null])
  const amounts = [...first.statement, ...second.statement].map(({ amount }) => amount)
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(first.balance)
})

test('after the power went off everything is as it was', async () => {
  const before = await backEnd.documents('pointAccounts')
  await backEnd.restart('SIGKILL')
  expect(await backEnd.documents('pointAccounts')).toEqual(before)
  await inOrder(backEnd)
})
