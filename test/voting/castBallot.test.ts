import { leafOf } from '../../domain/voting/ballot'
import { BUILDING, DAY, homeAt, NEXT_BUILDING, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
let backEnd: BackEnd

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'spring' }, now),
    ...poll({ _id: 'autumn' }, now),
    ...['mother', 'daughter'].map((openid) => resident(openid, homeAt(BUILDING, 1))),
    ...Array.from({ length: 16 }, (_, i) => resident(`neighbour-${i}`, homeAt(NEXT_BUILDING, i + 1))),
  ])
})
afterAll(() => backEnd.stop())

const ballots = (poll: string) => backEnd.documents('ballots', { poll })

test('a household that votes twice has one ballot, the last one, and both casts stay in the audit log', async () => {
  const first = await backEnd.call('mother', 'voting.castBallot', { pollId: 'spring', choices: ['road'] })
  expect(first).toMatchObject({ changed: false, leaf: leafOf(first.nonce, ['road']) })
  const second = await backEnd.call('daughter', 'voting.castBallot', { pollId: 'spring', choices: ['tree', 'lamp'] })
  expect(second).toMatchObject({ changed: true, leaf: leafOf(second.nonce, ['lamp', 'tree']) })

  expect(await ballots('spring')).toMatchObject([{ choices: ['lamp', 'tree'], leaf: second.leaf }])
  const casts = await backEnd.documents('audit', { subject: 'spring', action: 'voting.castBallot' })
  expect(casts.map(({ by, voter }) => [by, voter])).toEqual([
    ['mother', homeAt(BUILDING, 1)],
    ['daughter', homeAt(BUILDING, 1)],
  ])
})

test('casting the same again, as a retry does, is the same ballot', async () => {
  const first = await backEnd.call('neighbour-0', 'voting.castBallot', { pollId: 'autumn', choices: ['lamp'] })
  const again = await backEnd.call('neighbour-0', 'voting.castBallot', { pollId: 'autumn', choices: ['lamp'] })
  expect([again.leaf, again.nonce]).toEqual([first.leaf, first.nonce])
  expect(await ballots('autumn')).toHaveLength(1)
})

test('a ballot says nothing of person, household, building or time, and the audit entry nothing of the choice', async () => {
  await backEnd.call('neighbour-1', 'voting.castBallot', { pollId: 'autumn', choices: ['tree'] })
  for (const ballot of await ballots('autumn'))
    expect(Object.keys(ballot).sort()).toEqual(['_id', 'choices', 'leaf', 'nonce', 'poll'])
  const log = JSON.stringify(await backEnd.documents('audit', { subject: 'autumn' }))
  expect(log).not.toMatch(/tree|lamp|road|leaf|choices/)
  expect(backEnd.log()).not.toMatch(/neighbour|tree|lamp/)
})

test('the family sees that it has voted, not what; everyone sees the turnout once the clock has counted', async () => {
  const before = await backEnd.call('daughter', 'voting.openPoll', { pollId: 'spring' })
  expect(before.voter).toEqual({ household: homeAt(BUILDING, 1), label: '1 单元 1', votedAt: expect.any(Number) })
  expect(JSON.stringify(before.voter)).not.toMatch(/tree|lamp/)
  await backEnd.call('neighbour-2', 'voting.castBallot', { pollId: 'spring', choices: ['road'] })
  await backEnd.clock({ advance: 61_000 })
  const { turnout } = await backEnd.call('visitor-x', 'voting.openPoll', { pollId: 'spring' })
  expect(turnout).toMatchObject({ voted: 2, entitled: 40 })
  expect(turnout.buildings.map(({ id, voted }) => [id, voted])).toEqual([
    [BUILDING, 1],
    [NEXT_BUILDING, 1],
  ])
})

test('sixteen phones that vote at once are all counted, once each', async () => {
  const cast = (i: number) =>
    backEnd.call(`neighbour-${i}`, 'voting.castBallot', { pollId: 'autumn', choices: ['road', 'lamp'] })
  const receipts = await Promise.all(Array.from({ length: 16 }, (_, i) => cast(i)))
  const stored = await ballots('autumn')
  expect(stored.map(({ leaf }) => leaf).sort()).toEqual(receipts.map(({ leaf }) => leaf).sort())
})

test('a vote costs at most three documents read and two written, and no document is looked at in vain', async () => {
  const event = { action: 'voting.castBallot', data: { pollId: 'spring', choices: ['lamp'] } }
  const { cost } = await backEnd.post('voting', event, 'neighbour-3')
  expect(cost.read).toBeLessThanOrEqual(3)
  expect(cost.written).toBeLessThanOrEqual(2)
  expect(cost.examined).toBeLessThanOrEqual(3)
})

test('ballots and turnout survive a kill', async () => {
  const before = await ballots('spring')
  await backEnd.restart('SIGKILL')
  expect(await ballots('spring')).toEqual(before)
})

test('a cast after the close is refused with the time it closed, and nothing is written', async () => {
  const before = await ballots('spring')
  await backEnd.clock({ set: now + DAY })
  const refusal = await backEnd.refused('neighbour-4', 'voting.castBallot', { pollId: 'spring', choices: ['lamp'] })
  expect(refusal).toMatchObject({ code: 'poll-closed', message: expect.stringContaining('截止') })
  expect(await ballots('spring')).toEqual(before)
})
