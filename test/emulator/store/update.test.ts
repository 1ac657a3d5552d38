import { aStore, collection, type Things } from './aStore'

let things: Things
beforeEach(async () => {
  things = await aStore()
})
afterEach(() => things.end())

type Fields = Record<string, unknown>
/** What one update makes of one document. */
async function changed(document: Fields, change: Fields, filter: Fields = {}): Promise<Fields> {
  await things.insert({ _id: 1, ...document })
  await things.update({ _id: 1, ...filter }, change)
  const [{ _id, ...rest } = { _id: 1 }] = await things.find({ _id: 1 })
  return rest
}

const changes: [what: string, document: Fields, change: Fields, result: Fields, filter?: Fields][] = [
  ['$set makes the objects on the way', { a: 1 }, { $set: { 'b.c.d': 2 } }, { a: 1, b: { c: { d: 2 } } }],
  ['$set into an array by number', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  ['$set past the end of an array fills with null', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
  ['$unset of an element leaves null', { a: [1, 2, 3] }, { $unset: { 'a.1': '' } }, { a: [1, null, 3] }],
  ['$inc of a missing field', {}, { $inc: { 'a.b': 5 } }, { a: { b: 5 } }],
  ['$inc', { a: 1.5 }, { $inc: { a: -1 } }, { a: 0.5 }],
  ['$mul', { a: 3 }, { $mul: { a: 2, b: 2 } }, { a: 6, b: 0 }],
  ['$min and $max compare', { a: 5, b: 5 }, { $min: { a: 3 }, $max: { b: 3 } }, { a: 3, b: 5 }],
  ['$max compares across types', { a: 5 }, { $max: { a: 'x' } }, { a: 'x' }],
  ['$rename', { a: 1, b: 2 }, { $rename: { a: 'c.d' } }, { b: 2, c: { d: 1 } }],
  ['$rename of a missing field', { b: 2 }, { $rename: { a: 'b' } }, { b: 2 }],
  ['$bit', { a: 13, b: 5 }, { $bit: { a: { and: 10 }, b: { xor: 4 } } }, { a: 8, b: 1 }],
  ['$currentDate', {}, { $currentDate: { at: true } }, { at: new Date(1_700_000_000_000) }],
  ['$setOnInsert does nothing to what is there', { a: 1 }, { $setOnInsert: { a: 2, b: 2 } }, { a: 1 }],
  ['$push', { a: [1] }, { $push: { a: [2] } }, { a: [1, [2]] }],
  ['$push makes the array', {}, { $push: { 'a.b': 1 } }, { a: { b: [1] } }],
  ['$push $each $position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
  ['$push $sort and $slice', { a: [3] }, { $push: { a: { $each: [1, 2], $sort: 1, $slice: -2 } } }, { a: [2, 3] }],
  [
    '$push $sort by a field',
    { a: [{ n: 2 }] },
    { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
    { a: [{ n: 1 }, { n: 2 }] },
  ],
  [
    '$addToSet compares as values',
    { a: [{ x: 1 }] },
    { $addToSet: { a: { $each: [{ x: 1 }, { x: 2 }] } } },
    { a: [{ x: 1 }, { x: 2 }] },
  ],
  [
    '$addToSet minds the order of fields',
    { a: [{ x: 1, y: 2 }] },
    { $addToSet: { a: { y: 2, x: 1 } } },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  ['$pop from both ends', { a: [1, 2, 3], b: [1, 2, 3] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2, 3] }],
  ['$pull of a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull by operator', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull by fields', { a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
  ['$pullAll', { a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ['positional $', { a: [1, 5, 9] }, { $set: { 'a.$': 0 } }, { a: [1, 0, 9] }, { a: { $gte: 5 } }],
  [
    'positional $ under a nested path',
    {
      o: {
        items: [
          { k: 'x', n: 1 },
          { k: 'y', n: 1 },
        ],
      },
    },
    { $inc: { 'o.items.$.n': 1 } },
    {
      o: {
        items: [
          { k: 'x', n: 1 },
          { k: 'y', n: 2 },
        ],
      },
    },
    { 'o.items.k': 'y' },
  ],
  [
    'positional $ by $elemMatch',
    {
      a: [
        { k: 1, n: 1 },
        { k: 1, n: 2 },
      ],
    },
    { $set: { 'a.$.n': 7 } },
    {
      a: [
        { k: 1, n: 1 },
        { k: 1, n: 7 },
      ],
    },
    { a: { $elemMatch: { k: 1, n: 2 } } },
  ],
  ['$[] is every element', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 10 } }, { a: [{ n: 11 }, { n: 12 }] }],
  ['a whole document replaces', { a: 1 }, { b: 2 }, { b: 2 }],
]
// With fewer arguments than parameters jest would pass a callback and wait for it.
test.each(changes)('%s', async (...[, document, change, result, filter]) => {
  expect(await changed(document, change, filter)).toEqual(result)
})

const refusals: [what: string, document: Fields, change: Fields][] = [
  ['$inc on a string', { a: 'x' }, { $inc: { a: 1 } }],
  ['$inc by a string', { a: 1 }, { $inc: { a: '1' } }],
  ['$inc on null', { a: null }, { $inc: { a: 1 } }],
  ['$mul on a string', { a: 'x' }, { $mul: { a: 2 } }],
  ['$set under a scalar', { a: 1 }, { $set: { 'a.b': 1 } }],
  ['$set under null', { a: null }, { $set: { 'a.b': 1 } }],
  ['$set of a field of an array', { a: [1] }, { $set: { 'a.b': 1 } }],
  ['$push on a scalar', { a: 1 }, { $push: { a: 1 } }],
  ['$addToSet on a scalar', { a: 1 }, { $addToSet: { a: 1 } }],
  ['$pop on a scalar', { a: 1 }, { $pop: { a: 1 } }],
  ['$pull on a scalar', { a: 1 }, { $pull: { a: 1 } }],
  ['the same path twice', { a: 1 }, { $set: { a: 2 }, $inc: { a: 1 } }],
  ['a path and one inside it', { a: {} }, { $set: { a: {} }, $inc: { 'a.b': 1 } }],
  ['another _id', { a: 1 }, { $set: { _id: 2 } }],
  ['another _id by replacing', { a: 1 }, { _id: 2, b: 1 }],
  ['operators and fields together', { a: 1 }, { $set: { a: 2 }, b: 1 }],
  ['an operator that is none', { a: 1 }, { $nonsense: { a: 1 } }],
  ['positional $ without a match', { a: [1] }, { $set: { 'a.$': 1 } }],
  ['a field name with $', { a: 1 }, { $set: { b: { $c: 1 } } }],
  ['__proto__ as a path', { a: 1 }, { $set: { '__proto__.polluted': 1 } }],
  ['__proto__ as a field', { a: 1 }, { $set: { b: JSON.parse('{"__proto__": {"polluted": 1}}') } }],
]
test.each(refusals)('refuses %s and changes nothing, not even what went before', async (_, document, change) => {
  await things.insert({ _id: 1, z: 1, ...document })
  const first = Object.keys(change)[0]?.startsWith('$') ? { $set: { z: 2, ...(change.$set as object) } } : {}
  await expect(things.update({ _id: 1 }, { ...first, ...change, ...first })).rejects.toMatchObject({
    code: 'bad-parameter',
  })
  expect(await things.find({})).toEqual([{ _id: 1, z: 1, ...document }])
  expect({}).not.toHaveProperty('polluted')
})

test('an update of many that fails at one document changes none', async () => {
  await things.insert({ _id: 1, n: 1 }, { _id: 2, n: 'x' })
  const change = { collection, filter: {}, change: { $inc: { n: 1 } }, multi: true, upsert: false }
  await expect(things.store.update(change)).rejects.toMatchObject({ code: 'bad-parameter' })
  expect(await things.find({})).toEqual([
    { _id: 1, n: 1 },
    { _id: 2, n: 'x' },
  ])
})

const upserts: [what: string, filter: Fields, change: Fields, result: Fields][] = [
  [
    'what the filter compares for equality',
    { _id: 1, 'a.b': 2, c: { $gt: 3 }, d: { $eq: 4 } },
    { $set: { e: 5 } },
    { _id: 1, a: { b: 2 }, d: 4, e: 5 },
  ],
  ['what $and compares', { $and: [{ _id: 1 }, { a: 1 }] }, { $inc: { n: 1 } }, { _id: 1, a: 1, n: 1 }],
  ['$setOnInsert', { _id: 1 }, { $setOnInsert: { a: 1 }, $push: { l: 1 } }, { _id: 1, a: 1, l: [1] }],
  ['only the _id when it replaces', { _id: 1, a: 1 }, { b: 2 }, { _id: 1, b: 2 }],
]
test.each(upserts)('an upsert creates with %s', async (_, filter, change, result) => {
  expect(await things.upsert(filter, change)).toBe(1)
  expect(await things.find({})).toEqual([result])
  await things.upsert({ _id: 1 }, { $set: { again: true } })
  expect(await things.find({})).toEqual([{ ...result, again: true }])
})

test('an upsert without an _id makes one', async () => {
  const id = await things.upsert({ a: 1 }, { $set: { b: 1 } })
  expect(await things.find({ _id: id })).toEqual([{ _id: id, a: 1, b: 1 }])
})

test('what changes nothing is matched and not modified', async () => {
  await things.insert({ _id: 1, a: 1 })
  const change = { collection, filter: {}, change: { $set: { a: 1 } }, multi: true, upsert: false }
  expect(await things.store.update(change)).toMatchObject({ matched: 1, modified: 0, work: { written: 0 } })
})
