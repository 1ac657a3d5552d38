import fc from 'fast-check'
import { type Owner, ownerWith } from '../../domain/community/roster'
import { doorKey, planRoster } from '../../domain/roster/plan'
import { addUp, hundredthsOf, inSquareMetres, masked, readRoster, rosterColumns } from '../../domain/roster/sheet'

const COMPOUND = 'hj.02.03.1.05'
const header = [...rosterColumns]
const rowOf = (room: string, owners: string, area: string, more: { shares?: string; number?: string } = {}) => [
  '1 号楼',
  '1',
  room,
  owners,
  more.shares ?? '',
  area,
  more.number ?? '',
]
const doors = new Map(
  ['101', '102', '201', '202'].map((room) => [doorKey('1 号楼', 1, room), `${COMPOUND}.01.1-${room}`] as const),
)
const planned = (there: Owner[], cells: string[][], now = 1) => {
  const { rows, errors } = readRoster([header, ...cells])
  expect(errors).toEqual([])
  return planRoster(COMPOUND, there, doors, rows, now)
}
/** The roster after a plan was carried out. */
const after = (there: Owner[], { rows, over }: ReturnType<typeof planned>['plan']): Owner[] => {
  const changed = new Set([...rows.map(({ _id }) => _id), ...over])
  return [...there.filter(({ _id }) => !changed.has(_id)), ...rows]
}

test('square metres are whole hundredths, there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), (hundredths) => {
      expect(hundredthsOf(inSquareMetres(hundredths))).toBe(hundredths)
    }),
  )
  expect(['89.5', '89.50', ' 89.5㎡', '89.500'].map((text) => hundredthsOf(text.trim()))).toEqual([
    8950, 8950, 8950, 8950,
  ])
  expect(['', '0', '-1', '89.505', '八十', '1e3', '10000000'].map(hundredthsOf)).toEqual(Array(7).fill(null))
})

test('shares are one together, or nobody has one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 10 }), (parts) => {
      const of = parts.reduce((sum, one) => sum + one, 0)
      expect(addUp(parts.map((one) => ({ parts: one, of })))).toBe(true)
      expect(addUp([...parts.map((one) => ({ parts: one, of })), { parts: 1, of: 9 }])).toBe(false)
    }),
  )
  expect(addUp([null, null])).toBe(true)
  expect(addUp([{ parts: 1, of: 2 }, null])).toBe(false)
})

test.each([
  ['no building', ['', '1', '101', '周明', '', '89.5', ''], '楼栋'],
  ['no unit', ['1 号楼', '一', '101', '周明', '', '89.5', ''], '单元'],
  ['letters in a room', ['1 号楼', '1', '1A', '周明', '', '89.5', ''], '房号'],
  ['no owner', ['1 号楼', '1', '101', '', '', '89.5', ''], '业主'],
  ['an owner twice', ['1 号楼', '1', '101', '周明、周明', '', '89.5', ''], '业主'],
  ['shares of more than one', ['1 号楼', '1', '101', '周明、吴芳', '2/3、1/2', '89.5', ''], '份额'],
  ['a share too few', ['1 号楼', '1', '101', '周明、吴芳', '1/2', '89.5', ''], '份额'],
  ['three decimals', ['1 号楼', '1', '101', '周明', '', '89.555', ''], '建筑面积'],
  ['no area', ['1 号楼', '1', '101', '周明', '', '', 'A'], '建筑面积'],
  ['a long number', ['1 号楼', '1', '101', '周明', '', '89.5', 'A'.repeat(21)], '业主编号'],
])('an error says row and column: %s', (_, cells, column) => {
  expect(readRoster([header, rowOf('102', '吴芳', '70'), cells])).toMatchObject({
    ...{ rows: [{ row: 2 }], errors: [{ row: 3, column, why: expect.stringMatching(/。$/) }] },
  })
})

test('what only the compound knows is said with row and column too', () => {
  const cells = [
    header,
    ['9 号楼', '1', '101', '周明', '', '89.5', ''],
    rowOf('909', '周明', '89.5'),
    rowOf('101', '周明', '89.5', { number: 'A' }),
    rowOf('101', '周明', '89.5'),
    rowOf('102', '吴芳', '70', { number: 'A' }),
  ]
  const { errors } = planRoster(COMPOUND, [], doors, readRoster(cells).rows, 1)
  expect(errors.map(({ row, column }) => [row, column])).toEqual([
    ...[
      [2, '楼栋'],
      [3, '房号'],
      [5, '房号'],
      [6, '业主编号'],
    ],
  ])
})

test('who has two homes is one owner; who bought gets a new row; what the sheet doesn’t name stays', () => {
  const cells = [
    rowOf('101', '周明', '89.50', { number: 'A' }),
    rowOf('102', '周明', '60', { number: 'A' }),
    rowOf('201', '吴芳、郑强', '70', { shares: '1/2、50%' }),
  ]
  const first = planned([], cells).plan
  const there = after([], first)
  expect(there).toMatchObject([
    {
      _id: `${COMPOUND}:1`,
      floorArea: 14950,
      households: [`${COMPOUND}.01.1-101`, `${COMPOUND}.01.1-102`],
      revision: 0,
    },
    {
      _id: `${COMPOUND}:2`,
      floorArea: 7000,
      names: [{ share: { parts: 1, of: 2 } }, { share: { parts: 50, of: 100 } }],
    },
  ])
  expect(planned(there, cells, 9).plan).toMatchObject({ rows: [], over: [], same: 2 })

  const sold = planned(there, [rowOf('102', '钱丽', '60'), rowOf('201', '孙伟', '70')], 9).plan
  const next = after(there, sold)
  expect(sold).toMatchObject({ over: [`${COMPOUND}:2`], added: 2, changed: 1 })
  expect(next.map(({ _id, floorArea, since }) => [_id, floorArea, since])).toEqual([
    [`${COMPOUND}:3`, 6000, 9],
    [`${COMPOUND}:4`, 7000, 9],
    [`${COMPOUND}:1`, 8950, 1],
  ])
})

test('a row without names gets them and stays the row that it was', () => {
  const nameless = ownerWith({
    ...{ _id: `${COMPOUND}:7`, compound: COMPOUND, names: [], since: 3, revision: 0 },
    units: [{ household: `${COMPOUND}.01.1-101`, floorArea: 8950 }],
  })
  const { plan } = planned([nameless], [rowOf('101', '周明', '89.5')], 9)
  expect(plan.rows).toMatchObject([{ _id: nameless._id, since: 3, revision: 1, names: [{ name: '周明' }] }])
})

test('no home stands in two rows, whatever is imported after what', () => {
  const sheet = fc.uniqueArray(
    fc.record({
      room: fc.constantFrom('101', '102', '201', '202'),
      owner: fc.constantFrom('甲', '乙', '丙'),
      area: fc.integer({ min: 1, max: 99 }),
    }),
    { selector: ({ room }) => room },
  )
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 4 }), (sheets) => {
      let there: Owner[] = []
      for (const rows of sheets)
        there = after(
          there,
          planned(
            there,
            rows.map(({ room, owner, area }) => rowOf(room, owner, `${area}`, { number: owner })),
          ).plan,
        )
      const homes = there.flatMap(({ households }) => households)
      expect(new Set(homes).size).toBe(homes.length)
      expect(new Set(there.map(({ _id }) => _id)).size).toBe(there.length)
      expect(there.every(({ units }) => units.length > 0)).toBe(true)
    }),
  )
})

test('a masked name tells no more than its first character', () => {
  expect(['王建国', '王强', '欧阳建国', '王'].map(masked)).toEqual(['王**', '王*', '欧**', '王*'])
})
