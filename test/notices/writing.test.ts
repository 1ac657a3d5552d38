/** @jest-environment ./test/weapp/environment.js */
import type { BackEnd } from '../backEnd'
import { chooses, goesOnTo, typedOn, types } from '../desk/aClerk'
import { done, road } from '../funds/aLedger'
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

const pdf = Buffer.from('%PDF-1.7\n合同')

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

test('tables are typed cell by cell; a draft is taken back, opened as it was, changed and sent again', async () => {
  const { phone, screen } = sun
  phone.open('packages/noticeDesk/write/index')
  await screen.sees('第 1 步')
  await goesOnTo(sun, 2)
  await types(sun, '楼道灯换新')
  await types(sun, '四个单元都换。', 1)
  await types(sun, '', 2)
  await types(sun, '', 3)
  await goesOnTo(sun, 3)
  await types(sun, '请看下面的表。', 0, 'text-area')
  screen.tap('表格')
  await screen.sees('第 2 段表格')
  for (const [nth, words] of ['花多少', '事项', '金额', '换灯', '三千'].entries()) await types(sun, words, nth)
  await screen.sees('不是金额')
  screen.tap('下一步')
  await screen.sees('正文第 2 段:第 1 行不是金额')
  await types(sun, '3000.50', 4)
  screen.tap('再加一行')
  await screen.sees('换灯 · 3000.50')
  await types(sun, '人工', 3)
  await types(sun, '600', 4)
  sun.choosesFile('合同.doc', pdf)
  screen.tap('添加附件')
  await screen.sees('不是 PDF、JPG 或 PNG')
  sun.choosesFile('合同.pdf', pdf)
  screen.tap('添加附件')
  await screen.sees('附件(1/6)')
  await goesOnTo(sun, 4, 5)
  // The money of the table is drawn and added up.
  for (const words of ['3,000.50 元', '3,600.50 元', '合同.pdf']) expect(screen.text()).toContain(words)
  await sends()

  screen.tap('收回来改')
  await screen.sees('写的内容都在')
  screen.tap('收回')
  await screen.sees('您收回来了')
  screen.tap('改一改')
  await screen.sees('第 1 步')
  expect(screen.text()).not.toContain('说:')
  await goesOnTo(sun, 2)
  expect(typedOn(sun)).toContain('楼道灯换新')
  await types(sun, '楼道灯全换新')
  await goesOnTo(sun, 3)
  for (const words of ['换灯 · 3000.50', '人工 · 600', '合同.pdf']) expect(screen.text()).toContain(words)
  await goesOnTo(sun, 4, 5)
  await sends()
  await approves()
  const [notice] = await backEnd.documents('notices', { title: '楼道灯全换新' })
  expect(notice?.versions).toMatchObject([
    {
      files: [{ name: '合同.pdf', bytes: pdf.length }],
      body: [
        { kind: 'text' },
        {
          rows: [
            ['事项', '金额'],
            ['换灯', '3000.50'],
            ['人工', '600'],
          ],
        },
      ],
    },
  ])
  for (const { phone: each } of [sun, he]) expect(each.errors()).toEqual([])
})

test('accounts are filled in from the ledger and add up', async () => {
  await done(backEnd, { do: 'income', amount: 300_000_00, from: '区财政' })
  await done(backEnd, { do: 'budget', project: road, amount: 86_000_00 })
  const { phone, screen } = sun
  phone.open('packages/noticeDesk/write/index')
  await screen.sees('第 1 步')
  await chooses(sun, '经费收支')
  await goesOnTo(sun, 2)
  for (const [nth, words] of ['今年经费收支', '收了 30 万元。', '还没有花。', '都还在。'].entries())
    await types(sun, words, nth)
  await goesOnTo(sun, 3)
  screen.tap('从台账填入')
  await screen.sees('收入 · 区财政 · 300000 元')
  expect(screen.text()).toContain('对得上,一分不差')
  await goesOnTo(sun, 4, 5)
  await sends()
  const [draft] = await backEnd.documents('noticeDrafts', { title: '今年经费收支' })
  const lines = [{ way: 'income', amount: 300_000_00 }]
  const block = { kind: 'accounts', opening: 0, closing: 300_000_00, lines }
  expect(draft).toMatchObject({ proposal: { content: { body: [block] } } })
})
