import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, NEXT_BUILDING, resident } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { sdkAt } from '../sdk'
import { hung, line, refusedWith, startWall } from './aWall'

const now = Date.now()
let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startWall([
    ...Array.from({ length: 6 }, (_, i) => resident(`next-${i}`, homeAt(NEXT_BUILDING, i + 1))),
    resident('li-too', homeAt(BUILDING, 1)),
    resident('far', homeAt(ELSEWHERE, 1)),
    line(hung('water', now - DAY)),
    line(hung('unread', now - DAY)),
  ])
})
afterAll(() => backEnd.stop())

const open = (openid: string, noticeId = 'water') => backEnd.call(openid, 'notices.openNotice', { noticeId })
const reach = (openid: string, noticeId = 'water') => backEnd.call(openid, 'notices.openReach', { noticeId })

test('each household counts once, however often and by whomever it opens a notice; others don’t', async () => {
  for (const who of ['li', 'li', 'li-too', 'far', 'guest']) await open(who)
  for (let i = 0; i < 6; i++) await open(`next-${i}`)
  expect(await backEnd.documents('opens')).toHaveLength(7)
  await backEnd.clock({ advance: 60_000 })
  const seen = await reach('leader')
  expect(seen).toMatchObject({ households: 40, opened: 7 })
  expect(seen.at).not.toBeNull()
  expect(seen.buildings.map(({ id, opened, of }) => [id, opened, of])).toEqual([
    [BUILDING, 1, 20],
    [NEXT_BUILDING, 6, 20],
  ])
  expect(JSON.stringify(seen)).not.toMatch(/-1"|openid|next-/)
})

test('only what was opened since is counted anew', async () => {
  const counted = async () => (await backEnd.documents('reach')).map(({ _id, opened }) => [_id, opened])
  expect(await counted()).toEqual([['water', 7]])
  await open('wang')
  await open('wang', 'unread')
  await backEnd.clock({ advance: 60_000 })
  expect(await counted()).toEqual([
    ['unread', 1],
    ['water', 8],
  ])
})

test('leaders and clerks around it see how far a notice has come; nobody else', async () => {
  expect(await refusedWith(backEnd, 'li', 'notices.openReach', { noticeId: 'water' })).toBe('not-for-you')
  expect(await refusedWith(backEnd, 'across', 'notices.openReach', { noticeId: 'water' })).toBe('not-for-you')
  expect((await reach('sun')).buildings).toHaveLength(2)
  expect((await reach('district')).buildings).toHaveLength(2)
})

test('a notice that nobody has opened has all its buildings to show', async () => {
  await sdkAt(backEnd.url)
    .database()
    .collection('notices')
    .add({ data: hung('new', now) })
  expect(await reach('leader', 'new')).toMatchObject({ at: null, households: 40, opened: 0 })
})

test('what a household has opened is no longer among what it has to read', async () => {
  const toRead = async (openid: string) =>
    (await backEnd.call(openid, 'notices.listNotices', { at: COMMUNITY, shelf: 'unread' })).notices.map(({ id }) => id)
  expect(await toRead('wang')).toEqual(['new'])
  expect(await toRead('li')).toEqual(['new', 'unread'])
  expect((await toRead('nobody')).length).toBe(3)
})
