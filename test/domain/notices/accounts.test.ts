import * as fc from 'fast-check'
import { type Accounts, totalsOf, whereItWent, whyNotAccounts } from '../../../domain/notices/accounts'

const line = (way: 'income' | 'spending', amount: number, project = '') => ({
  ...{ way, at: 5, name: `${way} ${amount}`, project, amount, voucher: null },
})
const accounts = (change: Partial<Accounts>): Accounts => ({
  ...{ kind: 'accounts', from: 0, until: 10, opening: 1_00, closing: 1_00, lines: [] },
  ...change,
})

test('accounts add up to the fen, or are refused with what they should say', () => {
  fc.assert(
    fc.property(
      fc.nat(1e12),
      fc.array(fc.integer({ min: 1, max: 1e9 })),
      fc.array(fc.integer({ min: 1, max: 1e9 })),
      fc.integer({ min: -3, max: 3 }),
      (opening, incomes, spendings, off) => {
        const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
        const left = opening + sum(incomes) - sum(spendings)
        const lines = [...incomes.map((n) => line('income', n)), ...spendings.map((n) => line('spending', n))]
        const reason = whyNotAccounts(accounts({ opening, lines, closing: Math.max(0, left + off) }))
        if (left < 0) expect(reason?.code).toBe('accounts-overspent')
        else if (Math.max(0, left + off) === left) expect(reason).toBeNull()
        else expect(reason?.code).toBe('accounts-off')
      },
    ),
  )
})

test('a line outside of their time, without an amount, or time that runs backwards', () => {
  const late = { ...line('income', 5), at: 10 }
  expect(whyNotAccounts(accounts({ lines: [late], closing: 1_05 }))?.code).toBe('line-outside-accounts')
  expect(whyNotAccounts(accounts({ lines: [line('income', 0)] }))?.code).toBe('line-without-amount')
  expect(whyNotAccounts(accounts({ from: 10 }))?.code).toBe('accounts-backwards')
})

test('where the money went: each project’s sum, the most first, and what is left', () => {
  const lines = [
    line('income', 300),
    line('spending', 50, '灯'),
    line('spending', 120, '路'),
    line('spending', 40, '灯'),
  ]
  const year = accounts({ opening: 10, lines, closing: 100 })
  expect(whyNotAccounts(year)).toBeNull()
  expect(totalsOf(year)).toEqual({ income: 300, spending: 210 })
  expect(whereItWent(year)).toEqual({
    projects: [
      { name: '路', amount: 120 },
      { name: '灯', amount: 90 },
    ],
    left: 100,
  })
})
