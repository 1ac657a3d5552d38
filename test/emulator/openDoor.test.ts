import { anEmulator, type RunningEmulator } from './anEmulator'
import { type Database, theSdk } from './theSdk'

// 'places' may be read by everybody, 'things' by nobody, 'firings' has no rule.
let emulator: RunningEmulator
let db: Database
beforeAll(async () => {
  emulator = await anEmulator([])
  db = theSdk(emulator.url).database()
  await db.collection('places').add({ data: { _id: 'square', kind: 'secret' } })
  await db.collection('things').add({ data: { _id: 'diary', kind: 'secret', text: 'for nobody' } })
})
afterAll(() => emulator.stop())

async function aggregate(collectionName: string, ...stages: [stageKey: string, argument: unknown][]) {
  const response = await fetch(`${emulator.url}/admin`, {
    method: 'POST',
    body: JSON.stringify({
      action: 'database.aggregateDocuments',
      collectionName,
      stages: stages.map(([stageKey, argument]) => ({ stageKey, stageValue: JSON.stringify(argument) })),
    }),
  })
  return response.json()
}

const lookup = (from: unknown) => ({ from, localField: 'kind', foreignField: 'kind', as: 'found' })
const graph = (from: unknown) => ({
  ...{ from, startWith: '$kind', connectFromField: 'kind', connectToField: 'kind', as: 'found' },
})

describe('an unsigned pipeline on an open collection', () => {
  for (const [what, stages] of Object.entries<[string, unknown][]>({
    'joins a closed one': [['$lookup', lookup('things')]],
    'unites itself with a closed one': [['$unionWith', 'things']],
    'unites itself with a closed one by coll': [['$unionWith', { coll: 'things', pipeline: [] }]],
    'follows a graph through a closed one': [['$graphLookup', graph('things')]],
    'joins within a facet': [['$facet', { a: [{ $lookup: lookup('things') }] }]],
    'joins within the pipeline of an open one': [
      ['$lookup', { from: 'places', as: 'x', pipeline: [{ $lookup: lookup('things') }] }],
    ],
    'joins within the pipeline of a union': [['$unionWith', { coll: 'places', pipeline: [{ $unionWith: 'things' }] }]],
    'joins one without a rule': [['$lookup', lookup('firings')]],
    'joins one that nobody has made': [['$lookup', lookup('__proto__')]],
    'joins no name': [['$lookup', lookup(['things'])]],
    'writes with $out': [['$out', 'things']],
    'writes with $merge': [['$merge', { into: 'things' }]],
    'writes within a facet': [['$facet', { a: [{ $out: 'things' }] }]],
  })) {
    test(`${what} and is refused`, async () => {
      const answer = await aggregate('places', ...stages)
      expect(answer).toMatchObject({ code: 'DATABASE_PERMISSION_DENIED' })
      expect(JSON.stringify(answer)).not.toContain('for nobody')
    })
  }

  test('may join what is open too', async () => {
    const { data } = await aggregate('places', ['$lookup', lookup('places')], ['$unionWith', { coll: 'places' }])
    expect(data.list.map((text: string) => JSON.parse(text)._id)).toEqual(['square', 'square'])
  })
})

test('a function joins whatever it likes', async () => {
  const { list } = await db.collection('places').aggregate().lookup(lookup('things')).end()
  expect(list).toMatchObject([{ _id: 'square', found: [{ text: 'for nobody' }] }])
})
