import type { Line, Reach } from './reach'

/** The money of a project's supporters: how many voters have each amount. All amounts in parts of `scale.parts`. */
export type Purse = { money: Line; voters: number }[]

/** How many parts one unit of money has. */
export type Scale = { parts: bigint }

/** The highest payment of any supporter: `amount` of `parts` parts of a unit of money; `each` is its change a step. */
export type Price = { amount: bigint; each: bigint; parts: bigint }

/**
 * The price at which supporters who pay it, or all they have if that is less, pay exactly the cost; null when all their money
 * is less than the cost. Starts from equal payments and counts out whoever can't afford them, until all others can. What
 * must stay as it is for the price to stay a straight line goes into `reach`.
 */
export function priceOf(cost: bigint, purse: Purse, { parts }: Scale, reach: Reach): Price | null {
  const whole = cost * parts
  const missing = { now: whole - sum(purse, 'now'), each: -sum(purse, 'each') }
  if (missing.now > 0n) {
    reach.whilePositive(missing)
    return null
  }
  reach.whileNotNegative({ now: -missing.now, each: -missing.each })
  const poor: Line[] = []
  let rich = purse
  let rest = { now: whole, each: 0n }
  let payers = votersOf(rich)
  for (let settled = false; !settled; payers = votersOf(rich)) {
    const { now } = rest
    const able: Purse = []
    for (const each of rich) {
      if (each.money.now * payers >= now) able.push(each)
      else {
        poor.push(each.money)
        rest = less(rest, each.money, BigInt(each.voters))
      }
    }
    settled = able.length === rich.length
    rich = able
  }
  for (const { money } of rich)
    reach.whileNotNegative({ now: money.now * payers - rest.now, each: money.each * payers - rest.each })
  for (const money of poor)
    reach.whileNotNegative({ now: rest.now - money.now * payers, each: rest.each - money.each * payers })
  return { amount: rest.now, each: rest.each, parts: parts * payers }
}

const less = (from: Line, money: Line, voters: bigint): Line => ({
  now: from.now - money.now * voters,
  each: from.each - money.each * voters,
})

const votersOf = (purse: Purse): bigint => BigInt(purse.reduce((count, { voters }) => count + voters, 0))

const sum = (purse: Purse, what: keyof Line): bigint =>
  purse.reduce((total, { money, voters }) => total + money[what] * BigInt(voters), 0n)

/**
 * By how much `a` is stronger than `b`, as a line: positive when a's effective vote count (cost / price) is greater.
 * cost(a) / price(a) > cost(b) / price(b), without dividing; prices are positive.
 */
export function stronger(costA: bigint, a: Price, costB: bigint, b: Price): Line {
  const left = costA * a.parts
  const right = costB * b.parts
  return { now: left * b.amount - right * a.amount, each: left * b.each - right * a.each }
}
