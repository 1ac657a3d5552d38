import { settings } from '../../config/settings'
import type { Owner } from '../../domain/community/roster'
import { rosterColumns } from '../../domain/roster/sheet'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { sheetFile, uploadBytes } from '../places/aSheet'
import { faults, inOffice } from '../points/aBank'

const COMPOUND = 'hj.02.03.1.05'
const NAME = `${BUILDING} 的名字`
let backEnd: BackEnd
let number = 0
const header = [...rosterColumns]
const rowOf = (door: number, owners: string, area: string, more: { shares?: string; number?: string } = {}) => [
  NAME,
  '1',
  String(door),
  owners,
  more.shares ?? '',
  area,
  more.number ?? '',
]
const sheet = [
  rowOf(1, '周明', '89.50', { number: 'A' }),
  rowOf(2, '周明', '60', { number: 'A' }),
  rowOf(3, '吴芳、郑强', '70.05', { shares: '1/2、1/2' }),
]
const preview = async (rows: string[][], importId = `roster-${++number}`, by = 'sun') => {
  const fileId = await uploadBytes(backEnd, `${++number}.xlsx`, sheetFile([header, ...rows]))
  return backEnd.call(by, 'roster.previewImport', { importId, compound: COMPOUND, fileId })
}
const imported = async (rows: string[][]) =>
  backEnd.call('sun', 'roster.applyImport', { importId: (await preview(rows)).importId })
/** Looked at yesterday, and left. */
const left = {
  ...{ _id: 'left', compound: COMPOUND, by: 'sun', at: Date.now() - DAY - 1, state: 'planned' },
  planFile: 'cloud://huilin-demo.6c6f-huilin-demo-1250000000/people/left.xlsx',
}
const rows = async () => (await backEnd.documents('owners')) as unknown as Owner[]
const homeOf = async (openid: string) => (await backEnd.documents('people', { _id: openid }))[0]?.homes as object[]

beforeEach(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING]),
    inOffice('sun', 'community-clerk', COMMUNITY),
    resident('zhou', homeAt(BUILDING, 1)),
    resident('wu', homeAt(BUILDING, 3)),
    { collection: 'rosterImports', document: left },
    { collection: 'placeImports', document: { ...left, planFile: null } },
  ])
})
afterEach(() => backEnd.stop())

test('a roster is looked at, carried out, and ties the owners who live there to their rows', async () => {
  const seen = await preview(sheet)
  expect(seen).toMatchObject({ state: 'planned', added: 2, changed: 0, over: 0, without: 17, writes: 2 })
  expect(seen.examples[0]).toBe(`周*:${NAME} 1 单元 1 89.50 ㎡、${NAME} 1 单元 2 60.00 ㎡`)
  expect(await rows()).toEqual([])

  const done = await backEnd.call('sun', 'roster.applyImport', { importId: seen.importId })
  expect(done).toMatchObject({ state: 'done', written: 2 })
  expect(await backEnd.call('sun', 'roster.applyImport', { importId: seen.importId })).toEqual(done)
  expect((await rows()).map(({ floorArea }) => floorArea)).toEqual([14950, 7005])
  expect(await homeOf('zhou')).toMatchObject([{ owner: { id: `${COMPOUND}:1` } }])
  expect(await backEnd.documents('audit', { action: 'roster.import' })).toHaveLength(1)
  expect(await preview(sheet)).toMatchObject({ writes: 0, same: 2 })

  const { totals, rows: shown, building } = await backEnd.call('sun', 'roster.openRoster', { compound: COMPOUND })
  expect(totals).toMatchObject({ owners: 2, units: 3, floorArea: 21955, named: 2 })
  expect(building).toMatchObject({ id: BUILDING })
  expect(shown.map(({ names }) => names)).toEqual(['周*', '吴*、郑*'])
})

test('who is in the roster by name confirms a new home with the name and the area of that very home', async () => {
  await imported(sheet)
  const said = (floorArea: number) => ({
    ...{
      scene: sceneOf(BUILDING),
      household: homeAt(BUILDING, 2),
      relation: 'owner' as const,
      name: '周先生',
      note: '',
    },
    ...{ privacyNotice: settings.privacyNotice, roster: { name: '周明', floorArea } },
  })
  expect(await backEnd.refused('zhou2', 'community.bindHome', said(14950))).toMatchObject({ code: 'roster-no-match' })
  expect(await backEnd.call('zhou2', 'community.bindHome', said(6000))).toMatchObject({ state: 'confirmed' })
  expect(await homeOf('zhou2')).toMatchObject([{ owner: { id: `${COMPOUND}:1` } }])
})

test('cut short, nothing is half for long: the clock ends it, and no owners’ vote begins meanwhile', async () => {
  const { importId } = await preview(sheet)
  await faults(backEnd, [{ kind: 'crash-worker', action: 'database.modifyDocument', collection: 'rosters', count: 1 }])
  await backEnd.post('roster', { action: 'roster.applyImport', data: { importId } }, 'sun')
  await faults(backEnd, null)
  const fix = {
    ownerId: `${COMPOUND}:1`,
    revision: 0,
    names: [],
    units: [{ household: homeAt(BUILDING, 1), floorArea: 1 }],
  }
  expect(await backEnd.refused('sun', 'roster.correctRow', { ...fix, reason: '量错了' })).toMatchObject({
    code: 'roster-importing',
  })
  await backEnd.clock({ advance: 120_000 })
  expect(await backEnd.call('sun', 'roster.openImport', { importId })).toMatchObject({ state: 'done' })
  expect(await rows()).toHaveLength(2)
  expect(await backEnd.documents('ownerChanges')).toHaveLength(2)
})

test('with one error nothing is imported', async () => {
  const { errors, importId } = await preview([...sheet, [NAME, '1', '99', '钱丽', '', '50', '']])
  expect(errors).toEqual([{ row: 5, column: '房号', why: expect.stringContaining('99') }])
  expect(await backEnd.refused('sun', 'roster.applyImport', { importId })).toMatchObject({ code: 'import-has-errors' })
})

test('an owner sees their own row alone, says what is wrong, and is told when it was put right', async () => {
  await imported(sheet)
  const mine = await backEnd.call('wu', 'roster.openMyRow', {})
  expect(mine.rows).toMatchObject([
    { ownerId: `${COMPOUND}:2`, floorArea: 7005, units: [{ label: `${NAME} 1 单元 3` }], request: null },
  ])
  const asked = { ownerId: `${COMPOUND}:2`, text: '产权证上是 71.05 平方米' }
  expect(await backEnd.refused('zhou', 'roster.askCorrection', asked)).toMatchObject({ code: 'not-your-row' })
  await backEnd.call('wu', 'roster.askCorrection', asked)
  await backEnd.call('wu', 'roster.askCorrection', asked)
  const { requests } = await backEnd.call('sun', 'roster.openRoster', { compound: COMPOUND })
  expect(requests).toMatchObject([{ ownerId: `${COMPOUND}:2`, text: asked.text }])
  expect(JSON.stringify(requests)).not.toContain('"wu"')

  const row = await backEnd.call('sun', 'roster.openRow', { ownerId: `${COMPOUND}:2` })
  expect(row).toMatchObject({ revision: 0, names: [{ name: '吴芳' }, { name: '郑强' }] })
  expect((await backEnd.call('wu', 'community.openMine', {})).lookUps).toMatchObject([
    { role: 'community-clerk', reason: '核对业主名册' },
  ])
  const { ownerId, revision, names } = row
  const units = [{ household: homeAt(BUILDING, 3), floorArea: 7105 }]
  const correction = { ownerId, revision, names, units, reason: '按产权证' }
  await backEnd.call('sun', 'roster.correctRow', correction)
  expect(await backEnd.call('sun', 'roster.correctRow', correction)).toEqual({ ownerId, revision: 1 })
  expect(
    await backEnd.refused('sun', 'roster.correctRow', {
      ...correction,
      units: [{ ...units[0], floorArea: 1 } as never],
    }),
  ).toMatchObject({
    code: 'row-moved-on',
  })
  await backEnd.call('sun', 'roster.answerRequest', {
    requestId: requests[0]?.requestId ?? '',
    corrected: true,
    answer: '按产权证改好了',
  })
  expect(await backEnd.documents('audit', { action: 'roster.correctRow' })).toHaveLength(1)
  const { rows: now } = await backEnd.call('wu', 'roster.openMyRow', {})
  expect(now).toMatchObject([
    {
      ...{ floorArea: 7105, request: { state: 'corrected', answer: '按产权证改好了' } },
      changes: [
        { what: 'corrected', before: expect.stringContaining('70.05 ㎡') },
        { what: 'imported', before: '' },
      ],
    },
  ])
  expect(await backEnd.documents('messages', { to: 'wu', kind: 'roster' })).toHaveLength(1)
})

test('who sold stands in no row any more', async () => {
  await imported(sheet)
  await imported([rowOf(3, '孙伟', '70.05')])
  expect(await homeOf('wu')).toEqual([
    expect.objectContaining({ owner: expect.objectContaining({ id: `${COMPOUND}:3` }) }),
  ])
  expect(await backEnd.documents('ownerChanges', { what: 'over' })).toMatchObject([
    { owner: `${COMPOUND}:2`, before: { names: [{ name: '吴芳' }, {}] } },
  ])
})

test('a home that stands in another row is not to be had twice, and shares are one together', async () => {
  await imported(sheet)
  const base = { ownerId: `${COMPOUND}:2`, revision: 0, names: [{ name: '吴芳', share: null }], reason: '量错了' }
  const at = (door: number) => [{ household: homeAt(BUILDING, door), floorArea: 100 }]
  const why = async (change: object) =>
    (await backEnd.refused('sun', 'roster.correctRow', { ...base, units: at(3), ...change } as never)).code
  expect(await why({ units: at(1) })).toBe('unit-elsewhere')
  expect(await why({ units: at(99) })).toBe('no-such-household')
  expect(await why({ units: [...at(3), ...at(3)] })).toBe('no-such-household')
  expect(await why({ names: [{ name: '吴芳', share: { parts: 1, of: 2 } }] })).toBe('shares-wrong')
  expect(await why({ ownerId: `${COMPOUND}:77`, units: at(9) })).toBe('no-such-row')
  expect(await why({ units: [] })).toBe('not-understood')
  expect(await why({ units: [{ household: homeAt(BUILDING, 3), floorArea: 1.5 }] })).toBe('not-understood')
  expect(await why({ reason: ' ' })).toBe('not-understood')
})

test('what was looked at and left is deleted after a day, with the files of its plan, of places as of rosters', async () => {
  const fileId = await uploadBytes(backEnd, 'left.xlsx', sheetFile([header, ...sheet]))
  const { importId } = await preview(sheet)
  await backEnd.clock({ advance: 60_000 })
  expect(await backEnd.documents('rosterImports')).toMatchObject([{ _id: importId }])
  expect(await backEnd.documents('placeImports')).toEqual([])
  expect(
    await backEnd.refused('sun', 'roster.previewImport', { importId: 'again', compound: COMPOUND, fileId }),
  ).toMatchObject({ code: 'not-a-sheet' })
})

test('the template has every door and can be imported: it changes nothing', async () => {
  await imported(sheet)
  const { address, rows: count } = await backEnd.call('sun', 'roster.drawTemplate', { compound: COMPOUND })
  expect(count).toBe(20)
  const fileId = await uploadBytes(backEnd, `${++number}.xlsx`, Buffer.from(await (await fetch(address)).arrayBuffer()))
  const seen = await backEnd.call('sun', 'roster.previewImport', { importId: 'template', compound: COMPOUND, fileId })
  expect(seen).toMatchObject({ errors: [], writes: 0, same: 0 })
})
