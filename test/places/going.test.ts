import { areaAt } from '../../domain/community/area'
import { claimOf } from '../../domain/community/claim'
import { ownerWith } from '../../domain/community/roster'
import { BUILDING, COMMUNITY, DAY, homeAt, NEXT_BUILDING, places, poll, resident, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { faults, inOffice } from '../points/aBank'

const GRID = 'hj.02.03.1'
const ESTATE = `${GRID}.05`
const OTHER = `${GRID}.07`
const THIRD = `${ESTATE}.03`
const LAST = `${ESTATE}.04`
const now = Date.now()
let backEnd: BackEnd

const names: { [area: string]: string } = {
  ...{ [BUILDING]: '1 号楼', [NEXT_BUILDING]: '2 号楼', [THIRD]: '3 号楼', [LAST]: '4 号楼' },
  ...{ [`${OTHER}.01`]: '东楼', [ESTATE]: '鸣翠苑', [OTHER]: '锦绣里' },
}
const row = ownerWith({
  ...{ _id: `${ESTATE}:1`, compound: ESTATE, names: [{ name: '周明', share: null }], since: 1, revision: 0 },
  units: [{ household: homeAt(THIRD, 30), floorArea: 8950 }],
})
const said = {
  household: homeAt(THIRD, 31),
  building: THIRD,
  relation: 'tenant',
  note: '',
  notice: '2026-11-01',
  wanted: null,
}
const former = {
  ...{ _id: 'past', area: THIRD, areaName: '3 号楼', sealedAt: now - DAY, closesAt: now - DAY },
  title: '换灯',
}

beforeEach(async () => {
  const lines = [...places([BUILDING, NEXT_BUILDING, THIRD, LAST, `${OTHER}.01`], 20)].map((line) => {
    const { _id, building, ...document } = line.document as { _id: string; building?: string }
    // The doors of the third building are not those of the first.
    const door =
      building === THIRD ? { ...document, room: String(Number((document as { room?: string }).room) + 20) } : document
    const id = building === THIRD ? homeAt(THIRD, Number(_id.split('-')[1]) + 20) : _id
    return {
      ...line,
      document: { ...door, ...(building ? { building } : {}), _id: id, ...(names[id] ? { name: names[id] } : {}) },
    }
  })
  backEnd = await startBackEnd([
    ...lines,
    inOffice('sun', 'community-clerk', COMMUNITY),
    resident('wang', homeAt(THIRD, 30)),
    resident('li', homeAt(LAST, 5)),
    resident('zhao', homeAt(BUILDING, 5)),
    resident('east', homeAt(`${OTHER}.01`, 3)),
    { collection: 'owners', document: { ...row } },
    { collection: 'claims', document: { ...claimOf({ ...said, who: 'new', name: '新', relation: 'tenant' }, now) } },
    { collection: 'talents', document: { _id: 'wang', building: THIRD, areas: [THIRD], ref: 'r', skills: [] } },
    ...[...poll({ ...former, projects: [] }, now)].filter(({ collection }) => collection === 'polls'),
  ])
})
afterEach(() => backEnd.stop())

const asMerged = (area: string, into: string, name = names[area] ?? '') => ({ area, into, name, reason: '重新编号' })
const householdsOf = async (area: string) => (await backEnd.documents('areas', { _id: area }))[0]?.households
const homeOf = async (openid: string) =>
  ((await backEnd.documents('people', { _id: openid }))[0]?.homes as { household: string }[] | undefined)?.[0]
    ?.household

async function isMerged(): Promise<void> {
  expect(await homeOf('wang')).toBe(homeAt(BUILDING, 30))
  expect(await backEnd.documents('households', { building: THIRD })).toEqual([])
  expect(await backEnd.documents('households', { building: BUILDING })).toHaveLength(40)
  expect([await householdsOf(BUILDING), await householdsOf(ESTATE), await householdsOf('hj')]).toEqual([40, 80, 100])
  expect(await backEnd.documents('claims')).toMatchObject([{ household: homeAt(BUILDING, 31), building: BUILDING }])
  expect(await backEnd.documents('owners')).toMatchObject([
    { _id: row._id, households: [homeAt(BUILDING, 30)], floorArea: 8950 },
  ])
  expect(await backEnd.documents('talents')).toMatchObject([{ building: BUILDING }])
  expect(await backEnd.documents('audit', { action: 'places.merge' })).toHaveLength(1)
  expect(await backEnd.documents('placeRounds')).toMatchObject([{ running: null }])
}

test('a building becomes a part of the next one: doors and what is theirs move, once, and the past stays where it was', async () => {
  const { plan } = await backEnd.call('sun', 'places.openMerge', { area: THIRD, into: BUILDING })
  expect(plan).toEqual({ into: { id: BUILDING, name: '1 号楼' }, households: 20, doubles: 0, places: 0, why: null })
  await backEnd.call('sun', 'places.merge', asMerged(THIRD, BUILDING))
  expect(await backEnd.call('sun', 'places.merge', asMerged(THIRD, BUILDING))).toMatchObject({ state: 'done' })
  await isMerged()

  const home = await backEnd.call('visitor', 'community.openHome', { scene: sceneOf(THIRD) })
  expect(home).toMatchObject({
    place: { building: { id: BUILDING } },
    was: '3 号楼',
    formerly: [{ id: THIRD, name: '3 号楼' }],
  })
  expect(await backEnd.call('visitor', 'community.openHome', { at: THIRD })).toMatchObject({
    place: { building: { id: BUILDING } },
  })
  const past = await backEnd.call('wang', 'places.openFormer', { area: THIRD })
  expect(past).toMatchObject({
    place: { name: '3 号楼' },
    gone: { into: { id: BUILDING } },
    polls: [{ id: 'past', closed: true }],
  })

  const { below } = await backEnd.call('sun', 'places.openPlace', { area: ESTATE })
  expect(below.map(({ id }) => id)).toEqual([BUILDING, NEXT_BUILDING, LAST])
  const { changes } = await backEnd.call('sun', 'places.openPlace', { area: BUILDING })
  expect(changes).toMatchObject([{ text: expect.stringContaining('3 号楼'), reason: '重新编号' }])
  expect(await backEnd.call('sun', 'places.openPlace', { area: THIRD })).toMatchObject({
    place: { gone: { into: { id: BUILDING } } },
  })
})

test.each([
  ['while doors are written', 'database.insertDocument', 'households', 1],
  ['while homes are moved', 'database.commitTransaction', '', 2],
  ['before old doors go', 'database.removeDocument', 'households', 1],
])('cut short %s, the clock ends it', async (_, at, collection, count) => {
  await faults(backEnd, [{ kind: 'crash-worker', action: at, ...(collection ? { collection } : {}), count }])
  await backEnd.post('places', { action: 'places.merge', data: asMerged(THIRD, BUILDING) }, 'sun')
  expect(await backEnd.documents('placesGoing', { state: 'running' })).toHaveLength(1)
  await faults(backEnd, null)
  await backEnd.clock({ advance: 120_000 })
  expect(await backEnd.documents('placesGoing', { state: 'done' })).toHaveLength(1)
  await isMerged()
})

test('a compound with its buildings: they get ids of their own there, and their codes lead to them', async () => {
  await backEnd.call('sun', 'places.merge', asMerged(OTHER, ESTATE))
  const moved = `${ESTATE}.05`
  expect(await homeOf('east')).toBe(homeAt(moved, 3))
  const home = await backEnd.call('visitor', 'community.openHome', { scene: sceneOf(`${OTHER}.01`) })
  expect(home).toMatchObject({
    place: { building: { id: moved, name: '东楼' }, compound: { id: ESTATE } },
    was: '东楼',
  })
  expect([await householdsOf(ESTATE), await householdsOf(GRID), await householdsOf(moved)]).toEqual([100, 100, 20])
})

test('doors that both have become one household while at most one of them has people', async () => {
  const { plan } = await backEnd.call('sun', 'places.openMerge', { area: LAST, into: NEXT_BUILDING })
  expect(plan).toMatchObject({ doubles: 20, why: null })
  await backEnd.call('sun', 'places.merge', asMerged(LAST, NEXT_BUILDING))
  expect(await homeOf('li')).toBe(homeAt(NEXT_BUILDING, 5))
  expect([await householdsOf(NEXT_BUILDING), await householdsOf(ESTATE)]).toEqual([20, 60])
})

test('what can’t be merged now is refused with what is to be done first', async () => {
  const why = async (area: string, into: string, name?: string) =>
    (await backEnd.refused('sun', 'places.merge', asMerged(area, into, name))).code
  expect(await why(LAST, BUILDING)).toBe('doors-in-both')
  expect(await why(BUILDING, `${OTHER}.01`)).toBe('not-beside')
  expect(await why(BUILDING, BUILDING)).toBe('not-beside')
  expect(await why(BUILDING, NEXT_BUILDING, '9 号楼')).toBe('place-moved-on')
  expect(await why(COMMUNITY, 'hj.02.04', `${COMMUNITY} 的名字`)).toBe('not-beside')
  await backEnd.stop()
  backEnd = await startBackEnd([
    ...places([BUILDING, NEXT_BUILDING]),
    inOffice('sun', 'community-clerk', COMMUNITY),
    ...poll({ _id: 'open', title: '换灯' }, now),
  ])
  const open = { area: BUILDING, into: NEXT_BUILDING, name: `${BUILDING} 的名字`, reason: '重新编号' }
  expect(await backEnd.refused('sun', 'places.merge', open)).toMatchObject({
    code: 'vote-is-on',
    message: expect.stringContaining('换灯'),
  })
  expect(await backEnd.documents('placesGoing')).toEqual([])
})

test('a place without people is retired: not to be chosen, its code says why, its page stays', async () => {
  const retire = { area: NEXT_BUILDING, name: '2 号楼', reason: '拆了' }
  expect(await backEnd.refused('sun', 'places.retire', { ...retire, area: BUILDING, name: '1 号楼' })).toMatchObject({
    code: 'people-live-there',
  })
  await backEnd.call('sun', 'places.retire', retire)
  expect(await backEnd.call('sun', 'places.retire', retire)).toMatchObject({ state: 'done' })
  expect(await backEnd.refused('visitor', 'community.openHome', { scene: sceneOf(NEXT_BUILDING) })).toMatchObject({
    ...{ code: 'entrance-retired', message: expect.stringContaining('2 号楼') },
  })
  const { below } = await backEnd.call('sun', 'places.openPlace', { area: ESTATE })
  expect(below.map(({ id }) => id)).not.toContain(NEXT_BUILDING)
  expect(await householdsOf(ESTATE)).toBe(60)
  const { place, changes } = await backEnd.call('sun', 'places.openPlace', { area: NEXT_BUILDING })
  expect(place).toMatchObject({ gone: { into: null } })
  expect(changes).toMatchObject([{ reason: '拆了' }])
  expect(
    await backEnd.refused('sun', 'places.retire', {
      ...retire,
      area: areaAt('compound', BUILDING) ?? '',
      name: '鸣翠苑',
    }),
  ).toMatchObject({
    code: 'people-live-there',
  })
})
