import * as fc from 'fast-check'
import type { Accounts } from '../../../domain/notices/accounts'
import {
  addsUp,
  amountsInWords,
  MOST_PARTS,
  ofHundred,
  pictureInWords,
  pictureOf,
  rowInWords,
  sharesOf,
  sumInWords,
} from '../../../domain/notices/figures'

const year = (spent: [project: string, amount: number][], opening: number, income: number): Accounts => ({
  ...{ kind: 'accounts', from: 0, until: 10, opening },
  lines: [
    { way: 'income', at: 1, name: '拨款', project: '', amount: income, voucher: null },
    ...spent.map(([project, amount]) => ({
      ...{ way: 'spending' as const, at: 2, name: '付款', project, amount, voucher: null },
    })),
  ],
  closing: opening + income - spent.reduce((sum, [, amount]) => sum + amount, 0),
})
const anAmount = fc.integer({ min: 1, max: 40_000_000 })

test('shares are exactly the whole, none is off by a thousandth, and the larger part never has the smaller share', () => {
  const parts = fc.array(fc.record({ name: fc.string(), amount: fc.nat(1e11) }), { maxLength: 30 })
  fc.assert(
    fc.property(parts, (given) => {
      const shares = sharesOf(given)
      const whole = given.reduce((sum, { amount }) => sum + amount, 0)
      expect(shares.map(({ name, amount }) => ({ name, amount }))).toEqual(given)
      expect(shares.reduce((sum, { permille }) => sum + permille, 0)).toBe(whole === 0 ? 0 : 1000)
      for (const { amount, permille } of shares)
        if (whole > 0) expect(Math.abs(permille - (amount / whole) * 1000)).toBeLessThan(1)
      for (const a of shares)
        for (const b of shares) if (a.amount > b.amount) expect(a.permille).toBeGreaterThanOrEqual(b.permille)
    }),
  )
})

test('the picture of a year has few parts, and together they are all the money that there was, to the fen', () => {
  const project = fc.constantFrom('路', '灯', '树', '墙', '送餐', '暑托', '长椅', '棋牌室', '')
  fc.assert(
    fc.property(fc.array(fc.tuple(project, anAmount), { maxLength: 40 }), fc.nat(1e9), (spent, left) => {
      const accounts = year(
        spent,
        left,
        spent.reduce((sum, [, amount]) => sum + amount, 1),
      )
      const picture = pictureOf(accounts)
      const parts = [...picture.spent, ...(picture.left ? [picture.left] : [])]
      expect(picture.spent.length).toBeLessThanOrEqual(MOST_PARTS + 1)
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(
        accounts.opening + (accounts.lines[0]?.amount ?? 0),
      )
      expect(parts.reduce((sum, { permille }) => sum + permille, 0)).toBe(1000)
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length)
      expect(addsUp(accounts)).toBe(true)
      expect(addsUp({ ...accounts, closing: accounts.closing + 1 })).toBe(false)
    }),
  )
})

test('a year in words that a child can follow', () => {
  const accounts = year(
    [
      ['小区主路硬化', 86_000_00],
      ['送餐', 34_000_00],
      ['', 20_00],
    ],
    0,
    300_000_00,
  )
  expect(pictureInWords(accounts)).toBe(
    '一共有 30 万元,花了 12 万元,还剩 17.99 万元。花得最多的是小区主路硬化,8.6 万元。',
  )
  expect(sumInWords(accounts)).toBe('期初 0.00 元,加收入 300,000.00 元,减支出 120,020.00 元,等于期末 179,980.00 元')
  const [road, , unnamed] = pictureOf(accounts).spent
  expect(road && ofHundred(road)).toBe('29 元')
  expect(unnamed).toMatchObject({ name: '没有写项目的', amount: 20_00 })
  expect(unnamed && ofHundred(unnamed)).toBe('不到 1 元')
  expect(pictureInWords(year([], 5_00, 1_00))).toBe('一共有 6 元,还没有花。')
  expect(pictureInWords(year([['灯', 6_00]], 5_00, 1_00))).toBe(
    '一共有 6 元,花了 6 元,全部用完了。花得最多的是灯,6 元。',
  )
})

test('tables are read aloud as sentences', () => {
  const rows = [
    { name: '灯杆', amount: 40_000_00 },
    { name: '电缆', amount: 10_000_00 },
  ]
  expect(amountsInWords(rows)).toBe('2 项一共 5 万元。最多的是灯杆,4 万元,每 100 元里占 80 元。')
  expect(amountsInWords(rows.slice(0, 1))).toBe('一共 4 万元。')
  expect(rowInWords(['姓名', '现任', '拟任'], ['王明', '', '副主任'])).toBe('姓名,王明;拟任,副主任')
})
