/** @jest-environment ./test/weapp/environment.js */
import type { BackEnd } from '../backEnd'
import { goesOnTo, typedOn, types } from '../desk/aClerk'
import { type APhone, aPhone } from '../phone/aPhone'
import { startWall } from './aWall'

let backEnd: BackEnd
let sun: APhone
let he: APhone
beforeAll(async () => {
  backEnd = await startWall()
  sun = aPhone(backEnd, 'sun')
  he = aPhone(backEnd, 'he')
})
afterAll(async () => {
  for (const { screen } of [sun, he]) screen.stop()
  await backEnd.stop()
})

async function approves(): Promise<void> {
  const [draft] = await backEnd.documents('noticeDrafts', { state: 'submitted' })
  he.phone.open(`packages/noticeDesk/review/index?draftId=${draft?._id}`)
  await he.screen.sees('审核通过')
  he.screen.tap('审核通过')
  await he.screen.sees('确认通过')
  he.screen.tap('确认通过')
  await he.screen.until(() => !/确认通过|请稍等|返回/.test(he.screen.text()), 'the sheet to close')
}
async function sends(): Promise<void> {
  sun.screen.tap('交给另一位审核')
  await sun.screen.sees('确认提交')
  sun.screen.tap('确认提交')
  await sun.screen.sees('收回来改')
}

test('a clerk writes a notice, nothing typed is lost, a colleague approves, and it hangs', async () => {
  const { phone, screen } = sun
  phone.open('packages/noticeDesk/desk/index')
  await screen.sees('新建公示')
  screen.tap('新建公示')
  await screen.sees('第 1 步')
  await goesOnTo(sun, 2)
  screen.tap('下一步')
  await screen.sees('请写标题')
  await types(sun, '周二停水')
  await types(sun, '周二上午停水。', 1)
  await types(sun, '', 2)
  await types(sun, '', 3)
  phone.back()
  phone.open('packages/noticeDesk/write/index')
  await screen.sees('第 2 步')
  expect(typedOn(sun)).toContain('周二停水')
  await goesOnTo(sun, 3)
  screen.tap('下一步')
  await screen.sees('正文第 1 段')
  await types(sun, '请提前接好水。', 0, 'text-area')
  await goesOnTo(sun, 4, 5)
  for (const words of ['周二停水', '周二上午停水。', '请提前接好水。']) expect(screen.text()).toContain(words)
  await sends()
  await approves()
  expect(await backEnd.documents('notices')).toMatchObject([{ title: '周二停水', version: 1 }])
  for (const { phone } of [sun, he]) expect(phone.errors()).toEqual([])
})

test('it is corrected with a reason, then withdrawn with one', async () => {
  const [notice] = await backEnd.documents('notices')
  const page = `packages/noticeDesk/write/index?noticeId=${notice?._id}`
  sun.phone.open(`${page}&to=correct`)
  await sun.screen.sees('字句更正')
  await types(sun, '写错了字', 0, 'text-area')
  await goesOnTo(sun, 2)
  await types(sun, '周二早上停水。', 1)
  await goesOnTo(sun, 3, 4)
  await sends()
  await approves()
  expect(await backEnd.documents('notices')).toMatchObject([{ version: 2, lines: ['周二早上停水。'] }])

  sun.phone.open(`${page}&to=withdraw`)
  await sun.screen.sees('为什么撤回')
  await types(sun, '不停水了', 0, 'text-area')
  await sends()
  await approves()
  expect(await backEnd.documents('notices')).toMatchObject([{ withdrawn: { reason: '不停水了' } }])
})
