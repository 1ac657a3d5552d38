import { settings } from '../../config/settings'
import type { AreaId } from '../../domain/community/area'
import { claimId } from '../../domain/community/claim'
import { ownerWith } from '../../domain/community/roster'
import type { Request } from '../../domain/contract'
import { BUILDING, homeAt, NEXT_BUILDING, places, poll, resident, sceneOf, slipOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const GRID = 'hj.02.03.1'
const COMPOUND = 'hj.02.03.1.05'
const now = Date.now()
let backEnd: BackEnd
const leader = {
  collection: 'people' as const,
  document: {
    _id: 'zhao',
    homes: [],
    roles: [{ role: 'grid-leader', area: GRID, from: 1 }],
    consent: { notice: settings.privacyNotice, at: 1 },
  },
}
const office = {
  collection: 'offices' as const,
  document: {
    ...{ _id: '20260101-zhaozhao', who: 'zhao', name: '赵网格长', role: 'grid-leader', area: GRID, areaName: '一网格' },
    ...{ from: 1, until: null, state: 'held', given: { by: 'x', byName: 'x', at: 1 }, confirmed: null, ended: null },
    consent: { notice: settings.privacyNotice, at: 1 },
  },
}
const row = {
  collection: 'owners' as const,
  document: {
    ...ownerWith({
      ...{ _id: `${COMPOUND}:7`, compound: COMPOUND, since: 1, revision: 0 },
      ...{ names: [{ name: '钱业主', share: null }], units: [{ household: homeAt(BUILDING, 7), floorArea: 8950 }] },
    }),
  },
}
beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'open' }, now),
    ...[leader, office, row],
    { collection: 'duties', document: { _id: GRID, hours: '周一至周五 9 点到 11 点', at: 1 } },
    resident('ma', homeAt(BUILDING, 1)),
  ])
})
afterAll(() => backEnd.stop())

const claiming = (household: AreaId, change: Partial<Request<'community.bindHome'>> = {}) => ({
  ...{ scene: sceneOf(BUILDING), household, relation: 'family' as const, name: '小周' },
  ...{ privacyNotice: settings.privacyNotice, ...change },
})
const claim = (openid: string, number: number, change: Partial<Request<'community.bindHome'>> = {}) =>
  backEnd.call(openid, 'community.bindHome', claiming(homeAt(BUILDING, number), change))
const homesOf = async (openid: string) =>
  ((await backEnd.documents('people', { _id: openid }))[0]?.homes ?? []) as { household: string }[]
const told = async (openid: string) =>
  (await backEnd.call(openid, 'inbox.listMessages', {})).messages.filter(({ kind }) => kind === 'home-claim')
const byLeader = (ids: string[], decision: 'confirmed' | 'declined' = 'confirmed', reason = '') =>
  backEnd.call('zhao', 'community.decideClaims', { area: GRID, claims: ids, decision, reason })

test('a claim waits: nothing of a resident is possible, and home says whom to ask', async () => {
  expect(await claim('newcomer', 2)).toMatchObject({ state: 'waiting', peopleThere: false, label: '1 单元 2' })
  expect(await homesOf('newcomer')).toEqual([])
  const vote = { pollId: 'open', choices: ['lamp'] }
  expect((await backEnd.refused('newcomer', 'voting.castBallot', vote)).code).toBe('no-home')
  const home = await backEnd.call('newcomer', 'community.openHome', { scene: sceneOf(BUILDING) })
  expect(home).toMatchObject({
    homes: [],
    waiting: [
      { label: '1 单元 2', peopleThere: false, leader: { name: '赵网格长', hours: '周一至周五 9 点到 11 点' } },
    ],
  })
})

test('somebody of the home is told, decides, and the message to the newcomer opens the page they came for', async () => {
  const wanted = 'packages/voting/ballot/index?pollId=open'
  expect(await claim('son', 1, { name: '马小明', wanted })).toMatchObject({ state: 'waiting', peopleThere: true })
  expect(await told('ma')).toMatchObject([{ text: '马小明说自己是1 单元 1的家人,请您看看是不是。' }])
  expect((await backEnd.call('ma', 'community.openHome', {})).toConfirm).toBe(1)
  const { claims } = await backEnd.call('ma', 'community.openClaims', {})
  expect(claims).toMatchObject([{ name: '马小明', relation: 'family', mayConfirm: true, peopleThere: 1 }])
  const decision = { claimId: claims[0]?.claimId ?? '', decision: 'confirmed' as const }
  expect((await backEnd.refused('newcomer', 'community.decideClaim', decision)).code).toBe('not-of-this-home')
  expect((await backEnd.refused('son', 'community.decideClaim', decision)).code).toBe('not-of-this-home')
  await backEnd.call('ma', 'community.decideClaim', decision)
  expect(await backEnd.call('ma', 'community.decideClaim', decision)).toMatchObject({ state: 'confirmed' })
  expect(await homesOf('son')).toMatchObject([{ household: homeAt(BUILDING, 1), relation: 'family' }])
  expect(await told('son')).toMatchObject([{ path: wanted }])
  const audit = await backEnd.documents('audit', { action: 'community.claim-confirmed', by: 'ma' })
  expect(audit).toHaveLength(1)
})

test('the grid leader sees what waits, confirms several at once, and says why not', async () => {
  await claim('li', 3)
  await claim('wu', 4, { relation: 'owner' })
  const page = await backEnd.call('zhao', 'community.listClaims', { area: BUILDING })
  expect(page.claims.map(({ label }) => label)).toEqual(['1 单元 2', '1 单元 3', '1 单元 4'])
  const [newcomer = '', li = '', wu = ''] = page.claims.map(({ claimId }) => claimId)
  expect((await backEnd.refused('ma', 'community.listClaims', { area: BUILDING })).code).toBe('not-your-doors')
  const no = { area: GRID, claims: [newcomer], decision: 'declined', reason: '' }
  expect((await backEnd.refused('zhao', 'community.decideClaims', no)).code).toBe('why-declined')
  await byLeader([newcomer], 'declined', '这一户是空房')
  const answer = await byLeader([newcomer, li, wu, '0'.repeat(32)])
  expect(answer.claims.map(({ state }) => state)).toEqual(['declined', 'confirmed', 'confirmed', null])
  expect(answer.claims[0]?.why).toContain('有人办过了')
  expect(await homesOf('li')).toHaveLength(1)
  expect(await homesOf('newcomer')).toEqual([])
  expect((await told('newcomer'))[0]?.text).toContain('这一户是空房')
  // What was declined may be claimed again.
  expect(await claim('newcomer', 2)).toMatchObject({ state: 'waiting' })
})

test('the slip confirms at once, typed as people type it; the home is told; a reissued slip ends the old one', async () => {
  const typed = slipOf(homeAt(BUILDING, 5)).toLowerCase().replace(/^.{4}/, '$& ')
  expect(await claim('first', 5, { slip: typed })).toMatchObject({ state: 'confirmed', peopleThere: false })
  expect(await claim('first', 5, { slip: typed })).toMatchObject({ state: 'confirmed' })
  expect(await claim('second', 5, { slip: typed, name: '老伴' })).toMatchObject({
    state: 'confirmed',
    peopleThere: true,
  })
  expect((await told('first'))[0]?.text).toContain('老伴已登记为1 单元 5的家人')
  const household = homeAt(BUILDING, 5)
  for (let twice = 0; twice < 2; twice++)
    expect(await backEnd.call('zhao', 'community.reissueSlip', { household, issue: 1 })).toMatchObject({ slipIssue: 2 })
  expect((await backEnd.refused('third', 'community.bindHome', claiming(household, { slip: typed }))).code).toBe(
    'slip-wrong',
  )
  const fresh = { household, slip: slipOf(household, 2) }
  expect(await backEnd.call('third', 'community.useSlip', fresh)).toMatchObject({ state: 'confirmed' })
})

test('five wrong codes a day, however many at once; what was claimed still waits', async () => {
  const wrong = claiming(homeAt(BUILDING, 6), { slip: 'AAAAAAAA' })
  const codes = await Promise.all(
    Array.from({ length: 8 }, async () => (await backEnd.refused('guesser', 'community.bindHome', wrong)).code),
  )
  expect(codes.filter((code) => code === 'slip-wrong')).toHaveLength(5)
  expect(codes.filter((code) => code === 'tries-over')).toHaveLength(3)
  const right = { household: homeAt(BUILDING, 6), slip: slipOf(homeAt(BUILDING, 6)) }
  expect((await backEnd.refused('guesser', 'community.useSlip', right)).code).toBe('tries-over')
  expect(await homesOf('guesser')).toEqual([])
  expect(await backEnd.documents('claims', { who: 'guesser' })).toMatchObject([{ state: 'waiting' }])
})

test('an owner whom the roster knows by name and area is confirmed with their row, and never told which was wrong', async () => {
  const asked = (name: string, floorArea: number) =>
    claiming(homeAt(BUILDING, 7), { relation: 'owner', roster: { name, floorArea } })
  const wrongs = [
    await backEnd.refused('qian', 'community.bindHome', asked('钱业主', 8951)),
    await backEnd.refused('qian', 'community.bindHome', asked('钱某某', 8950)),
  ]
  expect(wrongs[0]).toEqual(wrongs[1])
  expect(wrongs[0]?.code).toBe('roster-no-match')
  const match = await backEnd.call('qian', 'community.bindHome', asked('钱业主', 8950))
  expect(match.state).toBe('confirmed')
  expect(await homesOf('qian')).toMatchObject([{ owner: { id: `${COMPOUND}:7` } }])
})

test('of two who decide at the same moment one decides, and the home follows', async () => {
  for (let round = 0; round < 4; round++) {
    const who = `racer${round}`
    await claim(who, 1)
    const id = claimId(homeAt(BUILDING, 1), who)
    await Promise.allSettled([
      backEnd.call('ma', 'community.decideClaim', { claimId: id, decision: 'declined' }),
      byLeader([id]),
      byLeader([id]),
    ])
    const [kept] = await backEnd.documents('claims', { _id: id })
    expect(await homesOf(who)).toHaveLength(kept?.state === 'confirmed' ? 1 : 0)
    expect(await backEnd.documents('audit', { subject: id, action: { $regex: '^community.claim-' } })).toHaveLength(1)
    expect((await told(who)).length).toBe(1)
  }
})

test('the same person claiming several times at once is one claim', async () => {
  await Promise.all([claim('twin', 8), claim('twin', 8), claim('twin', 8)])
  expect(await backEnd.documents('claims', { who: 'twin' })).toHaveLength(1)
  await backEnd.call('twin', 'community.withdrawClaim', { household: homeAt(BUILDING, 8) })
  expect((await backEnd.call('twin', 'community.openHome', {})).waiting).toEqual([])
})

test('who moves out frees the home, keeps the other one, and leaves a line of history without a name', async () => {
  const slip = (number: number) => ({ slip: slipOf(homeAt(BUILDING, number)) })
  await claim('mover', 9, slip(9))
  await claim('mover', 10, slip(10))
  const household = homeAt(BUILDING, 9)
  expect(await backEnd.call('mover', 'community.moveOut', { household })).toEqual({ household, left: true })
  expect(await backEnd.call('mover', 'community.moveOut', { household })).toEqual({ household, left: false })
  expect(await homesOf('mover')).toMatchObject([{ household: homeAt(BUILDING, 10) }])
  const [move] = await backEnd.documents('moves', { household })
  expect(move).toMatchObject({ relation: 'family' })
  expect(JSON.stringify(move)).not.toContain('mover')
  expect(await backEnd.documents('audit', { action: 'community.moveOut', by: 'mover' })).toHaveLength(1)
  expect(await claim('heir', 9)).toMatchObject({ peopleThere: false })
})

test('the grid leader ends the home of who moved away, who is told why and may claim it again', async () => {
  await claim('gone', 12, { slip: slipOf(homeAt(BUILDING, 12)), name: '吴姐' })
  const household = homeAt(BUILDING, 12)
  const door = await backEnd.call('zhao', 'community.openHousehold', { household })
  expect(door.people).toMatchObject([{ name: '吴姐', relation: 'family' }])
  expect(JSON.stringify(door)).not.toContain('"gone"')
  const out = { household, claimId: door.people[0]?.claimId ?? '', reason: '房子卖了' }
  expect((await backEnd.refused('ma', 'community.moveSomebodyOut', out)).code).toBe('not-your-doors')
  expect(await backEnd.call('zhao', 'community.moveSomebodyOut', out)).toMatchObject({ left: true })
  expect(await homesOf('gone')).toEqual([])
  expect((await told('gone'))[0]?.text).toContain('房子卖了')
  expect(await claim('gone', 12)).toMatchObject({ state: 'waiting' })
})

test('a page of claims reads no more than twice what it shows', async () => {
  for (let number = 1; number <= 21; number++)
    await backEnd.call(
      `next${number}`,
      'community.bindHome',
      claiming(homeAt(NEXT_BUILDING, (number % 20) + 1), { scene: sceneOf(NEXT_BUILDING) }),
    )
  const event = { action: 'community.listClaims', data: { area: NEXT_BUILDING } }
  const { body, cost } = await backEnd.post('community', event, 'zhao')
  const shown = (body as { data: { claims: unknown[]; more: string } }).data
  expect(shown.claims).toHaveLength(20)
  expect(cost.examined).toBeLessThanOrEqual(2 * 20)
  const rest = await backEnd.call('zhao', 'community.listClaims', { area: NEXT_BUILDING, after: shown.more })
  expect(rest.claims).toHaveLength(1)
})

const bad: [about: string, who: string | undefined, action: string, request: object, code: string][] = [
  ['nobody', undefined, 'community.bindHome', claiming(homeAt(BUILDING, 1)), 'no-caller'],
  ['another building’s door', 'x', 'community.bindHome', claiming(homeAt(NEXT_BUILDING, 1)), 'no-such-household'],
  ['no name', 'x', 'community.bindHome', claiming(homeAt(BUILDING, 1), { name: ' ' }), 'not-understood'],
  [
    'an address elsewhere',
    'x',
    'community.bindHome',
    claiming(homeAt(BUILDING, 1), { wanted: 'http://x' }),
    'not-understood',
  ],
  [
    'an old notice',
    'x',
    'community.bindHome',
    claiming(homeAt(BUILDING, 1), { privacyNotice: '2020-01-01' }),
    'privacy-not-accepted',
  ],
  [
    'a slip without a claim',
    'x',
    'community.useSlip',
    { household: homeAt(BUILDING, 1), slip: 'AAAAAAAA' },
    'no-such-claim',
  ],
  ['an empty slip', 'x', 'community.useSlip', { household: homeAt(BUILDING, 1), slip: '' }, 'not-understood'],
  ['nothing to withdraw', 'x', 'community.withdrawClaim', { household: homeAt(BUILDING, 1) }, 'no-such-claim'],
  [
    'a claim that is none',
    'ma',
    'community.decideClaim',
    { claimId: '0'.repeat(32), decision: 'confirmed' },
    'no-such-claim',
  ],
  [
    'a third decision',
    'ma',
    'community.decideClaim',
    { claimId: '0'.repeat(32), decision: 'waiting' },
    'not-understood',
  ],
  ['another grid', 'zhao', 'community.listClaims', { area: 'hj.02.04.1' }, 'not-your-doors'],
  [
    'nothing chosen',
    'zhao',
    'community.decideClaims',
    { area: GRID, claims: [], decision: 'confirmed' },
    'not-understood',
  ],
  [
    '51 at once',
    'zhao',
    'community.decideClaims',
    { area: GRID, claims: Array(51).fill('0'.repeat(32)), decision: 'confirmed' },
    'not-understood',
  ],
  [
    'another grid’s claims',
    'zhao',
    'community.decideClaims',
    { area: 'hj.02.04.1', claims: ['0'.repeat(32)], decision: 'confirmed' },
    'not-your-doors',
  ],
  [
    'a door elsewhere',
    'zhao',
    'community.openHousehold',
    { household: homeAt('hj.02.04.1.01.01', 1) },
    'not-your-doors',
  ],
  ['no such door', 'zhao', 'community.openHousehold', { household: homeAt(BUILDING, 99) }, 'no-such-household'],
  [
    'a slip elsewhere',
    'zhao',
    'community.reissueSlip',
    { household: homeAt('hj.02.04.1.01.01', 1), issue: 1 },
    'not-your-doors',
  ],
  ['moving out of what is no area', 'ma', 'community.moveOut', { household: '__proto__' }, 'not-understood'],
  [
    'no reason',
    'zhao',
    'community.moveSomebodyOut',
    { household: homeAt(BUILDING, 1), claimId: '0'.repeat(32), reason: '' },
    'not-understood',
  ],
]
test.each(bad)('%s is refused', async (_about, who, action, request, code) => {
  expect((await backEnd.refused(who, action, request)).code).toBe(code)
})
