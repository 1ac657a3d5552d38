/** @jest-environment ./test/weapp/environment.js */
import jsQR from 'jsqr'
import { passText, readCheckIn } from '../../domain/volunteering/attendance'
import type { BackEnd } from '../backEnd'
import { types } from '../desk/aClerk'
import { type APhone, aPhone } from '../phone/aPhone'
import { labelsOn, tapsLabelled } from '../rounds/aHand'
import { aCommunity, HOUR, posts, signUp, thereAt, tomorrow } from './aShift'

const MINUTE = 60_000
let backEnd: BackEnd
let leader: APhone
/** Where every shift of these tests begins. */
let from: number
let walls: string

beforeAll(async () => {
  backEnd = await aCommunity()
  from = tomorrow(await backEnd.now())
  walls = await posts(backEnd, { id: 'walls1', from })
  await signUp(backEnd, walls)
  leader = aPhone(backEnd, 'owner')
})
afterAll(async () => {
  leader.screen.stop()
  await backEnd.stop()
})

const roster = (shiftId: string) => `packages/leading/roster/index?shiftId=${shiftId}`
const refOf = async (shiftId: string, name: string) => {
  const { people } = await backEnd.call('owner', 'volunteering.openRoster', { shiftId })
  return people.find((person) => person.name === name)?.ref ?? ''
}
/** What a scanner reads from the screen. */
const codeOnScreen = (): string => {
  const { data, width, height } = leader.phone.drawn() ?? { data: new Uint8ClampedArray(), width: 0, height: 0 }
  return (width > 0 && jsQR(data, width, height)?.data) || ''
}

test('before the shift: from 我的 to the card for the chat, which says how many are still needed', async () => {
  const { phone, screen } = leader
  phone.open('pages/me/index')
  await screen.sees('我带的活动')
  screen.tap('我带的活动')
  await screen.sees('给围墙画上四季')
  screen.tap('给围墙画上四季')
  await screen.sees('有变化')
  expect(phone.top().onShareAppMessage?.({ from: 'button' })).toMatchObject({
    title: expect.stringMatching(/给围墙画上四季,已满,候补 1 人$/),
    // `s`: which card it is, so that openings can be counted.
    path: expect.stringMatching(
      new RegExp(
        `^/packages/volunteering/activity/index\\?activityId=20261123-walls1&shiftId=${walls}&s=[0-9a-f]{16}$`,
      ),
    ),
  })
  screen.tap('签到码')
  await screen.sees('开始前半小时,这里会出现签到码')
  screen.tap('名单')
  await screen.sees('候补第 1 位')
  expect(labelsOn(leader)).not.toContain('记王阿姨到了')
})

test('during the shift the screen shows a code that lets a volunteer in, another one half a minute later', async () => {
  const { phone, screen } = leader
  await backEnd.clock({ set: from - 10 * MINUTE })
  phone.open(roster(walls))
  await screen.sees('请大家打开惠邻')
  await screen.until(() => readCheckIn(codeOnScreen()) !== null, 'a code')
  const first = codeOnScreen()
  expect(readCheckIn(first)).toMatchObject({ shift: walls })
  await backEnd.call('wang', 'volunteering.checkIn', { code: first, at: await backEnd.now() })
  expect(await thereAt(backEnd, walls)).toEqual([['王阿姨', null]])

  await backEnd.clock({ advance: 10 * MINUTE })
  phone.open(roster(walls))
  await screen.sees('到 1 人')
  await screen.until(() => readCheckIn(codeOnScreen()) !== null && codeOnScreen() !== first, 'the next code')
  const now = await backEnd.now()
  expect((await backEnd.refused('chen', 'volunteering.checkIn', { code: first, at: now })).code).toBe('code-old')
})

test('without network what the leader taps shows at once, is sent later, and counts once, at the time it happened', async () => {
  const { phone, screen } = leader
  phone.open(roster(walls))
  await screen.sees('名单')
  leader.network(false)
  phone.open(roster(walls))
  await screen.sees('网络不通')
  await screen.sees('请大家打开惠邻')
  screen.tap('名单')
  await screen.until(() => labelsOn(leader).includes('记陈师傅到了'), 'the list')
  tapsLabelled(leader, '记陈师傅到了', 0)
  await screen.sees('已记下,待送出')
  expect(screen.text()).toContain('到 2 人')
  screen.tap('没报名也来了')
  await screen.sees('记下,到了')
  await types(leader, '老周')
  screen.tap('记下,到了')
  await screen.sees('到 3 人')
  const before = await backEnd.now()
  expect(await thereAt(backEnd, walls)).toHaveLength(1)

  await backEnd.clock({ advance: HOUR })
  leader.network(true)
  phone.open('packages/leading/leading/index')
  await screen.sees('正在进行')
  await screen.until(
    () => leader.asked().filter((action) => action.endsWith('.addWalkIn')).length === 1,
    'all to be sent',
  )
  phone.back()
  await screen.until(() => !screen.text().includes('待送出'), 'nothing to be left')
  const been = await backEnd.documents('attendances', { shift: walls })
  expect(been.map(({ name }) => name).sort()).toEqual(['王阿姨', '老周', '陈师傅'].sort())
  expect(been.every(({ at }) => Number(at) <= before + MINUTE)).toBe(true)
  expect(screen.text()).toContain('到 3 人')
})

test('the leader reads a volunteer’s own code: in, and asked for again, out; codes of others are told apart', async () => {
  const { phone, screen } = leader
  phone.open(roster(walls))
  await screen.sees('扫志愿者的码')
  leader.reads(passText('another-1', await refOf(walls, '李老师')))
  screen.tap('扫志愿者的码')
  await screen.sees('别的场次的码')
  const pass = passText(walls, await refOf(walls, '李老师'))
  leader.reads(pass)
  screen.tap('扫志愿者的码')
  await screen.sees('李老师到了,是候补第 1 位,记下了。')
  screen.tap('扫志愿者的码')
  await screen.sees('就到了')
  screen.tap('记走了')
  await screen.sees('李老师走了,记下了')
  // The roster is asked for again once the cloud has heard of both, and before them of 陈师傅.
  const last = (action: string) => leader.asked().lastIndexOf(`volunteering.${action}`)
  const byLeader = () => leader.asked().filter((action) => action.endsWith('.checkInByLeader')).length
  await screen.until(() => byLeader() === 3 && last('openRoster') > last('checkInByLeader'), 'it to be sent')
  expect(screen.text()).toContain('到 4 人')
  // Came after an hour and left at once.
  expect(await thereAt(backEnd, walls)).toContainEqual(['李老师', 0])
})

test('closing: hours as they were, more only with a reason, people served, a photo, and then thanks', async () => {
  const { phone, screen } = leader
  await backEnd.clock({ set: from + 2 * HOUR + MINUTE })
  phone.open(roster(walls))
  await screen.sees('结束这场')
  screen.tap('结束这场')
  await screen.sees('每个人的时长')
  expect(labelsOn(leader)).toEqual(
    expect.arrayContaining(['王阿姨的时长,2 小时', '老周的时长,2 小时', '李老师的时长,不记']),
  )
  tapsLabelled(leader, '王阿姨的时长,加到 2 小时 15 分', 0)
  await screen.sees('请写明原因')
  await types(leader, '40', 1)
  screen.tap('收尾')
  await screen.sees('这一场最长 2 小时')
  await types(leader, '提前来布置', 0)
  tapsLabelled(leader, '老周的时长,减到 1 小时 45 分', 0)
  leader.chooses('wxfile://wall.jpg')
  screen.tap('添加照片')
  await screen.sees('已上传')
  screen.tap('收尾')
  await screen.sees('3 人,共 6 小时,服务 40 人')
  screen.tap('确认收尾')
  await screen.sees('谢谢您带大家把这件事办成了')
  expect(screen.text()).toContain('一共服务 6 小时,帮到 40 人')
  const been = Object.fromEntries(await thereAt(backEnd, walls))
  expect(been).toEqual({ 王阿姨: 135, 陈师傅: 120, 老周: 105, 李老师: 0 })
  const [shift] = await backEnd.documents('shifts', { _id: walls })
  expect(shift).toMatchObject({ state: 'done', outcome: { served: 40, pictures: [expect.any(String)] } })
  expect(phone.errors()).toEqual([])
})

test('a shift is moved and handed over; another is cancelled; everybody on it is told', async () => {
  const { phone, screen } = leader
  const next = await posts(backEnd, { id: 'walls2', from: tomorrow(await backEnd.now()) })
  await signUp(backEnd, next)
  phone.open(roster(next))
  await screen.sees('改时间地点')
  screen.tap('改时间地点')
  await screen.sees('会马上告诉报名的 2 位、候补的 1 位')
  tapsLabelled(leader, '办多久,加到 2 小时 30 分', 0)
  await types(leader, '西围墙', 0)
  await types(leader, '东墙有车', 1)
  screen.tap('确认改')
  await screen.sees('已经告诉了 3 位')
  expect(await backEnd.documents('shifts', { _id: next })).toMatchObject([
    { venue: { name: '西围墙' }, reason: '东墙有车', leader: { who: 'owner' } },
  ])

  screen.tap('换人带队')
  await screen.sees('交给报了名的哪一位')
  screen.tap('陈师傅')
  await screen.sees('这一场交给陈师傅带')
  screen.tap('确认交接')
  await screen.until(() => phone.top().route.endsWith('leading/leading/index'), 'the list of what I lead')
  expect(await backEnd.documents('shifts', { _id: next })).toMatchObject([{ leader: { who: 'chen' } }])

  const last = await posts(backEnd, { id: 'walls3', from: tomorrow(await backEnd.now()) })
  await signUp(backEnd, last)
  phone.open(roster(last))
  await screen.sees('取消这一场')
  screen.tap('取消这一场')
  await screen.sees('为什么取消')
  await types(leader, '下大雨')
  await screen.until(() => labelsOn(leader).length > 0 && screen.text().includes('取消了就不能恢复'), 'the sheet')
  const button = [...screen.dom().querySelectorAll('[class*="button--danger"]')].pop()
  if (button) screen.tapOn(button)
  await screen.sees('这一场取消了,报名的人都告诉过了')
  expect(await backEnd.documents('shifts', { _id: last })).toMatchObject([{ state: 'cancelled', reason: '下大雨' }])
  const told = await backEnd.documents('messages', { kind: 'cancelled' })
  expect(told.map(({ to }) => to).sort()).toEqual(['chen', 'li', 'wang'])
  expect(phone.errors()).toEqual([])
})

test('a class: which children came, by their small names; nobody’s hours', async () => {
  const { phone, screen } = leader
  const start = tomorrow(await backEnd.now())
  const paper = await posts(backEnd, { id: 'paper1', kind: 'class', from: start, capacity: 3 })
  await signUp(backEnd, paper, 'class')
  await backEnd.clock({ set: start })
  await backEnd.call('owner', 'volunteering.checkInByLeader', {
    ...{ shiftId: paper, ref: await refOf(paper, '小王'), at: start },
  })
  phone.open(`packages/leading/close/index?shiftId=${paper}`)
  await screen.sees('哪些孩子来了')
  screen.tap('小陈来了')
  await types(leader, '2')
  screen.tap('收尾')
  await screen.sees('来了 2 个孩子,服务 2 人')
  screen.tap('确认收尾')
  await screen.sees('孩子的小名 30 天后从名单里删掉')
  expect((await thereAt(backEnd, paper)).sort()).toEqual([
    ['小王', 0],
    ['小陈', 0],
  ])
})

test('whoever does not lead the shift is told who does', async () => {
  const neighbour = aPhone(backEnd, 'wang')
  neighbour.phone.open(roster(walls))
  await neighbour.screen.sees('只有这一场的带队人能做这件事')
  neighbour.screen.stop()
})
