import { BUILDING, DAY, ELSEWHERE, homeAt, NEXT_BUILDING, places, poll, pollThat, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
const GRID = 'hj.02.03.1'
let backEnd: BackEnd

beforeAll(async () => {
  const leader = resident('leader', homeAt(BUILDING, 20))
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'spring' }, now),
    ...pollThat({ _id: 'persons', ballot: 'yes-no', preset: 'advice-of-persons' }, now),
    { ...leader, document: { ...leader.document, roles: [{ role: 'grid-leader', area: GRID, from: 0 }] } },
    ...[1, 2, 3].map((i) => resident(`resident-${i}`, homeAt(BUILDING, i))),
  ])
})
afterAll(() => backEnd.stop())

const paper = (household: string, choices: string[]) => ({
  pollId: 'spring',
  household,
  choices,
  way: 'paper' as const,
  witness: '王建国',
  reason: '老人没有手机',
})
const refusedPaper = async (openid: string, change: object) =>
  (await backEnd.refused(openid, 'voting.castAssisted', { ...paper(homeAt(BUILDING, 5), ['road']), ...change })).code

test('paper and phone of one household count once, the later one wins, both stay in the audit log', async () => {
  const home = homeAt(BUILDING, 1)
  await backEnd.call('resident-1', 'voting.castBallot', { pollId: 'spring', choices: ['road'] })
  const later = await backEnd.call('leader', 'voting.castAssisted', paper(home, ['tree']))
  expect(later.changed).toBe(true)
  expect(await backEnd.documents('ballots', { poll: 'spring' })).toMatchObject([{ choices: ['tree'] }])

  const other = homeAt(BUILDING, 2)
  await backEnd.call('leader', 'voting.castAssisted', paper(other, ['tree']))
  const last = await backEnd.call('resident-2', 'voting.castBallot', { pollId: 'spring', choices: ['lamp'] })
  expect(last.changed).toBe(true)
  expect(await backEnd.documents('ballots', { poll: 'spring' })).toHaveLength(2)

  const casts = await backEnd.documents('audit', { subject: 'spring', action: 'voting.castBallot' })
  expect(casts.map(({ voter, role, assisted }) => [voter, role, assisted !== undefined])).toEqual([
    [home, 'resident', false],
    [home, 'grid-leader', true],
    [other, 'grid-leader', true],
    [other, 'resident', false],
  ])
  expect(JSON.stringify(casts)).not.toMatch(/tree|lamp|road/)
})

test('only the grid’s leader may, only for doors that are there, only with witness and reason', async () => {
  expect(await refusedPaper('resident-3', {})).toBe('not-your-grid')
  expect(await refusedPaper('leader', { household: homeAt(ELSEWHERE, 1) })).toBe('not-your-grid')
  expect(await refusedPaper('leader', { household: homeAt(BUILDING, 99) })).toBe('no-such-household')
  expect(await refusedPaper('leader', { witness: ' ' })).toBe('not-understood')
  expect(await refusedPaper('leader', { reason: '' })).toBe('not-understood')
  expect(await refusedPaper('leader', { pollId: 'persons', choices: ['yes'] })).toBe('voters-in-person')
  expect(await refusedPaper('leader', { choices: ['road', 'lamp', 'tree'] })).toBe('over-budget')
})

test('the leader sees who has not voted, door by door, and nobody else does', async () => {
  const { doors, mayAssist } = await backEnd.call('leader', 'voting.listNotVoted', {
    pollId: 'spring',
    building: BUILDING,
  })
  expect(mayAssist).toBe(true)
  expect(doors).toHaveLength(20)
  expect(doors.filter(({ voted }) => voted).map(({ room }) => room)).toEqual(['1', '2'])
  expect(JSON.stringify(doors)).not.toMatch(/tree|lamp|road|leaf/)
  for (const [openid, building] of [
    ['resident-1', BUILDING],
    ['leader', ELSEWHERE],
    ['visitor', BUILDING],
  ] as const)
    expect((await backEnd.refused(openid, 'voting.listNotVoted', { pollId: 'spring', building })).code).toBe(
      'not-your-grid',
    )
})

test('the rounds show the grid’s buildings and how far each is', async () => {
  await backEnd.clock({ advance: 61_000 })
  const { polls, grids } = await backEnd.call('leader', 'voting.openRounds', {})
  expect(grids.map(({ id }) => id)).toEqual([GRID])
  const spring = polls.find(({ pollId }) => pollId === 'spring')
  expect(spring?.buildings.map(({ id, voted }) => [id, voted])).toEqual([
    [BUILDING, 2],
    [NEXT_BUILDING, 0],
  ])
  expect((await backEnd.refused('resident-1', 'voting.openRounds', {})).code).toBe('not-your-grid')
})

test('after the close no ballot is taken, and the share of assisted ballots is public', async () => {
  await backEnd.clock({ set: now + DAY + 120_000 })
  expect(await refusedPaper('leader', {})).toBe('poll-closed')
  const result = await backEnd.call('visitor', 'voting.openResult', { pollId: 'spring' })
  expect(result).toMatchObject({ ballots: 2, assisted: 1 })
  const notice = await backEnd.call('visitor', 'notices.openNotice', { noticeId: result.noticeId ?? '' })
  expect(JSON.stringify(notice.body)).toContain('其中 1 张由网格长上门或用纸票代录,占 50%')
})
