import { type Fen, fenOf, wan, yuan } from '../wording/money'
import { type Accounts, totalsOf, whereItWent } from './accounts'

/** A part of a whole, as a picture of money shows it. `permille`: of the whole; those of all parts together are exactly 1000. */
export type Share = { name: string; amount: Fen; permille: number }

/** What part of the whole each is: rounded down, and what is left over goes to those that lost the most. */
export function sharesOf(parts: readonly { name: string; amount: Fen }[]): Share[] {
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0)
  if (whole === 0) return parts.map((part) => ({ ...part, permille: 0 }))
  const exact = parts.map(({ amount }) => (amount / whole) * 1000)
  const floors = exact.map(Math.floor)
  let over = 1000 - floors.reduce((sum, floor) => sum + floor, 0)
  const losers = exact.map((value, at) => ({ at, lost: value - Math.floor(value) }))
  losers.sort((a, b) => b.lost - a.lost || a.at - b.at)
  for (const { at } of losers) if (over-- > 0) floors[at] = (floors[at] ?? 0) + 1
  return parts.map((part, at) => ({ ...part, permille: floors[at] ?? 0 }))
}

/** Projects that have a colour of their own; the smaller ones are one part together. */
export const MOST_PARTS = 5

/** Where the money of accounts went: the largest projects, all others together, and what is left, in this order. */
export function pictureOf(accounts: Accounts): { spent: Share[]; left: Share | null } {
  const { projects, left } = whereItWent(accounts)
  const named = projects.map(({ name, amount }) => ({ name: name || '没有写项目的', amount }))
  const few = named.length <= MOST_PARTS + 1
  const large = few ? named : named.slice(0, MOST_PARTS)
  const small = few ? [] : named.slice(MOST_PARTS)
  const others = { name: `另外 ${small.length} 项`, amount: small.reduce((sum, { amount }) => sum + amount, 0) }
  const spent = small.length > 0 ? [...large, others] : large
  const shares = sharesOf([...spent, ...(left > 0 ? [{ name: '还没花的', amount: left }] : [])])
  return { spent: shares.slice(0, spent.length), left: shares[spent.length] ?? null }
}

/** How much that is of every 100 yuan, for who does not read percents: 29 元, or 不到 1 元. */
export const ofHundred = ({ amount, permille }: Share): string =>
  permille >= 10 ? `${Math.round(permille / 10)} 元` : amount === 0 ? '0 元' : '不到 1 元'

/** What the picture says, in two sentences. */
export function pictureInWords(accounts: Accounts): string {
  const { income, spending } = totalsOf(accounts)
  const [most] = pictureOf(accounts).spent
  const all = `一共有 ${wan(accounts.opening + income)}`
  if (!most || spending === 0) return `${all},还没有花。`
  const rest = accounts.closing > 0 ? `还剩 ${wan(accounts.closing)}。` : '全部用完了。'
  return `${all},花了 ${wan(spending)},${rest}花得最多的是${most.name},${wan(most.amount)}。`
}

/** How the accounts add up, as it is said aloud. */
export function sumInWords(accounts: Accounts): string {
  const { income, spending } = totalsOf(accounts)
  const { opening, closing } = accounts
  return `期初 ${yuan(opening)},加收入 ${yuan(income)},减支出 ${yuan(spending)},等于期末 ${yuan(closing)}`
}

/** Whether they add up, to the fen. Anybody's phone can see for itself. */
export function addsUp(accounts: Accounts): boolean {
  const { income, spending } = totalsOf(accounts)
  return accounts.opening + income - spending === accounts.closing
}

/** What a table of amounts says, in a sentence. */
export function amountsInWords(rows: readonly { name: string; amount: Fen }[]): string {
  const sum = rows.reduce((total, { amount }) => total + amount, 0)
  const [most] = sharesOf([...rows].sort((a, b) => b.amount - a.amount))
  if (!most || rows.length === 1 || sum === 0) return `一共 ${wan(sum)}。`
  return `${rows.length} 项一共 ${wan(sum)}。最多的是${most.name},${wan(most.amount)},每 100 元里占 ${ofHundred(most)}。`
}

/** Whether the cells below a head are money: it says so. */
export const isMoneyHead = (head: string): boolean => /金额|[(（]元[)）]/.test(head.trim())

/** The money of a table, by the first cell of each row; null where no column of it is money throughout. */
export function moneyOf([head = [], ...rows]: readonly (readonly string[])[]): {
  head: string
  rows: { name: string; amount: Fen }[]
} | null {
  const at = head.findIndex(isMoneyHead)
  const found = rows.flatMap((row) => {
    const amount = fenOf((row[at] ?? '').replace(/,/g, ''))
    return amount === null ? [] : [{ name: row[at === 0 ? 1 : 0] ?? '', amount }]
  })
  return at < 0 || rows.length === 0 || found.length < rows.length ? null : { head: head[at] ?? '', rows: found }
}

/** A row of a table as it is read aloud: each cell with the head above it. */
export const rowInWords = (head: readonly string[], row: readonly string[]): string =>
  row.flatMap((cell, at) => (cell === '' ? [] : head[at] ? `${head[at]},${cell}` : cell)).join(';')
