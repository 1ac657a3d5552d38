/** @jest-environment ./test/weapp/environment.js */
import type { Block } from '../../domain/notices/block'
import { BUILDING, COMMUNITY, DAY, sceneOf } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { type APhone, aPhone, nodesOf } from '../phone/aPhone'
import { sdkAt } from '../sdk'
import { content, decided, hung, line, publishing, startWall } from './aWall'

const now = Date.now()
const accounts: Block = {
  ...{ kind: 'accounts', from: now - 300 * DAY, until: now, opening: 0, closing: 21_000_00 },
  lines: [
    { way: 'income', at: now - 200 * DAY, name: '区财政拨款', project: '', amount: 300_000_00, voucher: null },
    { way: 'spending', at: now - 90 * DAY, name: '铺路', project: '主路硬化', amount: 186_000_00, voucher: null },
    { way: 'spending', at: now - 30 * DAY, name: '装灯', project: '路灯', amount: 93_000_00, voucher: null },
  ],
}
const table: Block = {
  kind: 'table',
  title: '监督小组',
  rows: [
    ['姓名', '管什么'],
    ['马玉兰', '材料'],
  ],
}
const emergency = hung('gas', now - DAY / 4, {
  ...{ kind: 'emergency', title: '6 号楼前燃气漏气', lines: ['请关好总阀。'], closesAt: now + 2 * DAY },
})

let backEnd: BackEnd
let li: APhone
let year: string
let lamps: string
beforeAll(async () => {
  const body = [{ kind: 'text' as const, text: '一年的账。' }, accounts, table]
  const fund = content({ title: '一年的收支', lines: ['收了 30 万元。', '花了 27.9 万元。', '还剩 2.1 万元。'], body })
  backEnd = await startWall([line(emergency)])
  year = await decided(backEnd, publishing({ kind: 'accounts', content: fund }))
  lamps = await decided(backEnd, publishing())
  li = aPhone(backEnd, 'li')
  // The door that the tabs show the surroundings of; and the first that tells of emergencies.
  li.phone.open(`pages/home/index?scene=${encodeURIComponent(sceneOf(BUILDING))}`)
  await li.screen.sees('6 号楼前燃气漏气')
})
afterAll(async () => {
  li.screen.stop()
  await backEnd.stop()
})

/** What a screen reader is given of the page: names of things are properties of their nodes. */
const heard = () =>
  nodesOf(li.phone).flatMap((node) => Object.values(node).filter((value) => typeof value === 'string'))
const openNotice = (noticeId: string) => li.phone.open(`packages/notices/notice/index?noticeId=${noticeId}`)
const isRead = (size: string) => () => li.screen.dom().querySelector(`[class*="reading--${size}"]`) !== null

test('a notice says first what matters, then all of it: where the money went, each row as a sentence, and that it adds up', async () => {
  const { screen, asked } = li
  const before = asked().length
  openNotice(year)
  await screen.sees('三句话说明白')
  await screen.sees('还没有人提异议')
  await screen.sees('您的手机从今天起记住它')
  expect(asked().slice(before).sort()).toEqual(['notices.listObjections', 'notices.openLog', 'notices.openNotice'])
  const text = screen.text()
  expect(text.indexOf('收了 30 万元。')).toBeLessThan(text.indexOf('一年的账。'))
  expect(text).toContain('一共有 30 万元,花了 27.9 万元,还剩 2.1 万元。花得最多的是主路硬化,18.6 万元。')
  expect(text).toContain('您的手机算过了,一分不差。')
  for (const said of ['主路硬化,18.6 万元,每 100 元里有 62 元', '姓名,马玉兰;管什么,材料'])
    expect([said, heard()]).toEqual([said, expect.arrayContaining([said])])
  expect(li.phone.errors()).toEqual([])
})

test('the size that a notice is read in stays chosen for the next one', async () => {
  openNotice(year)
  await li.screen.until(isRead('medium'), 'the usual size')
  li.screen.tap('特大')
  await li.screen.until(isRead('huge'), 'the largest size')
  openNotice(lamps)
  await li.screen.until(isRead('huge'), 'the same size on another notice')
})

test('what was opened is not new any more; a search asks for two characters and finds them', async () => {
  const { phone, screen } = li
  await decided(backEnd, publishing({ content: content({ title: '换水管' }) }))
  openNotice(lamps)
  await screen.sees('有不亮的请告诉我们')
  phone.open('pages/notices/index')
  await screen.sees('换水管')
  const labels = () => heard().filter((said) => said.includes('项目进展,'))
  expect(labels().find((label) => label.includes('换水管'))).toMatch(/^没看过,/)
  expect(labels().find((label) => label.includes('路灯装好了'))).toMatch(/^项目进展/)
  screen.tap('未读')
  await screen.until(() => !screen.text().includes('路灯装好了') && screen.text().includes('换水管'), 'only the unread')
  screen.tap('搜公示')
  await screen.sees('找哪份公示')
  screen.tap('找一找')
  await screen.sees('请至少写两个字')
  screen.tap('不找了,回到公示栏')
  await screen.sees('有新公示提醒我')
  screen.tap('有新公示提醒我')
  await screen.sees('有新公示就用微信告诉您')
  expect((await backEnd.documents('noticeFollowers')).map(({ _id }) => _id)).toEqual(['li'])
})

test('a correction says what it removed and what it added, and this phone finds the version in the log', async () => {
  const { phone, screen } = li
  const proposal = { to: 'correct', noticeId: lamps, version: 1, change: 'matter', reason: '数错了灯' } as const
  await decided(backEnd, { ...proposal, content: content({ lines: ['主路装了 28 盏灯。'] }) })
  openNotice(lamps)
  await screen.sees('这是第 2 版')
  await screen.sees('现在只多了新的,以前的一个字没有改')
  screen.tap('看改了什么')
  await screen.sees('内容和指纹对得上')
  await screen.sees('这一版记在公示账本里')
  expect(screen.text()).toMatch(/更正的原因:数错了灯.*删去26加上28/s)
  expect(phone.errors()).toEqual([])
})

test('an emergency stands on every page, folds to a line but does not go away, also without network, until it is over', async () => {
  const { phone, screen, network } = li
  phone.open('pages/me/index')
  await screen.sees('请关好总阀。')
  screen.tap('收起')
  await screen.until(() => !screen.text().includes('请关好总阀。'), 'one line')
  network(false)
  phone.open('pages/deliberate/index')
  await screen.sees('6 号楼前燃气漏气')
  expect(screen.text()).not.toContain('请关好总阀。')
  network(true)
  screen.tap('6 号楼前燃气漏气')
  await screen.sees('挂在测试社区')
  expect(phone.top().route).toBe('packages/notices/notice/index')
  await backEnd.clock({ set: now + 2 * DAY + 60_000 })
  phone.open('pages/me/index')
  await screen.sees('隐私说明')
  await screen.until(() => !screen.text().includes('6 号楼前燃气漏气'), 'the end of the emergency')
})

test('a log that was changed is said plainly on the notice and stays said: the head that this phone kept is not overwritten', async () => {
  const { phone, screen } = li
  const database = sdkAt(backEnd.url).database()
  const [first] = await backEnd.documents('logEntries', { log: COMMUNITY, index: 0 })
  const forged = 'ab'.repeat(32)
  await database
    .collection('logEntries')
    .doc(String(first?._id))
    .update({ data: { hash: forged } })
  // Whoever changes the log would also make its hashes anew.
  for (const { _id } of await backEnd.documents('logNodes'))
    await database.collection('logNodes').doc(String(_id)).remove({})
  for (const page of [
    `notice/index?noticeId=${year}`,
    `log/index?log=${COMMUNITY}`,
    `notice/index?noticeId=${lamps}`,
  ]) {
    phone.open(`packages/notices/${page}`)
    await screen.sees('以前公示过的内容被改动过!')
    expect(screen.text()).toContain('您手机里记下的会一直留着')
  }
  expect(phone.errors()).toEqual([])
})
