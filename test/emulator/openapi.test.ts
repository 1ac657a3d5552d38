import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { anEmulator, type RunningEmulator } from './anEmulator'

let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await anEmulator([])
})
afterAll(() => emulator.stop())

const openapi = async (api: string, parameters: object) =>
  (await emulator.call('openapi', { api, parameters }, 'oLi')).body as Record<string, unknown>
const scan = (png: Buffer) => {
  const { data, width, height } = PNG.sync.read(png)
  return { width, height, content: jsQR(new Uint8ClampedArray(data), width, height)?.data }
}

test.each([undefined, 280, 1280])('a code of width %s is a PNG that a scanner reads', async (width) => {
  const { base64, contentType } = await openapi('wxacode.getUnlimited', {
    scene: 'b=12&k=~a',
    page: 'packages/door/open',
    checkPath: false,
    ...(width === undefined ? {} : { width }),
  })
  const code = scan(Buffer.from(String(base64), 'base64'))
  expect(contentType).toBe('image/png')
  expect(code.width).toBe(width ?? 430)
  expect(code.content).toBe(`${emulator.url}/scan?page=packages%2Fdoor%2Fopen&scene=b%3D12%26k%3D~a`)

  const opened = await fetch(String(code.content), { redirect: 'manual' })
  expect(opened.headers.get('location')).toBe('/app/#/packages/door/open?scene=b%3D12%26k%3D~a')
})

test('wxacode.get and the preview make codes too', async () => {
  const { base64 } = await openapi('wxacode.get', { path: 'pages/home' })
  expect(scan(Buffer.from(String(base64), 'base64')).content).toContain('page=pages%2Fhome')
  const response = await fetch(`${emulator.url}/__emulator/wxacode?page=pages/home&scene=x&width=300`)
  expect(scan(Buffer.from(await response.arrayBuffer())).content).toContain('scene=x')
})

test('a text is checked against the word list', async () => {
  const about = { version: 2, scene: 1, openid: 'oLi' }
  const good = await openapi('security.msgSecCheck', { ...about, content: '路灯坏了' })
  expect(good).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } })
  const bad = await openapi('security.msgSecCheck', { ...about, content: '这里有赌博' })
  expect(bad).toMatchObject({ errCode: 0, result: { suggest: 'risky', label: 20012 } })
})

test('a picture is taken for checking', async () => {
  const request = { mediaUrl: 'https://example.com/a.png', mediaType: 2, version: 2, scene: 1, openid: 'oLi' }
  expect(await openapi('security.mediaCheckAsync', request)).toMatchObject({ errCode: 0, traceId: expect.any(String) })
})

test('a subscribe message goes out once for each acceptance', async () => {
  const message = { touser: 'oLi', templateId: 'T1', page: 'pages/home', data: { thing1: { value: '开票了' } } }
  expect(await openapi('subscribeMessage.send', message)).toMatchObject({ errCode: 43101 })
  await emulator.post('/__emulator/subscriptions', { openid: 'oLi', templateId: 'T1', accepted: true })
  expect(await openapi('subscribeMessage.send', message)).toMatchObject({ errCode: 0 })
  expect(await openapi('subscribeMessage.send', message)).toMatchObject({ errCode: 43101 })
  expect(await emulator.get('/__emulator/inbox?openid=oLi')).toMatchObject({
    messages: [{ templateId: 'T1', page: 'pages/home', data: { thing1: { value: '开票了' } } }],
    accepted: { T1: 0 },
  })
  expect(await emulator.get('/__emulator/inbox?openid=oWang')).toMatchObject({ messages: [] })
})

test.each([
  ['wxacode.getUnlimited', { scene: '中文' }, 40129],
  ['wxacode.getUnlimited', { scene: 'x'.repeat(33) }, 40129],
  ['wxacode.getUnlimited', { scene: 'x', page: '/pages/home' }, 41030],
  ['security.msgSecCheck', { content: '长'.repeat(2501), version: 2, scene: 1, openid: 'oLi' }, 45002],
  ['security.msgSecCheck', { content: '好', version: 2, scene: 9, openid: 'oLi' }, 40097],
  ['security.msgSecCheck', { content: '好', version: 2, scene: 1 }, 40003],
  ['subscribeMessage.send', { touser: 'oLi', templateId: 'T1', data: { thing1: { value: '' } } }, 47003],
  ['wxacode.createQRCode', { path: 'pages/home' }, -604101],
  ['unheard.of', {}, -604100],
])('%s with %j is refused with %i', async (api, parameters, errCode) => {
  expect(await openapi(api, parameters)).toMatchObject({ errCode })
})
