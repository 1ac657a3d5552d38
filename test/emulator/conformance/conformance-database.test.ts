import { init } from '@cloudbase/node-sdk'
import { anEmulator, type RunningEmulator } from '../anEmulator'
import { theSdk } from '../theSdk'

let emulator: RunningEmulator
const app = () => init({ env: 'local-emulator', secretId: 'test', secretKey: 'test' })
const db = () => app().database()
const things = () => db().collection('things')
beforeAll(async () => {
  emulator = await anEmulator([])
  theSdk(emulator.url)
})
afterAll(() => emulator.stop())
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error,
  )

test('an ObjectId is found as one and comes back as text', async () => {
  const [one, other] = ['5f00000000000000000000aa', '5f00000000000000000000bb']
  const id = (digits: string) => db().ObjectId({ id: digits })
  expect(await things().add({ _id: id(one), of: id(other), deep: [{ of: id(other) }] })).toMatchObject({ id: one })
  const { data } = await things()
    .where({ of: id(other) })
    .get()
  expect(data).toEqual([{ _id: one, of: other, deep: [{ of: other }] }])
  expect((await things().where({ of: other }).get()).data).toEqual([])
  expect(
    (
      await things()
        .aggregate()
        .match({ of: id(other) })
        .end()
    ).data,
  ).toEqual(data)
})

test('setting what is there already counts as an update, updating to it does not', async () => {
  await things().add({ n: 1, _id: 'same', list: [1] })
  expect(
    await things()
      .doc('same')
      .set({ n: 1, list: [1] }),
  ).toMatchObject({ updated: 1 })
  expect(await things().doc('same').update({ n: 1 })).toMatchObject({ updated: 0 })
})

test('a json schema is a condition, alone and among others', async () => {
  const { command: _ } = db()
  await things().add([
    { _id: 's1', kind: 'schema', name: '甲', age: 3, tags: ['a', 'b'] },
    { _id: 's2', kind: 'schema', name: '乙丙', age: 30 },
    { _id: 's3', kind: 'schema', age: '30', tags: ['a', 'a'] },
  ])
  const found = async (schema: object) => {
    const { data } = await things()
      .where(_.and([{ kind: 'schema' }, _.jsonSchema(schema)]))
      .orderBy('_id', 'asc')
      .get()
    return data.map(({ _id }) => _id)
  }
  expect(await found({ required: ['name'] })).toEqual(['s1', 's2'])
  expect(await found({ properties: { age: { bsonType: 'int', minimum: 3, exclusiveMinimum: true } } })).toEqual(['s2'])
  expect(await found({ properties: { name: { minLength: 2 } } })).toEqual(['s2', 's3'])
  expect(
    await found({ properties: { tags: { type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } } } }),
  ).toEqual(['s1', 's2'])
  expect(await found({ not: { required: ['tags'] } })).toEqual(['s2'])
  expect(await found({ properties: { _id: {}, kind: {}, age: {}, name: {} }, additionalProperties: false })).toEqual([
    's2',
  ])
  expect(await failure(found({ nonsense: 1 }))).toMatchObject({ code: 'INVALID_PARAM' })
})

test('the option x of a regular expression leaves out white space and comments', async () => {
  await things().add({ _id: 'text', text: '路 灯\n坏了' })
  const pattern = (regexp: string) => things().where({ text: db().RegExp({ regexp, options: 'sxm' }) })
  expect((await pattern('^ 路 [ ] 灯 # the lamp\n .+ 坏').get()).data).toHaveLength(1)
  expect((await pattern('路 灯').get()).data).toHaveLength(0)
})

test('more than 50 files at once are refused', async () => {
  const fileList = Array.from({ length: 51 }, (_, n) => `cloud://local-emulator.bucket/${n}`)
  expect(await failure(app().deleteFile({ fileList }))).toMatchObject({ code: 'INVALID_PARAM' })
  expect(await failure(app().getTempFileURL({ fileList }))).toMatchObject({ code: 'INVALID_PARAM' })
  expect((await app().getTempFileURL({ fileList: fileList.slice(1) })).fileList).toHaveLength(50)
})

test("WeChat's own actions are refused for want of a token", async () => {
  expect(await failure(app().callWxOpenApi({ apiName: '/any', requestData: {} }))).toMatchObject({
    code: 'INVALID_PARAM',
  })
})
