import { init } from '@cloudbase/node-sdk'
import { anEmulator, type RunningEmulator } from '../anEmulator'
import { theSdk } from '../theSdk'

let emulator: RunningEmulator
const database = () => init({ env: 'local-emulator', secretId: 'test', secretKey: 'test' }).database()
beforeAll(async () => {
  emulator = await anEmulator([])
  theSdk(emulator.url)
  await database()
    .collection('things')
    .add([
      { _id: 1, kind: 'a', n: 1, list: [{ x: 1 }, { x: 2 }], at: { b: 1 } },
      { _id: 2, kind: 'a', n: null, list: [] },
      { _id: 3, kind: 'b' },
    ])
  await database()
    .collection('coded')
    .add([
      { _id: 'p', code: 1, kind: 'a' },
      { _id: 'q', code: 2, kind: 'a' },
    ])
})
afterAll(() => emulator.stop())

async function run(...stages: object[]): Promise<Record<string, unknown>[]> {
  const things = database().collection('things').options({ raw: true })
  return (await things.aggregate(stages).end()).data
}
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.code,
  )
const ids = (list: unknown) => (list as { _id: unknown }[]).map(({ _id }) => _id)

test('what is missing is no field, in a list it is null', async () => {
  const shape = { _id: 0, none: '$nowhere', list: ['$n', '$nowhere'], deep: { none: '$nowhere', b: '$at.b' } }
  expect(await run({ $match: { _id: 1 } }, { $project: shape })).toEqual([{ list: [1, null], deep: { b: 1 } }])
  expect(await run({ $match: { _id: 1 } }, { $addFields: { list: '$nowhere', n: '$$REMOVE', at: { c: 2 } } })).toEqual([
    { _id: 1, kind: 'a', at: { b: 1, c: 2 } },
  ])
})

test('new fields reach into the elements of lists', async () => {
  const [first] = await run({ $match: { _id: 1 } }, { $addFields: { 'list.y': '$n', sum: { $sum: '$list.x' } } })
  expect(first).toMatchObject({
    list: [
      { x: 1, y: 1 },
      { x: 2, y: 1 },
    ],
    sum: 3,
  })
})

test('projections go into objects, keep or drop, and slice', async () => {
  expect(
    await run({ $match: { _id: 1 } }, { $project: { _id: 0, at: { b: 1 }, list: { $slice: ['$list', -1] } } }),
  ).toEqual([{ at: { b: 1 }, list: [{ x: 2 }] }])
  expect(await run({ $match: { _id: 1 } }, { $project: { 'list.x': 0, at: 0, kind: 0 } })).toEqual([
    { _id: 1, n: 1, list: [{}, {}] },
  ])
  expect(await failure(run({ $project: { kind: 1, n: 0 } }))).toBe('INVALID_PARAM')
  expect(await failure(run({ $project: {} }))).toBe('INVALID_PARAM')
})

test('an _id of several fields is projected by its fields', async () => {
  const group = { $group: { _id: { kind: '$kind', n: '$n' } } }
  const sort = { $sort: { kind: -1 } }
  expect(await run({ $match: { _id: 1 } }, group, { $project: { '_id.kind': 1 } })).toEqual([{ _id: { kind: 'a' } }])
  expect(await run(sort, { $limit: 1 }, { $project: { _id: { of: '$kind' } } })).toEqual([{ _id: { of: 'b' } }])
})

test('a list is unwound into documents of their own', async () => {
  const unwound = await run(
    { $unwind: { path: '$list', includeArrayIndex: 'at.i' } },
    { $addFields: { 'list.z': '$at.i' } },
  )
  expect(unwound.map(({ list }) => list)).toEqual([
    { x: 1, z: 0 },
    { x: 2, z: 1 },
  ])
  const kept = await run({ $unwind: { path: '$list', preserveNullAndEmptyArrays: true } }, { $project: { list: 1 } })
  expect(kept).toEqual([{ _id: 1, list: { x: 1 } }, { _id: 1, list: { x: 2 } }, { _id: 2 }, { _id: 3 }])
  expect(await failure(run({ $unwind: 'list' }))).toBe('INVALID_PARAM')
})

test('groups tell what is missing from what is null', async () => {
  const group = { _id: null, all: { $push: '$n' }, set: { $addToSet: '$n' }, first: { $first: '$nowhere' } }
  const deviation = { spread: { $stdDevSamp: '$n' }, least: { $min: '$n' } }
  expect(await run({ $sort: { _id: 1 } }, { $group: { ...group, ...deviation } })).toEqual([
    { _id: null, all: [1, null], set: [1, null], first: null, spread: null, least: 1 },
  ])
})

test('nothing counts to no document and makes no bucket', async () => {
  const nothing = { $match: { kind: 'nowhere' } }
  expect(await run(nothing, { $count: 'n' })).toEqual([])
  expect(await run({ $sort: { n: 1 } }, nothing, { $count: 'n' })).toEqual([])
  expect(await run(nothing, { $bucketAuto: { groupBy: '$n', buckets: 2 } })).toEqual([])
})

test('a sample is drawn without drawing anything twice', async () => {
  expect(ids(await run({ $sample: { size: 9 } })).sort()).toEqual([1, 2, 3])
})

test('a pipeline in a lookup sees the variables of all lookups around it', async () => {
  const same = { $expr: { $and: [{ $eq: ['$kind', '$$kind'] }, { $gt: ['$code', '$$n'] }] } }
  const inner = {
    from: 'things',
    let: { code: '$code' },
    pipeline: [{ $match: { $expr: { $and: [{ $lt: ['$_id', '$$code'] }, { $eq: ['$kind', '$$kind'] }] } } }],
    as: 'before',
  }
  const outer = {
    from: 'coded',
    let: { kind: '$kind', n: '$n' },
    pipeline: [{ $match: same }, { $lookup: inner }],
    as: 'coded',
  }
  const [first, , last] = await run({ $sort: { _id: 1 } }, { $lookup: outer })
  expect(first?.coded).toMatchObject([{ _id: 'q', before: [{ _id: 1 }] }])
  expect(last?.coded).toEqual([])
})

test('what a stage cannot do is refused, at any depth', async () => {
  const refused: object[][] = [
    [{ $limit: 0 }],
    [{ $skip: -1 }],
    [{ $sample: { size: -1 } }],
    [{ $match: {} }, { $geoNear: { near: [0, 0], distanceField: 'far' } }],
    [{ $facet: { out: [{ $out: 'elsewhere' }] } }],
    [{ $lookup: { from: 'coded', pipeline: [{ $merge: 'elsewhere' }], as: 'x' } }],
    [{ $unwind: { path: '$list', includeArrayIndex: '__proto__' } }],
  ]
  for (const stages of refused) expect(await failure(run(...stages))).toBe('INVALID_PARAM')
})

test('how far is measured as MongoDB does, to the last digit, at the place that is indexed', async () => {
  const { Geo } = database()
  const places = database().collection('places')
  await places.add({ _id: 'hill', location: new Geo.Point(113.306789, 23.1564721) })
  const near = new Geo.Point(113.3089506, 23.0968251)
  const { data } = await places.aggregate().geoNear({ near, distanceField: 'how.far', spherical: true }).end()
  expect(data).toMatchObject([{ _id: 'hill', how: { far: 6643.521654040738 } }])
})
