/** @jest-environment ./test/weapp/environment.js */
import { thisYear } from '../../scripts/demo/projects'
import { BUILDING, homeAt, places, poll, resident, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone } from './aPhone'

const MOST_SET_DATA = 2
const MOST_BYTES = 24 * 1024

let backEnd: BackEnd
let owner: APhone
beforeAll(async () => {
  const now = Date.now()
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'spring', budget: 300_000_00, projects: thisYear }, now),
    resident('owner', homeAt(BUILDING, 4)),
  ])
  owner = aPhone(backEnd, 'owner')
  // The door that the tabs show the surroundings of.
  owner.phone.open(`pages/home/index?scene=${encodeURIComponent(sceneOf(BUILDING))}`)
  await owner.screen.sees('去投票')
})
afterAll(async () => {
  owner.screen.stop()
  await backEnd.stop()
})

test.each([
  ['pages/home/index', '去投票', 'community.openHome'],
  ['pages/deliberate/index', '测试投票', 'voting.listPolls'],
  ['pages/notices/index', '公示', 'notices.listNotices'],
  ['pages/me/index', '隐私说明', 'community.openMe'],
  ['packages/voting/poll/index?pollId=spring', '测试投票', 'voting.openPoll'],
  ['packages/voting/ballot/index?pollId=spring', '小区主路硬化', 'voting.openPoll'],
  [`packages/community/binding/index?scene=${encodeURIComponent(sceneOf(BUILDING))}`, '几楼?', 'community.openBinding'],
])('%s asks the cloud once and draws within its budget', async (url, shows, action) => {
  const { phone, screen, asked } = owner
  const route = url.split('?')[0] ?? url
  const askedBefore = asked().length
  const drawnBefore = phone.setDataOf(route).length
  phone.open(url)
  await screen.sees(shows)
  expect(asked().slice(askedBefore)).toEqual([action])
  const drawn = phone.setDataOf(route).slice(drawnBefore)
  expect(drawn.length).toBeGreaterThan(0)
  expect(drawn.length).toBeLessThanOrEqual(MOST_SET_DATA)
  expect(drawn.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES)
  expect(phone.errors()).toEqual([])
})
