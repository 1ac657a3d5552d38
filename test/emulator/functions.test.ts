import { anEmulator, type RunningEmulator } from './anEmulator'

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await anEmulator(['--env', 'GREETING=您好'])
})
afterAll(() => emulator.stop())

test('a function gets the event, its caller, the context and its variables', async () => {
  const { status, body, requestId } = await emulator.call('echo', { a: 1 }, 'oLi')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    event: { a: 1, userInfo: { openId: 'oLi' } },
    context: { function_name: 'echo', time_limit_in_ms: 3000, request_id: requestId },
    variable: '您好',
    own: 'from its config',
  })
})

test('without an openid there is no caller, not even the one before', async () => {
  await emulator.call('whoami', { waits: 0 }, 'oLi')
  expect((await emulator.call('whoami', { waits: 0 })).body).toEqual({ appid: expect.any(String) })
})

test('callers at the same time are never mixed up, whichever instance they get', async () => {
  const callers = Array.from({ length: 40 }, (_, n) => `oCaller${n}`)
  const answers = await Promise.all(callers.map((openid) => emulator.call('whoami', { waits: 3 }, openid)))
  expect(answers.map(({ body }) => body)).toEqual(
    callers.map((openid) => expect.objectContaining({ before: openid, after: openid })),
  )
})

describe('what goes wrong is told as the cloud tells it', () => {
  const cases: [string, string, object, number, string, string][] = [
    ['no such function', 'nobody', {}, 404, 'FUNCTION_NOT_FOUND', 'could not be found'],
    ['a name that is a path', '..%2Fecho', {}, 404, 'FUNCTION_NOT_FOUND', 'could not be found'],
    ['never answers', 'slow', {}, 504, 'FUNCTIONS_TIME_LIMIT_EXCEEDED', 'timed out after 1 seconds'],
    ['never yields', 'slow', { spin: true }, 504, 'FUNCTIONS_TIME_LIMIT_EXCEEDED', 'timed out after 1 seconds'],
    ['throws', 'thrower', {}, 500, 'FUNCTIONS_EXECUTE_FAIL', 'TypeError: no such luck'],
    ['answers with a circle', 'thrower', { circular: true }, 500, 'FUNCTIONS_EXECUTE_FAIL', 'circular'],
    ['exits', 'crasher', { how: 'exit' }, 500, 'FUNCTIONS_EXECUTE_FAIL', 'exited with code 3'],
    ['throws later', 'crasher', { how: 'late' }, 500, 'FUNCTIONS_EXECUTE_FAIL', 'nobody catches'],
    ['cannot be loaded', 'broken', {}, 500, 'FUNCTIONS_EXECUTE_FAIL', 'broken from the start'],
    ['answers more than 1 MB', 'heavy', { bytes: 2 ** 20 }, 500, 'EXCEED_MAX_RESPONSE_SIZE', '1MB'],
  ]
  test.each(cases)('%s', async (_, name, event, status, code, words) => {
    const answer = await emulator.call(name, event, 'oLi')
    expect(answer).toMatchObject({ status, body: { code, message: expect.stringContaining(words) } })
    expect(answer.body).toHaveProperty('requestId', answer.requestId)
  })
})

test('a crash is an error for its own caller only', async () => {
  const calls = ['well', 'exit', 'well', 'late', 'well'].map((how) => emulator.call('crasher', { how }))
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 500, 200, 500, 200])
})

test('a function calls another, which sees the same person', async () => {
  const { body } = await emulator.call('caller', { name: 'whoami', data: { waits: 1 } }, 'oLi')
  expect(body).toMatchObject({ before: 'oLi', after: 'oLi' })
})

test.each([
  ['nobody', 'FUNCTION_NOT_FOUND'],
  ['slow', 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
  ['thrower', 'FUNCTIONS_EXECUTE_FAIL'],
])('a function that calls %s gets the error', async (name, code) => {
  expect((await emulator.call('caller', { name, data: {} })).body).toMatchObject({ code })
})

test('from function to function a result may have 6 MB', async () => {
  const { body } = await emulator.call('caller', { name: 'heavy', data: { bytes: 7 * 2 ** 20 } })
  expect(body).toMatchObject({ code: 'EXCEED_MAX_RESPONSE_SIZE' })
})

test('an event may have 6 MB, of bytes and not of characters', async () => {
  const characters = 2 * 2 ** 20
  const { status } = await emulator.call('whoami', { waits: 0, text: '惠'.repeat(characters - 1000) })
  expect(status).toBe(200)
  const { body } = await emulator.call('whoami', { waits: 0, text: '惠'.repeat(characters) })
  expect(body).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' })
})

test('what a function prints is in the log with its name and the request', async () => {
  const { requestId } = await emulator.call('thrower', {})
  await emulator.logged(`thrower ${requestId}`)
})
