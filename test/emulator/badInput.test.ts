import { request } from 'node:http'
import { anEmulator, type RunningEmulator } from './anEmulator'

let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await anEmulator([])
})
afterEach(async () => {
  // Whatever was sent, the process answers the next one.
  expect((await emulator.call('echo', {})).status).toBe(200)
})
afterAll(() => emulator.stop())

const SIGNED = `TC3-HMAC-SHA256 Credential=test/2026-01-01/tcb/tc3_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`
type Sent = { path?: string; headers?: Record<string, string>; body: string }

/** Sent with node:http, which lets Host and Origin be forged. */
function send({ path = '/admin', headers = {}, body }: Sent): Promise<{ status: number; body: { code?: string } }> {
  return new Promise((resolve, reject) => {
    const own = path === '/admin' ? { authorization: SIGNED, 'content-type': 'application/json' } : {}
    const sent = request(`${emulator.url}${path}`, { method: 'POST', headers: { ...own, ...headers } }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
const wire = (action: string, fields: object) => JSON.stringify({ action, collectionName: 'things', ...fields })
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test.each<[string, Sent, number, string]>([
  ['malformed JSON', { body: '{"action":' }, 200, 'INVALID_PARAM'],
  ['no action', { body: '{}' }, 200, 'INVALID_PARAM'],
  ['a list', { body: '[]' }, 200, 'INVALID_PARAM'],
  ['an unknown action', { body: wire('database.dropEverything', {}) }, 200, 'INVALID_ACTION'],
  ['an inherited name', { body: '{"action":"constructor"}' }, 200, 'INVALID_ACTION'],
  ['a storage action of its own', { body: '{"action":"storage.__proto__"}' }, 200, 'INVALID_ACTION'],
  ['deep JSON', { body: `{"action":${deep(100_000)}}` }, 200, 'INVALID_PARAM'],
  ['deep query', { body: wire('database.getDocument', { query: `{"a":${deep(100_000)}}` }) }, 200, 'INVALID_PARAM'],
  ['query no string', { body: wire('database.getDocument', { query: { a: 1 } }) }, 200, 'INVALID_PARAM'],
  ['limit a text', { body: wire('database.getDocument', { limit: 'all' }) }, 200, 'INVALID_PARAM'],
  ['bad pattern', { body: wire('database.getDocument', { query: '{"a":{"$regex":"("}}' }) }, 200, 'INVALID_PARAM'],
  ['no collection', { body: wire('database.getDocument', { collectionName: '../x' }) }, 200, 'INVALID_PARAM'],
  ['stages no list', { body: wire('database.aggregateDocuments', { stages: 1 }) }, 200, 'INVALID_PARAM'],
  ['no transaction', { body: wire('database.commitTransaction', {}) }, 200, 'INVALID_PARAM'],
  ['__proto__', { body: wire('database.insertDocument', { data: ['{"__proto__":{"x":1}}'] }) }, 200, 'INVALID_PARAM'],
  [
    'a wrong signature',
    { body: wire('database.getDocument', {}), headers: { authorization: 'Bearer me' } },
    200,
    'SIGN_PARAM_INVALID',
  ],
  [
    'multipart without boundary',
    { body: 'x', headers: { 'content-type': 'multipart/form-data' } },
    200,
    'INVALID_PARAM',
  ],
  ['20 MB', { body: wire('x', { data: 'x'.repeat(21 * 2 ** 20) }) }, 413, 'EXCEED_REQUEST_SIZE_LIMIT'],
  ['a foreign Host', { body: '{}', headers: { host: 'evil.example' } }, 403, 'INVALID_REQUEST_SOURCE'],
  ['a foreign Origin', { body: '{}', headers: { origin: 'http://evil.example' } }, 403, 'INVALID_REQUEST_SOURCE'],
  ['an event that is no object', { path: '/functions/echo', body: '[]' }, 400, 'INVALID_PARAM'],
  ['an event that is no JSON', { path: '/functions/echo', body: 'hello' }, 400, 'INVALID_PARAM'],
  ['a forged openid', { path: '/functions/echo', body: '{}', headers: { 'x-wx-openid': 'a b' } }, 400, 'INVALID_PARAM'],
  ['an unknown control', { path: '/__emulator/constructor', body: '{}' }, 404, 'NOT_FOUND'],
  ['a broken escape', { path: '/storage/%E0%A4%A', body: '' }, 500, 'SYS_ERR'],
])('%s', async (_, sent, status, code) => {
  const answer = await send(sent)
  expect(answer).toMatchObject({ status, body: { code, message: expect.any(String), requestId: expect.any(String) } })
})

test('openapi with bytes that are no protobuf', async () => {
  const part = (name: string, value: string) =>
    `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const fields = { action: 'wx.openApi', apiName: 'wxacode.get', requestData: '\x0fgarbage' }
  const body = `${Object.entries(fields)
    .map(([name, value]) => part(name, value))
    .join('')}--B--\r\n`
  const answer = await send({ body, headers: { 'content-type': 'multipart/form-data; boundary=B' } })
  expect(answer.body).toMatchObject({ code: 'INVALID_PARAM' })
})

test('a __proto__ in an event stays a name', async () => {
  const response = await fetch(`${emulator.url}/functions/echo`, {
    method: 'POST',
    body: '{"__proto__":{"polluted":1}}',
  })
  expect(response.status).toBe(200)
})

describe('a client without a signature is bound by the rules', () => {
  const ask = (action: string, collectionName: string, fields: object) =>
    fetch(`${emulator.url}/admin`, {
      method: 'POST',
      body: JSON.stringify({ action, collectionName, ...fields }),
    }).then((response) => response.json())

  test.each([
    ['database.getDocument', 'things', {}],
    ['database.calculateDocument', 'things', {}],
    ['database.aggregateDocuments', 'things', { stages: [] }],
    ['database.insertDocument', 'things', { data: ['{}'] }],
    ['database.modifyDocument', 'places', { query: '{}', data: '{}' }],
    ['database.removeDocument', 'places', { query: '{}' }],
    ['database.getDocument', 'firings', {}],
    ['database.getDocument', 'constructor', {}],
    ['database.startTransaction', 'places', {}],
    ['database.addCollection', 'places', {}],
  ])('%s on %s is refused', async (action, collection, fields) => {
    expect(await ask(action, collection, fields)).toMatchObject({ code: 'DATABASE_PERMISSION_DENIED' })
  })

  test('what a rule opens is open', async () => {
    expect(await ask('database.getDocument', 'places', {})).toMatchObject({ data: { list: [] } })
  })

  test('nothing but the database is asked without a signature', async () => {
    expect(await ask('storage.batchDeleteFile', 'things', {})).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  })
})
