import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, resident } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { decided, hung, line, publishing, startWall } from './aWall'

let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startWall([
    resident('far', homeAt(ELSEWHERE, 1)),
    line(hung('flood-before', Date.now() - 3 * DAY, { kind: 'emergency', closesAt: Date.now() - DAY })),
  ])
  for (const openid of ['li', 'wang']) await backEnd.call(openid, 'notices.followNotices', { at: BUILDING, on: true })
  await backEnd.call('far', 'notices.followNotices', { at: ELSEWHERE, on: true })
})
afterAll(() => backEnd.stop())

const inbox = async (openid: string) =>
  (await backEnd.documents('messages', { to: openid })).map(({ kind, text }) => `${String(kind)} ${String(text)}`)
/** A time of the day that comes, Beijing time; the back end's clock goes there at once. */
const to = async (time: string, days: number) => {
  const date = new Date(start + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
  await backEnd.clock({ set: Date.parse(`${date}T${time}+08:00`) })
}
const start = Date.now()
const hang = (title: string, kind: 'progress' | 'emergency' = 'progress') =>
  decided(
    backEnd,
    publishing({
      kind,
      days: kind === 'emergency' ? 1 : 7,
      content: { title, lines: ['请看'], body: [], files: [] },
    }),
  )

test('who asked is told of a new notice, once; who lives elsewhere or doesn’t ask any more is not', async () => {
  await to('09:00:00', 1)
  await hang('第一份')
  await backEnd.clock({ advance: 2 * 60_000 })
  expect(await inbox('li')).toEqual(['notice 新公示:第一份'])
  expect(await inbox('far')).toEqual([])
  const list = await backEnd.call('li', 'notices.listNotices', { at: COMMUNITY })
  expect(list.follows).toBe(true)
  await backEnd.call('wang', 'notices.followNotices', { at: BUILDING, on: false })
  expect((await backEnd.call('wang', 'notices.listNotices', { at: COMMUNITY })).follows).toBe(false)
})

test('after three a day the rest comes as one digest in the evening', async () => {
  for (const title of ['第二份', '第三份', '第四份', '第五份']) await hang(title)
  await backEnd.clock({ advance: 60_000 })
  expect(await inbox('li')).toHaveLength(3)
  await to('19:59:00', 1)
  expect(await inbox('li')).toHaveLength(3)
  await to('20:01:00', 1)
  const told = await inbox('li')
  expect(told).toHaveLength(4)
  expect(told.filter((text) => text.startsWith('notices-digest'))).toEqual([
    'notices-digest 还有 2 份新公示,请到「公示」里看看。',
  ])
  expect(await backEnd.documents('noticeDigests')).toEqual([])
})

test('while it is quiet only an emergency is told; the rest waits for the morning', async () => {
  await to('21:31:00', 1)
  await hang('夜里的公示')
  await hang('河水上涨', 'emergency')
  await backEnd.clock({ advance: 60_000 })
  const atNight = await inbox('li')
  expect(atNight).toContain('notice 紧急:河水上涨')
  expect(atNight).not.toContain('notice 新公示:夜里的公示')
  const home = await backEnd.call('li', 'community.openHome', { at: BUILDING })
  expect(home.emergencies.map(({ title }) => title)).toEqual(['河水上涨'])
  const { emergencies } = await backEnd.call('nobody', 'notices.listNotices', { at: BUILDING })
  expect(emergencies).toMatchObject([{ title: '河水上涨', lines: ['请看'] }])
  expect((await backEnd.call('far', 'notices.listNotices', { at: ELSEWHERE })).emergencies).toEqual([])
  await to('07:31:00', 2)
  expect(await inbox('li')).toContain('notice 新公示:夜里的公示')
})
