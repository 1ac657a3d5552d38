/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone } from '../phone/aPhone'
import { tapsLabelled } from '../rounds/aHand'
import { adds, begins, chooses, clerk, goesOnTo, types } from './aClerk'

let backEnd: BackEnd
let sun: APhone
let he: APhone

beforeAll(async () => {
  backEnd = await startBackEnd([...places(), clerk('sun', 1), clerk('he', 2), resident('li', homeAt(BUILDING, 3))])
  sun = aPhone(backEnd, 'sun')
  he = aPhone(backEnd, 'he')
})
afterAll(async () => {
  for (const { screen } of [sun, he]) screen.stop()
  await backEnd.stop()
})

/** One clerk hands it in, the other approves; answers what became of it as a resident finds it. */
async function approved(title: string) {
  sun.screen.tap('交给同事审核')
  await sun.screen.sees('由您提出')
  he.phone.open('packages/desk/drafts/index')
  await he.screen.sees(title)
  he.screen.tap(title)
  await he.screen.sees('审核通过')
  he.screen.tap('审核通过')
  await he.screen.sees('确认通过')
  he.screen.tap('确认通过')
  await he.screen.sees('已通过')
  for (const { phone } of [sun, he]) expect(phone.errors()).toEqual([])
  const { polls } = await backEnd.call('li', 'voting.listPolls', { at: BUILDING })
  return backEnd.call('li', 'voting.openPoll', { pollId: polls.find((poll) => poll.title === title)?.id ?? '' })
}

test('some of many: how many each may choose, and how many are chosen', async () => {
  await begins(sun)
  await chooses(sun, '选几个')
  await types(sun, '开哪两门课')
  await goesOnTo(sun, 2, 3)
  for (const name of ['太极拳', '豫剧清唱', '家常面点']) await adds(sun, name)
  await goesOnTo(sun, 4)
  await types(sun, '3', 1)
  sun.screen.tap('下一步')
  await sun.screen.sees('选出的个数要比项目少')
  await types(sun, '2', 1)
  await goesOnTo(sun, 5, 6)
  const poll = await approved('开哪两门课')
  expect(poll).toMatchObject({ asked: { ballot: 'choose', most: 2, seats: 2 }, preset: 'advice-of-households' })
  expect(poll.projects.map(({ name, cost }) => [name, cost])).toEqual([
    ['太极拳', 0],
    ['豫剧清唱', 0],
    ['家常面点', 0],
  ])
})

test('points: the best so many', async () => {
  await begins(sun)
  await chooses(sun, '打分')
  await types(sun, '哪家食堂好')
  await goesOnTo(sun, 2, 3)
  for (const name of ['一食堂', '二食堂']) await adds(sun, name)
  await goesOnTo(sun, 4, 5, 6)
  expect(await approved('哪家食堂好')).toMatchObject({ asked: { ballot: 'score', seats: 1 } })
})

test('a question to all of 18: the law’s age, and how many there are', async () => {
  await begins(sun)
  await chooses(sun, '同意不同意')
  await types(sun, '改居民公约吗')
  await goesOnTo(sun, 2)
  await chooses(sun, '居民会议,18 周岁以上居民')
  await types(sun, '16', 0)
  sun.screen.tap('下一步')
  await sun.screen.sees('居民会议要年满 18 周岁')
  await types(sun, '18', 0)
  await types(sun, '612', 1)
  await goesOnTo(sun, 3, 4)
  expect(sun.screen.text()).toContain('投票人要年满 18 周岁。一共有 612 人可以投。')
  const poll = await approved('改居民公约吗')
  expect(poll).toMatchObject({ asked: { ballot: 'yes-no' }, minimumAge: 18, turnout: { entitled: 612 } })
})

test('money with a promise to a category, which the notice names', async () => {
  const { screen } = sun
  await begins(sun)
  await types(sun, '三万元怎么花')
  await goesOnTo(sun, 2, 3)
  for (const name of ['修凳子', '换门锁']) await adds(sun, name, '9000')
  await goesOnTo(sun, 4)
  await types(sun, '30000')
  screen.tap('加一条')
  await screen.sees('怎么限')
  await chooses(sun, '服务类')
  screen.tap('加上')
  await screen.until(() => !screen.text().includes('怎么限'), 'the promise to be added')
  screen.tap('下一步')
  await screen.sees('「服务类」里没有那么多项目')
  tapsLabelled(sun, '去掉服务类至少选 1 个。', 0)
  await screen.until(() => !screen.text().includes('服务类至少选 1 个。去掉'), 'the promise to go')
  screen.tap('加一条')
  await screen.sees('怎么限')
  await chooses(sun, '工程类')
  await chooses(sun, '最多用多少钱')
  await types(sun, '20000', 1)
  screen.tap('加上')
  await screen.sees('工程类最多用 2 万元。')
  await goesOnTo(sun, 5, 6)
  const poll = await approved('三万元怎么花')
  expect(poll.asked).toMatchObject({
    guarantees: [{ category: 'works', bound: 'at-most', of: 'fen', value: 20_000_00 }],
  })
  const { notices } = await backEnd.call('li', 'notices.listNotices', { at: BUILDING })
  const opening = notices.find(({ title }) => title.includes('三万元怎么花'))
  const notice = await backEnd.call('li', 'notices.openNotice', { noticeId: opening?.id ?? '' })
  expect(JSON.stringify(notice)).toContain('工程类最多用 2 万元。')
})
