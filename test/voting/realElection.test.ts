import { readPabulib } from '../../domain/voting/pabulib'
import { isCounted } from '../../domain/voting/result'
import { homeAt, places, poll, project, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { dataJson, dataText, testWithData } from '../sharedData'

const FILE = 'Poland_Warszawa_2017_Slodowiec.pb'
const HALL = 'hj.02.03.1.05.01'
/** Ballots under way at once: more than the functions have workers. */
const AT_ONCE = 32

let backEnd: BackEnd | undefined
afterAll(() => backEnd?.stop())

testWithData(
  '674 real ballots, cast one by one through the function and closed by the clock, give the official outcome',
  async () => {
    const election = readPabulib(dataText(`pabulib/${FILE}`))
    const expected = dataJson<{ file: string; expected: { greedy: string[] } }[]>('pabulib/expected.json').find(
      ({ file }) => file === FILE,
    )?.expected.greedy
    const now = Date.now()
    const closesAt = now + 86_400_000
    const projects = election.projects.map(({ id, cost }) => project(id, cost * 100))
    const people = election.ballots.map((_, i) => resident(`voter-${i}`, homeAt(HALL, i + 1)))
    backEnd = await startBackEnd([
      ...places([HALL], election.ballots.length),
      ...poll({ _id: 'slodowiec', budget: election.budget * 100, projects, closesAt, entitled: 1000 }, now, [HALL]),
      ...people,
    ])
    const { call, clock } = backEnd

    const leaves: string[] = []
    const waiting = election.ballots.map((choices, i) => ({ openid: `voter-${i}`, choices }))
    const castAll = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop())
        leaves.push((await call(next.openid, 'voting.castBallot', { pollId: 'slodowiec', choices: next.choices })).leaf)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, castAll))
    await clock({ set: closesAt + 120_000 })

    const result = await call('anyone', 'voting.openResult', { pollId: 'slodowiec' })
    const { tally } = result
    if (tally.ballot !== 'budget') throw new Error('it was about a budget')
    const selected = tally.projects.filter(({ verdict }) => verdict.selected).map(({ id }) => id)
    expect(selected.sort()).toEqual(expected?.sort())
    expect(result).toMatchObject({ ballots: 674, entitled: 1000 })
    expect(new Set(leaves).size).toBe(674)
    for (const leaf of leaves.slice(0, 20)) {
      const proof = await call('anyone', 'voting.proveBallot', { pollId: 'slodowiec', leaf })
      expect(isCounted(leaf, proof, result.root)).toBe(true)
    }
  },
)
