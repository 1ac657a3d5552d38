import fc from 'fast-check'
import { completed, holders } from '../../../emulator/preview/data/previewFile'
import { DAY, HOUR, spokenOffset, spokenSpan, spokenTime } from '../../../emulator/preview/data/time'
import { spokenFault } from '../../../emulator/preview/panels/faultWords'
import { meterRows } from '../../../emulator/preview/panels/meterRows'
import { doorPath, phoneAddress, pictureAddress } from '../../../emulator/preview/phones/addresses'
import { readMessage } from '../../../emulator/preview/phones/messages'
import { FRAME, GAP, phoneSize } from '../../../emulator/preview/phones/phoneSize'
import { previewFile } from './previewFile'

test('whatever a phone posts is read or dropped, never thrown at', () => {
  const type = fc.constantFrom('emulator:share', 'emulator:scan', 'emulator:showing', 'emulator:subscribe', 'other')
  const any = fc.anything()
  const text = fc.oneof(any, fc.constant(null), fc.string())
  const message = fc.record({ type, id: any, card: any, templateIds: any, text, label: text })
  fc.assert(
    fc.property(fc.oneof(fc.anything(), message), (data) => {
      const read = readMessage(data)
      if (read?.type === 'emulator:subscribe') expect(read.templateIds.every((id) => typeof id === 'string')).toBe(true)
      if (read?.type === 'emulator:showing' && read.showing) expect(typeof read.showing.text).toBe('string')
      if (read?.type === 'emulator:share') expect(typeof read.card.path).toBe('string')
    }),
  )
})

test('a person, a chat and a scene arrive as they were, whatever letters they have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string({ minLength: 1 }), (openid, scene, group) => {
      const path = doorPath({ page: '/pages/door/index', scene })
      const address = new URL(phoneAddress({ number: 2, openid, dark: true, path, group }), 'http://127.0.0.1')
      expect(Object.fromEntries(address.searchParams)).toEqual({ openid, phone: '2', theme: 'dark', group })
      expect(address.hash.startsWith('#/pages/door/index?scene=')).toBe(true)
      expect(decodeURIComponent(address.hash.split('scene=')[1] ?? '')).toBe(scene)
    }),
  )
})

test.each([
  [undefined, null],
  ['', null],
  ['static/card.png', 'http://127.0.0.1:1/app/static/card.png'],
  ['/app/card.png', 'http://127.0.0.1:1/app/card.png'],
  ['https://elsewhere.example/card.png', null],
  ['javascript:alert(1)', null],
  ['data:text/html,<b>', null],
  ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
])('the picture %s of a card is shown as %s', (imageUrl, address) => {
  expect(pictureAddress(imageUrl, 'http://127.0.0.1:1')).toBe(address)
})

test('phones side by side never reach over the desk, nor grow larger than life', () => {
  const side = fc.integer({ min: 300, max: 4000 })
  fc.assert(
    fc.property(side, side, fc.constantFrom(2, 3), (width, height, count) => {
      const { scale, oneAtATime } = phoneSize(width, height, count)
      expect(scale).toBeLessThanOrEqual(1)
      expect(scale).toBeGreaterThanOrEqual(0.4)
      if (!oneAtATime) expect(count * FRAME.width * scale + (count - 1) * GAP).toBeLessThanOrEqual(width + 1e-6)
    }),
  )
})

test('who has no phone yet gets the next one; an unknown openid gets none', () => {
  const file = { ...previewFile(0), phones: ['nobody', 'openid-zhang'] }
  expect(holders(file, 3)).toEqual(['openid-zhang', 'openid-wang', 'openid-li'])
})

test('an application that gives no file still gets two people and a group', () => {
  const file = completed(null)
  expect(holders(file, 3)).toEqual(['preview-one', 'preview-two', 'preview-one'])
  expect(file.groups).toHaveLength(1)
})

test('time is said as a person says it, in China', () => {
  expect(spokenTime(Date.UTC(2026, 10, 23, 16, 5, 9))).toBe('00:05:09')
  expect(spokenSpan(3 * DAY + 2 * HOUR + 1)).toBe('3 天 2 小时')
  expect(spokenSpan(HOUR - 1)).toBe('59 分钟')
  expect(spokenOffset(0, 29_000)).toBe('和真实时间一样')
  expect(spokenOffset(DAY - 20, 0)).toBe('比真实时间快 1 天')
  expect(spokenOffset(0, HOUR)).toBe('比真实时间慢 1 小时')
})

test('the meter lists each function with its actions below it, the busiest first', () => {
  const totals = (calls: number) => ({ calls, failures: 0, databaseCalls: 0, examined: 0, read: 0, written: 0, ms: 0 })
  const rows = meterRows({
    functions: { vote: totals(5), hello: totals(1) },
    actions: { 'vote/vote.open': totals(1), 'vote/close': totals(4), 'votes/other': totals(9) },
  })
  expect(rows.map(({ name, part }) => part ?? name)).toEqual(['hello', 'vote', 'close', 'open'])
})

test('a fault is said in one line', () => {
  const anywhere = {
    action: null,
    function: null,
    collection: null,
    probability: 1,
    count: null,
    seed: 1,
    ms: 1000,
    struck: 0,
  }
  expect(spokenFault({ ...anywhere, kind: 'delay' })).toBe('变慢 1000 毫秒 · 哪里都会 · 一直有 · 已发生 0 次')
  expect(
    spokenFault({ ...anywhere, kind: 'refuse', function: 'vote', collection: 'votes', probability: 0.5, count: 3 }),
  ).toBe('拒绝:什么也没做就报错 · 函数 vote 集合 votes · 50% 的时候(种子 1) · 还有 3 次 · 已发生 0 次')
})
