import { type Contender, contender, EXACT, type Money, pay, workOutPrice } from './contender'
import { type Electorate, priced, tieOrder } from './electorate'
import { ceilDivided, floorDivided } from './whole'

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
const byLastPrice = (a: Contender, b: Contender): number => b.cost / b.cheapest - a.cost / a.cheapest

const isStronger = (a: Contender, b: Contender): boolean =>
  a.dearest !== null && a.factor * BigInt(b.cheapest) > b.factor * BigInt(a.dearest)

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
  const tied = (payersA > 0 && payersA === payersB) || areTwins(a.project, b.project, electorate)
  return tied && a.dearest !== null && tieOrder(electorate, a.project, b.project) < 0
}

/** How many supporters pay, if they surely pay equal parts and the others surely have nothing; else 0. */
function equalPayers({ supporters, alive, cost }: Contender, { sizes, low, high }: Money): number {
  let payers = 0
  let least = EXACT
  for (let i = 0; i < alive; i += 1) {
    const group = supporters[i] as number
    if (high[group] === 0) continue
    payers += sizes[group] as number
    least = Math.min(least, low[group] as number)
  }
  return payers > 0 && least >= ceilDivided(cost, payers) ? payers : 0
}

function areTwins(a: number, b: number, { costs, supporters }: Electorate): boolean {
  const [ofA, ofB] = [supporters[a], supporters[b]]
  if (!ofA || !ofB || costs[a] !== costs[b] || ofA.length !== ofB.length) return false
  return ofA.every((group, i) => group === ofB[i])
}
