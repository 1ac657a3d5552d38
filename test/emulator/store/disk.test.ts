import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../../emulator/store/openStore'
import { aStore, collection, type Things } from './aStore'

let things: Things
beforeEach(async () => {
  things = await aStore()
})
afterEach(() => things.end())

const theLog = () => {
  const log = readdirSync(things.directory).find((file) => file.startsWith('log-'))
  return join(things.directory, log ?? 'no log')
}

test.each([
  ['half a line', (line: string) => line.slice(0, line.length / 2)],
  ['a line with wrong bytes', (line: string) => line.replace('torn', 'tern')],
])('a torn end of %s is cut off and the store goes on', async (_, tear) => {
  await things.insert({ _id: 'kept' })
  const before = readFileSync(theLog(), 'utf8')
  await things.insert({ _id: 'torn' })
  const line = readFileSync(theLog(), 'utf8').slice(before.length)
  await things.reopen()
  writeFileSync(theLog(), before + tear(line))
  await things.reopen()
  expect(await things.ids({})).toEqual(['kept'])
  await things.insert({ _id: 'after' })
  await things.reopen()
  expect(await things.ids({})).toEqual(['kept', 'after'])
})

test('damage before later groups is told and not passed over', async () => {
  await things.insert({ _id: 'hurt' })
  await things.insert({ _id: 'later' })
  await things.insert({ _id: 'latest' })
  const whole = readFileSync(theLog(), 'utf8')
  writeFileSync(theLog(), whole.replace('hurt', 'hxrt'))
  await expect(openStore({ directory: things.directory, now: Date.now })).rejects.toThrow('is damaged at byte')
  writeFileSync(theLog(), whole)
})

test('a snapshot replaces the log, and half a snapshot is ignored', async () => {
  const text = 'x'.repeat(10_000)
  for (let at = 0; at < 600; at += 100)
    await things.insert(...Array.from({ length: 100 }, (__, n) => ({ _id: at + n, text })))
  await things.update({ _id: 5 }, { $set: { text: 'changed' } })
  await things.store.remove({ collection, filter: { _id: 6 }, multi: false })
  await things.reopen()
  const files = readdirSync(things.directory)
  expect(files.filter((file) => file.startsWith('snapshot-'))).toHaveLength(1)
  appendFileSync(join(things.directory, 'snapshot-99.new'), 'half')
  await things.reopen()
  expect(await things.find({ _id: { $lt: 8, $gt: 4 } })).toEqual([
    { _id: 5, text: 'changed' },
    { _id: 7, text },
  ])
  expect((await things.store.count({ collection, filter: {} })).total).toBe(599)
})

test('names that reach into prototypes and operators are refused', async () => {
  for (const text of ['{"__proto__": {"a": 1}}', '{"a": {"__proto__": 1}}', '{"$a": 1}', '{"a": [{"$b": 1}]}'])
    await expect(things.insert(JSON.parse(text))).rejects.toMatchObject({ code: 'bad-parameter' })
  expect({}).not.toHaveProperty('a')
})
