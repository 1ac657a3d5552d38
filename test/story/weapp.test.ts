/** @jest-environment ./test/weapp/environment.js */
import { wan } from '../../domain/wording/money'
import { thisYear } from '../../scripts/demo/projects'
import { BUILDING, COMMUNITY, homeAt, NEXT_BUILDING, places, poll, resident, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone } from '../phone/aPhone'
import { proves } from '../phone/proves'

const TITLE = '2026 年服务群众经费项目'
const now = Date.now()
const closesAt = now + 3 * 86_400_000
let backEnd: BackEnd
let li: APhone
let wang: APhone

beforeAll(async () => {
  const document = { _id: 'p2026', title: TITLE, budget: 300_000_00, projects: thisYear, closesAt, area: COMMUNITY }
  backEnd = await startBackEnd([
    ...places(),
    ...poll(document, now),
    ...Array.from({ length: 9 }, (_, i) => resident(`neighbour-${i}`, homeAt(NEXT_BUILDING, i + 1))),
  ])
  li = aPhone(backEnd, 'wx-li')
  wang = aPhone(backEnd, 'neighbour-0')
  for (let i = 1; i < 9; i++)
    await backEnd.call(`neighbour-${i}`, 'voting.castBallot', {
      pollId: 'p2026',
      choices: i < 6 ? ['road', 'lamps'] : ['meals'],
    })
})
afterAll(async () => {
  li.screen.stop()
  wang.screen.stop()
  await backEnd.stop()
})

test('from the QR at the door to the result on the wall, on the weapp build', async () => {
  const { phone, screen } = li
  phone.open(`pages/home/index?scene=${encodeURIComponent(sceneOf(BUILDING))}`)
  await screen.sees('登记住处')
  expect(screen.text()).toContain(TITLE)

  screen.tap('登记住处')
  await screen.sees('几楼?')
  screen.tap('12 楼')
  await screen.sees('几号房?')
  screen.tap('12')
  await screen.sees('您是这一户的?')
  screen.tap('业主')
  await proves(li, homeAt(BUILDING, 12))
  const ready = () => screen.find('登记 12,业主')?.className.includes('still') === false
  await screen.until(ready, 'the button to be ready')
  screen.tap('登记 12,业主')
  await screen.sees('去投票')

  screen.tap('去投票')
  await screen.sees('小区主路硬化')
  screen.tap('小区主路硬化')
  await screen.sees('已选 1 个')
  screen.tap('独居老人送餐上门')
  await screen.sees('已选 2 个')
  expect(screen.text()).toContain(`还剩 ${wan(300_000_00 - 86_000_00 - 34_000_00)}`)
  screen.tap('确认选票')
  await screen.sees('您选了 2 个项目')
  screen.tap('投出这张选票')
  await screen.sees('您家的选票投好了')

  await backEnd.clock({ advance: 61_000 })
  phone.open('packages/voting/poll/index?pollId=p2026')
  await screen.sees('40 户里有 9 户')

  await backEnd.clock({ set: closesAt + 120_000 })
  for (const { phone, screen } of [li, wang]) {
    phone.open('packages/voting/result/index?pollId=p2026')
    await screen.sees('中选')
    expect(screen.text()).toContain('小区主路硬化')
    expect(screen.text()).toMatch(/9 户/)
  }

  phone.open('packages/voting/verify/index?pollId=p2026')
  await screen.sees('您的票数进去了,一字未改。')
  expect(li.phone.errors()).toEqual([])
})

test('the phone does not call a receipt counted that was not', async () => {
  wang.phone.open('packages/voting/verify/index?pollId=p2026')
  await wang.screen.sees('回执')
  expect(wang.screen.text()).not.toContain('一字未改')
})
