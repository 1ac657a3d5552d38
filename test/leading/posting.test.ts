/** @jest-environment ./test/weapp/environment.js */
import { DAY } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { goesOnTo, typedOn, types } from '../desk/aClerk'
import { type APhone, aPhone } from '../phone/aPhone'
import { keptOn, tapsLabelled } from '../rounds/aHand'
import { aCommunity } from './aShift'

let backEnd: BackEnd
let clerk: APhone
const FORM = 'packages/leading/postActivity/index'

beforeAll(async () => {
  backEnd = await aCommunity()
  clerk = aPhone(backEnd, 'owner')
})
afterAll(async () => {
  clerk.screen.stop()
  await backEnd.stop()
})

test('an activity from a template, two Saturdays in one go, a lost answer on the way, and posted once', async () => {
  const { phone, screen } = clerk
  phone.open(FORM)
  await screen.sees('从常办的活动开始')
  await types(clerk, '周六一起刷墙', 0)
  screen.tap('墙绘美化')
  await screen.until(() => typedOn(clerk).includes('小区全体邻居'), 'the template')
  expect(typedOn(clerk)).toContain('周六一起刷墙')

  // What was written is there again after a call or a crash.
  phone.back()
  phone.open(FORM)
  await screen.until(() => typedOn(clerk).includes('周六一起刷墙'), 'what was typed')
  await goesOnTo(clerk, 2)
  tapsLabelled(clerk, '服务 1 小时的积分,加到 11 分', 0)
  await screen.sees('11 分')
  await types(clerk, '十六', 0)
  screen.tap('下一步')
  await screen.sees('年龄请填 1 到 120 的整数')
  await types(clerk, '16', 0)
  await goesOnTo(clerk, 3)
  screen.tap('下一步')
  await screen.sees('请至少加一场')

  screen.tap('加第一场')
  await screen.sees('带队人怎么称呼')
  tapsLabelled(clerk, '每周重复,加到 连办 2 周', 0)
  await screen.sees('加上这 2 场')
  tapsLabelled(clerk, '招多少人,加到 11 人', 0)
  clerk.pointsAt({ name: '鸣翠苑东围墙', address: '惠济区迎宾路', longitude: 113.6, latitude: 34.8 })
  screen.tap('在地图上选')
  await screen.sees('地图上已标好位置')
  screen.tap('加上这 2 场')
  await screen.sees('请写带队人怎么称呼')
  await types(clerk, '孙姐', 1)
  screen.tap('加上这 2 场')
  await screen.sees('再加一场')
  await goesOnTo(clerk, 4, 5)
  await screen.sees('2 场')
  clerk.network(false)
  screen.tap('发布')
  await screen.sees('2 场,一共招 22 人')
  screen.tap('确认发布')
  await screen.sees('网络不通')
  clerk.network(true)
  screen.tap('确认发布')
  await screen.until(() => phone.top().route.endsWith('volunteering/activity/index'), 'the activity')
  await screen.sees('周六一起刷墙')

  const [activity, ...others] = await backEnd.documents('activities')
  expect(others).toEqual([])
  expect(activity).toMatchObject({ title: '周六一起刷墙', skills: ['painting'], minimumAge: 16, pointsPerHour: 11 })
  const shifts = await backEnd.documents('shifts', { activity: activity?._id })
  const [first = 0, second] = shifts.map(({ from }) => Number(from)).sort((a, b) => a - b)
  expect(second).toBe(first + 7 * DAY)
  expect(new Date(first + 8 * 3_600_000).getUTCHours()).toBe(9)
  const venue = { name: '鸣翠苑东围墙', point: { longitude: 113.6, latitude: 34.8 } }
  expect(shifts).toMatchObject([
    { capacity: 11, venue, leader: { name: '孙姐', who: 'owner' } },
    { capacity: 11, venue },
  ])
  expect(keptOn(clerk)).not.toContain('draft/leading/new')
  expect(phone.errors()).toEqual([])
})

test('a neighbour without such a role is told who may post', async () => {
  const neighbour = aPhone(backEnd, 'wang')
  neighbour.phone.open(FORM)
  await neighbour.screen.sees('只有社区干部、网格长和登记过的社会组织能发活动')
  neighbour.screen.stop()
})
