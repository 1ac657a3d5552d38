import { anEmulator, type RunningEmulator } from './anEmulator'
import { type Database, theSdk } from './theSdk'

let emulator: RunningEmulator
let db: Database
let _: Database['command']

beforeAll(async () => {
  emulator = await anEmulator([])
  db = theSdk(emulator.url).database()
  _ = db.command
})
afterAll(() => emulator.stop())

const things = () => db.collection('things')
const add = (data: Record<string, unknown>) => things().add({ data })
/** The error's number and text, or what came instead. */
const failure = (promise: Promise<unknown>): Promise<{ errCode: number; errMsg: string }> =>
  promise.then(
    (answer) => Promise.reject(new Error(`no error but ${JSON.stringify(answer)}`)),
    (error) => ({ errCode: error.errCode, errMsg: error.errMsg }),
  )

test('a document comes back as it was added, dates, nested data and all', async () => {
  const at = new Date(1_700_000_000_123)
  const data = { text: '惠邻', half: 0.5, big: 2 ** 40, none: null, yes: true, at, nested: { list: [1, { deep: at }] } }
  const { _id } = await add(data)
  expect((await things().doc(_id).get()).data).toEqual({ _id, ...data })
})

test('several documents are added at once', async () => {
  expect((await things().add({ data: [{ kind: 'many' }, { kind: 'many' }] }))._ids).toHaveLength(2)
  expect((await things().where({ kind: 'many' }).count()).total).toBe(2)
})

test('where, orderBy, skip, limit and field', async () => {
  for (const rank of [3, 1, 2, 5, 4]) await add({ kind: 'ranked', rank, name: `n${rank}` })
  const { data } = await things()
    .where({ kind: 'ranked', rank: _.gt(1) })
    .orderBy('rank', 'desc')
    .skip(1)
    .limit(2)
    .field({ name: true, _id: false })
    .get()
  expect(data).toEqual([{ name: 'n4' }, { name: 'n3' }])
})

test('a regular expression finds what it matches', async () => {
  await add({ kind: 'regexp', name: 'Huilin' })
  const query = { kind: 'regexp', name: db.RegExp({ regexp: '^huI', options: 'i' }) }
  expect((await things().where(query).get()).data).toHaveLength(1)
})

test('set creates, then replaces; update merges; remove removes', async () => {
  const document = things().doc('one-of-a-kind')
  expect(await document.set({ data: { a: 1, b: 1 } })).toMatchObject({ stats: { created: 1, updated: 0 } })
  expect(await document.set({ data: { a: 2 } })).toMatchObject({ stats: { created: 0, updated: 1 } })
  expect(await document.update({ data: { c: { d: 1 }, a: _.inc(5) } })).toMatchObject({ stats: { updated: 1 } })
  expect((await document.get()).data).toEqual({ _id: 'one-of-a-kind', a: 7, c: { d: 1 } })
  expect(await document.remove()).toMatchObject({ stats: { removed: 1 } })
  expect((await failure(document.get())).errMsg).toContain('does not exist')
})

test('where().update and where().remove change all that match', async () => {
  for (const n of [1, 2, 3]) await add({ kind: 'mass', n })
  expect(
    await things()
      .where({ kind: 'mass', n: _.lt(3) })
      .update({ data: { list: _.push(['x']) } }),
  ).toMatchObject({
    stats: { updated: 2 },
  })
  expect(await things().where({ kind: 'mass' }).remove()).toMatchObject({ stats: { removed: 3 } })
})

test('the server date is the emulator clock plus its offset', async () => {
  const { _id } = await add({ at: db.serverDate({ offset: 3_600_000 }), list: [{ at: db.serverDate() }] })
  const { at, list } = (await things().doc(_id).get()).data as { at: Date; list: [{ at: Date }] }
  expect(at.getTime() - list[0].at.getTime()).toBe(3_600_000)
  expect(Math.abs(list[0].at.getTime() - Date.now())).toBeLessThan(60_000)
})

test('places are found by how near they are', async () => {
  const places = db.collection('places')
  await places.add({ data: { name: 'far', location: db.Geo.Point(113.7, 34.8) } })
  await places.add({ data: { name: 'near', location: db.Geo.Point(113.61, 34.81) } })
  const geometry = db.Geo.Point(113.6, 34.8)
  const { data } = await places.where({ location: _.geoNear({ geometry, minDistance: 0, maxDistance: 5000 }) }).get()
  expect(data).toMatchObject([{ name: 'near', location: { longitude: 113.61, latitude: 34.81 } }])
})

test('an aggregation groups and sorts', async () => {
  for (const [team, points] of [
    ['a', 1],
    ['b', 5],
    ['a', 2],
  ] as const)
    await add({ kind: 'score', team, points })
  const $ = db.command.aggregate
  const { list } = await things()
    .aggregate()
    .match({ kind: 'score' })
    .group({ _id: '$team', sum: $.sum('$points') })
    .sort({ _id: 1 })
    .end()
  expect(list).toEqual([
    { _id: 'a', sum: 3 },
    { _id: 'b', sum: 5 },
  ])
})

test('without a limit 100 come back, with any limit at most 1,000', async () => {
  await things().add({ data: Array.from({ length: 1005 }, (__, n) => ({ kind: 'crowd', n })) })
  expect((await things().where({ kind: 'crowd' }).get()).data).toHaveLength(100)
  expect((await things().where({ kind: 'crowd' }).limit(5000).get()).data).toHaveLength(1000)
})

test('an answer has at most 1 MB', async () => {
  await things().add({ data: [1, 2, 3].map((n) => ({ kind: 'fat', n, text: 'x'.repeat(400_000) })) })
  expect((await things().where({ kind: 'fat' }).limit(2).get()).data).toHaveLength(2)
  expect((await failure(things().where({ kind: 'fat' }).get())).errMsg).toContain('exceed limit (1MB)')
})

test('a transaction commits, rolls back, and sees its own writes', async () => {
  await db.runTransaction(async (transaction) => {
    await transaction
      .collection('things')
      .doc('account')
      .set({ data: { sum: 1 } })
    const { data } = await transaction.collection('things').doc('account').get()
    await transaction
      .collection('things')
      .doc('account')
      .update({ data: { sum: (data as { sum: number }).sum + 1 } })
  })
  expect((await things().doc('account').get()).data).toMatchObject({ sum: 2 })

  const transaction = await db.startTransaction()
  await transaction
    .collection('things')
    .doc('account')
    .update({ data: { sum: 99 } })
  await transaction.rollback()
  expect((await things().doc('account').get()).data).toMatchObject({ sum: 2 })
})

test('a second writer of the same document fails at once', async () => {
  await things()
    .doc('contested')
    .set({ data: { n: 0 } })
  const [first, second] = [await db.startTransaction(), await db.startTransaction()]
  await first
    .collection('things')
    .doc('contested')
    .update({ data: { n: 1 } })
  const error = await failure(
    second
      .collection('things')
      .doc('contested')
      .update({ data: { n: 2 } }),
  )
  expect(error).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('TransactionConflict') })
  await first.commit()
  await second.rollback().catch(() => {})
  expect((await things().doc('contested').get()).data).toMatchObject({ n: 1 })
})

describe('errors carry the code and the words of the service', () => {
  const cases: [string, () => Promise<unknown>, number, string][] = [
    ['missing collection', () => db.collection('nowhere').get(), -502005, 'Db or Table not exist'],
    [
      'the same _id twice',
      async () => {
        await things().add({ data: { _id: 'twice' } })
        await things().add({ data: { _id: 'twice' } })
      },
      -501001,
      'E11000 duplicate key error',
    ],
    [
      'a unique index',
      async () => {
        await db.collection('coded').add({ data: { code: 'same' } })
        await db.collection('coded').add({ data: { code: 'same' } })
      },
      -501001,
      'DATABASE_DUPLICATE_WRITE',
    ],
    ['an operator that is none', () => things().where({ $nonsense: 1 }).get(), -501007, 'InvalidParameter'],
    ['a transaction that is gone', endTwice, -1, 'TransactionNotExist'],
  ]
  async function endTwice() {
    const transaction = await db.startTransaction()
    await transaction.commit()
    await transaction.commit()
  }
  test.each(cases)('%s', async (__, act, errCode, words) => {
    const error = await act().then(
      () => null,
      (thrown) => thrown,
    )
    expect(error).not.toBeNull()
    expect(error.errCode ?? -1).toBe(errCode)
    expect(error.errMsg ?? error.message).toContain(words)
  })
})

test('createCollection makes one, once', async () => {
  await db.createCollection('fresh')
  expect((await db.collection('fresh').count()).total).toBe(0)
  expect((await failure(db.createCollection('fresh'))).errMsg).toContain('Table exist')
})
