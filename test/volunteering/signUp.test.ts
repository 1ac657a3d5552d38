/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, homeAt, sceneOf, slipOf } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { chooses, types } from '../desk/aClerk'
import { aCommunity, posts, tomorrow } from '../leading/aShift'
import { type APhone, aPhone, nodesOf } from '../phone/aPhone'

let backEnd: BackEnd
let from: number
const phones: APhone[] = []
/** Somebody who has told what they are called before, when they signed up for something else. */
const phoneOf = (openid: string, calledName?: string, elder = false) => {
  const kept = new Map<string, unknown>([['appearance', { elder }]])
  if (calledName) kept.set('calledName', calledName)
  const phone = aPhone(backEnd, openid, 'light', { storage: kept })
  phones.push(phone)
  return phone
}

beforeAll(async () => {
  backEnd = await aCommunity()
  from = tomorrow(await backEnd.now())
})
afterAll(async () => {
  for (const { screen } of phones) screen.stop()
  await backEnd.stop()
})

/** The page that a card in a group chat leads to. */
const cardOf = (shiftId: string) =>
  `packages/volunteering/activity/index?activityId=${shiftId.replace(/-\d+$/, '')}&shiftId=${shiftId}`
const placesOf = async (shiftId: string) => {
  const [shift] = await backEnd.documents('shifts', { _id: shiftId })
  const { places } = shift as { places: { who: string; name: string }[] }
  return places.map(({ who, name }) => [who, name])
}
const asksToRemind = ({ phone }: APhone) => phone.calls().filter(({ name }) => name === 'requestSubscribeMessage')
const primaries = ({ phone }: APhone) => nodesOf(phone).filter(({ cl }) => cl?.split(' ').includes('button--primary'))
/** Whether the button that decides takes no tap yet. */
const waits = ({ screen }: APhone) => screen.find('确认报名')?.className.includes('still')
/** The card, and its path without the mark by which its openings are counted. */
function card({ phone }: APhone) {
  const shared = phone.top().onShareAppMessage?.({ from: 'button' })
  return shared && { ...shared, path: shared.path?.replace(/&s=[0-9a-f]{16}$/, '') }
}

test('from the card in the chat it is two taps for who came before; one more asks to be reminded', async () => {
  const shiftId = await posts(backEnd, { id: 'wall01', from, capacity: 1 })
  const wang = phoneOf('wang', '王阿姨')
  wang.phone.open(cardOf(shiftId))
  await wang.screen.sees('我来')
  expect(card(wang)).toMatchObject({ title: expect.stringMatching(/还差 1 人$/), path: `/${cardOf(shiftId)}` })

  wang.screen.tap('我来')
  await wang.screen.sees('确认报名')
  wang.screen.tap('确认报名')
  await wang.screen.sees('已报名')
  expect(await placesOf(shiftId)).toEqual([['wang', '王阿姨']])

  expect(asksToRemind(wang)).toHaveLength(0)
  wang.screen.tap('前一天提醒我')
  await wang.screen.sees('好的,用微信告诉您。')
  expect(asksToRemind(wang)).toMatchObject([{ argument: { tmplIds: [expect.any(String), expect.any(String)] } }])

  // What goes back into the chat is how it stands now.
  await wang.screen.until(() => /已满,可以候补$/.test(card(wang)?.title ?? ''), 'the card to say that it is full')
  wang.screen.tap('关闭')
  await wang.screen.until(() => !wang.screen.text().includes('看我的报名'), 'the sheet to be gone')
  expect(card(wang)?.title).toMatch(/已满,可以候补$/)
  expect(wang.phone.errors()).toEqual([])
})

test('the next one finds it full and waits as the first; whoever leaves lets them in, and their inbox says so', async () => {
  const shiftId = await posts(backEnd, { id: 'wall02', from, capacity: 1 })
  await backEnd.call('li', 'volunteering.signUp', { shiftId, name: '李老师' })
  const chen = phoneOf('chen', '陈师傅')
  chen.phone.open(cardOf(shiftId))
  await chen.screen.sees('已满,可以候补')
  chen.screen.tap('排候补')
  await chen.screen.sees('确认排候补')
  chen.screen.tap('确认排候补')
  await chen.screen.sees('您排在候补第 1 位。')
  chen.screen.tap('轮到了告诉我')
  await chen.screen.sees('好的,用微信告诉您。')
  expect(asksToRemind(chen)).toMatchObject([{ argument: { tmplIds: { length: 3 } } }])

  const li = phoneOf('li')
  li.phone.open('packages/volunteering/mine/index')
  await li.screen.sees('退出')
  li.screen.tap('退出')
  await li.screen.sees('您退出后,候补的邻居会补上。')
  expect(await placesOf(shiftId)).toHaveLength(2)
  li.screen.tap('退出')
  await li.screen.sees('您还没有报过名')
  expect(await placesOf(shiftId)).toEqual([['chen', '陈师傅']])

  chen.phone.open('packages/inbox/inbox/index')
  await chen.screen.sees('轮到您了:给围墙画上四季')
  chen.screen.tap('去看看')
  await chen.screen.sees('我的报名')
  expect(chen.screen.text()).toContain('已报名')
  expect([...li.phone.errors(), ...chen.phone.errors()]).toEqual([])
})

test('a class asks for the child by first name and age band, and for nothing else', async () => {
  const shiftId = await posts(backEnd, { id: 'class1', kind: 'class', from, capacity: 5 })
  const li = phoneOf('li', '李老师')
  li.phone.open(cardOf(shiftId))
  await li.screen.sees('给孩子报名')
  li.screen.tap('给孩子报名')
  await li.screen.sees('孩子的小名')
  expect(waits(li)).toBe(true)
  await types(li, '乐乐', 1)
  expect(waits(li)).toBe(true)
  await chooses(li, '7 到 9 岁')
  await li.screen.until(() => !waits(li), 'the button to be ready')
  li.screen.tap('确认报名')
  await li.screen.sees('已报名')
  const [shift] = await backEnd.documents('shifts', { _id: shiftId })
  expect(shift?.places).toMatchObject([{ who: 'li', name: '李老师', child: { name: '乐乐', band: '7-9' } }])
})

test('for elders it is three screens, each with one strong button', async () => {
  const shiftId = await posts(backEnd, { id: 'wall03', from, capacity: 2 })
  const chen = phoneOf('chen', '陈师傅', true)
  const screens: [route: string, strong: number][] = []
  const look = () =>
    screens.push([chen.phone.top().route.replace('packages/volunteering/', ''), primaries(chen).length])
  chen.phone.open(cardOf(shiftId))
  await chen.screen.sees('我来')
  look()
  chen.screen.tap('我来')
  await chen.screen.sees('确认报名')
  look()
  chen.screen.tap('确认报名')
  await chen.screen.sees('已报名')
  look()
  expect(screens).toEqual([
    ['activity/index', 1],
    ['signUp/index', 1],
    ['signUp/index', 1],
  ])
  expect(await placesOf(shiftId)).toEqual([['chen', '陈师傅']])
  // The card says how it stands after this sign-up.
  await chen.screen.until(() => /还差 1 人$/.test(card(chen)?.title ?? ''), 'the card to be up to date')
  expect(card(chen)?.path).toBe(`/${cardOf(shiftId)}`)
})

test('without a home it leads to the door, and from there back to what one wanted', async () => {
  const shiftId = await posts(backEnd, { id: 'wall04', from, capacity: 2 })
  const newcomer = phoneOf('newcomer')
  const { phone, screen } = newcomer
  phone.open(`pages/home/index?scene=${encodeURIComponent(sceneOf(BUILDING))}`)
  await screen.sees('登记住处')
  phone.open(cardOf(shiftId))
  await screen.sees('给围墙画上四季')
  expect(screen.text()).not.toContain('我来')
  screen.tap('登记住处')
  await screen.sees('几楼?')
  screen.tap('12 楼')
  await screen.sees('几号房?')
  screen.tap('12')
  await screen.sees('您是这一户的?')
  screen.tap('租户')
  await types(newcomer, '小周')
  await chooses(newcomer, '信箱里的邀请码')
  await types(newcomer, slipOf(homeAt(BUILDING, 12)), 1)
  screen.tap('我读过并同意隐私说明')
  await screen.until(() => screen.find('登记 12,租户')?.className.includes('still') === false, 'the button to be ready')
  screen.tap('登记 12,租户')
  await screen.sees('我来')
  expect(phone.top().route).toBe('packages/volunteering/activity/index')
  screen.tap('我来')
  await screen.sees('怎么称呼您')
  await types(newcomer, '小周')
  screen.tap('确认报名')
  await screen.sees('已报名')
  expect(await placesOf(shiftId)).toEqual([['newcomer', '小周']])
  expect(phone.errors()).toEqual([])
})
