import { type CollectionName, collections } from '../../cloudfunctions/collections'
import { leafOf, sealBallot } from '../../domain/voting/ballot'
import type { BallotBlock } from '../../domain/voting/result'
import { BUILDING, DAY, homeAt, NEXT_BUILDING, places, pollThat, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

/** Tries to find out who chose what from everything that is kept after the close. */

const now = Date.now()
const ESTATE = 'hj.02.03.1.05'
const owner = (n: number) => `${ESTATE}:${n}`
const everyPoll = ['money', 'gate', 'roof']
let backEnd: BackEnd
/** Who voted as whom, and what, as only this test knows. */
const truth: { poll: string; voter: string; openid: string; choices: string[] }[] = []

beforeAll(async () => {
  const people = Array.from({ length: 12 }, (_, i) => {
    const line = resident(`person-${i}`, homeAt(i < 6 ? BUILDING : NEXT_BUILDING, i + 1))
    const [home] = line.document.homes as object[]
    const homes = [{ ...home, owner: { id: owner(i), since: 0 } }]
    return { ...line, document: { ...line.document, homes } }
  })
  const leader = resident('leader', homeAt(BUILDING, 20))
  backEnd = await startBackEnd([
    ...places(),
    ...pollThat({ _id: 'money', ballot: 'budget', rule: 'greedy', budget: 90_000_00, guarantees: [] }, now),
    ...pollThat({ _id: 'gate', ballot: 'yes-no', preset: 'advice-of-persons' }, now),
    ...pollThat({ _id: 'roof', ballot: 'yes-no', preset: 'owners-weighty', area: ESTATE, floorArea: 1200 }, now),
    ...people,
    ...people.map((_, i) => ({
      collection: 'electors' as const,
      document: { _id: `roof:${owner(i)}`, poll: 'roof', owner: owner(i), building: BUILDING, floorArea: 100 + i },
    })),
    { ...leader, document: { ...leader.document, roles: [{ role: 'grid-leader', area: 'hj.02.03.1', from: 0 }] } },
  ])
  const wishes = [['road'], ['lamp'], ['tree'], ['road', 'tree'], ['lamp', 'tree'], ['road', 'lamp']]
  for (let i = 0; i < 12; i++) {
    const openid = `person-${i}`
    const cast = async (poll: string, voter: string, choices: string[]) => {
      await backEnd.call(openid, 'voting.castBallot', { pollId: poll, choices })
      truth.push({ poll, voter, openid, choices })
    }
    await cast('money', homeAt(i < 6 ? BUILDING : NEXT_BUILDING, i + 1), wishes[i % 6] ?? [])
    await cast('gate', openid, [i % 3 ? 'yes' : 'no'])
    await cast('roof', owner(i), [i % 4 ? 'yes' : 'no'])
  }
  const household = homeAt(BUILDING, 15)
  const paper = { way: 'paper', witness: '王建国', reason: '没有手机' } as const
  await backEnd.call('leader', 'voting.castAssisted', {
    pollId: 'money',
    household,
    choices: ['tree', 'road'],
    ...paper,
  })
  truth.push({ poll: 'money', voter: household, openid: 'leader', choices: ['road', 'tree'] })
  await backEnd.clock({ set: now + DAY + 120_000 })
})
afterAll(() => backEnd.stop())

const kept = async () => {
  const all: { collection: CollectionName; text: string }[] = []
  for (const collection of Object.keys(collections) as CollectionName[])
    for (const document of await backEnd.documents(collection)) all.push({ collection, text: JSON.stringify(document) })
  for (const pollId of everyPoll)
    for (const { url } of (await backEnd.call('visitor', 'voting.downloadResult', { pollId })).files)
      all.push({ collection: 'publications', text: await (await fetch(url)).text() })
  return all
}
const openedBallots = async () =>
  ((await backEnd.documents('openedBallots')) as unknown as BallotBlock[]).flatMap(({ poll, ballots }) =>
    ballots.map((ballot) => ({ poll, ...ballot })),
  )

test('the ballots that are kept hold choices, nonce and leaf, in the order of the leaves: no voter, place or time', async () => {
  const opened = await openedBallots()
  expect(opened).toHaveLength(truth.length)
  for (const ballot of opened) expect(Object.keys(ballot).sort()).toEqual(['choices', 'leaf', 'nonce', 'poll'])
  for (const poll of everyPoll) {
    const leaves = opened.filter((ballot) => ballot.poll === poll).map(({ leaf }) => leaf)
    expect(leaves).toEqual([...leaves].sort())
  }
})

test('no document and no file names a voter beside a ballot', async () => {
  const leaves = (await openedBallots()).flatMap(({ leaf, nonce }) => [leaf, nonce])
  const voters = [...new Set(truth.flatMap(({ voter, openid }) => [voter, openid]))]
  for (const { text } of await kept()) {
    const holdsBallots = leaves.some((leaf) => text.includes(leaf))
    const holdsVoters = voters.filter((voter) => text.includes(`"${voter}"`))
    expect(holdsBallots && holdsVoters.length > 0).toBe(false)
  }
})

test('no value that is kept serves as the key that ties voters to ballots', async () => {
  expect(await backEnd.documents('pollKeys')).toEqual([])
  expect(await backEnd.documents('ballots')).toEqual([])
  const everything = (await kept()).map(({ text }) => text).join('\n')
  const hexes = new Set(everything.match(/[0-9a-f]{64}/g) ?? [])
  const leaves = new Set((await openedBallots()).map(({ leaf }) => leaf))
  expect(hexes.size).toBeGreaterThan(leaves.size)
  for (const key of hexes)
    for (const { poll, voter, choices } of truth)
      expect(leaves.has(sealBallot(poll, voter, choices, key).leaf)).toBe(false)
})

test('nor can a leaf be guessed from the voter and the choice without the key', async () => {
  const leaves = new Set((await openedBallots()).map(({ leaf }) => leaf))
  for (const { voter, openid, choices, poll } of truth)
    for (const guess of [voter, openid, `${poll}:${voter}`, '']) expect(leaves.has(leafOf(guess, choices))).toBe(false)
})

test('what the audit log keeps of a vote says who and when, in the same words whatever was chosen', async () => {
  const casts = await backEnd.documents('audit', { action: 'voting.castBallot' })
  expect(casts).toHaveLength(truth.length)
  const shape = ({ role, ...entry }: (typeof casts)[number]) => `${role} ${Object.keys(entry).sort().join()}`
  expect(new Set(casts.map(shape)).size).toBe(2)
  expect(JSON.stringify(casts)).not.toMatch(/"(road|lamp|tree|yes|no|abstain)"|nonce|leaf|choices/)
})

test('the sums of floor area are kept, not the area behind a ballot', async () => {
  const { tally } = await backEnd.call('visitor', 'voting.openResult', { pollId: 'roof' })
  const area = tally.ballot === 'yes-no' ? tally.area : null
  const sum = (answer: string) =>
    truth
      .filter(({ poll, choices: [choice] }) => poll === 'roof' && choice === answer)
      .reduce((total, { voter }) => total + 100 + Number(voter.split(':')[1]), 0)
  expect(area).toEqual({ yes: sum('yes'), no: sum('no'), abstain: 0 })
})

test('no log line names a person, a door or a choice', () => {
  expect(backEnd.log()).not.toMatch(/person-\d|hj\.02\.03\.1\.05\.\d\d\.1-|王建国|"(road|lamp|tree)"/)
})
