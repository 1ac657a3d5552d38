import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSorted } from '../../../emulator/store/disk/sorted'
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

describe('the indexes beside a snapshot', () => {
  const tags = ['路灯', '花园', 'road', '', '\u0000\u{1f3e0}']
  const aDocument = (n: number) => ({
    _id: n % 3 === 0 ? n : `n${n}`,
    tags: tags.slice(n % 5, 1 + (n % 7)),
    area: `郑州/${n % 20}`,
    at: new Date((n % 2 === 0 ? -1 : 1) * n * 1e9),
    text: 'x'.repeat(10_000),
  })
  const idOf = (n: number) => aDocument(n)._id
  const theSorted = () => readdirSync(things.directory).filter((file) => file.startsWith('sorted-'))

  beforeEach(async () => {
    await things.index('by_tags', [['tags', 1]])
    await things.index('by_area', [
      ['area', 1],
      ['at', -1],
    ])
    for (let at = 0; at < 600; at += 100) {
      await things.insert(...Array.from({ length: 100 }, (_, n) => aDocument(at + n)))
      // Leaves gaps: places in the snapshot are others than in the store that writes it.
      await things.store.remove({ collection, filter: { area: '郑州/3' }, multi: true })
    }
    await things.reopen()
    expect(theSorted()).toHaveLength(1)
  })

  /** What the indexes say, and what a look at every document says. */
  async function compared() {
    const all = await things.find({}, { projection: { text: 0 } })
    for (const tag of tags) {
      const listed = await things.work({ tags: tag })
      expect(listed.index).toBe('by_tags')
      const expected = all.filter((document) => (document.tags as string[]).includes(tag)).map(({ _id }) => _id)
      expect(new Set(listed.ids)).toEqual(new Set(expected))
      expect(listed.ids).toHaveLength(expected.length)
    }
    for (let n = 0; n < 20; n++) {
      const listed = await things.work({ area: `郑州/${n}` }, { sort: [['at', -1]] })
      expect(listed.index).toBe('by_area')
      const expected = all
        .filter(({ area }) => area === `郑州/${n}`)
        .sort((a, b) => Number(b.at) - Number(a.at))
        .map(({ _id }) => _id)
      expect(listed.ids).toEqual(expected)
    }
  }
  async function changeSome() {
    await things.update({ _id: idOf(7) }, { $set: { area: '郑州/8', tags: ['road'] } })
    await things.store.remove({ collection, filter: { _id: idOf(11) }, multi: false })
    await things.store.remove({ collection, filter: { _id: idOf(12) }, multi: false })
    await things.insert(aDocument(12), aDocument(1000))
    await things.update({ _id: idOf(1000) }, { $set: { area: '郑州/9' } })
    await things.index('by_at', [['at', 1]])
  }

  test('say the same as the documents, also with a log after them', async () => {
    await compared()
    await changeSome()
    await things.reopen()
    await compared()
    expect((await things.work({ at: { $gte: new Date(0) } })).index).toBe('by_at')
    expect(await things.ids({ at: new Date(1000e9) })).toEqual([])
    expect(await things.ids({ at: new Date(-1000e9) })).toEqual([idOf(1000)])
  })

  const harms: [string, (file: string, text: string) => void][] = [
    ['missing', (file) => rmSync(file)],
    ['cut off', (file, text) => writeFileSync(file, text.slice(0, text.length / 2), 'latin1')],
    ['damaged', (file, text) => writeFileSync(file, `${text.slice(0, -99)}x${text.slice(-98)}`, 'latin1')],
    ['empty', (file) => writeFileSync(file, '')],
    ['of another encoding', (file, text) => writeFileSync(file, `0${text}`, 'latin1')],
  ]
  for (const [what, harm] of harms) {
    test(`are made anew when the file is ${what}`, async () => {
      await changeSome()
      const file = join(things.directory, theSorted()[0] ?? '')
      harm(file, readFileSync(file, 'latin1'))
      await things.reopen()
      await compared()
    })
  }

  test('are there, and whole', async () => {
    const file = join(things.directory, theSorted()[0] ?? '')
    const [encoding = ''] = readFileSync(file, 'latin1').split('\n')
    const found = [...(readSorted(file, encoding)?.values() ?? [])]
    expect(found.map(({ multikey, entries }) => [multikey, entries.length > 300])).toEqual([
      [[true], true],
      [[false, false], true],
    ])
  })
})

test('names that reach into prototypes and operators are refused', async () => {
  for (const text of ['{"__proto__": {"a": 1}}', '{"a": {"__proto__": 1}}', '{"$a": 1}', '{"a": [{"$b": 1}]}'])
    await expect(things.insert(JSON.parse(text))).rejects.toMatchObject({ code: 'bad-parameter' })
  expect({}).not.toHaveProperty('a')
})
