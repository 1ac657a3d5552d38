import type { Request } from '../../domain/contract'
import { fundOf, startOf, yearOf } from '../../domain/funds/fund'
import { whyNotAccounts } from '../../domain/notices/accounts'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { faults, inOffice } from '../points/aBank'
import { asked, done, inOrder, lamps, newProposal, road, type Wanted } from './aLedger'

const YEAR = yearOf(Date.now())
const FUND = fundOf(COMMUNITY, 'service', YEAR)
const ledger = { area: COMMUNITY, kind: 'service', year: YEAR } as const
let backEnd: BackEnd
let voucher = ''

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING]),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('he', 'community-clerk', COMMUNITY),
    inOffice('street', 'street-clerk', 'hj.02'),
    inOffice('district', 'district-clerk', 'hj'),
    resident('li', homeAt(BUILDING, 2)),
  ])
  voucher = await backEnd.upload('sun', 'people/sun/voucher.jpg', '一张发票')
})
afterAll(() => backEnd.stop())

const refused = async (openid: string, action: string, data: object) =>
  (await backEnd.refused(openid, action, data)).code
const propose = async (what: Wanted, by = 'sun') => {
  const request = asked(what)
  await backEnd.call(by, 'funds.propose', request)
  return request.proposalId
}
const open = (who = 'guest') => backEnd.call(who, 'funds.openLedger', { at: BUILDING })
type Reply = { ok?: boolean; refusal?: { code: string } }
/** Asks until there is an answer. */
async function insist(openid: string, action: string, data: object): Promise<Reply> {
  for (;;) {
    const body = (await backEnd.post('funds', { action, data }, openid).catch(() => null))?.body as Reply | undefined
    if (body && !['unexpected', 'busy'].includes(body.refusal?.code ?? '')) return body
  }
}

test('a year’s money, from the treasury to the paid bill, as everybody reads it', async () => {
  expect((await open()).fund).toBeNull()
  await done(backEnd, { do: 'income', amount: 300_000_00, from: '区财政' })
  await done(backEnd, { do: 'budget', project: road, amount: 86_000_00 })
  const agreement = await done(backEnd, {
    ...{ do: 'commit', project: 'road', amount: 80_000_00, payee: '老王', isPerson: true, text: '铺路' },
  })
  await done(backEnd, { do: 'spend', promise: agreement, amount: 50_000_00, text: '首付款', vouchers: [voucher] })

  const { fund, entries, community } = await open()
  expect(community.id).toBe(COMMUNITY)
  expect(fund).toMatchObject({
    ...{ total: 300_000_00, planned: 86_000_00, committed: 30_000_00, spent: 50_000_00, available: 220_000_00 },
    ...{ perCent: 16, projects: [{ ...road, planned: 86_000_00, committed: 30_000_00, spent: 50_000_00 }] },
    sentence: '要是把这 30 万元看成 10 块钱,花掉了 2 块,说好要付 1 块,还有 7 块没有定给谁。',
  })
  expect(entries.map(({ kind, party, moved }) => [kind, party, moved])).toEqual([
    ['spend', '个人', -50_000_00],
    ['commit', '个人', 0],
    ['budget', null, 0],
    ['income', '区财政', 300_000_00],
  ])
  expect(entries[0]).toMatchObject({ project: road, vouchers: [{ state: 'shown' }] })
  // Neither whom it was paid to nor who moved it can be found in what everybody is told.
  for (const name of ['老王', 'sun', '"he"']) expect(JSON.stringify(await open())).not.toContain(name)
  const books = await backEnd.call('sun', 'funds.openBooks', ledger)
  expect(books.promises).toMatchObject([{ id: agreement, party: '老王', left: 30_000_00 }])

  await done(backEnd, { do: 'release', promise: agreement, reason: '少铺了 20 米' })
  expect((await open()).fund).toMatchObject({ committed: 0, spent: 50_000_00, available: 250_000_00 })
  expect((await backEnd.call('guest', 'funds.openProject', { ...ledger, project: 'road' })).entries).toHaveLength(4)
  await inOrder(backEnd)
})

test('nobody moves money alone, nor outside of their area, and nothing moves before the second clerk', async () => {
  const before = (await open()).fund
  const proposalId = await propose({ do: 'income', amount: 5_000_00, from: '街道补贴' })
  expect((await open()).fund).toEqual(before)
  expect(await refused('sun', 'funds.approve', { proposalId })).toBe('own-fund-proposal')
  expect(await refused('sun', 'funds.giveBack', { proposalId, comment: '不' })).toBe('own-fund-proposal')
  expect(await refused('li', 'funds.approve', { proposalId })).toBe('not-a-checker')
  expect(await refused('district', 'funds.approve', { proposalId })).toBe('not-a-checker')
  expect(await refused('street', 'funds.propose', asked({ do: 'income', amount: 1, from: '区' }))).toBe(
    'not-a-bookkeeper',
  )
  expect((await backEnd.call('district', 'funds.openProposal', { proposalId })).mayCheck).toBe(false)
  expect(await backEnd.call('street', 'funds.openProposal', { proposalId })).toMatchObject({
    ...{ mayCheck: true, whyNot: null, available: before?.available },
  })
  for (let again = 0; again < 2; again++) await backEnd.call('street', 'funds.approve', { proposalId })
  expect(await refused('he', 'funds.approve', { proposalId })).toBe('fund-proposal-decided')
  expect((await open()).fund?.total).toBe((before?.total ?? 0) + 5_000_00)
  expect(await backEnd.documents('messages', { kind: 'funds', _id: `fund:${proposalId}` })).toMatchObject([
    { to: 'sun' },
  ])
  const [newest] = (await open()).entries
  expect(newest?.offices).toEqual([expect.stringContaining('社区干部'), expect.stringContaining('镇街干部')])
  await inOrder(backEnd)
})

test('what is returned or taken back is over; the reason reaches its author', async () => {
  const returned = await propose({ do: 'income', amount: 1_00, from: '不明' })
  for (let again = 0; again < 2; again++)
    await backEnd.call('he', 'funds.giveBack', { proposalId: returned, comment: '写清来源' })
  expect(await refused('street', 'funds.approve', { proposalId: returned })).toBe('fund-proposal-decided')
  expect((await backEnd.call('sun', 'funds.openProposal', { proposalId: returned })).decision?.comment).toBe('写清来源')
  const told = await backEnd.documents('messages', { _id: `fund:${returned}` })
  expect(told).toMatchObject([{ to: 'sun', text: '收入到账「不明」退回给您了:写清来源' }])

  const mine = await propose({ do: 'income', amount: 1_00, from: '记错' })
  expect(await refused('he', 'funds.takeBack', { proposalId: mine })).toBe('not-your-fund-proposal')
  for (let again = 0; again < 2; again++) await backEnd.call('sun', 'funds.takeBack', { proposalId: mine })
  expect(await refused('he', 'funds.approve', { proposalId: mine })).toBe('fund-proposal-decided')
  const { proposals } = await backEnd.call('he', 'funds.openDesk', {})
  expect(proposals.filter(({ state }) => state === 'proposed')).toEqual([])
  expect(await backEnd.documents('audit', { subject: mine })).toHaveLength(2)
})

test('a voucher that the second clerk could not see stops the payment', async () => {
  const agreement = await done(backEnd, {
    ...{ do: 'commit', project: 'road', amount: 1_000_00, payee: '建材店', isPerson: false, text: '沙子' },
  })
  const nowhere = voucher.replace('voucher.jpg', 'not-there.jpg')
  const proposalId = await propose({
    do: 'spend',
    promise: agreement,
    amount: 900_00,
    text: '沙子',
    vouchers: [nowhere],
  })
  expect(await refused('he', 'funds.approve', { proposalId })).toBe('voucher-unseen')
  await backEnd.call('he', 'funds.giveBack', { proposalId, comment: '重拍' })
  await done(backEnd, { do: 'spend', promise: agreement, amount: 900_00, text: '沙子', vouchers: [voucher] })
  await inOrder(backEnd)
})

test('a wrong payment stays and is reversed once, which restores what there was', async () => {
  const { fund } = await open()
  const agreement = await done(backEnd, {
    ...{ do: 'commit', project: 'road', amount: 3_000_00, payee: '建材店', isPerson: false, text: '砖' },
  })
  const paid = await done(backEnd, {
    do: 'spend',
    promise: agreement,
    amount: 2_000_00,
    text: '砖',
    vouchers: [voucher],
  })
  const entry = `${paid}:spend`
  expect((await backEnd.call('he', 'funds.openBooks', ledger)).reversible.map(({ id }) => id)).toContain(entry)
  // Two clerks propose the same reversal: the second is refused, whoever approves.
  const [first, second] = [
    await propose({ do: 'reverse', entry, reason: '付错' }),
    await propose({ do: 'reverse', entry, reason: '付错' }, 'he'),
  ]
  await backEnd.call('he', 'funds.approve', { proposalId: first })
  expect(await refused('sun', 'funds.approve', { proposalId: second })).toBe('reversed-already')
  await backEnd.call('sun', 'funds.giveBack', { proposalId: second, comment: '已经冲正' })
  expect((await backEnd.call('he', 'funds.openBooks', ledger)).reversible.map(({ id }) => id)).not.toContain(entry)
  await done(backEnd, { do: 'release', promise: agreement, reason: '不买了' })
  const { fund: after, entries } = await open()
  expect(after).toMatchObject({ available: fund?.available, spent: fund?.spent, committed: fund?.committed })
  expect(entries.map(({ kind }) => kind).slice(0, 4)).toEqual(['release', 'reverse', 'spend', 'commit'])
  await inOrder(backEnd)
})

test('pledges are only noted, with where to give, and count once they are given there', async () => {
  const change = { kind: 'pledges' } as const
  const what = {
    do: 'pledge',
    amount: 8_000_00,
    from: '老李',
    isPerson: true,
    text: '添长椅',
    where: '区慈善总会账户',
  } as const
  const pledge = await done(backEnd, what, change)
  const shown = await backEnd.call('guest', 'funds.openLedger', { at: COMMUNITY, kind: 'pledges' })
  expect(shown.pledges).toEqual([
    { id: pledge, party: '个人', text: '添长椅', where: '区慈善总会账户', amount: 8_000_00, left: 8_000_00 },
  ])
  expect(shown.fund).toMatchObject({ total: 0, pledged: 8_000_00 })
  await done(backEnd, { do: 'fulfil', promise: pledge, amount: 5_000_00, vouchers: [voucher] }, change)
  expect((await backEnd.call('guest', 'funds.openLedger', { at: COMMUNITY, kind: 'pledges' })).fund).toMatchObject({
    ...{ total: 5_000_00, available: 5_000_00, pledged: 3_000_00 },
  })
  await inOrder(backEnd)
})

test('with lost answers, conflicts and everybody asking again, each proposal moves the money once', async () => {
  await done(backEnd, { do: 'budget', project: lamps, amount: 32_400_00 })
  const before = (await open()).fund?.available ?? 0
  await faults(backEnd, [
    { kind: 'lose-answer', function: 'funds', probability: 0.2, seed: 5 },
    { kind: 'lose-answer', action: 'database.commitTransaction', probability: 0.3, seed: 6 },
    { kind: 'conflict', action: 'database.modifyDocument', probability: 0.1, seed: 7 },
  ])
  // 12 agreements of 3,000 yuan on a plan of 32,400: ten fit, however the two clerks hurry.
  const requests = Array.from({ length: 12 }, () =>
    asked({ do: 'commit', project: 'lamps', amount: 3_000_00, payee: '灯具厂', isPerson: false, text: '路灯' }),
  )
  await Promise.all(requests.map((request) => insist('sun', 'funds.propose', request)))
  const replies = await Promise.all(
    requests.flatMap(({ proposalId }) =>
      ['he', 'he', 'street'].map((who) => insist(who, 'funds.approve', { proposalId })),
    ),
  )
  await faults(backEnd, null)
  const { fund } = await open()
  expect(fund?.projects.find(({ id }) => id === 'lamps')).toMatchObject({ committed: 30_000_00 })
  expect(fund?.available).toBe(before - 30_000_00)
  const codes = new Set(replies.flatMap(({ refusal }) => refusal?.code ?? []))
  expect([...codes].sort()).toEqual(['fund-proposal-decided', 'over-plan'])
  const ids = requests.map(({ proposalId }) => proposalId)
  const approved = (await backEnd.documents('fundProposals', { state: 'approved' })).filter(({ _id }) =>
    ids.includes(String(_id)),
  )
  expect(approved).toHaveLength(10)
  const audit = await backEnd.documents('audit', { action: 'funds.approve' })
  expect(audit.filter(({ subject }) => ids.includes(String(subject)))).toHaveLength(10)
  for (const { proposalId } of requests)
    if (!approved.some(({ _id }) => _id === proposalId)) await backEnd.call('sun', 'funds.takeBack', { proposalId })
  await inOrder(backEnd)
})

test('the clock adds the books up anew and says so on the page', async () => {
  expect((await open()).fund?.counted).toBeNull()
  await backEnd.clock({ advance: 61_000 })
  const { fund } = await open()
  expect(fund?.counted?.agrees).toBe(true)
  expect(await backEnd.documents('funds', { counted: null })).toEqual([])
})

test('a notice of accounts comes from the ledger, adds up, and brings its vouchers', async () => {
  const now = await backEnd.now()
  const all = await backEnd.call('sun', 'funds.accountsOf', { ...ledger, from: now - DAY, until: now })
  expect(whyNotAccounts(all.block)).toBeNull()
  const { fund } = await open()
  expect(all.block.opening).toBe(0)
  expect(all.block.closing).toBe((fund?.available ?? 0) + (fund?.committed ?? 0))
  expect(all.block.lines.some(({ way, voucher: place }) => way === 'spending' && place === 0)).toBe(true)
  expect(all.files[0]?.name).toMatch(/^凭证 \d+\.jpg$/)
  expect(JSON.stringify(all)).not.toContain('老王')
  // The notice takes it as it is.
  const draftId = newProposal()
  const content = { title: '上半年经费收支', lines: ['收支都在这里。'], body: [all.block], files: all.files }
  const proposal: Request<'notices.submitDraft'>['proposal'] = {
    ...{ to: 'publish', kind: 'accounts', area: COMMUNITY, publisher: '社区居委会', objections: true, days: 15 },
    ...{ publishAt: null, content },
  }
  await backEnd.call('sun', 'notices.submitDraft', { draftId, revision: 0, proposal })
  const middle = all.block.lines[2]?.at ?? now
  const early = await backEnd.call('sun', 'funds.accountsOf', { ...ledger, from: now - DAY, until: middle })
  const late = await backEnd.call('sun', 'funds.accountsOf', { ...ledger, from: middle, until: now })
  expect(late.block.opening).toBe(early.block.closing)
  expect(late.block.closing).toBe(all.block.closing)
  expect(early.block.lines.length + late.block.lines.length).toBe(all.block.lines.length)
  expect(await refused('sun', 'funds.accountsOf', { ...ledger, from: now, until: now + DAY })).toBe('accounts-ahead')
})

test('a new year takes over what is left, once, and later what comes back', async () => {
  const { fund } = await open()
  const [agreement] = (await backEnd.call('sun', 'funds.openBooks', ledger)).promises
  if (!fund || !agreement) throw new Error('nothing is agreed on')
  await backEnd.clock({ set: startOf(YEAR + 1) + 61_000 })
  await backEnd.clock({ advance: 61_000 })
  const next = await backEnd.call('guest', 'funds.openLedger', { at: COMMUNITY, kind: 'service' })
  expect(next).toMatchObject({ year: YEAR + 1, fund: { total: fund.available, available: fund.available } })
  const old = await backEnd.call('guest', 'funds.openLedger', { at: COMMUNITY, kind: 'service', year: YEAR })
  expect(old.fund).toMatchObject({ total: fund.total, available: 0, carriedOn: fund.available, spent: fund.spent })
  expect(next.funds.map(({ kind, year }) => `${kind} ${year}`)).toEqual(
    expect.arrayContaining([`service ${YEAR}`, `service ${YEAR + 1}`]),
  )
  expect(await backEnd.documents('fundEntries', { fund: FUND, kind: 'carry-out' })).toHaveLength(1)
  expect(await refused('sun', 'funds.propose', asked({ do: 'income', amount: 1, from: '区' }, { year: YEAR }))).toBe(
    'fund-year-over',
  )
  // What was agreed on last year is paid, or given back, in last year's fund.
  await done(backEnd, { do: 'release', promise: agreement.id, reason: '厂家停产' }, { year: YEAR })
  await backEnd.clock({ advance: 61_000 })
  expect((await backEnd.call('guest', 'funds.openLedger', { at: COMMUNITY })).fund?.total).toBe(
    fund.available + agreement.left,
  )
  await inOrder(backEnd)
})
