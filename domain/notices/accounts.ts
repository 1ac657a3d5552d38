import type { Refusal } from '../refusals'
import type { Fen } from '../wording/money'
import type { Block } from './block'
import { refusal } from './refusals'

export type Accounts = Extract<Block, { kind: 'accounts' }>

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0)
const sumOf = ({ lines }: Accounts, way: 'income' | 'spending'): Fen =>
  sum(lines.filter((line) => line.way === way).map(({ amount }) => amount))

/** What came in and what was spent, in fen. */
export const totalsOf = (accounts: Accounts): { income: Fen; spending: Fen } => ({
  income: sumOf(accounts, 'income'),
  spending: sumOf(accounts, 'spending'),
})

/** Why accounts can't be made public, or null: they add up to the fen, and every line lies in their time. */
export function whyNotAccounts(accounts: Accounts): Refusal | null {
  const { from, until, opening, closing, lines } = accounts
  if (until <= from) return refusal('accounts-backwards')
  const outside = lines.find(({ at }) => at < from || at >= until)
  if (outside) return refusal('line-outside-accounts', outside.name)
  const empty = lines.find(({ amount }) => amount === 0)
  if (empty) return refusal('line-without-amount', empty.name)
  const { income, spending } = totalsOf(accounts)
  const left = opening + income - spending
  if (![opening, income, spending, left].every(Number.isSafeInteger) || left < 0) return refusal('accounts-overspent')
  return left === closing ? null : refusal('accounts-off', left, closing)
}

/** Where the money went: what each project took, the most first, and what is left. What belongs to no project is under ''. */
export function whereItWent(accounts: Accounts): { projects: { name: string; amount: Fen }[]; left: Fen } {
  const spent = new Map<string, Fen>()
  for (const { way, project, amount } of accounts.lines)
    if (way === 'spending') spent.set(project, (spent.get(project) ?? 0) + amount)
  const projects = [...spent].map(([name, amount]) => ({ name, amount }))
  return {
    projects: projects.sort((a, b) => b.amount - a.amount || (a.name < b.name ? -1 : 1)),
    left: accounts.closing,
  }
}
