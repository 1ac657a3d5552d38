import { BUILDING, DAY, homeAt, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { rush } from './rush'

test('2,000 households vote while answers are lost, writes conflict and the machine is killed twice: none lost, none doubled', async () => {
  const evening = await rush(2000, 7)
  expect(evening).toMatchObject({ lost: 0, doubled: 0, tallyIsRight: true })
  expect(evening.tries).toBeGreaterThan(evening.acknowledged)
  expect(evening.costs[1]).toBe(evening.costs[0])
}, 120_000)

describe('one poll, many hands', () => {
  const now = Date.now()
  let backEnd: BackEnd
  beforeAll(async () => {
    backEnd = await startBackEnd([
      ...places([BUILDING], 1),
      ...poll({ _id: 'family' }, now),
      ...poll({ _id: 'closing', closesAt: now + DAY }, now),
      resident('mother', homeAt(BUILDING, 1)),
      resident('daughter', homeAt(BUILDING, 1)),
      ...Array.from({ length: 3000 }, (_, i) => resident(`late-${i}`, homeAt(BUILDING, i + 2))),
    ])
  })
  afterAll(() => backEnd.stop())

  test('1,000 casts of one household at once leave one ballot, and it is one of those that were cast', async () => {
    const choices = [['road'], ['lamp'], ['tree'], ['lamp', 'tree']]
    const leaves = await Promise.all(
      Array.from({ length: 1000 }, async (_, i) => {
        const cast = { pollId: 'family', choices: choices[i % 4] ?? [] }
        return (await backEnd.call(i % 2 ? 'mother' : 'daughter', 'voting.castBallot', cast)).leaf
      }),
    )
    const stored = await backEnd.documents('ballots', { poll: 'family' })
    expect(stored).toHaveLength(1)
    expect(leaves).toContain(stored[0]?.leaf)
    expect(await backEnd.documents('audit', { subject: 'family' })).toHaveLength(1000)
  }, 60_000)

  test('while it closes each vote is either counted and acknowledged or refused, never acknowledged and dropped', async () => {
    // From a minute before the close an hour passes every ten seconds: the clock counts while votes stream in.
    await backEnd.clock({ set: now + DAY - 60_000 })
    await fetch(`${backEnd.url}/__emulator/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ speed: 20 }),
    })
    const acknowledged = new Set<string>()
    const refused: string[] = []
    const waiting = Array.from({ length: 3000 }, (_, i) => `late-${i}`)
    const phone = async () => {
      for (let openid = waiting.pop(); openid && refused.length < 200; openid = waiting.pop()) {
        const event = { action: 'voting.castBallot', data: { pollId: 'closing', choices: ['road', 'lamp'] } }
        const { body } = await backEnd.post('voting', event, openid)
        const reply = body as { ok: boolean; data: { leaf: string }; refusal: { code: string } }
        if (reply.ok) acknowledged.add(reply.data.leaf)
        else refused.push(reply.refusal.code)
      }
    }
    await Promise.all(Array.from({ length: 16 }, phone))
    await backEnd.clock({ set: now + DAY + 300_000 })
    expect(acknowledged.size).toBeGreaterThan(0)
    expect([...new Set(refused)]).toEqual(['poll-closed'])
    const opened = (await backEnd.documents('openedBallots', { poll: 'closing' })) as { ballots?: { leaf: string }[] }[]
    const counted = new Set(opened.flatMap(({ ballots = [] }) => ballots.map(({ leaf }) => leaf)))
    expect(counted).toEqual(acknowledged)
  }, 60_000)
})
