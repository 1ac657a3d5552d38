/** @jest-environment ./test/weapp/environment.js */

import { receiptNumber } from '../../src/cloud/receiptNumber'
import { BUILDING, ELSEWHERE, homeAt, NEXT_BUILDING, places, poll, pollThat, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone } from '../phone/aPhone'
import { keptOn, labelsOn, tapsLabelled, types } from './aHand'

const GRID = 'hj.02.03.1'
const NEXT_GRID = 'hj.02.03.2.01.01'
const now = Date.now()
const later = now + 2 * 86_400_000
let backEnd: BackEnd
let leader: APhone
let neighbour: APhone

beforeAll(async () => {
  const buildings = [BUILDING, NEXT_BUILDING, NEXT_GRID]
  const zhao = resident('leader', homeAt(BUILDING, 20))
  backEnd = await startBackEnd([
    ...places([...buildings, ELSEWHERE]),
    ...poll({ _id: 'spring', title: '春天的项目' }, now, buildings),
    ...pollThat({ _id: 'classes', title: '打分的', ballot: 'score', seats: 1, closesAt: later }, now),
    ...pollThat({ _id: 'places', title: '选两个', ballot: 'choose', most: 2, seats: 2, closesAt: later }, now),
    ...pollThat(
      { _id: 'persons', title: '一人一票的', ballot: 'yes-no', preset: 'advice-of-persons', closesAt: later },
      now,
    ),
    ...pollThat({ _id: 'gate', title: '装不装门禁', ballot: 'yes-no', closesAt: later }, now),
    { ...zhao, document: { ...zhao.document, roles: [{ role: 'grid-leader', area: GRID, from: 0 }] } },
    ...[1, 2, 3].map((i) => resident(`resident-${i}`, homeAt(BUILDING, i))),
  ])
  await backEnd.call('resident-1', 'voting.castBallot', { pollId: 'spring', choices: ['road'] })
  await backEnd.clock({ advance: 61_000 })
  leader = aPhone(backEnd, 'leader')
  neighbour = aPhone(backEnd, 'resident-3')
})
afterAll(async () => {
  leader.screen.stop()
  neighbour.screen.stop()
  await backEnd.stop()
})

beforeEach(() => {
  while (leader.phone.pages().length > 1) leader.phone.back()
})

const labels = () => labelsOn(leader)
const taps = (words: string) => tapsLabelled(leader, words, 0)
const paperOf = (pollId: string, number: number) =>
  `packages/rounds/assist/index?pollId=${pollId}&household=${homeAt(BUILDING, number)}`
const ballotsOf = async (pollId: string) =>
  (await backEnd.documents('ballots', { poll: pollId })).map(({ choices }) => choices)

/** From the first page of taking a ballot down to the ballot itself. */
async function tellsHow(way: '纸质选票' | '上门询问') {
  const { screen } = leader
  await screen.sees('这张票是怎么来的?')
  const chosen = (words: string) => screen.find(words)?.closest('[class*="option--chosen"]') != null
  screen.tap(way)
  await screen.until(() => chosen(way), 'the way to be chosen')
  await types(leader, '李秀兰')
  screen.tap('不会用手机投票')
  await screen.until(() => chosen('不会用手机投票'), 'the reason to be chosen')
  screen.tap('开始录选票')
  await screen.sees('核对')
}

test('from 我的 to a paper ballot: own grid only, those that lag first, and one ballot for a household', async () => {
  const { phone, screen } = leader
  phone.open('pages/me/index')
  await screen.sees('网格长工作台')
  screen.tap('网格长工作台')
  await screen.sees('「春天的项目」还剩 23 小时')
  screen.tap('投票进度')
  await screen.sees('我的楼')
  await screen.sees('40 户里有 1 户投了')
  const tiles = labels().filter((label) => label.includes('看每一户'))
  expect(tiles.map((label) => label.split(',')[1])).toEqual(['20 户里有 0 户投了', '20 户里有 1 户投了'])
  expect(labels().join()).not.toContain(NEXT_GRID)
  expect(phone.top().onShareAppMessage?.({ from: 'button' })).toMatchObject({
    title: expect.stringMatching(/^春天的项目:还剩 23 小时/),
    path: expect.stringMatching(/^\/packages\/voting\/poll\/index\?pollId=spring(&|$)/),
  })

  const tile = labels().find((label) => label.startsWith(`小区${BUILDING}`) || label.startsWith(BUILDING)) ?? ''
  taps(tile)
  await screen.sees('还有 19 户没投')
  expect(labels()).toEqual(expect.arrayContaining(['1,已投', '2,没投', '20,没投']))
  const floors = [...screen.text().matchAll(/(\d+) 楼\d/g)].map(([, floor]) => Number(floor))
  expect(floors).toEqual([...floors].sort((a, b) => b - a))
  screen.tap('只看没走到的')
  await screen.until(() => !labels().includes('1,已投'), 'those who voted to be left out')

  taps('5,没投')
  await screen.sees('下一户 1 单元 4')
  screen.tap('更多')
  await screen.sees('帮这户投票')
  screen.tap('帮这户投票')
  await tellsHow('纸质选票')
  taps('1,项目 road,6 万元')
  await screen.sees('已选 1 个')
  expect(screen.text()).toContain('还剩 4 万元')
  taps('2,项目 lamp,3 万元')
  await screen.sees('已选 2 个')
  taps('3,项目 tree,2 万元,选不下')
  await screen.sees('剩下的钱不够「项目 tree」,还差 1 万元')
  expect(keptOn(leader)).toContain(`draft/paper/spring/${homeAt(BUILDING, 5)}`)
  screen.tap('核对')
  await screen.sees('选了 2 个项目,共 9 万元')
  expect(screen.text()).toContain('纸质选票,见证人李秀兰,不会用手机投票')
  screen.tap('念给这户听过了,投出')
  await screen.sees('1 单元 5 的票投好了')
  const [ballot] = (await backEnd.documents('ballots', { poll: 'spring' })).filter(({ choices }) =>
    `${choices}`.includes('lamp'),
  )
  expect(screen.text()).toContain(receiptNumber(`${ballot?.leaf}`))
  expect(keptOn(leader).filter((key) => /^(draft\/paper|receipts)/.test(key))).toEqual([])

  screen.tap('抄好了,回到这栋楼')
  await screen.sees('还有 18 户没投')
  expect(labels()).not.toContain('5,没投')
  expect(phone.errors()).toEqual([])
})

test('over a vote by phone it says that the later one counts; both stay in the audit log, the household has one ballot', async () => {
  const { phone, screen } = leader
  await backEnd.call('resident-2', 'voting.castBallot', { pollId: 'spring', choices: ['road'] })
  phone.open(paperOf('spring', 2))
  await screen.sees('再投一张,只算后面这张')
  await tellsHow('上门询问')
  expect(screen.text()).toContain('第 1 个,共 3 个')
  for (let place = 1; place < 3 && !screen.text().includes('项目 tree'); place++) {
    screen.tap('下一个')
    await screen.sees(`第 ${place + 1} 个`)
  }
  taps('选项目 tree')
  await screen.sees('已选 1 个')
  screen.tap('核对')
  await screen.sees('投出这张后,只算这张')
  screen.tap('念给这户听过了,投出')
  await screen.sees('原来投过的那张不再算了')
  expect((await ballotsOf('spring')).map(String).sort()).toEqual(['lamp,road', 'road', 'tree'])
  const casts = await backEnd.documents('audit', { subject: 'spring', action: 'voting.castBallot' })
  expect(casts.filter(({ voter }) => voter === homeAt(BUILDING, 2)).map(({ role }) => role)).toEqual([
    'resident',
    'grid-leader',
  ])
})

test('what was taken down is there again after a call or a crash, and is cast without network as soon as there is one', async () => {
  const { phone, screen } = leader
  phone.open(paperOf('places', 7))
  await tellsHow('纸质选票')
  taps('1,项目 road')
  await screen.sees('已选 1 个')
  taps('3,项目 tree')
  await screen.sees('已选 2 个')
  taps('2,项目 lamp,选不下')
  await screen.sees('最多选 2 个')

  const asked = leader.asked().length
  phone.back()
  await screen.until(() => leader.asked().length > asked, 'the page below to be asked for again')
  phone.open(`packages/rounds/sweep/index?sweep=poll:places&building=${BUILDING}`)
  await screen.sees('没录完')
  phone.open(paperOf('places', 7))
  await screen.sees('接着录上次没录完的这张')
  expect(screen.text()).toContain('已选 2 个')
  screen.tap('核对')
  await screen.sees('选了 2 个')
  leader.network(false)
  screen.tap('念给这户听过了,投出')
  await screen.sees('再投一次')
  expect(await ballotsOf('places')).toEqual([])
  leader.network(true)
  screen.tap('再投一次')
  await screen.sees('的票投好了')
  expect(await ballotsOf('places')).toEqual([['road', 'tree']])
})

test('points and answers are taken down as well', async () => {
  const { phone, screen } = leader
  phone.open(paperOf('classes', 8))
  await tellsHow('纸质选票')
  tapsLabelled(leader, '4 分', 1)
  await screen.sees('已打分 1 个')
  screen.tap('核对')
  await screen.sees('打了 1 个,共 3 个')
  screen.tap('念给这户听过了,投出')
  await screen.sees('的票投好了')
  expect(await ballotsOf('classes')).toEqual([['lamp=4']])

  phone.open(paperOf('gate', 8))
  await tellsHow('上门询问')
  screen.tap('弃权')
  const ready = () => screen.find('核对')?.className.includes('still') === false
  await screen.until(ready, 'the answer to be chosen')
  screen.tap('核对')
  await screen.sees('这户的意见:弃权')
  screen.tap('念给这户听过了,投出')
  await screen.sees('的票投好了')
  expect(await ballotsOf('gate')).toEqual([['abstain']])
})

test('nothing is taken down outside the grid, by anybody else, or where each person has a vote', async () => {
  const { phone, screen } = leader
  phone.open(`packages/rounds/sweep/index?sweep=poll:spring&building=${NEXT_GRID}`)
  await screen.sees('这里不在您负责的网格里')
  phone.open(`packages/rounds/assist/index?pollId=spring&household=${homeAt(ELSEWHERE, 1)}`)
  await screen.sees('这里不在您负责的网格里')
  phone.open(paperOf('persons', 5))
  await screen.sees('要本人在自己的手机上投')

  neighbour.phone.open('pages/me/index')
  await neighbour.screen.sees('隐私说明')
  expect(neighbour.screen.text()).not.toContain('网格长工作台')
  for (const url of ['packages/rounds/rounds/index', paperOf('spring', 3)]) {
    neighbour.phone.open(url)
    await neighbour.screen.sees('这里不在您负责的网格里')
  }
})

test('after the close nothing is left of what was begun, and the desk says that no poll is open', async () => {
  const { phone, screen } = leader
  phone.open(paperOf('spring', 9))
  await tellsHow('纸质选票')
  taps('1,项目 road,6 万元')
  await screen.sees('已选 1 个')
  screen.tap('核对')
  await screen.sees('选了 1 个项目')
  await backEnd.clock({ set: now + 3 * 86_400_000 })
  screen.tap('念给这户听过了,投出')
  await screen.sees('投票已在')
  phone.open('packages/rounds/rounds/index')
  await screen.sees('现在没有进行中的投票')
  await screen.until(() => !keptOn(leader).some((key) => key.startsWith('draft/paper/')), 'late drafts to go')
})
