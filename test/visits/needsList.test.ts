import { withAncestors } from '../../domain/community/area'
import type { Answer } from '../../domain/contract'
import { type Need, needStates } from '../../domain/needs/need'
import { BUILDING, COMMUNITY, ELSEWHERE, homeAt, NEXT_BUILDING, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { inOffice } from '../points/aBank'

const now = Date.now()
const NEEDS = 5000
const PAGE = 20
const GRID = 'hj.02.03.1'
const STREET = 'hj.02'
/** Of another street of the district. */
const OTHER_STREET = 'hj.03'
let backEnd: BackEnd

/** The `n`th need; `at` repeats, so that ids have to tell some of them apart. */
const need = (n: number, area: string, change: Partial<Need> = {}) => ({
  collection: 'needs' as const,
  document: {
    ...{ _id: idOf(n), area, areaName: `${area} 的名字`, areas: withAncestors(area), category: 'errand' },
    ...{ text: `第 ${n} 件`, shown: true, by: 'li', at: now - 1000 * Math.floor(n / 3) },
    ...{ state: needStates[n % 3] ?? 'open', taker: null, ...change },
  },
})
const idOf = (n: number) => `20261101-${String(n).padStart(6, 'a')}:20261101-visit1`
const OPEN = 90_000

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    inOffice('zhao', 'grid-leader', GRID),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('he', 'community-clerk', 'hj.02.04'),
    inOffice('street', 'street-clerk', STREET),
    inOffice('other-street', 'street-clerk', OTHER_STREET),
    inOffice('district', 'district-clerk', 'hj'),
    inOffice('team', 'team-leader', COMMUNITY),
    resident('li', homeAt(BUILDING, 2)),
    ...Array.from({ length: NEEDS }, (_, n) => need(n, n % 2 ? BUILDING : NEXT_BUILDING)),
    ...Array.from({ length: 30 }, (_, n) => need(NEEDS + n, ELSEWHERE, { state: 'open' })),
    ...Array.from({ length: 9 }, (_, n) => need(OPEN + n, BUILDING, { state: 'open', at: now - 30 * 86_400_000 })),
  ])
})
afterAll(() => backEnd.stop())

type Listed = Answer<'visits.listNeeds'>
async function list(openid: string, data: object): Promise<Listed & { examined: number; calls: number }> {
  const { body, cost } = await backEnd.post('visits', { action: 'visits.listNeeds', data }, openid)
  const { ok, ...rest } = body as { ok: boolean; data: Listed }
  if (!ok) throw new Error(JSON.stringify(rest))
  return { ...rest.data, examined: cost.examined, calls: cost.databaseCalls }
}
const handle = (openid: string, n: number, state: Need['state']) =>
  backEnd.call(openid, 'visits.handleNeed', { needId: idOf(n), state, name: `办事员${openid}`.slice(0, 10) })
const codeOf = async (openid: string, action: string, data: object) =>
  (await backEnd.refused(openid, action, data)).code
const stored = async (n: number) => (await backEnd.documents('needs', { _id: idOf(n) }))[0]

test.each([
  ['to be done', {}, ['open', 'taken']],
  ['open', { state: 'open' }, ['open']],
  ['met', { state: 'met' }, ['met']],
])('each page of what is %s is two calls that look at no more than twice the page', async (_, filter, states) => {
  let after: string | undefined
  const seen: Listed['needs'] = []
  for (let page = 0; page < 12; page++) {
    const { needs, more, examined, calls } = await list('sun', { at: BUILDING, ...filter, ...(after ? { after } : {}) })
    expect(needs).toHaveLength(PAGE)
    expect(examined).toBeLessThanOrEqual(2 * PAGE)
    expect(calls).toBe(2)
    seen.push(...needs)
    after = more ?? ''
  }
  expect(new Set(seen.map(({ needId }) => needId)).size).toBe(12 * PAGE)
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort((a, b) => b - a))
  expect([...new Set(seen.map(({ state }) => state))].sort()).toEqual(states)
})

test('the list ends after the last need of the area', async () => {
  const first = await list('he', { at: ELSEWHERE })
  const second = await list('he', { at: ELSEWHERE, after: first.more })
  expect([first.needs.length, second.needs.length, second.more]).toEqual([PAGE, 10, null])
  expect(new Set([...first.needs, ...second.needs].map(({ area }) => area))).toEqual(new Set([`${ELSEWHERE} 的名字`]))
})

test('those who take care of the area see its needs, wide offices one community of theirs, and nobody else any', async () => {
  const areas = async (openid: string, at: string) => {
    const { needs } = await list(openid, { at })
    return [...new Set(needs.map(({ area }) => area.split(' ')[0]))].sort()
  }
  const ours = [BUILDING, NEXT_BUILDING]
  for (const openid of ['zhao', 'sun', 'street', 'district']) expect(await areas(openid, BUILDING)).toEqual(ours)
  for (const openid of ['he', 'street', 'district']) expect(await areas(openid, ELSEWHERE)).toEqual([ELSEWHERE])
  for (const [openid, at] of [
    ...[['zhao', ELSEWHERE] as const, ['sun', ELSEWHERE] as const, ['he', BUILDING] as const],
    ...[['team', BUILDING] as const, ['li', BUILDING] as const, ['other-street', BUILDING] as const],
  ])
    expect(await codeOf(openid, 'visits.listNeeds', { at })).toBe('may-not-see-needs')
})

test('of all who take it at once one has it, and asking again changes nothing', async () => {
  const takers = ['zhao', 'sun', 'street', 'district']
  const taken = await Promise.allSettled(takers.map((openid) => handle(openid, OPEN, 'taken')))
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const winner = takers[taken.findIndex(({ status }) => status === 'fulfilled')] ?? ''
  expect(await stored(OPEN)).toMatchObject({ state: 'taken', taker: { who: winner } })
  await handle(winner, OPEN, 'taken')
  const audited = await backEnd.documents('audit', { subject: idOf(OPEN) })
  expect(audited.map(({ by, action }) => [by, action])).toEqual([[winner, 'visits.handleNeed']])
})

test('who took it gives it back, nobody else does; anybody of the office may say that it is met', async () => {
  const n = OPEN + 1
  await handle('zhao', n, 'taken')
  expect(await codeOf('sun', 'visits.handleNeed', { needId: idOf(n), state: 'open', name: '孙' })).toBe('need-moved-on')
  expect(await stored(n)).toMatchObject({ state: 'taken', taker: { who: 'zhao' } })
  for (let again = 0; again < 2; again++) await handle('zhao', n, 'open')
  expect(await stored(n)).toMatchObject({ state: 'open', taker: null })
  await handle('sun', n, 'taken')
  for (let again = 0; again < 2; again++) await handle('zhao', n, 'met')
  expect(await stored(n)).toMatchObject({ state: 'met', taker: { who: 'zhao' } })
  for (const state of ['open', 'taken'])
    expect(await codeOf('sun', 'visits.handleNeed', { needId: idOf(n), state, name: '孙' })).toBe('need-moved-on')
  const audited = await backEnd.documents('audit', { subject: idOf(n) })
  expect(audited.map(({ by }) => by).sort()).toEqual(['sun', 'zhao', 'zhao', 'zhao'])
})

test('nothing is met that nobody took, and what is elsewhere is nobody’s of here', async () => {
  const asked = { needId: idOf(OPEN + 2), state: 'met', name: '孙' }
  expect(await codeOf('sun', 'visits.handleNeed', asked)).toBe('need-moved-on')
  for (const openid of ['he', 'team', 'li', 'other-street'])
    expect(await codeOf(openid, 'visits.handleNeed', { ...asked, state: 'taken' })).toBe('may-not-see-needs')
  expect(await stored(OPEN + 2)).toMatchObject({ state: 'open', taker: null })
})

test('what is done to a need is written down in the role in which it was done', async () => {
  for (const [n, openid, role] of [
    [OPEN + 3, 'zhao', 'grid-leader'],
    [OPEN + 4, 'sun', 'community-clerk'],
    [OPEN + 5, 'street', 'street-clerk'],
  ] as const) {
    await handle(openid, n, 'taken')
    expect(await backEnd.documents('audit', { subject: idOf(n) })).toMatchObject([{ by: openid, role }])
  }
})
