/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone } from '../phone/aPhone'
import { tapsLabelled } from '../rounds/aHand'
import { adds, begins, chooses, clerk, goesOnTo, typedOn, types } from './aClerk'

let backEnd: BackEnd
let sun: APhone
let he: APhone

beforeAll(async () => {
  backEnd = await startBackEnd([...places(), clerk('sun', 1), clerk('he', 2), resident('li', homeAt(BUILDING, 3))])
  sun = aPhone(backEnd, 'sun')
  he = aPhone(backEnd, 'he')
})
afterAll(async () => {
  for (const { screen } of [sun, he]) screen.stop()
  await backEnd.stop()
})

const drafts = () => backEnd.documents('pollDrafts')
const review = async (by: APhone, shows: string) => {
  const [draft] = await drafts()
  by.phone.open(`packages/desk/review/index?draftId=${draft?._id}`)
  await by.screen.sees(shows)
}

test('a clerk finds the desk, and every step says what is missing at its field', async () => {
  const { phone, screen } = sun
  phone.open('pages/me/index')
  await screen.sees('社区工作台')
  screen.tap('社区工作台')
  await screen.sees('还没有投票方案')
  screen.tap('发起投票')
  await screen.sees('第 1 步,共 6 步')
  screen.tap('下一步')
  await screen.sees('请写一个标题')
  await types(sun, '2027 年经费')
  await goesOnTo(sun, 2)
  await chooses(sun, '居民会议,18 周岁以上居民')
  screen.tap('下一步')
  await screen.sees('一人一票的投票要填有多少人可以投')
  await chooses(sun, '居民会议,户代表')
  await goesOnTo(sun, 3)
  screen.tap('下一步')
  await screen.sees('至少要有 2 个项目')
  await adds(sun, '修路', '60000')
  await adds(sun, '装灯', '30000.50')
  await adds(sun, '种树', '20000')
  await goesOnTo(sun, 4)
  screen.tap('下一步')
  await screen.sees('请填一共有多少经费')
  await types(sun, '50000')
  await screen.sees('50,000.00 元,就是 5 万元')
  screen.tap('下一步')
  await screen.sees('「修路」的费用比总经费还多')
  expect(screen.text()).toContain('去改「有哪些」')
  await types(sun, '80000')
  await chooses(sun, '均等份额')
})

test('what was typed, and where, is there again when the page is opened anew', async () => {
  const { phone, screen } = sun
  phone.back()
  await screen.sees('写到第 4 步「怎么算」')
  screen.tap('接着写')
  await screen.sees('一共有多少经费')
  expect(typedOn(sun)).toContain('80000')
  screen.tap('上一步')
  await screen.sees('第 3 步')
  screen.tap('再加一个')
  await types(sun, '垃圾分')
  phone.back()
  await screen.sees('写到第 3 步')
  screen.tap('接着写')
  await screen.sees('一句话:为什么')
  expect(typedOn(sun)).toContain('垃圾分')
  screen.tap('关闭')
  await screen.until(() => !screen.text().includes('一句话:为什么'), 'the form to close')
  expect(await drafts()).toEqual([])
})

test('projects change their order, go, and come back', async () => {
  const { screen } = sun
  const order = () => ['修路', '装灯', '种树'].sort((a, b) => screen.text().indexOf(a) - screen.text().indexOf(b))
  tapsLabelled(sun, '把种树上移', 0)
  await screen.until(() => order().join() === '修路,种树,装灯', 'the tree to be second')
  tapsLabelled(sun, '去掉种树', 0)
  await screen.sees('去掉了「种树」')
  screen.tap('放回去')
  await screen.sees('2. 种树')
  tapsLabelled(sun, '去掉种树', 0)
  await screen.sees('去掉了「种树」')
})

test('the preview is the notice that residents will read, and every project as it will stand on the ballot', async () => {
  const { screen } = sun
  await goesOnTo(sun, 4, 5, 6)
  const seen = ['投票公告:2027 年经费', '从 2 个项目里选,经费 8 万元', '30,000.50 元', '要装灯', '均等份额']
  for (const words of [...seen, '要有过半数的家庭参加', '明天上午 9:00 开始']) expect(screen.text()).toContain(words)
  expect(screen.text()).not.toContain('种树')
})

test('the author can’t approve; a colleague gives it back with a word, and it comes again', async () => {
  sun.screen.tap('交给同事审核')
  await sun.screen.sees('由您提出,要另一位同事审核')
  expect(sun.screen.text()).not.toContain('审核通过')
  expect(sun.phone.top().onShareAppMessage?.({ from: 'button' })).toMatchObject({ title: '请您审核:2027 年经费' })

  he.phone.open('packages/desk/drafts/index')
  await he.screen.sees('等您审核 1 份')
  he.screen.tap('2027 年经费')
  await he.screen.sees('退回修改')
  he.screen.tap('退回修改')
  await types(he, '请把灯的费用写整', 0, 'text-area')
  he.screen.tap('退回')
  await he.screen.sees('退回,说:请把灯的费用写整')

  await review(sun, '接着改')
  sun.screen.tap('接着改')
  await sun.screen.sees('第 1 步')
  expect(sun.screen.text()).toContain('退回,说:请把灯的费用写整')
  await types(sun, '2027 年服务经费')
  await goesOnTo(sun, 2, 3)
  expect(sun.screen.text()).toContain('1. 修路')
  await goesOnTo(sun, 4, 5, 6)
  sun.screen.tap('交给同事审核')
  await sun.screen.sees('第 2 稿')
  expect(await drafts()).toMatchObject([{ revision: 2, state: 'submitted', plan: { title: '2027 年服务经费' } }])
})

test('the author takes it back before anybody has looked, and sends it again', async () => {
  const { screen } = sun
  screen.tap('收回来改')
  await screen.sees('收回来后可以接着改')
  screen.tap('收回')
  await screen.sees('您收回来了')
  screen.tap('接着改')
  await screen.sees('第 1 步')
  await goesOnTo(sun, 2, 3, 4, 5, 6)
  screen.tap('交给同事审核')
  await screen.sees('第 3 稿')
})

test('what was changed under the colleague’s eyes is not approved unread', async () => {
  await review(he, '第 3 稿')
  const [draft] = await drafts()
  const { plan } = await backEnd.call('sun', 'voting.openDraft', { draftId: String(draft?._id) })
  he.screen.tap('审核通过')
  await he.screen.sees('通过后不能再改')
  const sentBehind = { ...plan, title: '2028 年服务经费' }
  await backEnd.call('sun', 'voting.submitDraft', { draftId: String(draft?._id), revision: 3, plan: sentBehind })
  he.screen.tap('确认通过')
  await he.screen.sees('这份方案刚刚改过')
  await he.screen.sees('2028 年服务经费')
  expect(await backEnd.documents('polls')).toEqual([])
})

test('the colleague approves, it is stamped, and residents find the poll with its rule', async () => {
  const [draft] = await drafts()
  const { screen, phone } = he
  screen.tap('审核通过')
  await screen.sees('2 个项目,经费 8 万元')
  expect(screen.text()).toContain('计票规则:均等份额')
  screen.tap('确认通过')
  await screen.sees('已通过')
  expect(screen.text()).toContain('明天上午 9:00 开始投票')
  screen.tap('看这次投票')
  await screen.sees('怎么选出来')
  expect(screen.text()).toContain('经费平均分成每户一份')
  const poll = await backEnd.call('li', 'voting.openPoll', { pollId: String(draft?._id) })
  expect(poll).toMatchObject({ state: 'upcoming', whyNot: null, preset: 'assembly-of-households' })
  for (const errors of [phone.errors(), sun.phone.errors()]) expect(errors).toEqual([])
})

test('an owners’ decision is refused where there is no roster, at the step to change, and a plan can be thrown away', async () => {
  const { phone, screen } = sun
  await begins(sun)
  await chooses(sun, '同意不同意')
  await screen.sees('共 4 步')
  await types(sun, '装门禁吗?')
  await goesOnTo(sun, 2)
  await chooses(sun, '业主共同决定,重大事项')
  screen.tap('下一步')
  await screen.sees('业主共同决定要选一个小区')
  await chooses(sun, 'hj.02.03.1.05 的名字')
  await goesOnTo(sun, 3, 4)
  screen.tap('交给同事审核')
  await screen.sees('这个小区还没有业主名册')
  await screen.sees('第 2 步')
  phone.back()
  await screen.sees('装门禁吗?')
  screen.tap('不要了,重新写一份')
  await screen.sees('找不回来')
  screen.tap('删掉')
  await screen.sees('发起投票')
  expect(screen.text()).not.toContain('装门禁吗?')
})

test('without network nothing is lost: the same draft goes out when there is one again', async () => {
  const { screen, network } = sun
  const before = (await drafts()).length
  await begins(sun)
  await chooses(sun, '同意不同意')
  await types(sun, '夏天几点关灯?')
  await goesOnTo(sun, 2, 3, 4)
  network(false)
  screen.tap('交给同事审核')
  await screen.sees('网络不通,您填的内容已留在手机上')
  network(true)
  screen.tap('交给同事审核')
  await screen.sees('由您提出')
  expect(await drafts()).toHaveLength(before + 1)
})
