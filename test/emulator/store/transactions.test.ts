import fc from 'fast-check'
import { aStore, collection, type Things } from './aStore'

let things: Things
beforeEach(async () => {
  things = await aStore()
})
afterEach(() => things.end())

test('sees what was there when it began, and its own writes; nobody else sees them before the commit', async () => {
  await things.insert({ _id: 'a', n: 1 }, { _id: 'b', n: 1 })
  const transaction = await things.store.begin()
  await things.update({ _id: 'b' }, { $set: { n: 2 } })
  await things.update({ _id: 'a' }, { $set: { n: 9 } }, transaction)
  await things.store.insert(collection, [{ _id: 'c', n: 9 }], transaction)
  const seen = await things.find({}, { sort: [['_id', 1]] }, transaction)
  expect(seen.map(({ n }) => n)).toEqual([9, 1, 9])
  expect((await things.find({}, { sort: [['_id', 1]] })).map(({ n }) => n)).toEqual([1, 2])
  await things.store.commit(transaction)
  expect((await things.find({}, { sort: [['_id', 1]] })).map(({ n }) => n)).toEqual([9, 2, 9])
  await things.reopen()
  expect((await things.find({}, { sort: [['_id', 1]] })).map(({ n }) => n)).toEqual([9, 2, 9])
})

test('the second writer of a document fails at once and is over', async () => {
  await things.insert({ _id: 'a', n: 1 })
  const [first, second] = [await things.store.begin(), await things.store.begin()]
  await things.update({ _id: 'a' }, { $set: { n: 2 } }, first)
  await expect(things.update({ _id: 'a' }, { $set: { n: 3 } }, second)).rejects.toMatchObject({
    code: 'write-conflict',
  })
  await expect(things.store.commit(second)).rejects.toMatchObject({ code: 'no-such-transaction' })
  await things.store.commit(first)
  expect(await things.find({})).toEqual([{ _id: 'a', n: 2 }])
})

test('cannot commit when what it has read was changed meanwhile', async () => {
  await things.insert({ _id: 'a', n: 1 })
  const transaction = await things.store.begin()
  await things.update({ _id: 'a' }, { $inc: { n: 1 } })
  await things.find({ _id: 'a' }, {}, transaction)
  await expect(things.store.commit(transaction)).rejects.toMatchObject({ code: 'commit-conflict' })
  expect(await things.find({})).toEqual([{ _id: 'a', n: 2 }])
})

test('cannot write what was changed meanwhile, and is over then', async () => {
  await things.insert({ _id: 'a', n: 1 })
  const transaction = await things.store.begin()
  await things.update({ _id: 'a' }, { $inc: { n: 1 } })
  await expect(things.update({ _id: 'a' }, { $inc: { n: 5 } }, transaction)).rejects.toMatchObject({
    code: 'write-conflict',
  })
  await expect(things.store.commit(transaction)).rejects.toMatchObject({ code: 'no-such-transaction' })
  expect(await things.find({})).toEqual([{ _id: 'a', n: 2 }])
})

test('a key of a unique index that was taken meanwhile is a conflict at the commit', async () => {
  await things.index('by_code', [['code', 1]], true)
  const transaction = await things.store.begin()
  await things.store.insert(collection, [{ _id: 'a', code: 1 }], transaction)
  await things.insert({ _id: 'b', code: 1 })
  await expect(things.store.commit(transaction)).rejects.toMatchObject({ code: 'commit-conflict' })
})

test('a plain write waits until the transaction that holds the document has ended', async () => {
  await things.insert({ _id: 'a', n: 1 })
  const transaction = await things.store.begin()
  await things.update({ _id: 'a' }, { $set: { n: 10 } }, transaction)
  const plain = things.update({ _id: 'a' }, { $inc: { n: 1 } })
  expect(await things.find({ _id: 'a' })).toEqual([{ _id: 'a', n: 1 }])
  await things.store.commit(transaction)
  await plain
  expect(await things.find({ _id: 'a' })).toEqual([{ _id: 'a', n: 11 }])
})

test('an abandoned transaction is over after 30 s and lets go of what it held', async () => {
  await things.insert({ _id: 'a', n: 1 })
  const transaction = await things.store.begin()
  await things.update({ _id: 'a' }, { $set: { n: 10 } }, transaction)
  const plain = things.update({ _id: 'a' }, { $inc: { n: 1 } })
  things.advance(30_000)
  await plain
  expect(await things.find({})).toEqual([{ _id: 'a', n: 2 }])
  await expect(things.store.commit(transaction)).rejects.toMatchObject({ code: 'transaction-expired' })
})

type Step = { who: number; what: 'read' | 'add' | 'commit' | 'abort'; document: number }
type Done = { what: string; document: number; saw: unknown; put: number }
const steps = fc.array(
  fc.record<Step>({
    who: fc.nat(3),
    what: fc.constantFrom('read', 'add', 'add', 'commit', 'commit', 'abort'),
    document: fc.nat(2),
  }),
  { maxLength: 40 },
)

test('histories of concurrent transactions are those of the committed ones one after another', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      await things.store.remove({ collection, filter: {}, multi: true })
      await things.insert(...[0, 1, 2].map((_id) => ({ _id, n: 1 })))
      const committed = await played(history)
      // In the order of the commits, each must have seen just what the ones before it left.
      const state = [1, 1, 1]
      for (const { what, document, saw, put } of committed.flat()) {
        expect(saw).toBe(state[document])
        if (what === 'add') state[document] = put
      }
      expect((await things.find({}, { sort: [['_id', 1]] })).map(({ n }) => n)).toEqual(state)
    }),
    { numRuns: 100 },
  )
})

async function played(history: Step[]): Promise<Done[][]> {
  const open = new Map<number, { id: string; done: Done[] }>()
  const committed: Done[][] = []
  for (const { who, what, document } of history) {
    const one = open.get(who) ?? { id: await things.store.begin(), done: [] }
    open.set(who, one)
    try {
      if (what === 'commit' || what === 'abort') {
        open.delete(who)
        await things.store[what](one.id)
        if (what === 'commit') committed.push(one.done)
        continue
      }
      const [found] = await things.find({ _id: document }, {}, one.id)
      // Depends on all that it has seen, so another order gives another result.
      const put = one.done.reduce((sum, { saw }) => sum + Number(saw), Number(found?.n)) + who + 1
      if (what === 'add') await things.update({ _id: document }, { $set: { n: put } }, one.id)
      one.done.push({ what, document, saw: found?.n, put })
    } catch (error) {
      expect(error).toMatchObject({ code: expect.stringMatching(/-conflict$/) })
      open.delete(who)
    }
  }
  for (const { id } of open.values()) await things.store.abort(id)
  return committed
}
