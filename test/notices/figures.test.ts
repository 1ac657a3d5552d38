import type { BackEnd } from '../backEnd'
import { aWallWith, buildings, costOf as costAt, HOUSEHOLDS, longestProof, OPENED, PAGE } from '../bench/notices'

/** What it costs when there is much: counts, which are the same on every machine. */

const now = Date.now()
let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await aWallWith(100_000, now)
}, 120_000)
afterAll(() => backEnd.stop())

const costOf = (openid: string, action: string, data: object) => costAt(backEnd, openid, action, data)

const lists: [about: string, request: object][] = [
  ['all', {}],
  ['those of a kind', { kind: 'decision' }],
  ['what hangs', { shelf: 'hanging' }],
  ['what hangs, of a kind', { shelf: 'hanging', kind: 'progress' }],
  ['what is over', { shelf: 'over' }],
  ['what is over, of a kind', { shelf: 'over', kind: 'accounts' }],
  ['what closes soon', { shelf: 'closing' }],
]
for (const [about, request] of lists)
  test(`a list of ${about} among 100,000 looks at no more than twice the page, on every page`, async () => {
    let after: string | null = null
    for (let page = 0; page < 3; page++) {
      const asked = { at: buildings[0], ...request, ...(after === null ? {} : { after }) }
      const { examined, data } = await costOf('nobody', 'notices.listNotices', asked)
      expect(examined).toBeLessThanOrEqual(2 * PAGE)
      after = (data as { more: string | null }).more
      if (after === null) break
    }
  })

test('a search looks at no more than 200, finds what it should, newest first, and goes on', async () => {
  const found: string[] = []
  for (let after: string | undefined; ; ) {
    const asked = { at: buildings[0], search: '凉亭翻修', ...(after ? { after } : {}) }
    const { examined, data } = await costOf('nobody', 'notices.listNotices', asked)
    expect(examined).toBeLessThanOrEqual(200 + 2 * PAGE)
    const page = data as { notices: { id: string; title: string }[]; more: string | null }
    found.push(...page.notices.map(({ id }) => id))
    if (page.more === null) break
    after = page.more
  }
  const wanted = Array.from({ length: 100 }, (_, i) => i * 1000 + 7).filter((i) => i % 3 || i % 2 === 0)
  expect(found).toEqual(wanted.map((i) => `n${i}`))
})

test('a search for what stands in every notice still looks at no more than 200 a page', async () => {
  const { examined } = await costOf('nobody', 'notices.listNotices', {
    at: buildings[0],
    search: '公示',
    kind: 'decision',
  })
  expect(examined).toBeLessThanOrEqual(200 + 2 * PAGE)
})

test('opening a notice: at most 3 reads and 1 write, the first time and every other', async () => {
  const first = await costOf('li', 'notices.openNotice', { noticeId: 'n5' })
  expect([first.read, first.written]).toEqual([2, 1])
  const again = await costOf('li', 'notices.openNotice', { noticeId: 'n5' })
  expect(again.read).toBeLessThanOrEqual(3)
  expect(again.written).toBe(0)
})

test('reach among 50,000 households: shown from the count, in a few calls', async () => {
  await backEnd.clock({ set: now + 120_000 })
  const { databaseCalls, examined, data } = await costOf('leader', 'notices.openReach', { noticeId: 'n1' })
  expect(data).toMatchObject({ households: HOUSEHOLDS, opened: OPENED })
  expect(databaseCalls).toBeLessThanOrEqual(4)
  // Notice, caller, count, and the names of 60 buildings and their compounds.
  expect(examined).toBeLessThanOrEqual(3 + 60 + 25)
})

test('a proof among a million versions has at most 20 hashes', () => {
  expect(longestProof(1_000_000)).toBeLessThanOrEqual(20)
})
