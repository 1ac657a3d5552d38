import { Binary, ObjectId } from 'bson'
import fc from 'fast-check'
import type { Filter } from '../../../emulator/store/store'
import { aStore, collection, type Things } from './aStore'

let things: Things
beforeEach(async () => {
  things = await aStore()
})
afterEach(() => things.end())

type Fields = Record<string, unknown>
const matches: [what: string, values: unknown[], filter: Filter, found: number[]][] = [
  ['null is null or missing', [null, undefined, 0, '', []], { a: null }, [0, 1]],
  ['$ne null', [null, undefined, 0], { a: { $ne: null } }, [2]],
  ['$exists tells them apart', [null, undefined], { a: { $exists: true } }, [0]],
  ['$gte null is null', [null, undefined, 0], { a: { $gte: null } }, [0, 1]],
  ['a number is not compared with a string', [1, '0', 5, null, true, new Date(0)], { a: { $lt: 3 } }, [0]],
  ['nor a string with a number', [1, 'a', 'z'], { a: { $gt: 'b' } }, [2]],
  ['a boolean is no number', [true, 1], { a: true }, [0]],
  ['an element of an array', [[1, 2], 1, [[1]]], { a: 1 }, [0, 1]],
  ['an array as it is, in order', [[1, 2], [2, 1], [[1, 2]], [1, 2, 3]], { a: [1, 2] }, [0, 2]],
  ['an object as it is, in order', [{ x: 1, y: 2 }, { y: 2, x: 1 }, { x: 1 }], { a: { x: 1, y: 2 } }, [0]],
  ['different elements may fulfil a range', [[1, 9], 5, [4, 5]], { a: { $gt: 4, $lt: 6 } }, [0, 1, 2]],
  [
    '$elemMatch wants one element',
    [
      [1, 9],
      [4, 5],
    ],
    { a: { $elemMatch: { $gt: 4, $lt: 6 } } },
    [1],
  ],
  ['$in with null', [null, undefined, 1, 2], { a: { $in: [1, null] } }, [0, 1, 2]],
  ['$nin', [1, 2, [1, 2], undefined], { a: { $nin: [1] } }, [1, 3]],
  ['$in with a regular expression', ['abc', 'xyz'], { a: { $in: [/^a/] } }, [0]],
  ['$all', [[1, 2, 3], [1], 1], { a: { $all: [1, 2] } }, [0]],
  ['$size', [[1, 2], [1], 'ab'], { a: { $size: 2 } }, [0]],
  ['$type', [1, 1.5, 'x', null, [1]], { a: { $type: 'number' } }, [0, 1, 4]],
  ['$mod', [4, 5, '4'], { a: { $mod: [4, 0] } }, [0]],
  ['$not', [1, 5, 'x', undefined], { a: { $not: { $gt: 3 } } }, [0, 2, 3]],
  ['through an array of objects', [[{ b: 1 }, { b: 2 }], { b: 2 }], { 'a.b': 2 }, [0, 1]],
  ['into an array by number', [[{ b: 1 }, { b: 2 }]], { 'a.1.b': 2 }, [0]],
  ['an empty array is not missing', [[], [{}], 5], { 'a.b': null }, [1, 2]],
  ['a name of the prototype is missing', [{}, 1], { 'a.constructor': { $exists: true } }, []],
  ['dates', [new Date(1), new Date(2)], { a: { $gt: new Date(1) } }, [1]],
  ['$expr compares fields', [1], { $expr: { $eq: ['$a', 1] } }, [0]],
  ['$or and $nor', [1, 2, 3], { $or: [{ a: 1 }, { a: 3 }], $nor: [{ a: 3 }] }, [0]],
]
test.each(matches)('%s', async (_, values, filter, found) => {
  await things.insert(...values.map((a, _id) => (a === undefined ? { _id } : { _id, a })))
  expect(await things.ids(filter)).toEqual(found)
  await things.index('by_a', [['a', 1]])
  expect((await things.ids(filter)).sort()).toEqual(found)
})

test('types sort in MongoDB order, both ways', async () => {
  const rising = [null, -1, 2, 'B', 'a', '惠', { x: 1 }, new ObjectId('0'.repeat(24)), false, true, new Date(0)]
  await things.insert(...rising.map((a, _id) => ({ _id, a })).reverse())
  const up = rising.map((__, at) => at)
  expect(await things.ids({}, { sort: [['a', 1]] })).toEqual(up)
  await things.index('by_a', [['a', 1]])
  expect(await things.ids({}, { sort: [['a', 1]] })).toEqual(up)
  expect(await things.ids({}, { sort: [['a', -1]] })).toEqual([...up].reverse())
})

const refused: Filter[] = [
  { $where: 'true' },
  { $nonsense: 1 },
  { a: { $nonsense: 1 } },
  { a: { $in: 1 } },
  { a: { $gt: 1, b: 1 } },
  { a: { $regex: '(' } },
  { $or: [] },
  { '__proto__.x': 1 },
]
test.each(refused.map((filter) => [JSON.stringify(filter), filter] as const))('refuses %s', async (_, filter) => {
  await expect(things.find(filter)).rejects.toMatchObject({ code: 'bad-parameter' })
})

test('what is stored comes back, also after a restart, and belongs to the reader', async () => {
  const document = {
    _id: 'x',
    at: new Date(5),
    re: /^a.b$/i,
    id: new ObjectId(),
    bytes: new Binary(Buffer.from([1, 2])),
  }
  const more = {
    geo: { type: 'Point', coordinates: [113.6, 34.8] },
    odd: [Number.NaN, -0, 1e300, '\ud800\t\n惠'],
    none: null,
  }
  await things.insert({ ...document, ...more })
  const [read] = await things.find({ _id: 'x' })
  expect(read).toEqual({ ...document, ...more })
  if (read) (read.geo as Fields).type = 'changed'
  await things.reopen()
  expect(await things.find({ _id: 'x' })).toEqual([{ ...document, ...more }])
})

test('a unique compound index counts missing as null, and every element of an array', async () => {
  await things.index(
    'unique',
    [
      ['a', 1],
      ['b', 1],
    ],
    true,
  )
  await things.insert({ a: 1 }, { a: 1, b: 2 }, { a: [5, 6], b: 1 })
  for (const twin of [{ a: 1 }, { a: 1, b: null }, { a: 6, b: 1 }])
    await expect(things.insert(twin)).rejects.toMatchObject({ code: 'duplicate-key' })
  await expect(things.insert({ a: [1], b: [1] })).rejects.toMatchObject({ code: 'bad-parameter' })
  await expect(things.insert({ _id: 'n', a: 9 }, { _id: 'm', a: 9 })).rejects.toMatchObject({ code: 'duplicate-key' })
  expect(await things.ids({ a: 9 })).toEqual([])
})

test('$bucket puts a value that equals a boundary above it', async () => {
  await things.insert(...[0, 9, 10, 19].map((n) => ({ n })))
  const bucket = { groupBy: '$n', boundaries: [0, 10, 20] }
  const { documents } = await things.store.aggregate(collection, [{ $bucket: bucket }])
  expect(documents).toEqual([
    { _id: 0, count: 2 },
    { _id: 10, count: 2 },
  ])
})

test('an aggregation uses indexes for what it begins with, and joins by index', async () => {
  await things.index('by_k', [
    ['k', 1],
    ['n', 1],
  ])
  await things.insert(...Array.from({ length: 100 }, (__, n) => ({ _id: n, k: n % 10, n })))
  const head = [{ $match: { k: 3 } }, { $sort: { n: -1 } }, { $limit: 2 }]
  const top = await things.store.aggregate(collection, [...head, { $project: { n: 1, _id: 0 } }])
  expect(top).toMatchObject({ documents: [{ n: 93 }, { n: 83 }], work: { examined: 2, index: 'by_k' } })
  const join = { from: collection, localField: 'k', foreignField: 'k', as: 'same' }
  const joined = await things.store.aggregate(collection, [{ $match: { _id: 7 } }, { $lookup: join }])
  expect(joined.documents[0]?.same).toHaveLength(10)
  expect(joined.work.examined).toBe(11)
})

const plans: [what: string, filter: Filter, more: object, work: { examined: number; index: string | null }][] = [
  ['_id', { _id: 5 }, {}, { examined: 1, index: '_id_' }],
  ['several _ids', { _id: { $in: [5, 6, 7000] } }, {}, { examined: 2, index: '_id_' }],
  ['a page by _id', { _id: { $gt: 500 } }, { sort: [['_id', 1]], limit: 10 }, { examined: 10, index: '_id_' }],
  ['equality', { k: 3 }, {}, { examined: 100, index: 'by_k_n' }],
  ['compound prefix and range', { k: 3, n: { $gte: 900 } }, {}, { examined: 10, index: 'by_k_n' }],
  ['compound prefix and sort', { k: 3 }, { sort: [['n', 1]], limit: 5 }, { examined: 5, index: 'by_k_n' }],
  ['the same backwards', { k: 3 }, { sort: [['n', -1]], limit: 5 }, { examined: 5, index: 'by_k_n' }],
  ['$in', { k: { $in: [3, 4] } }, {}, { examined: 200, index: 'by_k_n' }],
  [
    'a sort without a filter',
    {},
    {
      sort: [
        ['k', 1],
        ['n', -1],
      ],
      limit: 3,
    },
    { examined: 3, index: 'by_k_n' },
  ],
  ['a beginning', { name: /^name99/ }, {}, { examined: 11, index: 'by_name' }],
  ['$or of indexed branches', { $or: [{ k: 3 }, { name: 'name4' }] }, {}, { examined: 101, index: 'by_k_n|by_name' }],
  ['no index', { other: 1 }, {}, { examined: 1000, index: null }],
  ['only the second path of an index', { n: 5 }, {}, { examined: 1000, index: null }],
]
test('queries look at no more than they need', async () => {
  await things.index('by_k_n', [
    ['k', 1],
    ['n', -1],
  ])
  await things.index('by_name', [['name', 1]])
  await things.insert(...Array.from({ length: 1000 }, (__, n) => ({ _id: n, k: n % 10, n, name: `name${n}` })))
  for (const [what, filter, more, expected] of plans) {
    const { examined, index } = await things.work(filter, more)
    expect({ what, examined, index }).toEqual({ what, ...expected })
  }
  const counted = await things.store.count({ collection, filter: { k: 3, n: { $lt: 500 } } })
  expect(counted).toMatchObject({ total: 50, work: { examined: 0, index: 'by_k_n' } })
})

const scalar = fc.constantFrom<unknown>(
  null,
  0,
  1,
  2,
  -1.5,
  Number.NaN,
  '',
  'a',
  'ab',
  'b',
  true,
  false,
  new Date(0),
  new Date(1),
)
const value = fc.oneof({ weight: 4, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }), fc.record({ x: scalar }))
const document = fc.record(
  { a: value, b: value, c: fc.array(fc.record({ x: scalar, y: scalar }), { maxLength: 2 }) },
  { requiredKeys: [] },
)
const condition = fc.oneof<fc.Arbitrary<unknown>[]>(
  value,
  fc.record({ $gt: scalar, $lte: scalar }, { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0),
  fc.record({ $gte: scalar }),
  fc.record({ $lt: scalar }),
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  fc.record({ $ne: scalar }),
  fc.constant({ $regex: '^a' }),
  fc.record({ $elemMatch: fc.record({ $gte: scalar }) }),
)
const simple = fc.dictionary(fc.constantFrom('a', 'b', 'a.x', 'c.x', 'c.y'), condition, { maxKeys: 3 })
const filters = fc.oneof(
  simple,
  fc.record({ $or: fc.array(simple, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $and: fc.array(simple, { minLength: 1, maxLength: 2 }) }),
)
const direction = fc.constantFrom(1 as const, -1 as const)

test('with any indexes a query finds what a scan finds, in the same order, and counts the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 25 }),
      filters,
      direction,
      direction,
      async (documents, filter, up, down) => {
        await Promise.all([things.end(), aStore().then((fresh) => (things = fresh))])
        await things.insert(...documents.map((fields, _id) => ({ _id, ...fields })))
        const sort = [
          ['a', up],
          ['b', down],
          ['_id', down],
        ] as const
        const ask = async () => ({
          found: (await things.ids(filter)).map(Number).sort((x, y) => x - y),
          sorted: await things.ids(filter, { sort }),
          bySecond: await things.ids(filter, { sort: sort.slice(1), limit: 4 }),
          total: (await things.store.count({ collection, filter })).total,
        })
        const scanned = await ask()
        for (const [name, ...keys] of [
          ['b', 'b'],
          ['ab', 'a', 'b'],
          ['cc', 'c.x', 'c.y'],
          ['ax', 'a.x'],
          ['abi', 'a', 'b', '_id'],
        ] as const)
          await things
            .index(
              name,
              keys.map((path, at) => [path, at === 0 ? up : down] as const),
            )
            .catch(expectParallelArrays)
        expect(await ask()).toEqual(scanned)
        expect(scanned.total).toBe(scanned.found.length)
        await things.reopen()
        expect(await ask()).toEqual(scanned)
      },
    ),
    { numRuns: 150 },
  )
})

test('of several values of a prefix only as many documents are looked at as a sorted page has, and one for each value', async () => {
  const areas = ['street', 'community', 'grid', 'building']
  await things.index('area_at', [
    ['area', 1],
    ['at', -1],
  ])
  await things.insert(
    ...Array.from({ length: 400 }, (_, at) => ({ _id: `n${at}`, area: areas[at % 4] ?? '', at: (at * 7919) % 400 })),
  )
  const page = { sort: [['at', -1]] as const, limit: 10 }
  const { documents, work } = await things.store.find({
    collection,
    filter: { area: { $in: areas.slice(1) } },
    ...page,
  })
  const moments = documents.map(({ at }) => Number(at))
  expect(moments).toEqual([...moments].sort((a, b) => b - a))
  expect(documents).toHaveLength(10)
  expect(work).toMatchObject({ index: 'area_at', examined: 10 })
})

function expectParallelArrays(error: Error): void {
  expect(error.message).toContain('parallel arrays')
}
