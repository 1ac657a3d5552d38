import { anEmulator, type RunningEmulator } from './anEmulator'
import { theSdk } from './theSdk'

let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await anEmulator([])
})
afterAll(() => emulator.stop())

type Report = {
  calls: { requestId: string; function: string; action: string | null }[]
  functions: Record<string, object>
  actions: Record<string, object>
  outside: { databaseCalls: number }
}
const report = () => emulator.get('/__emulator/meter') as Promise<Report>

test('a call is told what it cost, and each request is counted to its own call', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map((waits) => emulator.call('whoami', { waits, action: `look${waits}` }, 'oLi')),
  )
  expect(answers.map(({ meter }) => meter.databaseCalls)).toEqual([1, 2, 3])
  const { calls, functions, actions } = await report()
  expect(calls.map(({ requestId }) => requestId).sort()).toEqual(answers.map(({ requestId }) => requestId).sort())
  expect(functions.whoami).toMatchObject({ calls: 3, databaseCalls: 6, failures: 0 })
  expect(actions['whoami/look3']).toMatchObject({ calls: 1, databaseCalls: 3 })
})

test('documents read, written and examined are counted, and the index that was used', async () => {
  const { meter } = await emulator.call('hello', { name: 'counted' })
  expect(meter).toMatchObject({ databaseCalls: 2, examined: 1, read: 1, written: 1 })
  expect(meter.indexes).toContain('_id_')
  expect(meter.bytes).toBeGreaterThan(0)
})

test('requests from outside the functions are counted apart', async () => {
  const before = (await report()).outside.databaseCalls
  await theSdk(emulator.url).database().collection('things').count()
  expect((await report()).outside.databaseCalls).toBe(before + 1)
})

test('the log names the index that a scan would have needed', async () => {
  const things = theSdk(emulator.url).database().collection('things')
  await things.add({ data: { street: '新城', age: 3 } })
  const { command } = theSdk(emulator.url).database()
  await things
    .where({ street: '新城', age: command.gt(1) })
    .orderBy('name', 'desc')
    .get()
  await emulator.logged('the index [["street",1],["name",-1],["age",1]] would serve it')
})
