/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, COMMUNITY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { types } from '../desk/aClerk'
import { type APhone, aPhone } from '../phone/aPhone'
import { tapsLabelled } from '../rounds/aHand'
import { earned, goods, inOffice, inOrder } from './aBank'

let backEnd: BackEnd
let li: APhone
let wang: APhone
let sun: APhone

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING]),
    inOffice('sun', 'community-clerk', COMMUNITY),
    resident('li', homeAt(BUILDING, 2)),
    resident('wang', homeAt(BUILDING, 3)),
    ...earned(['li'], 50),
  ])
  await backEnd.call('sun', 'points.postOffer', goods)
  li = aPhone(backEnd, 'li')
  wang = aPhone(backEnd, 'wang')
  sun = aPhone(backEnd, 'sun')
})
afterAll(async () => {
  for (const { screen } of [li, wang, sun]) screen.stop()
  await backEnd.stop()
})

test('from the page about oneself to the last bag, in four taps and a name; the clerk compares the code', async () => {
  const { phone, screen, asked } = li
  phone.open('pages/me/index')
  await screen.sees('邻储银行')
  screen.tap('邻储银行')
  await screen.sees('50 分')
  await screen.sees('服务 2 小时,「结对探望」')
  tapsLabelled(li, '小物品,布袋,到社区服务站领,30 分,余 1 份', 0)
  await screen.sees('您有 50 分,换一份以后还剩 20 分。')
  screen.tap('用 30 分换一份')
  await screen.sees('您有 50 分,换后还剩 20 分。')
  await types(li, '李阿姨')
  screen.tap('确认换')
  await screen.sees('您换到了')
  const [taken] = await backEnd.documents('redemptions')
  const code = String(taken?.code)
  expect(screen.text()).toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
  expect(asked().filter((action) => action === 'points.openBank')).toHaveLength(1)
  expect(phone.errors()).toEqual([])

  sun.phone.open(`packages/points/offer/index?offerId=${goods.offerId}`)
  await sun.screen.sees('李阿姨')
  expect(sun.screen.text()).toContain(`取用码 ${code.slice(0, 3)} ${code.slice(3)}`)
  tapsLabelled(sun, '李阿姨,已交给 TA', 0)
  await sun.screen.sees('点了以后这位邻居不能再退。')
  sun.screen.tap('码对得上,已交给 TA')
  await sun.screen.sees('已交')
  await sun.screen.until(() => !sun.screen.text().includes('码对得上'), 'the sheet to be gone')
  phone.open(`packages/points/offer/index?offerId=${goods.offerId}`)
  await screen.sees('这一份已经交给您了。')
  await inOrder(backEnd)
})

test('a neighbour proposes a lesson; nothing typed is lost, the clerk says yes, another neighbour has too few points', async () => {
  const { phone, screen } = wang
  phone.open('packages/points/offerForm/index')
  await screen.sees('报给社区')
  await types(wang, '剪窗花', 0)
  screen.tap('报给社区')
  await screen.sees('请填写,最多 40 个字。')
  phone.back()
  phone.open('packages/points/offerForm/index')
  await screen.sees('报给社区')
  await types(wang, '1 号楼凉亭', 1)
  await types(wang, '王阿姨', 4)
  wang.network(false)
  screen.tap('报给社区')
  await screen.sees('网络不通')
  wang.network(true)
  screen.tap('报给社区')
  await screen.sees('已经报上去了')
  const offers = await backEnd.documents('pointOffers', { title: '剪窗花' })
  expect(offers).toMatchObject([{ state: 'proposed', teacher: 'wang', price: 10, stock: 10 }])

  sun.phone.open('packages/points/bank/index')
  await sun.screen.sees('等您点头的课')
  sun.phone.open(`packages/points/offer/index?offerId=${offers[0]?._id}`)
  await sun.screen.sees('同意,让邻居来换')
  sun.screen.tap('同意,让邻居来换')
  await sun.screen.sees('发到群里')
  expect(sun.phone.top().onShareAppMessage?.({})).toMatchObject({ title: '剪窗花:10 分换一份,还有 10 份' })
  expect(await backEnd.documents('messages', { to: 'wang' })).toHaveLength(1)

  li.phone.open(`packages/points/offer/index?offerId=${offers[0]?._id}`)
  await li.screen.sees('您有 20 分,换一份以后还剩 10 分。')
  phone.open(`packages/points/offer/index?offerId=${offers[0]?._id}`)
  await screen.sees('还没有人换')
  expect(phone.errors()).toEqual([])
})
