import { isCounted } from '../../domain/voting/result'
import { BUILDING, DAY, homeAt, places, poll, project, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
const voters = Array.from({ length: 12 }, (_, i) => `voter-${i}`)
const choicesOf = (i: number) => (i < 8 ? ['road'] : i < 11 ? ['tree', 'lamp'] : ['lamp'])
let backEnd: BackEnd
let receipts: { leaf: string; nonce: string }[]

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll(
      {
        _id: 'p1',
        closesAt: now + DAY,
        projects: [
          project('road', 60_000_00),
          project('lamp', 30_000_00),
          project('tree', 20_000_00),
          project('pond', 1_00),
        ],
      },
      now,
    ),
    ...voters.map((openid, i) => resident(openid, homeAt(BUILDING, i + 1))),
  ])
  receipts = await Promise.all(
    voters.map((openid, i) => backEnd.call(openid, 'voting.castBallot', { pollId: 'p1', choices: choicesOf(i) })),
  )
  await fetch(`${backEnd.url}/__emulator/subscriptions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: 'voter-0', templateId: 'demo-poll-result', accepted: true }),
  })
  await backEnd.call('voter-0', 'voting.remindMe', { pollId: 'p1' })
  expect((await backEnd.refused('voter-0', 'voting.openResult', { pollId: 'p1' })).code).toBe('not-counted-yet')
  await backEnd.clock({ set: now + DAY + 120_000 })
})
afterAll(() => backEnd.stop())

test('the clock counts and seals the poll; the result says what was selected and why', async () => {
  const result = await backEnd.call('visitor', 'voting.openResult', { pollId: 'p1' })
  expect(result).toMatchObject({ ballots: 12, entitled: 40, assisted: 0 })
  const { tally } = result
  if (tally.ballot !== 'budget') throw new Error('it was about a budget')
  expect(tally).toMatchObject({ spent: 90_000_00, satisfied: 12, ratios: [] })
  expect(tally.projects.map(({ id, votes, verdict }) => [id, votes, verdict.selected])).toEqual([
    ['road', 8, true],
    ['lamp', 4, true],
    ['tree', 3, false],
    ['pond', 0, false],
  ])
})

test('every receipt is proved under the published root, and a ballot that was not cast is not', async () => {
  const { root } = await backEnd.call('visitor', 'voting.openResult', { pollId: 'p1' })
  for (const { leaf } of receipts) {
    const proof = await backEnd.call('visitor', 'voting.proveBallot', { pollId: 'p1', leaf })
    expect(isCounted(leaf, proof, root)).toBe(true)
  }
  const refusal = await backEnd.refused('visitor', 'voting.proveBallot', { pollId: 'p1', leaf: 'ab'.repeat(32) })
  expect(refusal.code).toBe('leaf-not-counted')
})

test('the result hangs as a notice that carries the root', async () => {
  const { root, noticeId } = await backEnd.call('visitor', 'voting.openResult', { pollId: 'p1' })
  const { notices } = await backEnd.call('visitor', 'notices.listNotices', { at: BUILDING })
  expect(notices.map(({ id }) => id)).toContain(noticeId)
  const notice = await backEnd.call('visitor', 'notices.openNotice', { noticeId: noticeId ?? '' })
  expect(notice.body).toContainEqual(expect.objectContaining({ kind: 'code', text: root }))
})

test('after the close the key and the ballots are gone, and nothing that is kept joins a household to a choice', async () => {
  expect(await backEnd.documents('pollKeys')).toEqual([])
  expect(await backEnd.documents('ballots')).toEqual([])
  const published = JSON.stringify([
    ...(await backEnd.documents('openedBallots')),
    ...(await backEnd.documents('results')),
  ])
  expect(published).not.toMatch(/voter-|hj\.02\.03\.1/)
})

test('who asked to be told has been told, once', async () => {
  await backEnd.clock({ advance: 180_000 })
  const response = await fetch(`${backEnd.url}/__emulator/inbox?openid=voter-0`)
  const { messages } = (await response.json()) as { messages: { data: { thing2: { value: string } } }[] }
  expect(messages.map(({ data }) => data.thing2.value)).toEqual(['选中 2 个项目,共 9 万元。'])
  expect(await backEnd.documents('reminders')).toEqual([])
})

test('a result is sealed once: the clock that runs again changes nothing', async () => {
  const before = [
    await backEnd.documents('results'),
    await backEnd.documents('notices'),
    await backEnd.documents('openedBallots'),
  ]
  await backEnd.clock({ advance: 180_000 })
  const after = [
    await backEnd.documents('results'),
    await backEnd.documents('notices'),
    await backEnd.documents('openedBallots'),
  ]
  expect(after).toEqual(before)
})
