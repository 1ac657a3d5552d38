/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, COMMUNITY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone, nodesOf } from '../phone/aPhone'

let backEnd: BackEnd
let sun: APhone
let he: APhone

beforeAll(async () => {
  const clerk = (openid: string, home: number) => {
    const line = resident(openid, homeAt(BUILDING, home))
    return { ...line, document: { ...line.document, roles: [{ role: 'community-clerk', area: COMMUNITY, from: 0 }] } }
  }
  backEnd = await startBackEnd([...places(), clerk('sun', 1), clerk('he', 2), resident('li', homeAt(BUILDING, 3))])
  sun = aPhone(backEnd, 'sun')
  he = aPhone(backEnd, 'he')
})
afterAll(async () => {
  for (const { screen } of [sun, he]) screen.stop()
  await backEnd.stop()
})

/** Types into the n-th line, or paragraph, of the page on top. */
async function types({ phone, screen }: APhone, words: string, nth = 0, kind = 'field__input'): Promise<void> {
  const line = () => nodesOf(phone).filter(({ cl }) => cl?.includes(kind))[nth]
  await screen.until(() => line() !== undefined, `a line to type ${words} into`)
  const target = { id: line()?.sid ?? line()?.uid ?? '', dataset: {} }
  phone.top().eh?.({ type: 'input', timeStamp: 1, detail: { value: words }, target, currentTarget: target })
  await screen.until(() => Object.values(line() ?? {}).includes(words), words)
}
const chooses = async ({ screen }: APhone, words: string) => {
  screen.tap(words)
  await screen.until(() => screen.find(words)?.closest('[class*="option--chosen"]') != null, `${words} to be chosen`)
}
const adds = async (name: string, cost: string) => {
  const { screen } = sun
  screen.tap('加一个')
  await screen.sees('一句话:为什么')
  await types(sun, name, 0)
  if (cost !== '') await types(sun, cost, 2)
  screen.tap('放进去')
  await screen.until(() => !screen.text().includes('一句话:为什么') && screen.text().includes(name), name)
}
const drafts = () => backEnd.documents('pollDrafts')

test('a clerk finds the desk, writes a budget poll step by step, and what is missing is said at its step', async () => {
  const { phone, screen } = sun
  phone.open('pages/me/index')
  await screen.sees('社区工作台')
  screen.tap('社区工作台')
  await screen.sees('还没有投票方案')
  screen.tap('发起投票')
  await screen.sees('第 1 步,共 6 步:投什么')
  screen.tap('下一步')
  await screen.sees('请写一个标题')
  await types(sun, '2027 年经费')
  screen.tap('下一步')
  await screen.sees('第 2 步')
  await chooses(sun, '居民会议,户代表')
  screen.tap('下一步')
  await screen.sees('第 3 步')
  screen.tap('下一步')
  await screen.sees('至少要有 2 个')
  await adds('修路', '60000')
  await adds('装灯', '30000.50')
  screen.tap('下一步')
  await screen.sees('第 4 步')
  await types(sun, '80000')
  await chooses(sun, '均等份额')
  expect(await drafts()).toEqual([])
})

test('what was typed is there again when the page is opened anew', async () => {
  const { phone, screen } = sun
  phone.back()
  await screen.sees('还没有投票方案')
  screen.tap('发起投票')
  await screen.sees('第 1 步')
  await screen.until(
    () => nodesOf(phone).some((node) => Object.values(node).includes('2027 年经费')),
    'the title that was typed',
  )
  for (const step of ['第 2 步', '第 3 步', '第 4 步', '第 5 步', '第 6 步']) {
    screen.tap('下一步')
    await screen.sees(step)
  }
  for (const words of ['2027 年经费', '修路', '3 万元', '80,000.00 元', '要有过半数的家庭参加', '经费平均分成每户一份'])
    expect(screen.text()).toContain(words)
})

test('the author can’t approve; a colleague gives it back with a word, and it comes again', async () => {
  sun.screen.tap('交给同事审核')
  await sun.screen.sees('由您提出,要另一位工作人员审核')
  expect(sun.screen.text()).not.toContain('审核通过')
  const [draft] = await drafts()

  he.phone.open('packages/desk/drafts/index')
  await he.screen.sees('等您审核')
  he.screen.tap('2027 年经费')
  await he.screen.sees('退回修改')
  he.screen.tap('退回修改')
  await types(he, '请把灯的费用写整', 0, 'text-area')
  he.screen.tap('退回')
  await he.screen.sees('退回,说:请把灯的费用写整')

  sun.phone.open(`packages/desk/review/index?draftId=${draft?._id}`)
  await sun.screen.sees('接着改')
  sun.screen.tap('接着改')
  await sun.screen.sees('请把灯的费用写整')
  await types(sun, '2027 年服务经费')
  for (const step of ['第 2 步', '第 3 步', '第 4 步', '第 5 步', '第 6 步']) {
    sun.screen.tap('下一步')
    await sun.screen.sees(step)
  }
  sun.screen.tap('交给同事审核')
  await sun.screen.sees('由您提出')
  expect(await drafts()).toMatchObject([{ revision: 2, state: 'submitted', plan: { title: '2027 年服务经费' } }])
})

test('the colleague approves, and residents find the poll with its rule', async () => {
  const [draft] = await drafts()
  he.phone.open(`packages/desk/review/index?draftId=${draft?._id}`)
  await he.screen.sees('2027 年服务经费')
  he.screen.tap('审核通过')
  await he.screen.sees('通过后不能再改')
  he.screen.tap('确认通过')
  await he.screen.sees('看这次投票')
  he.screen.tap('看这次投票')
  await he.screen.sees('怎么选出来')
  expect(he.screen.text()).toContain('经费平均分成每户一份')
  const poll = await backEnd.call('li', 'voting.openPoll', { pollId: String(draft?._id) })
  expect(poll).toMatchObject({ state: 'upcoming', whyNot: null, preset: 'assembly-of-households' })
  for (const { phone } of [sun, he]) expect(phone.errors()).toEqual([])
})

test('a question has four steps, and an owners’ decision is refused where there is no roster, at the step to change', async () => {
  const { phone, screen } = sun
  phone.open('packages/desk/drafts/index')
  await screen.sees('已通过')
  screen.tap('发起投票')
  await screen.sees('第 1 步')
  await chooses(sun, '同意不同意')
  await screen.sees('共 4 步')
  await types(sun, '装门禁吗?')
  screen.tap('下一步')
  await screen.sees('第 2 步')
  await chooses(sun, 'hj.02.03.1.05 的名字')
  await chooses(sun, '业主共同决定,重大事项')
  for (const step of ['第 3 步', '第 4 步']) {
    screen.tap('下一步')
    await screen.sees(step)
  }
  screen.tap('交给同事审核')
  await screen.sees('这个小区还没有业主名册')
  await screen.sees('第 2 步')
})
