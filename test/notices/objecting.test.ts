/** @jest-environment ./test/weapp/environment.js */
import type { BackEnd } from '../backEnd'
import { types } from '../desk/aClerk'
import { type APhone, aPhone } from '../phone/aPhone'
import { decided, failing, publishing, startWall } from './aWall'

let backEnd: BackEnd
let li: APhone
let noticeId: string
beforeAll(async () => {
  backEnd = await startWall()
  noticeId = await decided(backEnd, publishing())
  li = aPhone(backEnd, 'li')
})
afterAll(async () => {
  li.screen.stop()
  await backEnd.stop()
})

const openPage = () => li.phone.open(`packages/notices/objections/index?noticeId=${noticeId}`)

async function objects(words: string): Promise<void> {
  await li.screen.sees('我有异议')
  await types(li, words, 0, 'text-area')
  await types(li, '李阿姨')
  const ready = () => li.screen.find('写好了,看一遍')?.className.includes('still') === false
  await li.screen.until(ready, 'the button to be ready')
  li.screen.tap('写好了,看一遍')
  await li.screen.sees('您要提的异议')
  li.screen.tap('提交异议')
}

test('an objection is looked at once, sent, numbered, answered and judged, in one call a page', async () => {
  const { screen, asked } = li
  openPage()
  await objects('灯太亮,晚上睡不着。')
  await screen.sees('您的异议是第 1 号')
  await screen.sees('已受理,等答复')
  expect(asked()).toEqual(['notices.listObjections', 'notices.object', 'notices.listObjections'])
  await backEnd.call('sun', 'notices.answerObjection', { noticeId, number: 1, text: '已经换成暗一些的灯。' })
  openPage()
  await screen.sees('已经换成暗一些的灯。')
  screen.tap('不认可')
  await screen.sees('已答复,本人不认可')
  expect(screen.text()).toContain('1 条异议,都答复了。')
  expect(li.phone.errors()).toEqual([])
})

test('what waits for a check is its author’s alone, and what is refused says why', async () => {
  const { screen } = li
  openPage()
  await failing(backEnd, 'wx.openApi', async () => {
    await objects('这里有可疑的话')
    await screen.sees('核对好就公开')
  })
  await screen.sees('核对好以前只有您自己看得到')
  expect(screen.text()).toContain('这里有可疑的话')
  const { waiting } = await backEnd.call('sun', 'notices.listWaitingWords', {})
  const ref = waiting.find(({ text }) => text === '这里有可疑的话')?.ref ?? ''
  await backEnd.call('sun', 'notices.judgeWords', { of: 'objection', ref, fine: false, reason: '说的不是这份公示' })
  openPage()
  await screen.sees('没有公开的原因:说的不是这份公示')
})
