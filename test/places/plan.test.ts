import fc from 'fast-check'
import { type Area, withAncestors } from '../../domain/community/area'
import { type Plan, planImport, sheetOf, type Tree } from '../../domain/places/plan'
import { readSheet } from '../../domain/places/sheet'
import { header } from './aSheet'

const empty: Tree = { areas: [{ _id: 'hj', level: 'district', name: '惠济区', households: 0 }], households: [] }

/** The tree after a plan was carried out. */
function after(tree: Tree, plan: Plan): Tree {
  const counts = new Map(plan.counts.map(({ area, households }) => [area, households]))
  const floors = new Map(plan.floors.map(({ household, floor }) => [household, floor]))
  const counted = (area: Area) => ({ ...area, households: counts.get(area._id) ?? area.households })
  return {
    areas: [...tree.areas.map(counted), ...plan.areas],
    households: [...tree.households, ...plan.households].map((one) => ({
      ...one,
      floor: floors.get(one._id) ?? one.floor,
    })),
  }
}
const importedInto = (tree: Tree, cells: string[][]) => {
  const { rows, errors } = readSheet(cells)
  expect(errors).toEqual([])
  return planImport('hj', tree, rows)
}

const name = fc.constantFrom('一', '二', '三')
const door = fc.record({
  unit: fc.integer({ min: 1, max: 3 }),
  floor: fc.integer({ min: 1, max: 4 }),
  room: fc.integer({ min: 1, max: 9 }),
})
const row = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 5 }), fc.option(door))
  .map(([path, at]) => [
    ...Array.from({ length: 5 }, (_, level) => path[level] ?? ''),
    ...(path.length === 5 && at ? [at.unit, at.floor, at.room].map(String) : ['', '', '']),
  ])
const sheet = fc.uniqueArray(row, { selector: (cells) => [...cells.slice(0, 6), cells[7]].join(), maxLength: 40 })

test('what is exported and imported again changes nothing', () => {
  fc.assert(
    fc.property(sheet, sheet, (first, second) => {
      const one = after(empty, importedInto(empty, [header, ...first]).plan)
      const both = after(one, importedInto(one, [header, ...second]).plan)
      const { plan, errors } = importedInto(both, sheetOf('hj', both))
      expect(errors).toEqual([])
      expect({ ...plan, same: 0 }).toEqual({ areas: [], households: [], floors: [], counts: [], same: 0, unnamed: 0 })
      expect(plan.same).toBe(both.households.length)
    }),
  )
})

test('ids are new, numbers of households right, and nothing that was there goes or gets another id', () => {
  fc.assert(
    fc.property(sheet, sheet, (first, second) => {
      const one = after(empty, importedInto(empty, [header, ...first]).plan)
      const both = after(one, importedInto(one, [header, ...second]).plan)
      const ids = both.areas.map(({ _id }) => _id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(both.areas.slice(0, one.areas.length).map(({ _id }) => _id)).toEqual(one.areas.map(({ _id }) => _id))
      for (const { _id, households } of both.areas)
        expect(households).toBe(both.households.filter(({ building }) => withAncestors(building).includes(_id)).length)
    }),
  )
})

test('a place comes after the place that it lies in', () => {
  fc.assert(
    fc.property(sheet, (cells) => {
      const ids = importedInto(empty, [header, ...cells]).plan.areas.map(({ _id }) => _id)
      for (const [index, id] of ids.entries())
        expect(['hj', ...ids.slice(0, index)]).toContain(id.slice(0, id.lastIndexOf('.')))
    }),
  )
})

const good = ['街道', '社区', '网格', '小区', '1 号楼', '1', '2', '201']
test.each([
  ['a name is missing', ['街道', '', '网格', '小区', '1 号楼', '1', '2', '201'], '社区'],
  ['a name is too long', ['街'.repeat(31), ...good.slice(1)], '镇街'],
  ['no unit', [...good.slice(0, 5), '', '2', '201'], '单元'],
  ['no floor', [...good.slice(0, 5), '1', '二', '201'], '楼层'],
  ['letters in a room', [...good.slice(0, 5), '1', '2', '2A'], '房号'],
  ['a building is missing', [...good.slice(0, 4), '', '1', '2', '201'], '楼栋'],
])('an error says row and column: %s', (_, cells, column) => {
  const { rows, errors } = readSheet([header, good, cells])
  expect(rows).toHaveLength(1)
  expect(errors).toEqual([{ row: 3, column, why: expect.stringMatching(/。$/) }])
})

test('a household that stands twice is an error that names the first row', () => {
  const { rows } = readSheet([header, good, good])
  expect(planImport('hj', empty, rows).errors).toEqual([
    { row: 3, column: '房号', why: '和第 2 行是同一户,请删掉一行。' },
  ])
})

test('columns may stand in any order; one that is missing is named', () => {
  expect(readSheet([[...header].reverse(), [...good].reverse()]).rows).toEqual(readSheet([header, good]).rows)
  expect(readSheet([header.slice(0, 7), good]).errors).toEqual([expect.objectContaining({ row: 1, column: '房号' })])
})
