import { anEmulator, type RunningEmulator } from './anEmulator'
import { type Sdk, theSdk } from './theSdk'

const SECOND = 1000
let emulator: RunningEmulator
let sdk: Sdk
beforeEach(async () => {
  emulator = await anEmulator(['--push', 'pushed'])
  sdk = theSdk(emulator.url)
  // So slow that no second goes by on its own while a test looks.
  await emulator.post('/__emulator/clock', { speed: 0.001 })
})
afterEach(() => emulator.stop())

type Pushed = { at: number; openid: string; event: Record<string, unknown> }
const advance = (ms: number) => emulator.post('/__emulator/clock', { advance: ms })
const now = async () => ((await emulator.get('/__emulator/clock')) as { now: number }).now
const pushed = async () => {
  const { data } = await sdk.database().collection('firings').where({}).orderBy('at', 'asc').get()
  return (data as unknown as Pushed[]).filter(({ event }) => event.MsgType === 'event')
}
async function stored(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { fileID } = await sdk.uploadFile({ cloudPath, fileContent })
  const { fileList } = await sdk.getTempFileURL({ fileList: [fileID] })
  return String(fileList[0]?.tempFileURL)
}
async function check(mediaUrl: string, openid = 'oLi'): Promise<string> {
  const parameters = { mediaUrl, mediaType: 2, version: 2, scene: 1, openid }
  const { body } = await emulator.call('openapi', { api: 'security.mediaCheckAsync', parameters }, openid)
  return (body as { traceId: string }).traceId
}

test('the verdict on a picture is pushed to the function a second later', async () => {
  const traceId = await check(await stored('a/good.png', Buffer.from('a picture')))
  const asked = await now()
  await advance(SECOND / 2)
  expect(await pushed()).toEqual([])
  await advance(SECOND)
  expect(await pushed()).toMatchObject([
    {
      openid: 'oLi',
      event: {
        ...{ MsgType: 'event', Event: 'wxa_media_check', version: 2, trace_id: traceId, appid: expect.any(String) },
        ...{ ToUserName: expect.any(String), FromUserName: 'oLi', CreateTime: expect.any(Number) },
        ...{ errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 } },
        detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
      },
    },
  ])
  const [{ at } = { at: 0 }] = await pushed()
  expect(at - asked).toBeGreaterThan(SECOND / 2)
  expect(at - asked).toBeLessThanOrEqual(SECOND + SECOND / 10)
})

test('what is bad in a name or within a file is risky, what cannot be fetched has no verdict', async () => {
  const traces = [
    await check(await stored('a/content.png', Buffer.from('PNG ... 赌博 ...'))),
    await check(await stored('a/赌博.png', Buffer.from('nothing'))),
    await check('https://example.com/a/%E8%B5%8C%E5%8D%9A.png'),
    await check('https://example.com/a/fine.png'),
    await check(`${await stored('a/other.png', Buffer.from('x'))}forged`),
  ]
  await advance(2 * SECOND)
  const events = new Map((await pushed()).map(({ event }) => [event.trace_id, event]))
  const risky = { result: { suggest: 'risky', label: 20012 } }
  expect(traces.map((traceId) => events.get(traceId))).toMatchObject([
    ...[risky, risky, risky],
    { result: { suggest: 'pass', label: 100 } },
    { errcode: -1008 },
  ])
  expect(events.get(traces[4])).not.toHaveProperty('result')
})

test('a verdict that is still to come survives kill -9, and comes once', async () => {
  const traceId = await check('https://example.com/a.png')
  await emulator.restart('SIGKILL')
  sdk = theSdk(emulator.url)
  await advance(2 * SECOND)
  await advance(2 * SECOND)
  expect((await pushed()).map(({ event }) => event.trace_id)).toEqual([traceId])
})

test('it comes by itself at the usual speed, and at once when the clock jumps', async () => {
  await check('https://example.com/a.png')
  await emulator.post('/__emulator/clock', { set: (await now()) + 60 * SECOND })
  expect(await pushed()).toHaveLength(1)
  await emulator.post('/__emulator/clock', { speed: 1000 })
  await check('https://example.com/b.png')
  while ((await pushed()).length < 2);
})

test('a clock that is put back does not put it off', async () => {
  await check('https://example.com/a.png')
  await emulator.post('/__emulator/clock', { set: (await now()) - 86_400 * SECOND })
  await advance(2 * SECOND)
  expect(await pushed()).toHaveLength(1)
})

test('without --push nothing is pushed', async () => {
  const silent = await anEmulator([])
  const parameters = { mediaUrl: 'https://example.com/a.png', mediaType: 2, version: 2, scene: 1, openid: 'oLi' }
  const { body } = await silent.call('openapi', { api: 'security.mediaCheckAsync', parameters }, 'oLi')
  expect(body).toMatchObject({ errCode: 0 })
  await silent.post('/__emulator/clock', { advance: 60 * SECOND })
  const { functions } = (await silent.get('/__emulator/meter')) as { functions: Record<string, { calls: number }> }
  expect(Object.keys(functions)).not.toContain('pushed')
  await silent.stop()
})
