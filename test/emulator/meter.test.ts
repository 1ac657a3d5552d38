import fc from 'fast-check'
import { openAdvice } from '../../emulator/meter/advice'
import { anEmulator, type RunningEmulator } from './anEmulator'
import { aStore, collection } from './store/aStore'
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

const $geometry = { type: 'Point', coordinates: [113.6, 34.8] }
const someConditions = [
  ...[3, 'x', null, { $eq: 3 }, { $in: [1, 3] }, { $gt: 1 }, { $gte: 1, $lt: 5 }, /^x/, { $regex: '^x' }],
  ...[/x/, { $ne: 2 }, { $nin: [2] }, { $exists: true }, { $mod: [2, 1] }, { $not: { $gt: 9 } }],
  ...[{ $near: { $geometry } }, { $geoWithin: { $centerSphere: [[113.6, 34.8], 1] } }],
]
const aQuery = fc.record({
  filter: fc.dictionary(fc.constantFrom('a', 'b', 'c.d'), fc.constantFrom(...someConditions), { maxKeys: 3 }),
  sort: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'e'), fc.constantFrom(1 as const, -1 as const)), {
    maxLength: 2,
    selector: ([path]) => path,
  }),
})

test('an index that the log advises serves the query', async () => {
  const near = (filter: object) => JSON.stringify(filter).split('$near').length - 1
  await fc.assert(
    fc.asyncProperty(
      aQuery.filter(({ filter }) => near(filter) < 2),
      async ({ filter, sort }) => {
        const things = await aStore()
        await things.insert({ a: 3, b: 3, c: { d: 3 } }, { a: 'x', b: 'x', c: { d: 'x' } })
        const asked = { collection, filter, sort }
        const lines: string[] = []
        openAdvice((line) => lines.push(line))('get', (await things.store.find(asked)).work, asked, 0)
        const [, advised] = /the index (.*) would serve it/.exec(lines.join()) ?? []
        if (advised !== undefined) {
          await things.index('advised', JSON.parse(advised))
          expect((await things.store.find(asked)).work.index).toBe('advised')
        }
        await things.end()
      },
    ),
    { numRuns: 200 },
  )
})

test('a query by place is advised no index', async () => {
  const { command, Geo } = theSdk(emulator.url).database()
  const places = theSdk(emulator.url).database().collection('places')
  await places.add({ data: { location: Geo.Point(113.6, 34.8), kind: 'door' } })
  const location = command.geoNear({ geometry: Geo.Point(113.6, 34.8), maxDistance: 100 })
  expect((await places.where({ location }).get()).data).toHaveLength(1)
  expect((await places.where({ location, kind: 'door' }).get()).data).toHaveLength(1)
  // Lines come in order: had the first query been advised one, it would be told before this.
  await emulator.logged('the index [["kind",1]] would serve it')
  expect(emulator.log()).not.toContain('"location"')
})
