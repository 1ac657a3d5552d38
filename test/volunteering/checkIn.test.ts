/** @jest-environment ./test/weapp/environment.js */
import { checkInText, slotAt } from '../../domain/volunteering/attendance'
import type { BackEnd } from '../backEnd'
import { aCommunity, HOUR, posts, signUp, tomorrow } from '../leading/aShift'
import { type APhone, aPhone } from '../phone/aPhone'

const MINUTE = 60_000
const MINE = 'packages/volunteering/mine/index'
const KEPT = '签到已记在手机上,有网会自动送出,按您扫码的时间算。'
let backEnd: BackEnd
const phones: APhone[] = []
const phoneOf = (openid: string, storage = new Map<string, unknown>(), reachable = true) => {
  const phone = aPhone(backEnd, openid, 'light', { storage, reachable })
  phones.push(phone)
  return phone
}

beforeAll(async () => {
  backEnd = await aCommunity()
})
afterAll(async () => {
  for (const { screen } of phones) screen.stop()
  await backEnd.stop()
})

/** A shift that three neighbours are signed up for and that began ten minutes ago; its leader's code at any moment. */
async function aShiftThatBegan(id: string) {
  const from = tomorrow(await backEnd.now())
  const shiftId = await posts(backEnd, { id, from, capacity: 5 })
  await signUp(backEnd, shiftId)
  await backEnd.clock({ set: from + 10 * MINUTE })
  const { codeKey } = await backEnd.call('owner', 'volunteering.openRoster', { shiftId })
  const codeNow = async () => checkInText(shiftId, slotAt(await backEnd.now()), codeKey)
  return { shiftId, from, codeNow }
}
const been = (shift: string, who: string) => backEnd.documents('attendances', { shift, who })
const sent = ({ asked }: APhone) => asked().filter((action) => action === 'volunteering.checkIn').length
/** Whether it was said once and the phone has heard that the cloud knows: only then does the outbox let go of it. */
const delivered = (phone: APhone, kept: Map<string, unknown>) => () =>
  sent(phone) === 1 && (kept.get('outbox') as unknown[]).length === 0 && !phone.screen.text().includes(KEPT)

test('scanned where there is no network it stays on the phone, is sent later, and counts once, at the time it was read', async () => {
  const { shiftId, codeNow } = await aShiftThatBegan('cellar')
  const kept = new Map<string, unknown>()
  const wang = phoneOf('wang', kept)
  const { phone, screen } = wang
  phone.open(MINE)
  await screen.sees('扫码签到')

  wang.network(false)
  wang.reads(await codeNow())
  const read = await backEnd.now()
  screen.tap('扫码签到')
  await screen.sees(KEPT)
  expect(screen.text()).toContain('网络不通')
  expect(await been(shiftId, 'wang')).toEqual([])

  await backEnd.clock({ advance: HOUR })
  wang.network(true)
  phone.open(MINE)
  await screen.until(delivered(wang, kept), 'it to be sent')
  const [being, ...more] = await been(shiftId, 'wang')
  expect(more).toEqual([])
  expect(being).toMatchObject({ by: 'code', until: null })
  expect(Math.abs(Number(being?.at) - read)).toBeLessThan(MINUTE)

  // Nothing is left to be sent another time.
  phone.open('pages/me/index')
  await screen.sees('我的')
  expect(sent(wang)).toBe(1)
  expect(phone.errors()).toEqual([])
})

test('it is kept over a restart of the phone, without network too, and sent when there is one', async () => {
  const { shiftId, codeNow } = await aShiftThatBegan('reboot')
  const kept = new Map<string, unknown>()
  const before = phoneOf('chen', kept)
  before.phone.open(MINE)
  await before.screen.sees('扫码签到')
  before.network(false)
  before.reads(await codeNow())
  const read = await backEnd.now()
  before.screen.tap('扫码签到')
  await before.screen.sees(KEPT)
  before.phone.stop()

  const after = phoneOf('chen', kept, false)
  after.phone.open(MINE)
  await after.screen.sees(KEPT)
  expect(await been(shiftId, 'chen')).toEqual([])

  await backEnd.clock({ advance: HOUR })
  after.network(true)
  after.phone.open(MINE)
  await after.screen.until(delivered(after, kept), 'it to be sent')
  const all = await been(shiftId, 'chen')
  expect(all).toHaveLength(1)
  expect(Math.abs(Number(all[0]?.at) - read)).toBeLessThan(MINUTE)
})

test('an answer that was lost is asked for again, and it counts once', async () => {
  const { shiftId, codeNow } = await aShiftThatBegan('losing')
  const kept = new Map<string, unknown>()
  const chen = phoneOf('chen', kept)
  chen.phone.open(MINE)
  await chen.screen.sees('扫码签到')
  chen.network(false)
  chen.reads(await codeNow())
  chen.screen.tap('扫码签到')
  await chen.screen.sees(KEPT)
  const waiting = kept.get('outbox') as { request: { code: string; at: number } }[]
  const request = waiting.at(-1)?.request ?? { code: '', at: 0 }
  // The cloud has heard it; the phone does not know.
  await backEnd.call('chen', 'volunteering.checkIn', request)
  chen.network(true)
  chen.phone.open(MINE)
  await chen.screen.until(delivered(chen, kept), 'it to be sent again')
  expect(await been(shiftId, 'chen')).toMatchObject([{ at: request.at }])
  expect(chen.screen.text()).not.toContain('签到码已经换了')
})

test('a phone whose clock is hours behind the cloud’s checks in and out all the same', async () => {
  const { shiftId, codeNow } = await aShiftThatBegan('behind')
  expect((await backEnd.now()) - Date.now()).toBeGreaterThan(3 * HOUR)
  const li = phoneOf('li')
  li.phone.open(MINE)
  await li.screen.sees('扫码签到')
  li.reads(await codeNow())
  li.screen.tap('扫码签到')
  await li.screen.sees('签到记下了。')
  await backEnd.clock({ advance: HOUR })
  li.phone.open(MINE)
  await li.screen.sees('扫码签到')
  li.reads(await codeNow())
  li.screen.tap('结束了,扫码签退')
  await li.screen.sees('走的时间记下了,辛苦了。')
  expect(await been(shiftId, 'li')).toMatchObject([{ by: 'code', minutes: 60 }])
  expect(li.phone.errors()).toEqual([])
})

test('a phone whose clock is three hours ahead checks in all the same', async () => {
  const real = Date.now()
  await backEnd.clock({ set: real - 3 * HOUR - 20 * MINUTE })
  const from = (await backEnd.now()) + 15 * MINUTE
  const shiftId = await posts(backEnd, { id: 'before', from, capacity: 5 })
  await signUp(backEnd, shiftId)
  const { codeKey } = await backEnd.call('owner', 'volunteering.openRoster', { shiftId })
  const li = phoneOf('li')
  li.phone.open(MINE)
  await li.screen.sees('扫码签到')
  const now = await backEnd.now()
  expect(Date.now() - now).toBeGreaterThan(3 * HOUR)
  li.reads(checkInText(shiftId, slotAt(now), codeKey))
  li.screen.tap('扫码签到')
  await li.screen.sees('签到记下了。')
  const [being] = await been(shiftId, 'li')
  expect(Math.abs(Number(being?.at) - now)).toBeLessThan(MINUTE)
})

test('what is no code of a shift is said at once; the code of another shift is refused in a sentence', async () => {
  const { shiftId, codeNow } = await aShiftThatBegan('wrong1')
  const wang = phoneOf('wang')
  wang.phone.open(MINE)
  await wang.screen.sees('扫码签到')
  wang.reads('https://example.com')
  wang.screen.tap('扫码签到')
  await wang.screen.sees('这不是签到码')
  expect(sent(wang)).toBe(0)
  wang.reads((await codeNow()).replace(/[0-9a-f]{10}$/, '0000000000'))
  wang.screen.tap('扫码签到')
  await wang.screen.sees('这个码不是这一场的签到码')
  expect(await been(shiftId, 'wang')).toEqual([])
  // Whoever scans again, and the right one, is in.
  wang.reads(await codeNow())
  wang.screen.tap('扫码签到')
  await wang.screen.until(() => sent(wang) === 2, 'it to be sent')
  await wang.screen.sees('签到记下了。')
  expect(await been(shiftId, 'wang')).toHaveLength(1)
})
