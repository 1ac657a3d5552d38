import { slotOf } from '../../domain/exchange/when'
import { BUILDING, DAY, NEXT_BUILDING } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { entry, GRID, neighbourhood, newId } from './aNeighbourhood'

let backEnd: BackEnd
let now: number
const saturday = { kind: 'weekly' as const, slots: [slotOf(6, 'morning')] }

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...neighbourhood(),
    entry('20261101-ladder', { kind: 'resource', by: 'wang', title: '长梯一架', area: NEXT_BUILDING, quantity: 2 }),
    entry('20261101-plumbr', { kind: 'service', by: 'chen', title: '会修水管', area: BUILDING, when: saturday }),
    entry('20261101-others', { kind: 'service', by: 'chen', title: '会做饭', category: 'meal' }),
  ])
  now = await backEnd.now()
})
afterAll(() => backEnd.stop())

const need = (change: object = {}) => ({
  ...{ entryId: newId(), kind: 'need' as const, area: BUILDING, category: 'repair' as const, title: '水管漏了' },
  ...{ details: '厨房', when: saturday, quantity: 1, name: '小李', until: now + 60 * DAY, ...change },
})
const refused = async (openid: string, action: string, data: object) =>
  (await backEnd.refused(openid, action, data)).code
const told = async (kind: string) => (await backEnd.documents('messages', { kind })).map(({ to }) => to)
const stateOf = async (_id: string) => (await backEnd.documents('exchange', { _id }))[0]?.state

test('a need finds what fits, the best first with the reason; both say yes and it is done', async () => {
  const request = need()
  for (let again = 0; again < 2; again++)
    expect(await backEnd.call('li', 'exchange.put', request)).toEqual({ entryId: request.entryId, state: 'open' })
  expect(await refused('far', 'exchange.put', need())).toBe('entry-elsewhere')
  const { offers } = await backEnd.call('li', 'exchange.open', { entryId: request.entryId })
  expect(offers.map(({ title, reason }) => [title, reason])).toEqual([
    ['会修水管', '同一栋楼、周六上午有空、够 1 人用'],
    ['长梯一架', '同一楼院、时间好商量、够 1 人用'],
  ])
  // A passer-by sees the need, and what of their own could answer it, but not the others.
  const passer = await backEnd.call('wang', 'exchange.open', { entryId: request.entryId })
  expect([passer.offers, passer.own.map(({ title }) => title)]).toEqual([[], ['长梯一架']])

  const pair = { need: request.entryId, offer: '20261101-plumbr', note: '周六能来吗' }
  expect(await refused('wang', 'exchange.propose', pair)).toBe('not-of-the-match')
  for (let again = 0; again < 2; again++) await backEnd.call('li', 'exchange.propose', pair)
  expect(await told('match')).toEqual(['chen'])
  const matchId = `${pair.need}:${pair.offer}`
  expect(await refused('wang', 'exchange.openMatch', { matchId })).toBe('not-of-the-match')
  expect(await refused('li', 'exchange.settle', { matchId, as: { kind: 'done' } })).toBe('match-not-agreed')
  for (let again = 0; again < 2; again++)
    expect(await backEnd.call('chen', 'exchange.reply', { matchId, yes: true })).toEqual({ matchId, state: 'agreed' })
  expect(await stateOf(request.entryId)).toBe('matched')
  for (let again = 0; again < 2; again++)
    await backEnd.call('chen', 'exchange.write', { matchId, at: now, text: '带扳手,九点到' })
  const page = await backEnd.call('li', 'exchange.openMatch', { matchId })
  expect(page.notes.map(({ by, text, mine }) => [by, text, mine])).toEqual([
    ['need', '周六能来吗', true],
    ['offer', '带扳手,九点到', false],
  ])
  expect(JSON.stringify(page)).not.toMatch(/"(li|chen)"/)
  for (let again = 0; again < 2; again++)
    expect(await backEnd.call('li', 'exchange.settle', { matchId, as: { kind: 'done' } })).toMatchObject({
      state: 'done',
    })
  expect(await refused('li', 'exchange.propose', { ...pair, offer: '20261101-ladder' })).toBe('entry-taken')
})

test('a clerk proposes and both are asked; one no ends it', async () => {
  const request = need({ title: '借梯子' })
  await backEnd.call('li', 'exchange.put', request)
  const { matchId } = await backEnd.call('sun', 'exchange.propose', {
    ...{ need: request.entryId, offer: '20261101-ladder', note: '' },
  })
  expect((await told('match')).slice(-2).sort()).toEqual(['li', 'wang'])
  await backEnd.call('li', 'exchange.reply', { matchId, yes: true })
  expect(await backEnd.call('wang', 'exchange.reply', { matchId, yes: false })).toMatchObject({ state: 'declined' })
  expect(await refused('li', 'exchange.reply', { matchId, yes: true })).toBe('match-decided')
  expect(await stateOf(request.entryId)).toBe('open')
  expect(await refused('sun', 'exchange.propose', { need: request.entryId, offer: '20261101-others', note: '' })).toBe(
    'no-match',
  )
  expect(await refused('wang', 'exchange.close', { entryId: request.entryId })).toBe('not-your-entry')
  for (let again = 0; again < 2; again++) await backEnd.call('li', 'exchange.close', { entryId: request.entryId })
  expect(await backEnd.documents('audit', { action: 'exchange.close' })).toHaveLength(1)
})

test('what both agreed on becomes an activity that is there, or a project of the clerk', async () => {
  const request = need({ title: '修凉亭' })
  await backEnd.call('li', 'exchange.put', request)
  const { matchId } = await backEnd.call('chen', 'exchange.propose', {
    ...{ need: request.entryId, offer: '20261101-plumbr', note: '' },
  })
  await backEnd.call('li', 'exchange.reply', { matchId, yes: true })
  const become = (openid: string, as: object) => refused(openid, 'exchange.settle', { matchId, as })
  expect(await become('chen', { kind: 'activity', activityId: 'nowhere' })).toBe('no-such-activity')
  expect(await become('chen', { kind: 'project' })).toBe('not-of-the-match')
  expect(await backEnd.call('sun', 'exchange.settle', { matchId, as: { kind: 'project' } })).toMatchObject({
    state: 'project',
  })
})

test('a need that nobody answers is flagged after 14 days, one that is over is taken off', async () => {
  const [alone, short] = [need({ title: '等人' }), need({ title: '一周', until: now + 7 * DAY, area: GRID })]
  await backEnd.call('li', 'exchange.put', alone)
  await backEnd.call('zhao', 'exchange.put', { ...short, area: BUILDING })
  await backEnd.clock({ set: now + 13 * DAY })
  await backEnd.clock({ advance: 61_000 })
  expect([await told('need-unanswered'), await stateOf(short.entryId)]).toEqual([[], 'closed'])
  await backEnd.clock({ set: now + 14 * DAY + 60_000 })
  for (let minute = 0; minute < 2; minute++) await backEnd.clock({ advance: 61_000 })
  expect(await told('need-unanswered')).toEqual(['sun'])
  const { entries } = await backEnd.call('chen', 'exchange.list', { kind: 'need' })
  expect(entries).toMatchObject([{ title: '等人', unanswered: true }])
})
