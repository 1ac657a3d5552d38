import { ownerWith } from '../../domain/community/roster'
import type { Answer } from '../../domain/contract'
import { readPabulib } from '../../domain/voting/pabulib'
import { BUILDING, DAY, homeAt, NEXT_BUILDING, places, pollThat, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
const ESTATE = 'hj.02.03.1.05'
let backEnd: BackEnd

/** Owner `n` of the estate holds door `n`; the first one also door 2, so the second row begins at door 3. */
const owners = [
  { n: 1, doors: [1, 2], each: 100_00 },
  { n: 3, doors: [3], each: 100_00 },
  { n: 4, doors: [4], each: 50_00 },
  { n: 5, doors: [5], each: 50_00 },
].map(({ n, doors, each }) =>
  ownerWith({
    ...{ _id: `${ESTATE}:${n}`, compound: ESTATE, names: [], since: 0, revision: 0 },
    units: doors.map((door) => ({ household: homeAt(BUILDING, door), floorArea: each })),
  }),
)

/** A resident who stands in the roster with a home. */
function* ownerOf(openid: string, door: number, row: number, since = 0) {
  const [line] = [resident(openid, homeAt(BUILDING, door))]
  const [home] = line.document.homes as object[]
  yield {
    collection: line.collection,
    document: { ...line.document, homes: [{ ...home, owner: { id: `${ESTATE}:${row}`, since } }] },
  }
}

const roof = { _id: 'roof', ballot: 'yes-no', preset: 'owners-ordinary', area: ESTATE, areaName: '鸣翠苑' } as const

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...pollThat({ _id: 'heads', ballot: 'choose', most: 2, seats: 1 }, now),
    ...pollThat({ _id: 'classes', ballot: 'score', seats: 2 }, now),
    ...pollThat({ _id: 'gate', ballot: 'yes-no', preset: 'assembly-of-persons', minimumAge: 18, entitled: 4 }, now),
    ...pollThat({ ...roof, entitled: 4, floorArea: 400_00 }, now, [BUILDING]),
    ...owners.map((document) => ({ collection: 'owners' as const, document: { ...document } })),
    ...owners.map(({ _id, floorArea }) => ({
      collection: 'electors' as const,
      document: { _id: `roof:${_id}`, poll: 'roof', owner: _id, building: BUILDING, floorArea },
    })),
    ...ownerOf('owner-1', 1, 1),
    ...ownerOf('owner-1-at-2', 2, 1),
    ...ownerOf('owner-3', 3, 3),
    ...ownerOf('owner-4', 4, 4),
    ...ownerOf('bought-today', 5, 5, now),
    resident('tenant', homeAt(NEXT_BUILDING, 1)),
    resident('tenants-wife', homeAt(NEXT_BUILDING, 1)),
    resident('neighbour', homeAt(NEXT_BUILDING, 2)),
  ])
})
afterAll(() => backEnd.stop())

const cast = (openid: string, pollId: string, choices: string[], declaresAge?: number) =>
  backEnd.call(openid, 'voting.castBallot', { pollId, choices, ...(declaresAge ? { declaresAge } : {}) })
const refusedCast = async (openid: string, data: object) =>
  (await backEnd.refused(openid, 'voting.castBallot', data)).code

test('each kind of ballot takes what it asks for and refuses what it does not', async () => {
  const heads = (choices: string[]) => refusedCast('tenant', { pollId: 'heads', choices })
  expect(await heads(['road', 'lamp', 'tree'])).toBe('too-many-chosen')
  expect(await heads(['road=3'])).toBe('no-such-project')
  const scores = (choices: string[]) => refusedCast('tenant', { pollId: 'classes', choices })
  expect(await scores(['road'])).toBe('no-such-project')
  expect(await scores(['road=6'])).toBe('not-understood')
  expect(await scores(['road=1', 'road=2'])).toBe('chosen-twice')
  const gate = (choices: string[]) => refusedCast('tenant', { pollId: 'gate', choices, declaresAge: 18 })
  expect(await gate(['road'])).toBe('not-an-answer')
  expect(await gate(['yes', 'no'])).toBe('not-an-answer')
  expect(await refusedCast('tenant', { pollId: 'gate', choices: ['yes'] })).toBe('age-not-declared')
  expect(await refusedCast('tenant', { pollId: 'gate', choices: ['yes'], declaresAge: 17 })).toBe('age-not-declared')
  expect(await backEnd.documents('ballots')).toEqual([])
})

test('a household has one vote, of persons each has one, of owners each row of the roster', async () => {
  for (const openid of ['tenant', 'tenants-wife', 'neighbour', 'owner-1']) {
    await cast(openid, 'heads', openid === 'neighbour' ? ['lamp'] : ['road', 'tree'])
    await cast(openid, 'classes', openid === 'neighbour' ? ['lamp=5', 'tree=0'] : ['road=2', 'tree=3'])
  }
  for (const [openid, answer] of [
    ['tenant', 'yes'],
    ['tenants-wife', 'no'],
    ['neighbour', 'yes'],
  ] as const)
    await cast(openid, 'gate', [answer], 30)
  expect(await backEnd.documents('ballots', { poll: 'heads' })).toHaveLength(3)
  expect(await backEnd.documents('ballots', { poll: 'gate' })).toHaveLength(3)

  expect((await cast('owner-1', 'roof', ['no'])).changed).toBe(false)
  expect((await cast('owner-1-at-2', 'roof', ['yes'])).changed).toBe(true)
  await cast('owner-3', 'roof', ['no'])
  await cast('owner-4', 'roof', ['abstain'])
  expect(await backEnd.documents('ballots', { poll: 'roof' })).toHaveLength(3)
})

test('who is not on the roll of owners is told so, on the page and when casting', async () => {
  for (const openid of ['tenant', 'bought-today']) {
    expect(await refusedCast(openid, { pollId: 'roof', choices: ['yes'] })).toBe('not-an-owner')
    expect((await backEnd.call(openid, 'voting.openPoll', { pollId: 'roof' })).whyNot?.code).toBe('not-an-owner')
  }
})

test('the page knows whose vote was cast, whoever of them did it', async () => {
  const { voter } = await backEnd.call('owner-1', 'voting.openPoll', { pollId: 'roof' })
  expect(voter?.votedAt).toEqual(expect.any(Number))
  const wife = await backEnd.call('tenants-wife', 'community.openHome', {})
  expect(wife.done.map(({ pollId }) => pollId).sort()).toEqual(['classes', 'gate', 'heads'])
})

describe('when they have closed', () => {
  const result = async (pollId: string) => backEnd.call('visitor', 'voting.openResult', { pollId })
  beforeAll(() => backEnd.clock({ set: now + DAY + 120_000 }))

  test('by votes: the seats go to who has most, the others are told why not', async () => {
    const { tally, conclusion } = await result('heads')
    expect(tally).toMatchObject({
      ballot: 'choose',
      projects: [
        { id: 'road', votes: 2, selected: true, because: 'seat' },
        { id: 'tree', votes: 2, selected: false, because: 'no-seat' },
        { id: 'lamp', votes: 1, selected: false },
      ],
    })
    expect(conclusion).toBe('选中 1 个。')
  })

  test('by points: what is left out has none', async () => {
    const { tally } = await result('classes')
    if (tally.ballot !== 'score') throw new Error('it was about points')
    expect(tally.projects.map(({ id, votes, selected }) => [id, votes, selected])).toEqual([
      ['tree', 6, true],
      ['lamp', 5, true],
      ['road', 4, false],
    ])
  })

  test('the assembly: exact shares of those entitled and of those who took part', async () => {
    const { tally, conclusion } = await result('gate')
    expect(tally).toMatchObject({
      heads: { yes: 2, no: 1, abstain: 0 },
      passed: true,
      ratios: [
        { of: 'turnout', part: 3, whole: 4, holds: true },
        { of: 'agreement', part: 2, whole: 3, holds: true },
      ],
    })
    expect(conclusion).toBe('表决通过。')
  })

  test('owners: by number and by area, and all four comparisons have to hold', async () => {
    const { tally, conclusion } = await result('roof')
    const shares = (ratios: Extract<Answer<'voting.openResult'>['tally'], { ballot: 'yes-no' }>['ratios']) =>
      ratios.map(({ of, by, part, whole, holds }) => [of, by, part, whole, holds])
    if (tally.ballot !== 'yes-no') throw new Error('it was a question')
    expect(tally.area).toEqual({ yes: 200_00, no: 100_00, abstain: 50_00 })
    expect(shares(tally.ratios)).toEqual([
      ['turnout', 'heads', 3, 4, true],
      ['turnout', 'area', 350_00, 400_00, true],
      ['agreement', 'heads', 1, 3, false],
      ['agreement', 'area', 200_00, 350_00, true],
    ])
    expect(conclusion).toBe('表决没有通过。')
  })

  test('the files of each result can be downloaded, with the hash that was published', async () => {
    for (const pollId of ['heads', 'classes', 'gate', 'roof']) {
      const { files } = await backEnd.call('visitor', 'voting.downloadResult', { pollId })
      const pb = files.find(({ name }) => name.endsWith('.pb'))
      const text = await (await fetch(pb?.url ?? '')).text()
      expect(Buffer.byteLength(text)).toBe(pb?.bytes)
      expect(readPabulib(text).ballots).toHaveLength(3)
    }
  })
})
