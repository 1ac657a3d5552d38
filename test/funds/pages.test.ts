/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, COMMUNITY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { types } from '../desk/aClerk'
import { type APhone, aPhone } from '../phone/aPhone'
import { inOffice } from '../points/aBank'
import { done, inOrder, road } from './aLedger'

let backEnd: BackEnd
let li: APhone
let sun: APhone
let he: APhone

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING]),
    inOffice('sun', 'community-clerk', COMMUNITY),
    inOffice('he', 'community-clerk', COMMUNITY),
    resident('li', homeAt(BUILDING, 2)),
  ])
  li = aPhone(backEnd, 'li')
  sun = aPhone(backEnd, 'sun')
  he = aPhone(backEnd, 'he')
})
afterAll(async () => {
  for (const { screen } of [li, sun, he]) screen.stop()
  await backEnd.stop()
})

test('a clerk books the year’s money, nothing typed is lost, a colleague approves, and a neighbour reads it', async () => {
  sun.phone.open('packages/funds/desk/index')
  await sun.screen.sees('还没有一笔账')
  sun.screen.tap('记一笔')
  await sun.screen.sees('收入到账')
  sun.screen.tap('收入到账')
  await sun.screen.sees('填一年的 30 万元')
  sun.screen.tap('交给同事审核')
  await sun.screen.sees('请填金额,只写数字。')
  sun.screen.tap('填一年的 30 万元')
  await sun.screen.until(() => !sun.screen.text().includes('填一年的'), 'the amount to be filled in')
  sun.phone.back()
  sun.phone.open('packages/funds/propose/index')
  await sun.screen.sees('交给同事审核')
  sun.network(false)
  sun.screen.tap('交给同事审核')
  await sun.screen.sees('网络不通')
  sun.network(true)
  sun.screen.tap('交给同事审核')
  await sun.screen.sees('发给同事审核')
  expect(await backEnd.documents('fundProposals')).toMatchObject([
    { what: { do: 'income', amount: 300_000_00, from: '区财政' }, state: 'proposed' },
  ])

  he.phone.open('packages/funds/desk/index')
  await he.screen.sees('等您审核 1 笔')
  const [proposal] = await backEnd.documents('fundProposals')
  he.phone.open(`packages/funds/proposal/index?proposalId=${proposal?._id}`)
  await he.screen.sees('300,000.00 元')
  he.screen.tap('审核通过')
  await he.screen.sees('记了的账不能删,错了只能冲正')
  he.screen.tap('确认记账')
  await he.screen.sees('审核通过,已经记账。')

  await done(backEnd, { do: 'budget', project: road, amount: 86_000_00 })
  li.phone.open('pages/home/index')
  await li.screen.sees('经费用了')
  li.phone.open(`packages/funds/ledger/index?at=${COMMUNITY}`)
  await li.screen.sees('小区主路硬化')
  expect(li.screen.text()).toContain('+300,000.00 元')
  expect(li.asked().filter((action) => action === 'funds.openLedger')).toHaveLength(1)
  for (const { phone } of [li, sun, he]) expect(phone.errors()).toEqual([])
  await inOrder(backEnd)
})

test('who only has to look returns it with a reason, which its author reads', async () => {
  sun.phone.open('packages/funds/propose/index')
  await sun.screen.sees('项目计划')
  sun.screen.tap('项目计划')
  await sun.screen.sees('新项目')
  sun.screen.tap('新项目')
  await sun.screen.sees('项目叫什么')
  await types(sun, '楼下小书屋', 0)
  await types(sun, '22500', 1)
  await sun.screen.sees('22,500.00 元')
  sun.screen.tap('交给同事审核')
  await sun.screen.sees('发给同事审核')
  const [proposal] = await backEnd.documents('fundProposals', { state: 'proposed' })
  he.phone.open(`packages/funds/proposal/index?proposalId=${proposal?._id}`)
  await he.screen.sees('楼下小书屋')
  he.screen.tap('退回')
  await he.screen.sees('为什么退回,要怎么改')
  await types(he, '先等投票结果', 0, 'text-area')
  he.screen.tap('确认退回')
  await he.screen.sees('退回:先等投票结果')
  sun.phone.open('packages/funds/desk/index')
  await sun.screen.sees('退回给您 1 笔')
})
