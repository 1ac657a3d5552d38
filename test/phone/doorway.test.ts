/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, homeAt, NEXT_BUILDING, places, poll, resident, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { chooses, types } from '../desk/aClerk'
import { type APhone, aPhone } from './aPhone'
import { accepts, agrees, proves } from './proves'

let backEnd: BackEnd
const phones: APhone[] = []
const phoneOf = (openid: string, more: Parameters<typeof aPhone>[3] = {}): APhone => {
  const phone = aPhone(backEnd, openid, 'light', more)
  phones.push(phone)
  return phone
}
const doorway = `pages/home/index?scene=${encodeURIComponent(sceneOf(BUILDING))}`

const GRID = 'hj.02.03.1'
const leader = resident('zhao', homeAt(BUILDING, 20))
const mother = resident('mother', homeAt(NEXT_BUILDING, 1))
const homes = ({ document }: ReturnType<typeof resident>) => document.homes as object[]

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'spring' }, Date.now()),
    ...poll({ _id: 'once' }, Date.now()),
    { ...leader, document: { ...leader.document, roles: [{ role: 'grid-leader', area: GRID, from: 0 }] } },
    { ...mother, document: { ...mother.document, homes: [...homes(mother), ...homes(leader)] } },
  ])
})
afterEach(() => {
  for (const { screen } of phones.splice(0)) screen.stop()
})
afterAll(() => backEnd.stop())

test('a forged code is named as such, and scanning the right one opens the door', async () => {
  const { phone, screen, scans } = phoneOf('newcomer')
  phone.open(`pages/home/index?scene=${encodeURIComponent(`${BUILDING}~1~AAAAAAAAAA`)}`)
  await screen.sees('这个二维码不是惠邻贴的')
  scans(sceneOf(BUILDING))
  screen.tap('重新扫码')
  await screen.sees('登记住处')
  expect(screen.text()).toContain(`${BUILDING} 的名字`)
})

test('a newcomer picks floor, door and relation, reads the notice, and only then is stored', async () => {
  const bride = phoneOf('bride')
  const { phone, screen, asked } = bride
  phone.open(doorway)
  await screen.sees('登记住处')
  screen.tap('登记住处')
  await screen.sees('几楼?')
  expect(screen.text()).not.toContain('几号房?')
  screen.tap('12 楼')
  await screen.sees('几号房?')
  screen.tap('12')
  await screen.sees('您是这一户的?')
  screen.tap('家人')
  await screen.sees('我读过并同意')
  screen.tap('登记 12,家人')

  screen.tap('看隐私说明全文')
  await screen.sees('我们不存什么')
  phone.back()
  await screen.sees('我读过并同意')
  expect(asked()).not.toContain('community.bindHome')
  await proves(bride, homeAt(BUILDING, 12))
  screen.tap('登记 12,家人')
  await screen.sees('您家 1 单元 12')
  expect(await backEnd.documents('people', { _id: 'bride' })).toMatchObject([{ homes: [{ relation: 'family' }] }])
})

test('what was picked survives a network that goes away, and the phone says what it shows', async () => {
  const traveller = phoneOf('traveller')
  const { phone, screen, network } = traveller
  phone.open(doorway)
  await screen.sees('登记住处')
  screen.tap('登记住处')
  await screen.sees('几楼?')
  screen.tap('7 楼')
  await screen.sees('几号房?')
  screen.tap('7')
  await screen.sees('您是这一户的?')
  screen.tap('租户')
  await screen.sees('我读过并同意')
  await proves(traveller, homeAt(BUILDING, 7))
  network(false)
  screen.tap('登记 7,租户')
  await screen.sees('网络不通,您填的内容已留在手机上')

  phone.back()
  await screen.sees('您看到的可能是上次的内容')
  expect(screen.text()).toContain(`${BUILDING} 的名字`)
  network(true)
  screen.tap('登记住处')
  await screen.sees('登记 7,租户')
  screen.tap('登记 7,租户')
  await screen.sees('您家 1 单元 7')
})

test('without network and without anything seen before there is a sentence and a way to try again', async () => {
  const { phone, screen, network } = phoneOf('lift')
  network(false)
  phone.open('pages/me/index')
  await screen.sees('再试一次')
  network(true)
  screen.tap('再试一次')
  await screen.sees('您还没有登记住处')
})

test('opened by the code, two calls at most and the building’s page is on screen', async () => {
  const { phone, screen, asked } = phoneOf('passer-by')
  phone.open(doorway)
  await screen.sees('登记住处')
  expect(screen.text()).toContain(`${BUILDING} 的名字`)
  expect(asked().length).toBeLessThanOrEqual(2)
})

test('from a card to the door, to the grid leader, and by the message back to what the card was about', async () => {
  const newcomer = phoneOf('card-reader')
  const { phone, screen } = newcomer
  phone.open(doorway)
  await screen.sees('登记住处')
  phone.tapCard('packages/voting/poll/index?pollId=once')
  await screen.sees('请先登记住处')
  screen.tap('登记住处')
  await screen.sees('几楼?')
  screen.tap('9 楼')
  await screen.sees('几号房?')
  screen.tap('9')
  await screen.sees('您是这一户的?')
  screen.tap('租户')
  await types(newcomer, '小林', 0)
  await chooses(newcomer, '请人确认')
  await accepts(newcomer)
  screen.tap('登记 9,租户')
  await screen.sees('已登记,等待确认')
  screen.tap('先回首页看看')
  await screen.sees('等待确认:1 单元 9')
  expect(screen.text()).not.toContain('去投票')

  const zhao = phoneOf('zhao')
  zhao.phone.open('packages/community/toConfirm/index')
  await zhao.screen.sees('小林')
  zhao.screen.tap('确认')
  await zhao.screen.sees('没有等确认的')

  phone.open('packages/inbox/inbox/index')
  await screen.sees('在1 单元 9的住处确认了')
  screen.tap('去看看')
  await screen.sees('测试投票')
  expect(phone.top().route).toBe('packages/voting/poll/index')
  expect(screen.text()).not.toContain('请先登记住处')
})

test('WeChat’s own consent is asked before anything personal, once, and a no keeps everything on the phone', async () => {
  const careful = phoneOf('careful', { consents: false })
  const { phone, screen, asked } = careful
  phone.open(doorway)
  await screen.sees('登记住处')
  screen.tap('登记住处')
  await screen.sees('几楼?')
  screen.tap('10 楼')
  await screen.sees('几号房?')
  screen.tap('10')
  await screen.sees('您是这一户的?')
  screen.tap('家人')
  await proves(careful, homeAt(BUILDING, 10))
  screen.tap('登记 10,家人')
  await screen.sees('先请您看一眼')
  screen.tap('关闭')
  await screen.until(() => !screen.text().includes('先请您看一眼'), 'the sheet to be gone')
  expect(asked()).not.toContain('community.bindHome')
  screen.tap('登记 10,家人')
  await screen.sees('先请您看一眼')
  agrees(careful)
  await screen.sees('您家 1 单元 10')
  expect(asked().filter((action) => action === 'community.bindHome')).toHaveLength(1)
})

test('who has two homes goes from one to the other, and says which one votes', async () => {
  const { phone, screen } = phoneOf('mother')
  phone.open('pages/home/index')
  await screen.sees('换一处')
  screen.tap('换一处')
  await screen.sees('看哪一处')
  screen.tap(`${BUILDING} 的名字 1 单元 20`)
  await screen.sees('您家 1 单元 20')
  phone.open('packages/voting/ballot/index?pollId=once')
  await screen.sees('这次替哪一户投?')
  screen.tap(`${NEXT_BUILDING} 的名字 1 单元 1`)
  await screen.sees('项目 road')
})

test('a link that leads nowhere lands on home, which says so', async () => {
  const { phone, screen } = phoneOf('lost')
  phone.open('pages/me/index')
  await screen.sees('您还没有登记住处')
  phone.notFound('packages/old/page/index')
  await screen.sees('这个链接打不开了')
})
