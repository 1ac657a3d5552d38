import { BUILDING, homeAt, NEXT_BUILDING, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const [mine, mothers] = [homeAt(BUILDING, 1), homeAt(NEXT_BUILDING, 2)]
const daughter = resident('daughter', mine)
const homes = [
  { household: mine, relation: 'owner', since: 1 },
  { household: mothers, relation: 'family', since: 1 },
]
let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'open' }, Date.now()),
    { ...daughter, document: { ...daughter.document, homes } },
  ])
})
afterAll(() => backEnd.stop())

const cast = { pollId: 'open', choices: ['lamp'] }
const left = async () => (await backEnd.call('daughter', 'community.openHome', {})).todo.map(({ pollId }) => pollId)

test('who has two homes in a poll says which one votes, and each has a vote of its own', async () => {
  const unsaid = await backEnd.call('daughter', 'voting.openPoll', { pollId: 'open' })
  expect(unsaid).toMatchObject({ whyNot: null, voter: null })
  expect(unsaid.homes.map(({ household }) => household)).toEqual([mine, mothers])
  expect(new Set(unsaid.homes.map(({ label }) => label)).size).toBe(2)
  expect(await backEnd.refused('daughter', 'voting.castBallot', cast)).toMatchObject({
    ...{ code: 'which-home', field: 'household' },
  })
  const elsewhere = { ...cast, household: homeAt(BUILDING, 3) }
  expect((await backEnd.refused('daughter', 'voting.castBallot', elsewhere)).code).toBe('which-home')

  await backEnd.call('daughter', 'voting.castBallot', { ...cast, household: mothers })
  expect(await left()).toEqual(['open'])
  const said = await backEnd.call('daughter', 'voting.openPoll', { pollId: 'open', household: mothers })
  expect(said.voter).toMatchObject({ household: mothers, votedAt: expect.any(Number) as number })
  expect(said.homes[0]).toMatchObject({ household: mine, votedAt: null })

  await backEnd.call('daughter', 'voting.castBallot', { ...cast, household: mine, choices: ['tree'] })
  expect(await left()).toEqual([])
  expect(await backEnd.documents('ballots', { poll: 'open' })).toHaveLength(2)
})
