/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { types } from '../desk/aClerk'
import { type APhone, aPhone } from '../phone/aPhone'
import { attendance } from './aVolunteer'

let backEnd: BackEnd
let li: APhone
let passerBy: APhone

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING]),
    resident('li', homeAt(BUILDING, 2)),
    attendance('li', '20261017-visits-1'),
    attendance('li', '20261024-murals-1', { from: Date.UTC(2026, 9, 24, 1), minutes: 105, title: '给围墙画上四季' }),
  ])
  li = aPhone(backEnd, 'li')
  passerBy = aPhone(backEnd, 'passer-by')
})
afterAll(async () => {
  for (const { screen } of [li, passerBy]) screen.stop()
  await backEnd.stop()
})

const certificates = () => backEnd.documents('certificates', { who: 'li' })
/** The PDFs that a phone has opened. */
const opened = ({ phone }: APhone) =>
  phone.calls().flatMap(({ name, argument }) => (name === 'openDocument' ? [argument as { filePath: string }] : []))

test('from the page about oneself to the paper: a name, a summary, one confirm; without network nothing is lost', async () => {
  const { phone, screen, network, asked } = li
  phone.open('pages/me/index')
  await screen.sees('志愿记录和证明')
  screen.tap('志愿记录和证明')
  await screen.sees('3 小时 45 分')
  expect(screen.text()).toContain('2026 年 10 月 17 日以来,2 个活动,2 次')
  screen.tap('开志愿服务证明')
  await screen.sees('证明上的姓名')
  screen.tap('开证明')
  await screen.sees('请填写证明上的姓名。')
  await types(li, '李秀英')
  network(false)
  screen.tap('开证明')
  await screen.sees('到今天为止全部的志愿服务,共 3 小时 45 分。')
  screen.tap('确认开证明')
  await screen.sees('网络不通')
  expect(await certificates()).toEqual([])

  network(true)
  screen.tap('开证明')
  await screen.sees('李秀英')
  screen.tap('确认开证明')
  await screen.sees('核对通过')
  const [certificate] = await certificates()
  await screen.sees(String(certificate?.number))
  expect(asked().filter((action) => action === 'papers.issueCertificate')).toHaveLength(1)
  await screen.until(() => opened(li).length === 1, 'the paper to be open')
  const [paper] = opened(li)
  expect(paper).toMatchObject({ fileType: 'pdf', showMenu: true })
  expect(paper?.filePath).toContain(`${certificate?.number}.pdf`)

  screen.tap('打开证明(PDF)')
  await screen.until(() => opened(li).length === 2, 'the paper to be open again')
  expect(phone.errors()).toEqual([])
})

test('anybody who scans the code sees whose it is and what it says, but has no paper to take', async () => {
  const [certificate] = await certificates()
  const { phone, screen } = passerBy
  phone.open(`packages/papers/certificate/index?scene=${certificate?.number}`)
  await screen.sees('核对通过')
  for (const said of ['李秀英', '3 小时 45 分', '给围墙画上四季', '惠济区惠邻志愿服务', '赵网格长记录'])
    expect(screen.text()).toContain(said)
  expect(screen.text()).not.toContain('打开证明')
})

test('a number that is typed in is read however it is written; one that nobody has is said so, and can be typed again', async () => {
  const [certificate] = await certificates()
  const number = String(certificate?.number)
  const { phone, screen } = passerBy
  phone.open('packages/papers/certificate/index')
  await screen.sees('输入证明上的编号')
  await types(passerBy, 'hj 2026')
  screen.tap('核对')
  await screen.sees('编号不全')
  await types(passerBy, 'hj20260000000000')
  screen.tap('核对')
  await screen.sees('没有查到这份证明')
  await types(passerBy, number.toLowerCase().replace(/-/g, ' '))
  screen.tap('核对')
  await screen.sees('核对通过')
  expect(phone.errors()).toEqual([])
})
