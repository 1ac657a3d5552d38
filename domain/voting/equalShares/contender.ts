import type { Electorate } from './electorate'
import { ceilDivided, floorDivided } from './whole'

/** Whole numbers up to here, their sums and differences are exact in a `number`. */
export const EXACT = 2 ** 52

/** What each group's voters have at least and at most, in whole parts of the unit of money; together at most `EXACT`. */
export type Money = { sizes: Int32Array; low: Float64Array; high: Float64Array }

/** A project that is still to be bought. */
export type Contender = {
  project: number
  /** In parts of the unit of money. */
  cost: number
  /** What the strength is in proportion to, beside 1 / price: the cost in units. */
  factor: bigint
  /** Bounds of the price when it was last worked out. No `dearest`: from `low` it can't be paid. */
  cheapest: number
  dearest: number | null
  /** The smallest whole price at which `high` sufficed, and a price that is not too high for `low`. Prices only rise. */
  fromHigh: number
  fromLow: number
  /**
   * Groups: first the `rich`, then up to `alive` those who pay all they have, then those who have nothing. Who can't afford
   * a price now can't later, when there is less money and a higher price; so nobody ever moves back to the front.
   */
  supporters: Int32Array
  rich: number
  alive: number
}

/** `scale`: how many parts the unit of money has. */
export function contender({ supporters, costs, votes }: Electorate, project: number, scale: number): Contender {
  const units = costs[project] ?? 0
  const cost = units * scale
  const equal = floorDivided(cost, votes[project] ?? 1)
  const groups = Int32Array.from(supporters[project] ?? [])
  return {
    project,
    cost,
    factor: BigInt(units),
    cheapest: equal,
    dearest: null,
    fromHigh: equal,
    fromLow: equal,
    supporters: groups,
    rich: groups.length,
    alive: groups.length,
  }
}

/** Works out the bounds of the price as money stands now. False when even `high` can't pay it. */
export function workOutPrice(candidate: Contender, { sizes, low, high }: Money): boolean {
  const upper = priceFromHigh(candidate, sizes, high)
  if (!upper) return false
  candidate.fromHigh = upper.price
  candidate.cheapest = upper.even ? upper.price : upper.price - 1
  candidate.dearest = priceFromLow(candidate, sizes, low)
  if (candidate.dearest !== null) candidate.fromLow = candidate.dearest
  return true
}

/**
 * The smallest whole price at which supporters who pay it, or all they have, pay the cost, and whether they pay no more than
 * it; null when they can't. What they pay is concave in the price, so from a price that is too low, charging what is missing
 * to those who have more than that price never goes too far. Sorts the supporters on the way.
 */
function priceFromHigh(candidate: Contender, sizes: Int32Array, money: Float64Array) {
  const { supporters, cost } = candidate
  let { rich, alive } = candidate
  let rest = cost
  for (let i = alive - 1; i >= rich; i -= 1) {
    const group = supporters[i] as number
    const has = money[group] as number
    rest -= (sizes[group] as number) * has
    if (has > 0) continue
    alive -= 1
    supporters[i] = supporters[alive] as number
    supporters[alive] = group
  }
  let price = candidate.fromHigh
  for (;;) {
    let payers = 0
    for (let i = rich - 1; i >= 0; i -= 1) {
      const group = supporters[i] as number
      const has = money[group] as number
      const size = sizes[group] as number
      if (has > price) {
        payers += size
        continue
      }
      rest -= size * has
      rich -= 1
      supporters[i] = supporters[rich] as number
      supporters[rich] = group
    }
    candidate.rich = rich
    candidate.alive = alive
    const missing = rest - payers * price
    if (missing <= 0) return { price, even: missing === 0 }
    if (payers === 0) return null
    price += ceilDivided(missing, payers)
  }
}

/** The same from `low`, where whoever is not rich by `high` isn't either, and the price is not lower. */
function priceFromLow(
  { supporters, rich, alive, cost, fromHigh, fromLow }: Contender,
  sizes: Int32Array,
  money: Float64Array,
) {
  let rest = cost
  for (let i = rich; i < alive; i += 1) {
    const group = supporters[i] as number
    rest -= (sizes[group] as number) * (money[group] as number)
  }
  let price = Math.max(fromHigh, fromLow)
  for (;;) {
    let missing = rest
    let payers = 0
    for (let i = 0; i < rich; i += 1) {
      const group = supporters[i] as number
      const size = sizes[group] as number
      const has = money[group] as number
      if (has > price) payers += size
      else missing -= size * has
    }
    missing -= payers * price
    if (missing <= 0) return price
    if (payers === 0) return null
    price += ceilDivided(missing, payers)
  }
}

/** Everyone pays between `cheapest` and `dearest`, or all there is. */
export function pay({ supporters, alive, cheapest }: Contender, dearest: number, { low, high }: Money): void {
  for (let i = 0; i < alive; i += 1) {
    const group = supporters[i] as number
    low[group] = Math.max(0, (low[group] as number) - dearest)
    high[group] = Math.max(0, (high[group] as number) - cheapest)
  }
}
