import { type Electorate, priced, tieOrder } from './electorate'

/** Whole numbers up to here, their sums and differences are exact in a `number`. */
const EXACT = 2 ** 52

/**
 * The purchases, in order, that are made at EVERY step from `first` to `last` of Add1; or null when that can't be told.
 *
 * One election is run with two amounts for every voter, whole numbers of a small part of the unit of money: `low`, at most
 * what the voter has at any of these steps, and `high`, at least that. The proof, by induction over the purchases: as long as
 * the same projects are bought in the same order, the true money of every voter lies between the two.
 * - The price of a project is the smallest p with sum(min(money, p)) = cost. More money for anyone never raises it. So the
 *   true price is at most `dearest`, the price over all `low` rounded up, and at least `cheapest`, over all `high` rounded down.
 * - After the purchase a voter has max(0, money - p), which grows with money and shrinks with p. So it lies between
 *   max(0, low - dearest) and max(0, high - cheapest).
 * - A project is bought next at all of these steps if it can be paid from all `low`, and for every other project that can be
 *   paid from `high`: cost / dearest of the one is more than cost / cheapest of the other. Strengths only fall from round to
 *   round, so an earlier `cheapest` will do for the other one.
 * - It ends at all of these steps when nothing can be paid from `high`.
 * Ties that don't depend on money are told exactly: see `surely`.
 */
export function boughtAtAll(electorate: Electorate, first: number, last: number): number[] | null {
  const { budget, voters, unit, sizes } = electorate
  const most = budget + last * voters * unit
  if (most > EXACT) return null
  let scale = 1
  while (most * scale * 2 <= EXACT) scale *= 2
  const share = (step: number) => (budget + step * voters * unit) * scale
  const money: Money = {
    sizes,
    low: new Float64Array(sizes.length).fill(floorDivided(share(first), voters)),
    high: new Float64Array(sizes.length).fill(ceilDivided(share(last), voters)),
  }
  let running = priced(electorate)
    .filter((project) => (electorate.costs[project] ?? 0) <= most)
    .map((project) => contender(electorate, project, scale))
  const bought: number[] = []
  for (;;) {
    const { best, others } = strongest(running, money, electorate)
    if (!best) return bought
    if (best.dearest === null || others.some((other) => !surely(best, other, money, electorate))) return null
    bought.push(best.project)
    pay(best, best.dearest, money)
    running = others
  }
}

type Money = { sizes: Int32Array; low: Float64Array; high: Float64Array }

type Contender = {
  project: number
  supporters: Int32Array
  cost: bigint
  scaledCost: number
  /** Bounds of the price when it was last worked out. No `dearest`: from `low` it can't be paid. */
  cheapest: number
  dearest: number | null
  /** Smallest whole prices at which `low` and `high` suffice: where the next search begins, for prices only rise. */
  fromLow: number
  fromHigh: number
}

function contender({ supporters, costs, votes }: Electorate, project: number, scale: number): Contender {
  const scaledCost = (costs[project] ?? 0) * scale
  const equal = floorDivided(scaledCost, votes[project] ?? 1)
  return {
    project,
    supporters: supporters[project] ?? new Int32Array(),
    cost: BigInt(costs[project] ?? 0),
    scaledCost,
    cheapest: equal,
    dearest: null,
    fromLow: equal,
    fromHigh: equal,
  }
}

/** The likely strongest project, and all others that might be bought yet. Whether it is the strongest, `surely` must say. */
function strongest(running: readonly Contender[], money: Money, electorate: Electorate) {
  let best: Contender | null = null
  const others: Contender[] = []
  for (const candidate of [...running].sort(byLastPrice)) {
    if (best && isStronger(best, candidate)) {
      others.push(candidate)
      continue
    }
    if (!workOutPrice(candidate, money)) continue
    if (!best) best = candidate
    else if (
      isStronger(candidate, best) ||
      (!isStronger(best, candidate) && surely(candidate, best, money, electorate))
    ) {
      others.push(best)
      best = candidate
    } else others.push(candidate)
  }
  return { best, others }
}

/** Only the order in which they are looked at, so it may be rough. */
const byLastPrice = (a: Contender, b: Contender): number => b.scaledCost / b.cheapest - a.scaledCost / a.cheapest

const isStronger = (a: Contender, b: Contender): boolean =>
  a.dearest !== null && a.cost * BigInt(b.cheapest) > b.cost * BigInt(a.dearest)

/**
 * Whether `a` goes before `b` at all of these steps. Besides the bounds there are two kinds of tie that hold whatever the
 * money: projects whose supporters can all pay an equal part or have nothing, for then the effective vote count is the
 * number of those who pay; and projects of one cost with the same supporters.
 */
function surely(a: Contender, b: Contender, money: Money, electorate: Electorate): boolean {
  if (isStronger(a, b)) return true
  const payersA = equalPayers(a, money)
  const payersB = equalPayers(b, money)
  if (payersA > 0 && payersB > 0 && payersA !== payersB) return payersA > payersB
  const tied = (payersA > 0 && payersA === payersB) || areTwins(a, b)
  return tied && a.dearest !== null && tieOrder(electorate, a.project, b.project) < 0
}

/** How many supporters pay, if they surely pay equal parts and the others surely have nothing; else 0. */
function equalPayers({ supporters, scaledCost }: Contender, { sizes, low, high }: Money): number {
  let payers = 0
  let least = EXACT
  for (const group of supporters) {
    if (high[group] === 0) continue
    payers += sizes[group] as number
    least = Math.min(least, low[group] as number)
  }
  return payers > 0 && least >= ceilDivided(scaledCost, payers) ? payers : 0
}

const areTwins = (a: Contender, b: Contender): boolean =>
  a.cost === b.cost &&
  a.supporters.length === b.supporters.length &&
  a.supporters.every((group, i) => group === b.supporters[i])

/** False when even `high` can't pay it. */
function workOutPrice(candidate: Contender, { sizes, low, high }: Money): boolean {
  const { supporters, scaledCost } = candidate
  const upper = smallestPrice(supporters, sizes, high, scaledCost, candidate.fromHigh)
  if (!upper) return false
  candidate.fromHigh = upper.price
  candidate.cheapest = upper.even ? upper.price : upper.price - 1
  const lower = smallestPrice(supporters, sizes, low, scaledCost, candidate.fromLow)
  candidate.dearest = lower ? lower.price : null
  if (lower) candidate.fromLow = lower.price
  return true
}

/**
 * The smallest whole price at which supporters who pay it, or all they have, pay the cost, and whether they pay no more than
 * it; null when they can't. What they pay is concave in the price, so from a price that is too low, charging what is missing
 * to those who have more than that price never goes too far.
 */
function smallestPrice(
  supporters: Int32Array,
  sizes: Int32Array,
  money: Float64Array,
  cost: number,
  from: number,
): { price: number; even: boolean } | null {
  let price = from
  for (;;) {
    let missing = cost
    let rich = 0
    for (let i = 0; i < supporters.length; i += 1) {
      const group = supporters[i] as number
      const size = sizes[group] as number
      const has = money[group] as number
      if (has > price) {
        missing -= size * price
        rich += size
      } else missing -= size * has
    }
    if (missing <= 0) return { price, even: missing === 0 }
    if (rich === 0) return null
    price += ceilDivided(missing, rich)
  }
}

function pay({ supporters, cheapest }: Contender, dearest: number, { low, high }: Money): void {
  for (const group of supporters) {
    low[group] = Math.max(0, (low[group] as number) - dearest)
    high[group] = Math.max(0, (high[group] as number) - cheapest)
  }
}

/** Exact for whole numbers up to 2^53: the rest of a division is, and what remains then divides evenly. */
const floorDivided = (a: number, b: number): number => (a - (a % b)) / b
const ceilDivided = (a: number, b: number): number => floorDivided(a, b) + (a % b === 0 ? 0 : 1)
