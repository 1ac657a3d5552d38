/** @jest-environment ./test/weapp/environment.js */
import type { CollectionName } from '../../cloudfunctions/collections'
import { householdId } from '../../domain/community/area'
import { visitOf } from '../../domain/rounds/sweep'
import { BUILDING, homeAt, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone, nodesOf } from '../phone/aPhone'
import type { TreeNode } from '../weapp/phone'
import { keptOn, labelsOn, tapsLabelled } from './aHand'

const GRID = 'hj.02.03.1'
/** 34 floors, 4 units, 2 doors on each landing. */
const TOWER = 'hj.02.03.1.05.03'
const ROUTE = 'packages/rounds/sweep/index'
/** What WeChat advises: nodes of a page, children of one; and what one tap may send. */
const [MOST_NODES, MOST_CHILDREN, MOST_BYTES] = [1000, 60, 2048]
const now = Date.now()
const sweep = `${ROUTE}?sweep=poll:spring&building=`
let backEnd: BackEnd
let zhao: APhone
let qian: APhone

const doc = (collection: CollectionName, document: { [field: string]: unknown }) => ({ collection, document })
const tower = [1, 2, 3, 4].flatMap((unit) =>
  Array.from({ length: 34 }, (_, i) => i + 1).flatMap((floor) =>
    ['01', '02'].map((door) => {
      const room = `${floor}${door}`
      return doc('households', { _id: householdId(TOWER, unit, room), building: TOWER, unit, floor, room })
    }),
  ),
)
const leads = (openid: string) => {
  const { collection, document } = resident(openid, homeAt(BUILDING, 20))
  return doc(collection, { ...document, roles: [{ role: 'grid-leader', area: GRID, from: 0 }] })
}

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    doc('areas', { _id: TOWER, level: 'building', name: '3 号楼', households: tower.length, sceneIssue: 1 }),
    ...tower,
    ...poll({ _id: 'spring', title: '春天的项目', closesAt: now + 2 * 86_400_000 }, now),
    leads('zhao'),
    leads('qian'),
  ])
  zhao = aPhone(backEnd, 'zhao')
  qian = aPhone(backEnd, 'qian')
  for (const { phone } of [zhao, qian]) phone.open('pages/me/index')
})
afterAll(async () => {
  zhao.screen.stop()
  qian.screen.stop()
  await backEnd.stop()
})
beforeEach(async () => {
  await goHome(zhao)
  await goHome(qian)
})

/** Leaves every page but the first, which is there again when this resolves. */
async function goHome({ phone, screen }: APhone) {
  while (phone.pages().length > 1) phone.back()
  await screen.sees('网格长工作台')
}

const entries = (sweep: string) => backEnd.documents('doorEntries', { sweep })
/** What a tap sends to be drawn, until what it brings is to be seen. */
async function sentBy({ phone }: APhone, tap: () => void, seen: () => Promise<void>) {
  const before = phone.setDataOf(ROUTE).length
  tap()
  await seen()
  return phone.setDataOf(ROUTE).slice(before)
}

test('a building of 34 floors, 4 units and 2 doors a landing is drawn as much as a phone can, the top first', async () => {
  const { phone, screen } = zhao
  phone.open(sweep + TOWER)
  await screen.sees('272 户里走了 0 户')
  const nodes = nodesOf(phone)
  expect(nodes.length).toBeLessThan(MOST_NODES)
  const children = (node: TreeNode) => (node.cn ?? []).length
  expect(Math.max(...nodes.map(children))).toBeLessThanOrEqual(MOST_CHILDREN)
  const labels = labelsOn(zhao)
  expect(labels).toContain('34 到 27 楼,0/64 户')
  expect(labels.filter((label) => label.endsWith(',没投'))).toHaveLength(64)
  expect(labels).toContain('4 单元 2702,没投')
  const drawn = phone.setDataOf(ROUTE).reduce((sum, { bytes }) => sum + bytes, 0)
  expect(drawn).toBeLessThan(64 * 1024)

  tapsLabelled(zhao, '2 到 1 楼,0/16 户', 0)
  await screen.sees('4 单元')
  await screen.until(() => labelsOn(zhao).includes('4 单元 102,没投'), 'the lowest floors')
  expect(nodesOf(phone).length).toBeLessThan(MOST_NODES)
  expect(phone.errors()).toEqual([])
})

test('a tap sends one small piece to be drawn: choosing a door, noting it, going on', async () => {
  const { phone, screen } = zhao
  phone.open(sweep + TOWER)
  await screen.sees('从 1 单元 3401 开始')
  screen.tap('从 1 单元 3401 开始')
  await screen.sees('下一户 1 单元 3402')
  const labelled = (label: string) => screen.until(() => labelsOn(zhao).includes(label), label)

  const taps = [
    await sentBy(
      zhao,
      () => screen.tap('没人在家'),
      () => labelled('1 单元 3401,没人'),
    ),
    await sentBy(
      zhao,
      () => screen.tap('下一户 1 单元 3402'),
      () => screen.sees('下一户 1 单元 3301'),
    ),
    await sentBy(
      zhao,
      () => tapsLabelled(zhao, '2 单元 3402,没投', 0),
      () => screen.sees('下一户 2 单元 3301'),
    ),
    await sentBy(
      zhao,
      () => screen.tap('已留通知单'),
      () => labelled('2 单元 3402,留了单'),
    ),
  ]
  for (const sent of taps) {
    expect(sent).toHaveLength(1)
    expect(sent[0]?.bytes).toBeLessThan(MOST_BYTES)
  }
  await screen.sees('272 户里走了 2 户')
})

test('a building is swept without network and all of it arrives once; another phone’s later note stands', async () => {
  const { phone, screen } = zhao
  phone.open(sweep + BUILDING)
  await screen.sees('20 户里走了 0 户')
  zhao.network(false)
  screen.tap('从 1 单元 20 开始')
  const standsAt = () => screen.dom().querySelector('[class*="at-door__name"]')?.textContent
  for (let number = 20; number > 0; number--) {
    await screen.until(() => standsAt() === `1 单元 ${number}`, `door ${number}`)
    screen.tap(number % 2 ? '没人在家' : '已留通知单')
    await screen.until(() => labelsOn(zhao).includes(`${number},${number % 2 ? '没人' : '留了单'}`), `${number}`)
    if (number > 1) screen.tap(`下一户 1 单元 ${number - 1}`)
  }
  await screen.sees('20 户里走了 20 户')
  await screen.sees('20 次记录在手机上')
  expect(keptOn(zhao)).toContain(`draft/sweep/poll:spring/${BUILDING}`)
  const swept = async () =>
    (await entries('poll:spring')).filter(({ household }) => `${household}`.startsWith(`${BUILDING}.`))
  expect(await swept()).toEqual([])

  // What is kept outlives the page; meanwhile somebody else comes to one of the doors.
  await goHome(zhao)
  phone.open(sweep + BUILDING)
  await screen.sees('20 户里走了 20 户')
  qian.phone.open(sweep + BUILDING)
  await qian.screen.sees('20 户里走了 0 户')
  tapsLabelled(qian, '19,没投', 0)
  await qian.screen.sees('投过票了')
  qian.screen.tap('投过票了')
  await qian.screen.until(() => labelsOn(qian).includes('19,说投了'), 'the vote that was said')

  zhao.network(true)
  phone.open(sweep + BUILDING)
  await screen.until(() => labelsOn(zhao).includes('19,说投了'), 'what was noted later by somebody else')
  for (let held = await swept(); held.length < 21; held = await swept())
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(new Set((await swept()).map(({ _id }) => _id)).size).toBe(21)
  phone.open(sweep + BUILDING)
  await screen.until(() => labelsOn(zhao).includes('20,留了单'), 'the building anew')
  await screen.until(() => !keptOn(zhao).includes(`draft/sweep/poll:spring/${BUILDING}`), 'the phone to keep nothing')
  expect(screen.text()).not.toContain('次记录在手机上')
  expect(labelsOn(zhao)).toEqual(expect.arrayContaining(['20,留了单', '19,说投了', '1,没人']))
  expect(await swept()).toHaveLength(21)
  expect(phone.errors()).toEqual([])
})

test('help is noted in words, is first on the day’s page, and is taken back; the history tells all of it', async () => {
  const { phone, screen } = qian
  phone.open('packages/rounds/sweeps/index')
  await screen.sees('为哪件事上门?')
  screen.tap('换一件事')
  await screen.sees('走访')
  screen.tap('走访')
  await screen.until(() => labelsOn(qian).some((label) => label.startsWith('3 号楼,记了 0/272')), 'the buildings')
  tapsLabelled(qian, '3 号楼,记了 0/272 户,还没走', 0)
  await screen.sees('从 1 单元 3401 开始')
  screen.tap('从 1 单元 3401 开始')
  await screen.sees('见到人了')
  screen.tap('需要帮助')
  await screen.sees('要帮什么')
  screen.tap('记下来')
  await screen.until(() => labelsOn(qian).includes('1 单元 3401,要帮忙'), 'the door that needs help')
  for (let noted = await entries(visitOf(now)); noted.length < 1; noted = await entries(visitOf(now)))
    await new Promise((resolve) => setTimeout(resolve, 20))

  zhao.phone.open('packages/rounds/today/index')
  await zhao.screen.sees('1 户需要帮助')
  expect(zhao.screen.text()).toContain('先看 3 号楼 1 单元 3401')
  zhao.screen.tap('去看看')
  await zhao.screen.sees('走访')
  tapsLabelled(zhao, '1 单元 3401,要帮忙', 0)
  await zhao.screen.sees('更多')
  tapsLabelled(zhao, '1 单元 3401,要帮忙', 0)
  await zhao.screen.sees('同事记:需要帮助')
  zhao.screen.tap('记错了,撤回')
  await zhao.screen.until(() => labelsOn(zhao).includes('1 单元 3401,没去'), 'the note to be taken back')
  for (let noted = await entries(visitOf(now)); noted.length < 2; noted = await entries(visitOf(now)))
    await new Promise((resolve) => setTimeout(resolve, 20))
  zhao.phone.back()
  await zhao.screen.until(() => !zhao.screen.text().includes('户需要帮助'), 'the day without it')
  expect([...zhao.phone.errors(), ...phone.errors()]).toEqual([])
})

test('without network the day is what was seen last, and says when', async () => {
  const { phone, screen } = zhao
  phone.open('packages/rounds/today/index')
  await screen.sees('户没投票')
  zhao.network(false)
  const opensWithout = async () => {
    phone.open('packages/rounds/today/index')
    await screen.sees('户没投票')
    return screen.text().includes('看到的。')
  }
  // What was still under way may come back late, and then the network looks as if it were there.
  while (!(await opensWithout())) phone.back()
  expect(screen.text()).toContain('网络不通')
  zhao.network(true)
})
