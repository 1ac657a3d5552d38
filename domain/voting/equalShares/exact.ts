import { type Electorate, priced, tieOrder } from './electorate'
import { type Price, type Purse, priceOf, stronger } from './price'
import { Purses } from './purses'
import { Reach } from './reach'

/** A project that was bought: how many supporters still had money and so paid, and the most that one of them paid, rounded up. */
export type Purchase = { project: number; payers: number; highest: bigint }

export type ExactRun = {
  purchases: Purchase[]
  /** For each project that takes part and was not bought: what its supporters were short at the end, rounded up; more than 0. */
  short: Map<number, bigint>
  /** For how many further steps the same projects are bought in the same order, at least; null: for all. */
  lasts: bigint | null
}

/**
 * One round of buying after another at the share of Add1's step `step`, in whole numbers of any length: nothing is rounded.
 * Every voter begins with (budget + step * voters * unit) / voters.
 *
 * Every budget is a straight line over the steps as long as nobody changes between those who pay all they have and those who
 * pay the highest payment; so is every comparison that was made on the way. `lasts` is the last step before one of these
 * lines changes its sign: until there every decision, hence the outcome, is the same.
 */
export function runExactly(electorate: Electorate, step: number): ExactRun {
  const purses = new Purses(electorate, step)
  const reach = new Reach()
  const purchases: Purchase[] = []
  let running = priced(electorate).map((project) => ({ project, price: null as Price | null }))
  for (;;) {
    const best = chooseBest(electorate, purses, reach, running)
    if (!best) break
    running = best.others
    purchases.push({ project: best.project, payers: purses.withMoney(best.project), highest: ceil(best.price) })
    purses.pay(best.project, best.price)
  }
  const bought = new Set(purchases.map(({ project }) => project))
  const short = new Map<number, bigint>()
  for (const project of priced(electorate)) if (!bought.has(project)) short.set(project, purses.shortOf(project))
  return { purchases, short, lasts: reach.steps }
}

const ceil = ({ amount, parts }: Price): bigint => (amount + parts - 1n) / parts

type Running = { project: number; price: Price | null }

/**
 * The strongest project that can be paid, and those that run on: whoever can't be paid now never can, for money only gets
 * less. A project only gets weaker from round to round, so its last price is enough to see that it isn't the strongest.
 */
function chooseBest(electorate: Electorate, purses: Purses, reach: Reach, running: readonly Running[]) {
  const cost = (project: number) => BigInt(electorate.costs[project] ?? 0)
  const byStrength = [...running].sort((a, b) => {
    if (!a.price || !b.price) return (electorate.votes[b.project] ?? 0) - (electorate.votes[a.project] ?? 0)
    const lead = stronger(cost(a.project), a.price, cost(b.project), b.price).now
    return lead > 0n ? -1 : lead < 0n ? 1 : 0
  })
  let best: { project: number; price: Price } | null = null
  const others: { project: number; price: Price }[] = []
  for (const { project, price: last } of byStrength) {
    if (best && last && stronger(cost(best.project), best.price, cost(project), last).now > 0n) {
      others.push({ project, price: last })
      continue
    }
    const purse: Purse = purses.of(project)
    const price = priceOf(cost(project), purse, purses.scale, reach)
    if (!price) continue
    const lead = best ? stronger(cost(project), price, cost(best.project), best.price).now : 1n
    if (best && (lead < 0n || (lead === 0n && tieOrder(electorate, project, best.project) > 0))) {
      others.push({ project, price })
      continue
    }
    if (best) others.push(best)
    best = { project, price }
  }
  if (!best) return null
  for (const { project, price } of others) {
    const lead = stronger(cost(best.project), best.price, cost(project), price)
    if (tieOrder(electorate, best.project, project) < 0) reach.whileNotNegative(lead)
    else reach.whilePositive(lead)
  }
  return { ...best, others }
}
