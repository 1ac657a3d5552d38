import { createHash } from 'node:crypto'
import type { CollectionName } from '../../cloudfunctions/collections'
import type { Role } from '../../domain/community/person'
import { settings } from '../../domain/settings'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const STREET = 'hj.02'
const GRID = 'hj.02.03.1'
const FIRST = ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210', '00'.repeat(16)] as const
const { privacyNotice } = settings
const now = Date.now()
let backEnd: BackEnd

const inOffice = (openid: string, role: Role, area: string) => {
  const line = resident(openid, homeAt(BUILDING, 9))
  return { ...line, document: { ...line.document, roles: [{ role, area, from: 0 }] } }
}

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...['ming', 'fang', 'qiang', 'hui'].map((openid, i) => resident(openid, homeAt(BUILDING, i + 1))),
    inOffice('street-a', 'street-clerk', STREET),
    inOffice('street-b', 'street-clerk', STREET),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('far', 'community-clerk', 'hj.02.04'),
    inOffice('zhao', 'grid-leader', GRID),
    ...FIRST.map((code) => ({
      collection: 'firstClerks' as const,
      document: { _id: createHash('sha256').update(code).digest('hex') },
    })),
  ])
})
afterAll(() => backEnd.stop())

let ids = 0
const newId = () => `20261123-office${String(++ids).padStart(3, '0')}`
const digitsOf = async (openid: string) => (await backEnd.call(openid, 'community.showCode', { privacyNotice })).digits
async function give(by: string, to: string, role: Role, area: string, more: { until?: number } = {}) {
  const request = { officeId: newId(), digits: await digitsOf(to), name: '李明', role, area, ...more }
  return { request, given: await backEnd.call(by, 'community.giveRole', request) }
}
const rolesOf = async (openid: string) => (await backEnd.documents('people', { _id: openid }))[0]?.roles

test('a community clerk gives a grid leader by the digits they read out; asked twice, it is given once', async () => {
  const { request, given } = await give('sun', 'ming', 'grid-leader', GRID)
  expect(given).toEqual({ officeId: request.officeId, state: 'held' })
  expect(await backEnd.call('sun', 'community.giveRole', request)).toEqual(given)
  expect(await rolesOf('ming')).toMatchObject([{ role: 'grid-leader', area: GRID, office: request.officeId }])
  await expect(backEnd.call('ming', 'voting.openRounds', {})).resolves.toMatchObject({ grids: [{ id: GRID }] })
  const told = await backEnd.call('ming', 'inbox.listMessages', {})
  expect(told.messages).toMatchObject([{ kind: 'role', text: `您现在是${GRID} 的名字的网格长。` }])
  const { offices } = await backEnd.call('ming', 'community.openRights', {})
  expect(offices).toMatchObject([{ role: 'grid-leader', given: { byName: `${COMMUNITY} 的名字 · 社区干部` } }])

  await backEnd.call('sun', 'community.endRole', { officeId: request.officeId })
  await backEnd.call('sun', 'community.endRole', { officeId: request.officeId })
  expect(await rolesOf('ming')).toEqual([])
  expect((await backEnd.refused('ming', 'voting.openRounds', {})).code).toBe('not-your-grid')
  expect(await backEnd.documents('audit', { subject: request.officeId })).toMatchObject([
    { action: 'community.giveRole', by: 'sun', role: 'community-clerk' },
    { action: 'community.endRole', by: 'sun', role: 'community-clerk' },
  ])
})

test('a clerk’s role takes two: who proposed it and who gets it can’t confirm it', async () => {
  const { request, given } = await give('street-a', 'fang', 'community-clerk', COMMUNITY)
  const { officeId } = request
  expect(given.state).toBe('proposed')
  expect(await rolesOf('fang')).toEqual([])
  expect((await backEnd.refused('street-a', 'community.confirmRole', { officeId })).code).toBe('second-hand-needed')
  expect((await backEnd.refused('sun', 'community.confirmRole', { officeId })).code).toBe('may-not-give')
  const list = await backEnd.call('street-b', 'community.listRoles', {})
  expect(list.offices).toMatchObject([{ officeId, state: 'proposed', mayConfirm: true, confirmed: null }])
  expect(list.mayGive).toEqual([
    { role: 'community-clerk', places: expect.arrayContaining([{ id: COMMUNITY, name: `${COMMUNITY} 的名字` }]) },
  ])

  const confirmed = [1, 2, 3].map(() => backEnd.call('street-b', 'community.confirmRole', { officeId }))
  expect(await Promise.all(confirmed)).toEqual(Array(3).fill({ officeId, state: 'held' }))
  expect(await rolesOf('fang')).toMatchObject([{ role: 'community-clerk', area: COMMUNITY }])
  expect(await backEnd.documents('audit', { subject: officeId, action: 'community.confirmRole' })).toHaveLength(1)
})

test('a role with an end is over by itself, and its holder may put it down before', async () => {
  await give('sun', 'hui', 'team-leader', COMMUNITY, { until: now + 60 * DAY })
  expect(await rolesOf('hui')).toMatchObject([{ role: 'team-leader', until: now + 60 * DAY }])
  const [office] = (await backEnd.call('hui', 'community.openRights', {})).offices
  await backEnd.call('hui', 'community.endRole', { officeId: office?.officeId ?? '' })
  expect(await rolesOf('hui')).toEqual([])
})

test('each first clerk’s code makes one district clerk, two in all; from then on the two give the role', async () => {
  const claim = (openid: string, code: string) =>
    [openid, 'community.claimFirstClerk', { code, name: '陈区长', privacyNotice }] as const
  expect((await backEnd.call('newcomer', 'community.openRights', {})).firstClerks).toBe(true)
  expect((await backEnd.refused(...claim('thief', 'ab'.repeat(16)))).code).toBe('first-code-wrong')
  await backEnd.call(...claim('chief', FIRST[0]))
  await backEnd.call(...claim('chief', FIRST[0]))
  expect((await backEnd.refused(...claim('thief', FIRST[0]))).code).toBe('first-code-wrong')
  await backEnd.call(...claim('deputy', FIRST[1]))
  expect((await backEnd.refused(...claim('third', FIRST[2]))).code).toBe('first-clerks-there')
  expect(await rolesOf('chief')).toMatchObject([{ role: 'district-clerk', area: 'hj' }])
  expect((await backEnd.call('newcomer', 'community.openRights', {})).firstClerks).toBe(false)

  const { request } = await give('chief', 'qiang', 'street-clerk', STREET)
  await backEnd.call('deputy', 'community.confirmRole', { officeId: request.officeId })
  expect(await rolesOf('qiang')).toMatchObject([{ role: 'street-clerk', area: STREET }])
})

const watched: CollectionName[] = ['people', 'offices', 'audit', 'messages']
const everything = () => Promise.all(watched.map((name) => backEnd.documents(name)))
const giving = (change: object) => ({
  officeId: newId(),
  digits: '000000',
  name: '李明',
  role: 'grid-leader',
  area: GRID,
  ...change,
})
type Case = [
  about: string,
  by: string | undefined,
  action: string,
  data: () => object | Promise<object>,
  code: string,
  field?: string,
]
const cases: Case[] = [
  ['a role given by a resident', 'ming', 'community.giveRole', () => giving({}), 'may-not-give'],
  ['a role given by nobody', undefined, 'community.giveRole', () => giving({}), 'no-caller'],
  ['a role given by a grid leader', 'zhao', 'community.giveRole', () => giving({}), 'may-not-give'],
  ['a role given in another community', 'far', 'community.giveRole', () => giving({}), 'may-not-give'],
  ['a role that is not the giver’s to give', 'street-a', 'community.giveRole', () => giving({}), 'may-not-give'],
  [
    'a colleague made by oneself',
    'sun',
    'community.giveRole',
    () => giving({ role: 'community-clerk', area: COMMUNITY }),
    'may-not-give',
  ],
  ['digits of nobody', 'sun', 'community.giveRole', () => giving({}), 'code-unknown'],
  ['digits that are none', 'sun', 'community.giveRole', () => giving({ digits: '12ab56' }), 'not-understood', 'digits'],
  [
    'a role for oneself',
    'sun',
    'community.giveRole',
    async () => giving({ digits: await digitsOf('sun') }),
    'not-to-oneself',
  ],
  [
    'a grid leader of a building',
    'sun',
    'community.giveRole',
    () => giving({ area: BUILDING }),
    'role-of-another-level',
    'area',
  ],
  ['a role of one’s own', 'sun', 'community.giveRole', () => giving({ role: 'mayor' }), 'not-understood', 'role'],
  [
    'a role named like a prototype',
    'sun',
    'community.giveRole',
    () => giving({ role: '__proto__' }),
    'not-understood',
    'role',
  ],
  ['a role that is over', 'sun', 'community.giveRole', () => giving({ until: 1 }), 'role-over-already', 'until'],
  [
    'a name without end',
    'sun',
    'community.giveRole',
    () => giving({ name: '长'.repeat(11) }),
    'not-understood',
    'name',
  ],
  [
    'a role in a place that is not there',
    'sun',
    'community.giveRole',
    () => giving({ area: 'hj.02.03.7' }),
    'no-such-area',
  ],
  ['a second hand on nothing', 'sun', 'community.confirmRole', () => ({ officeId: 'nothing' }), 'no-such-role'],
  ['an end of nothing', 'sun', 'community.endRole', () => ({ officeId: 'nothing' }), 'no-such-role'],
  ['a list for a resident', 'ming', 'community.listRoles', () => ({}), 'may-not-give'],
  ['a list of another community', 'sun', 'community.listRoles', () => ({ area: 'hj.02.04' }), 'may-not-give'],
  [
    'digits for who has not read the notice',
    'ming',
    'community.showCode',
    () => ({ privacyNotice: '2020-01-01' }),
    'privacy-not-accepted',
    'privacyNotice',
  ],
  [
    'a code that is none',
    'ming',
    'community.claimFirstClerk',
    () => ({ code: { $ne: '' }, name: '甲', privacyNotice }),
    'not-understood',
    'code',
  ],
]
for (const [about, by, action, data, code, field] of cases)
  test(`${about}: refused in a sentence, and nothing is written`, async () => {
    const request = await data()
    const before = await everything()
    const refusal = await backEnd.refused(by, action, request)
    expect(refusal.code).toBe(code)
    expect(refusal.field).toBe(field)
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  })

test('digits are good for ten minutes, and the same until then', async () => {
  const first = await digitsOf('ming')
  expect(await digitsOf('ming')).toBe(first)
  await backEnd.clock({ advance: 11 * 60_000 })
  expect((await backEnd.refused('sun', 'community.giveRole', giving({ digits: first }))).code).toBe('code-unknown')
})
