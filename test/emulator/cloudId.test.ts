import { anEmulator, type RunningEmulator } from './anEmulator'

let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await anEmulator([])
})
afterAll(() => emulator.stop())

const FIVE_MINUTES = 300_000
const advance = (ms: number) => emulator.post('/__emulator/clock', { advance: ms })
const cloudID = async (openid: string, data: object) =>
  ((await emulator.post('/__emulator/cloudid', { openid, data })) as { cloudID: string }).cloudID
const echo = async (event: object, openid?: string) =>
  (await emulator.call('echo', event, openid)).body as { event: Record<string, unknown> }
const openData = async (list: string[], openid: string) => (await emulator.call('opendata', { list }, openid)).body

test('a cloudID at the top of an event becomes what it stands for, and stays a text further down', async () => {
  const group = await cloudID('oLi', { opengid: 'tG1' })
  const { event } = await echo({ group, text: 'hello', inner: { group }, list: [group] }, 'oLi')
  expect(event).toMatchObject({
    group: { cloudID: group, data: { opengid: 'tG1', watermark: { appid: expect.any(String) } } },
    text: 'hello',
    inner: { group },
    list: [group],
  })
})

test('it is of no use to anybody else, when it is old, or when nobody has issued it', async () => {
  const group = await cloudID('oLi', { opengid: 'tG1' })
  const refused = (errCode: number) => ({ event: { group: { cloudID: expect.any(String), errCode } } })
  expect(await echo({ group }, 'oWang')).toMatchObject(refused(-601007))
  expect(await echo({ group })).toMatchObject(refused(-601007))
  expect(await echo({ group: `27_${'x'.repeat(43)}` }, 'oLi')).toMatchObject(refused(-601005))
  await advance(FIVE_MINUTES)
  expect(await echo({ group }, 'oLi')).toMatchObject(refused(-601006))
})

test('getOpenData opens several, each for itself, in order', async () => {
  const [first, second, foreign] = [
    await cloudID('oLi', { opengid: '一群' }),
    await cloudID('oLi', { step: 7 }),
    await cloudID('oWang', { step: 8 }),
  ]
  expect(await openData([first, foreign, second], 'oLi')).toMatchObject({
    errCode: 0,
    list: [
      { cloudID: first, data: { opengid: '一群' } },
      { cloudID: foreign, errCode: -601007 },
      { cloudID: second, data: { step: 7 } },
    ],
  })
  expect(await openData([], 'oLi')).toMatchObject({ errCode: 0, list: [] })
})

describe('getPhoneNumber', () => {
  const phoneNumber = async (parameters: object) =>
    (await emulator.call('openapi', { api: 'phonenumber.getPhoneNumber', parameters }, 'oLi')).body
  const code = async (more: object = {}) =>
    (
      (await emulator.post('/__emulator/phonecode', { openid: 'oLi', phoneNumber: '13800000000', ...more })) as {
        code: string
      }
    ).code
  const INVALID = { errCode: 40029 }

  test('changes a code for the number, once', async () => {
    const once = await code()
    expect(await phoneNumber({ code: once })).toMatchObject({
      errCode: 0,
      phoneInfo: { phoneNumber: '13800000000', purePhoneNumber: '13800000000', countryCode: '86' },
    })
    expect(await phoneNumber({ code: once })).toMatchObject(INVALID)
    expect(await phoneNumber({ code: await code({ countryCode: '852' }) })).toMatchObject({
      phoneInfo: { phoneNumber: '+85213800000000', purePhoneNumber: '13800000000' },
    })
  })

  test('refuses what nobody has issued, what is old, and what is not of the person named', async () => {
    expect(await phoneNumber({ code: 'x' })).toMatchObject(INVALID)
    expect(await phoneNumber({})).toMatchObject(INVALID)
    expect(await phoneNumber({ code: await code(), openid: 'oWang' })).toMatchObject(INVALID)
    const old = await code()
    await advance(FIVE_MINUTES)
    expect(await phoneNumber({ code: old })).toMatchObject(INVALID)
  })
})

test('orders that are none are refused', async () => {
  for (const order of [{}, { openid: 'oLi' }, { openid: 1, data: {} }, { openid: 'oLi', data: [] }, []])
    expect(await emulator.post('/__emulator/cloudid', order)).toMatchObject({ code: 'INVALID_PARAM' })
  for (const order of [{}, { openid: 'oLi' }, { openid: 'oLi', phoneNumber: 1 }])
    expect(await emulator.post('/__emulator/phonecode', order)).toMatchObject({ code: 'INVALID_PARAM' })
})
