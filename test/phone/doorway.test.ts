/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, places, poll, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone, nodesOf } from './aPhone'

let backEnd: BackEnd
const phones: APhone[] = []
const phoneOf = (openid: string): APhone => {
  const phone = aPhone(backEnd, openid)
  phones.push(phone)
  return phone
}
const accepts = async ({ phone, screen }: APhone) => {
  screen.tap('我读过并同意隐私说明')
  await screen.until(() => nodesOf(phone).some(({ cl }) => cl?.includes('binding__accept--on')), 'the tick')
}
const doorway = `pages/home/index?scene=${encodeURIComponent(sceneOf(BUILDING))}`

beforeAll(async () => {
  backEnd = await startBackEnd([...places(), ...poll({ _id: 'spring' }, Date.now())])
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
  await accepts(bride)
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
  await accepts(traveller)
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
