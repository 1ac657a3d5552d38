import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { branchesOf } from '../../emulator/rules/branches'
import { evaluate, type Scope } from '../../emulator/rules/evaluate'
import { readExpression } from '../../emulator/rules/expression'
import { matching } from '../../emulator/store/query/match'
import { anEmulator, type RunningEmulator } from './anEmulator'
import { type Database, theSdk } from './theSdk'

const OWN = 'doc._openid == auth.openid'
const COLLECTIONS = {
  own: { rule: { read: OWN, write: OWN } },
  articles: { rule: { read: `doc.published == true || ${OWN}`, write: OWN, delete: false } },
  adults: { rule: { read: 'doc.age >= 18 && auth != null' } },
  sale: { rule: { read: 'now < doc.until' } },
  classes: { rule: { read: 'auth.openid in doc.teachers' } },
  orders: { rule: { read: `auth.openid in get(\`database.shops.\${doc.shop}\`).owners` } },
  shops: {},
  priced: {
    rule: { read: true, update: "request.data.price > 0 && doc.kind == 'toy'", create: 'request.data.price > 0' },
  },
  strange: { rule: { read: 'doc._openid.toString() == auth.openid', write: 'process.exit(1)' } },
  private: { rule: 'PRIVATE' },
  readonly: { rule: 'READONLY' },
  adminwrite: { rule: 'ADMINWRITE' },
  adminonly: { rule: 'ADMINONLY' },
  unheard: { rule: 'EVERYTHING' },
}
const DENIED = { code: 'DATABASE_PERMISSION_DENIED' }

const directory = mkdtempSync(join(tmpdir(), 'rules-'))
let emulator: RunningEmulator
let db: Database
beforeAll(async () => {
  const file = join(directory, 'collections.json')
  writeFileSync(file, JSON.stringify(COLLECTIONS))
  emulator = await anEmulator(['--collections', file])
  db = theSdk(emulator.url).database()
})
afterAll(async () => {
  await emulator.stop()
  rmSync(directory, { recursive: true, force: true })
})

type Fields = { query?: object; data?: object; stages?: unknown[]; [more: string]: unknown }
/** As a phone asks the database: without a signature. */
async function ask(openid: string | null, action: string, collectionName: string, fields: Fields = {}) {
  const { query, data, ...more } = fields
  const texts = action === 'insertDocument' ? [JSON.stringify(data)] : JSON.stringify(data)
  const response = await fetch(`${emulator.url}/admin`, {
    method: 'POST',
    headers: openid === null ? {} : { 'x-wx-openid': openid },
    body: JSON.stringify({
      action: `database.${action}`,
      collectionName,
      query: JSON.stringify(query),
      data: texts,
      ...more,
    }),
  })
  const answer = await response.json()
  const list: unknown[] | undefined = answer.data?.list?.map((text: string) => JSON.parse(text))
  return list ? { ...answer, ids: list.map((document) => (document as { _id: unknown })._id).sort() } : answer
}
const find = (openid: string | null, collection: string, query: object) =>
  ask(openid, 'getDocument', collection, { query })
const stage = (stageKey: string, value: unknown) => ({ stageKey, stageValue: JSON.stringify(value) })

test('a client reads what its query says is its own, and nothing else', async () => {
  for (const [_id, _openid] of Object.entries({ li: 'oLi', wang: 'oWang' }))
    await db.collection('own').add({ data: { _id, _openid } })
  expect(await find('oLi', 'own', { _openid: '{openid}' })).toMatchObject({ ids: ['li'] })
  expect(await find('oLi', 'own', { _openid: 'oLi' })).toMatchObject({ ids: ['li'] })
  expect(await find('oLi', 'own', { $and: [{ _openid: { $in: ['oLi'] } }, { _id: 'li' }] })).toMatchObject({
    ids: ['li'],
  })
  for (const query of [
    {},
    { _id: 'li' },
    { _openid: 'oWang' },
    { _openid: { $in: ['oLi', 'oWang'] } },
    { _openid: { $gt: '' } },
    { _openid: { $regularExpression: { pattern: 'oLi', options: '' } } },
    { _openid: { $undefined: true } },
    { $or: [{ _openid: 'oLi' }, {}] },
    { $or: [{ _openid: 'oLi' }, { _openid: 'oWang' }] },
    { $nor: [{ _openid: 'oWang' }] },
  ])
    expect(await find('oLi', 'own', query)).toMatchObject(DENIED)
  for (const query of [{ _openid: '{openid}' }, { _openid: null }, { _openid: { $undefined: true } }, {}])
    expect(await find(null, 'own', query)).toMatchObject(DENIED)
})

test('counting and pipelines are reading', async () => {
  const query = { _openid: '{openid}' }
  expect(await ask('oLi', 'calculateDocument', 'own', { query })).toMatchObject({ data: { total: 1 } })
  expect(await ask('oLi', 'calculateDocument', 'own', { query: {} })).toMatchObject(DENIED)
  const stages = [stage('$match', query), stage('$project', { _id: 1 })]
  expect(await ask('oLi', 'aggregateDocuments', 'own', { stages })).toMatchObject({ ids: ['li'] })
  for (const others of [[], [stage('$match', {})], [stage('$project', { _id: 1 }), stage('$match', query)]])
    expect(await ask('oLi', 'aggregateDocuments', 'own', { stages: others })).toMatchObject(DENIED)
  const join = stage('$lookup', { from: 'own', localField: 'x', foreignField: 'y', as: 'z' })
  expect(await ask('oLi', 'aggregateDocuments', 'own', { stages: [stages[0], join] })).toMatchObject(DENIED)
})

test('what a client adds is its own, and only its own it changes and removes', async () => {
  await ask('oLi', 'insertDocument', 'articles', { data: { _id: 'new', text: 'mine' } })
  expect(await db.collection('articles').doc('new').get()).toMatchObject({ data: { _openid: 'oLi' } })
  const forged = { data: { _id: 'forged', _openid: 'oLi' } }
  expect(await ask('oWang', 'insertDocument', 'articles', forged)).toMatchObject({ code: 'INVALID_PARAM' })
  expect(await ask(null, 'insertDocument', 'articles', { data: {} })).toMatchObject(DENIED)

  const mine = { query: { _openid: '{openid}', _id: 'new' }, data: { $set: { text: 'better' } } }
  expect(await ask('oLi', 'modifyDocument', 'articles', mine)).toMatchObject({ data: { updated: 1 } })
  expect(await ask('oWang', 'modifyDocument', 'articles', mine)).toMatchObject({ data: { updated: 0 } })
  for (const data of [{ _openid: 'oWang' }, { $set: { _openid: 'oWang' } }, { $rename: { text: '_openid' } }])
    expect(await ask('oLi', 'modifyDocument', 'articles', { ...mine, data })).toMatchObject({ code: 'INVALID_PARAM' })
  expect(await ask('oLi', 'modifyDocument', 'articles', { ...mine, upsert: true })).toMatchObject(DENIED)
  expect(await ask('oLi', 'modifyDocument', 'articles', { ...mine, query: { _id: 'new' } })).toMatchObject(DENIED)
  expect(await ask('oLi', 'removeDocument', 'articles', { query: mine.query })).toMatchObject(DENIED)

  const set = { merge: false, upsert: true, data: { text: 'set' } }
  expect(await ask('oLi', 'modifyDocument', 'articles', { ...set, query: mine.query })).toMatchObject({
    data: { updated: 1 },
  })
  expect(await db.collection('articles').doc('new').get()).toMatchObject({ data: { _openid: 'oLi', text: 'set' } })
})

test('either side of an or is enough', async () => {
  await db.collection('articles').add({ data: { _id: 'open', published: true, _openid: 'oWang' } })
  expect(await find(null, 'articles', { published: true })).toMatchObject({ ids: ['open'] })
  const either = { $or: [{ published: true }, { _openid: '{openid}' }] }
  expect(await find('oLi', 'articles', either)).toMatchObject({ ids: ['new', 'open'] })
  expect(await find(null, 'articles', either)).toMatchObject(DENIED)
  expect(await find('oLi', 'articles', { published: false })).toMatchObject(DENIED)
})

test('bounds, now and lists', async () => {
  await db.collection('adults').add({ data: { _id: 'a', age: 30 } })
  for (const query of [{ age: 30 }, { age: { $gt: 20 } }, { age: { $gte: 18, $lt: 40 } }, { age: { $in: [18, 30] } }])
    expect(await find('oLi', 'adults', query)).toMatchObject({ ids: ['a'] })
  for (const query of [
    { age: 17 },
    { age: { $gte: 17 } },
    { age: { $lt: 40 } },
    { age: '30' },
    { age: { $in: [17, 18] } },
  ])
    expect(await find('oLi', 'adults', query)).toMatchObject(DENIED)
  expect(await find(null, 'adults', { age: 30 })).toMatchObject(DENIED)

  const { now } = (await emulator.get('/__emulator/clock')) as { now: number }
  expect(await find(null, 'sale', { until: { $gt: now + 60_000 } })).toMatchObject({ ids: [] })
  expect(await find(null, 'sale', { until: { $gt: now - 60_000 } })).toMatchObject(DENIED)

  await db.collection('classes').add({ data: { _id: 'c', teachers: ['oLi', 'oWang'] } })
  expect(await find('oLi', 'classes', { teachers: { $elemMatch: { $eq: 'oLi' } } })).toMatchObject({ ids: ['c'] })
  for (const teachers of ['oLi', { $elemMatch: { $eq: 'oWang' } }, { $elemMatch: { $eq: '{openid}' } }])
    expect(await find('oLi', 'classes', { teachers })).toMatchObject(DENIED)
})

test('get() reads another document, for the client to be judged by', async () => {
  await db.collection('shops').add({ data: { _id: 's1', owners: ['oLi'] } })
  await db.collection('orders').add({ data: { _id: 'o1', shop: 's1' } })
  expect(await find('oLi', 'orders', { shop: 's1' })).toMatchObject({ ids: ['o1'] })
  expect(await find('oLi', 'orders', { shop: { $in: ['s1'] } })).toMatchObject({ ids: ['o1'] })
  expect(await find('oWang', 'orders', { shop: 's1' })).toMatchObject(DENIED)
  expect(await find('oLi', 'orders', { shop: 's2' })).toMatchObject(DENIED)
  expect(await find('oLi', 'orders', { shop: { $in: ['s1', 's1'] } })).toMatchObject(DENIED)
  expect(await find('oLi', 'orders', {})).toMatchObject(DENIED)
})

test('request.data is what a request writes', async () => {
  expect(await ask('oLi', 'insertDocument', 'priced', { data: { price: 0 } })).toMatchObject(DENIED)
  expect(await ask('oLi', 'insertDocument', 'priced', { data: { _id: 'p', price: 1, kind: 'toy' } })).toMatchObject({
    data: { inserted: 1 },
  })
  const change = (data: object) => ask('oLi', 'modifyDocument', 'priced', { query: { kind: 'toy' }, data })
  expect(await change({ $set: { price: 5 } })).toMatchObject({ data: { updated: 1 } })
  for (const data of [{ $set: { price: -5 } }, { $set: { price: 5 }, $inc: { x: 1 } }, { $inc: { price: 5 } }])
    expect(await change(data)).toMatchObject(DENIED)
})

test("the console's simple permissions find only the creator's own", async () => {
  for (const name of ['private', 'readonly', 'adminwrite', 'adminonly'])
    for (const [_id, _openid] of Object.entries({ li: 'oLi', wang: 'oWang' }))
      await db.collection(name).add({ data: { _id, _openid } })
  expect(await find('oLi', 'private', {})).toMatchObject({ ids: ['li'] })
  expect(await find('oLi', 'private', { _id: 'wang' })).toMatchObject({ ids: [] })
  expect(await ask('oLi', 'aggregateDocuments', 'private', { stages: [] })).toMatchObject({ ids: ['li'] })
  const union = { stages: [stage('$unionWith', 'private')] }
  expect(await ask('oLi', 'aggregateDocuments', 'readonly', union)).toMatchObject(DENIED)
  expect(await find(null, 'private', {})).toMatchObject(DENIED)
  expect(await find(null, 'readonly', {})).toMatchObject({ ids: ['li', 'wang'] })
  expect(await find(null, 'adminwrite', {})).toMatchObject({ ids: ['li', 'wang'] })
  for (const name of ['adminonly', 'unheard']) expect(await find('oLi', name, {})).toMatchObject(DENIED)

  for (const name of ['private', 'readonly']) {
    const updated = await ask('oLi', 'modifyDocument', name, { query: {}, data: { $set: { x: 1 } }, multi: true })
    expect(updated).toMatchObject({ data: { updated: 1 } })
    expect(await ask('oLi', 'removeDocument', name, { query: { _id: 'wang' } })).toMatchObject({ data: { deleted: 0 } })
  }
  for (const name of ['adminwrite', 'adminonly'])
    expect(await ask('oLi', 'removeDocument', name, { query: { _openid: 'oLi' } })).toMatchObject(DENIED)
})

test('a rule that is not understood refuses, and the log names it', async () => {
  expect(await find('oLi', 'strange', { _openid: 'oLi' })).toMatchObject(DENIED)
  await emulator.logged('rule of strange for read refuses')
  await emulator.logged('rule of unheard refuses')
})

test('a client has no transaction', async () => {
  const { transactionId } = await fetch(`${emulator.url}/admin`, {
    method: 'POST',
    headers: { authorization: `TC3-HMAC-SHA256 Credential=x, SignedHeaders=host, Signature=${'0'.repeat(64)}` },
    body: JSON.stringify({ action: 'database.startTransaction' }),
  }).then((response) => response.json())
  expect(await ask('oLi', 'getDocument', 'private', { query: {}, transactionId })).toMatchObject(DENIED)
})

describe('what is no expression', () => {
  for (const text of [
    ...['', 'doc.', 'doc._openid = auth.openid', 'doc.a === 1', 'eval(1)', 'auth.openid == `${', "doc['a", 'a == 1'],
    ...['doc.a + 1 == 2', 'doc.a == 1; true', 'doc.a => 1', 'get(get(get(doc.a)))', '(doc) => true', '/x/.test(doc.a)'],
    ...[`${'('.repeat(60)}true${')'.repeat(60)}`, '!'.repeat(60), `doc.a == '${'x'.repeat(1024)}'`],
    Array.from({ length: 4 }, () => "get('database.a.b').x == 1").join(' || '),
  ]) {
    test(text.slice(0, 40) || 'nothing', () => expect(() => readExpression(text)).toThrow())
  }
})

describe('an admitted query finds nothing that the rule, asked about that very document, refuses', () => {
  const value = fc.constantFrom<unknown>(1, 2, 3, 'x', 'oLi', true, null)
  const field = fc.constantFrom('a', 'b')
  const literal = fc.constantFrom('1', '2', "'x'", "'oLi'", 'true', 'null', 'auth.openid', '[1, 2]', 'doc.b', 'now')
  const comparison = fc
    .tuple(field, fc.constantFrom('==', '!=', '>', '>=', '<', '<=', 'in'), literal, fc.boolean())
    .map(([name, sign, other, turned]) => (turned ? `${other} ${sign} doc.${name}` : `doc.${name} ${sign} ${other}`))
  const { rule } = fc.letrec<{ rule: string }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3 },
      comparison,
      fc.tuple(tie('rule'), fc.constantFrom('&&', '||'), tie('rule')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      tie('rule').map((inner) => `!(${inner})`),
    ),
  }))
  const condition = fc.oneof(
    value,
    fc
      .tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), value)
      .map(([name, one]) => ({ [name]: one })),
    fc
      .tuple(fc.constantFrom('$in', '$nin'), fc.array(value, { maxLength: 2 }))
      .map(([name, some]) => ({ [name]: some })),
  )
  const { query } = fc.letrec<{ query: Record<string, unknown> }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 2 },
      fc.dictionary(field, condition, { maxKeys: 2 }),
      fc
        .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(tie('query'), { minLength: 1, maxLength: 2 }))
        .map(([name, some]) => ({ [name]: some })),
    ),
  }))
  const documents = fc.array(fc.dictionary(field, value, { maxKeys: 2 }), { minLength: 5, maxLength: 20 })

  test('of random rules, queries and documents', async () => {
    let admitted = 0
    await fc.assert(
      fc.asyncProperty(rule, query, documents, fc.boolean(), async (text, asked, stored, signedIn) => {
        const node = readExpression(text)
        const auth = signedIn ? { openid: 'oLi' } : null
        const about = (doc: Scope['doc']) => evaluate(node, { auth, now: 2, data: null, doc, read: async () => null })
        const verdicts = await Promise.all((branchesOf(asked) ?? []).map((branch) => about({ branch })))
        if (verdicts.length === 0 || verdicts.some((verdict) => verdict !== true)) return
        admitted++
        for (const whole of stored.filter(matching(asked)))
          expect([whole, await about({ whole })]).toEqual([whole, true])
      }),
      { numRuns: 5000 },
    )
    expect(admitted).toBeGreaterThan(100)
  })
})
