import { type Notice, newNotice, PERIOD, versionHash } from '../../domain/notices/notice'
import { BUILDING, COMMUNITY, ELSEWHERE, places } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
const notice = (number: number, area: string, publishedAt: number): Notice =>
  newNotice({
    ...{ _id: `n${String(number).padStart(3, '0')}`, area, areaName: '测试社区', kind: 'announcement' },
    ...{ number: `第 ${number} 号`, publisher: '居委会', publishedAt, closesAt: publishedAt + PERIOD },
    ...{ objections: false, pollId: null },
    content: { title: `通知 ${number}`, lines: ['一句话'], body: [], files: [] },
  })

let backEnd: BackEnd
beforeAll(async () => {
  // Five of them were published in the same instant, across the border of two pages.
  const hung = Array.from({ length: 45 }, (_, i) =>
    notice(i, i % 2 ? COMMUNITY : 'hj', now - (i > 17 && i < 23 ? 18 : i) * 1000),
  )
  const across = notice(99, 'hj.02.04', now)
  backEnd = await startBackEnd([
    ...places(),
    ...[...hung, across].map((document) => ({ collection: 'notices' as const, document: { ...document } })),
  ])
})
afterAll(() => backEnd.stop())

test('all that hangs at a place is listed newest first, page by page, each once', async () => {
  const seen: { id: string; publishedAt: number }[] = []
  for (let after: string | undefined; ; ) {
    const page = await backEnd.call('anyone', 'notices.listNotices', { at: BUILDING, ...(after ? { after } : {}) })
    expect(page.notices.length).toBeLessThanOrEqual(20)
    seen.push(...page.notices)
    if (page.more === null) break
    after = page.more
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(45)
  expect(seen).toHaveLength(45)
  expect(seen.map(({ publishedAt }) => publishedAt)).toEqual(
    [...seen.map(({ publishedAt }) => publishedAt)].sort((a, b) => b - a),
  )
})

test('across the road hangs what is theirs and the district’s, not ours', async () => {
  const { notices } = await backEnd.call('anyone', 'notices.listNotices', { at: ELSEWHERE })
  expect(notices[0]?.id).toBe('n099')
  expect(notices.some(({ id }) => id === 'n001')).toBe(false)
})

test('a version’s hash covers all it says', async () => {
  const [stored] = (await backEnd.documents('notices', { _id: 'n001' })) as unknown as Notice[]
  const [version] = stored?.versions ?? []
  if (!version) throw new Error('no version')
  const { hash, ...rest } = version
  expect(versionHash(rest)).toBe(hash)
  expect(versionHash({ ...rest, title: `${rest.title}!` })).not.toBe(hash)
})
