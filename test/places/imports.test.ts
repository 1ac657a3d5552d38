import { deflateRawSync } from 'node:zlib'
import type { Answer } from '../../domain/contract'
import { BUILDING, places, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { faults, inOffice } from '../points/aBank'
import { header, rowsOf, sheetFile, uploadBytes } from './aSheet'

let backEnd: BackEnd
let number = 0
const upload = (content: Buffer) => uploadBytes(backEnd, `${++number}.xlsx`, content)
const newId = () => `import-${++number}`
const preview = async (content: Buffer, importId = newId()) =>
  backEnd.call('district', 'places.previewImport', { importId, district: 'hj', fileId: await upload(content) })

beforeEach(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING]),
    inOffice('district', 'district-clerk', 'hj'),
    inOffice('sun', 'community-clerk', 'hj.02.03'),
    inOffice('leader', 'grid-leader', 'hj.02.03.1'),
  ])
})
afterEach(() => backEnd.stop())

test('an import is looked at, carried out, and what is exported then changes nothing', async () => {
  const seen = await preview(sheetFile([header, ...rowsOf(1300)]))
  expect(seen).toMatchObject({ state: 'planned', errors: [], households: 1300, unnamed: 20, same: 0 })
  expect(seen.examples.households[0]).toBe('第 0 街道 第 0 社区 第 0 网格 第 0 小区 0 号楼 1 单元 101')
  expect(await backEnd.documents('households')).toHaveLength(20)

  const done = await backEnd.call('district', 'places.applyImport', { importId: seen.importId })
  expect(done).toMatchObject({ state: 'done', written: done.writes })
  expect(await backEnd.documents('households')).toHaveLength(1320)
  expect((await backEnd.documents('areas', { _id: 'hj' }))[0]).toMatchObject({ households: 1320 })
  expect(await backEnd.call('district', 'places.applyImport', { importId: seen.importId })).toEqual(done)
  expect(await backEnd.documents('audit', { action: 'places.import' })).toHaveLength(1)

  const { address, rows } = await backEnd.call('district', 'places.exportPlaces', { district: 'hj' })
  expect(rows).toBe(1320)
  const again = await preview(Buffer.from(await (await fetch(address)).arrayBuffer()))
  expect(again).toMatchObject({ errors: [], households: 0, floors: 0, same: 1320, unnamed: 0, writes: 0 })
})

test('a page of places and a page of what was found look at about as much as they show', async () => {
  const rows = Array.from({ length: 120 }, (_, i) => ['新城', '鸣翠', '一格', '翠苑', `${i} 栋`, '1', '1', '101'])
  const { importId } = await preview(sheetFile([header, ...rows]))
  await backEnd.call('district', 'places.applyImport', { importId })
  const [compound] = await backEnd.documents('areas', { name: '翠苑' })
  const page = async (data: object) => {
    const event = { action: 'places.openPlace', data: { area: compound?._id, ...data } }
    const { body, cost } = await backEnd.post('places', event, 'district')
    return { ...(body as { data: Answer<'places.openPlace'> }).data, cost }
  }
  const first = await page({})
  expect(first.below).toHaveLength(40)
  expect(first.cost.examined).toBeLessThanOrEqual(2 * 40)
  const second = await page({ after: first.more })
  const third = await page({ after: second.more })
  expect(third).toMatchObject({ more: null, below: { length: 40 } })
  expect(new Set([first, second, third].flatMap(({ below }) => below.map(({ id }) => id))).size).toBe(120)
  const found = await page({ search: '77 栋' })
  expect(found.below).toMatchObject([{ name: '77 栋', households: 1 }])
  expect(found.cost.examined).toBeLessThanOrEqual(2 * 40)
  const { below } = await backEnd.call('district', 'places.openPlace', { search: '翠苑' })
  expect(below).toMatchObject([{ name: '翠苑', around: '新城 鸣翠 一格' }])

  const { lines, more } = await backEnd.call('district', 'places.listImport', { importId })
  expect({ lines: lines.length > 0, more }).toEqual({ lines: true, more: null })
})

test('the lines of an import go on page by page, places before doors', async () => {
  const { importId, places: counts, households } = await preview(sheetFile([header, ...rowsOf(100)]))
  const lines: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: Answer<'places.listImport'> = await backEnd.call('district', 'places.listImport', {
      ...{ importId, ...(after ? { after } : {}) },
    })
    lines.push(...page.lines)
    after = page.more
  }
  expect(lines).toHaveLength(counts.reduce((sum, { count }) => sum + count, 0) + households)
  expect(lines[0]).toBe('第 0 街道')
  expect(lines[lines.length - 1]).toMatch(/^第 0 街道 第 0 社区 第 0 网格 第 0 小区 1 号楼 1 单元 \d+$/)
})

test('with one error nothing is imported, and the error says where', async () => {
  const seen = await preview(
    sheetFile([header, ...rowsOf(2), ['街道', '社区', '网格', '小区', '1 号楼', '1', '2', '2A']]),
  )
  expect(seen.errors).toEqual([{ row: 4, column: '房号', why: expect.any(String) }])
  expect(await backEnd.refused('district', 'places.applyImport', { importId: seen.importId })).toMatchObject({
    code: 'import-has-errors',
  })
})

test('of two that were looked at together one is carried out; the other is to be looked at again', async () => {
  const [one, two] = [
    await preview(sheetFile([header, ...rowsOf(5)])),
    await preview(sheetFile([header, ...rowsOf(9)])),
  ]
  await backEnd.call('district', 'places.applyImport', { importId: one.importId })
  expect(await backEnd.refused('district', 'places.applyImport', { importId: two.importId })).toMatchObject({
    code: 'import-outdated',
  })
})

test('what a run left half done the clock finishes, and no new place is seen before', async () => {
  const seen = await preview(sheetFile([header, ...rowsOf(1300)]))
  await faults(backEnd, [
    { kind: 'crash-worker', action: 'database.insertDocument', collection: 'households', count: 1 },
  ])
  await backEnd.post('places', { action: 'places.applyImport', data: { importId: seen.importId } }, 'district')
  expect(await backEnd.documents('areas', { level: 'street' })).toHaveLength(1)
  await backEnd.clock({ advance: 120_000 })
  const done = await backEnd.call('district', 'places.openImport', { importId: seen.importId })
  expect(done).toMatchObject({ state: 'done', written: done.writes })
  expect(await backEnd.documents('households')).toHaveLength(1320)
})

test('files that are no spreadsheet are refused with a sentence', async () => {
  const bomb = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(300 * 1024 * 1024))
  for (const content of [Buffer.from('name,room\n'), Buffer.alloc(0), zipOf('a.txt', Buffer.from('a')), bomb])
    expect(
      await backEnd.refused('district', 'places.previewImport', {
        ...{ importId: newId(), district: 'hj', fileId: await upload(content) },
      }),
    ).toMatchObject({ code: 'not-a-sheet' })
  const nothing = { importId: newId(), district: 'hj', fileId: await upload(sheetFile([header])) }
  expect(await backEnd.refused('district', 'places.previewImport', nothing)).toMatchObject({ code: 'sheet-empty' })
})

test('a cell with a formula counts as what it shows, a long one is refused where it stands', async () => {
  const [first = []] = rowsOf(1)
  const shown = { t: 'n', v: 101, f: '50+51' }
  expect(await preview(sheetFile([header, [...first.slice(0, 7), shown]]))).toMatchObject({ errors: [], households: 1 })
  const long = await preview(sheetFile([header, ['长'.repeat(20_000), ...first.slice(1)]]))
  expect(long.errors).toEqual([expect.objectContaining({ row: 2, column: '镇街' })])
})

test('a place gets another name, once, and its history says so', async () => {
  const change = { area: BUILDING, from: `${BUILDING} 的名字`, to: '6 号楼', reason: '重新编号' }
  await backEnd.call('sun', 'places.rename', change)
  expect(await backEnd.call('sun', 'places.rename', change)).toEqual({ area: BUILDING, name: '6 号楼' })
  const { place, changes } = await backEnd.call('sun', 'places.openPlace', { area: BUILDING })
  expect(place).toMatchObject({ name: '6 号楼', households: 20 })
  expect(changes).toEqual([expect.objectContaining({ text: expect.stringContaining('6 号楼'), reason: '重新编号' })])
  expect(await backEnd.refused('sun', 'places.rename', { ...change, to: '7 号楼' })).toMatchObject({
    code: 'place-moved-on',
  })
})

test('a code that was reissued replaces the one before; asked twice, once', async () => {
  const change = { building: BUILDING, issue: 1, reason: '旧码被贴了广告' }
  await backEnd.call('leader', 'places.reissueCode', change)
  expect(await backEnd.call('leader', 'places.reissueCode', change)).toEqual({ building: BUILDING, issue: 2 })
  expect(await backEnd.refused('visitor', 'community.openHome', { scene: sceneOf(BUILDING) })).toMatchObject({
    code: 'scene-retired',
  })
  await backEnd.call('visitor', 'community.openHome', { scene: sceneOf(BUILDING, 2) })
  expect(await backEnd.documents('placeChanges')).toHaveLength(1)
  expect(await backEnd.refused('leader', 'places.reissueCode', { ...change, building: 'hj.02.03.1.05' })).toMatchObject(
    { code: 'not-a-building' },
  )
})

/** An archive with one entry. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 })
  const local = Buffer.alloc(30 + name.length)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(1, 22)
  local.writeUInt16LE(name.length, 26)
  local.write(name, 30)
  const entry = Buffer.alloc(46 + name.length)
  entry.writeUInt32LE(0x02014b50)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(1, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.write(name, 46)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, entry, end])
}
