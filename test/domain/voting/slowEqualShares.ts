/** The Method of Equal Shares as its definition says it, voter by voter and step by step, in fractions: slow, and easy to check. */

class Fraction {
  readonly n: bigint
  readonly d: bigint
  constructor(n: bigint, d: bigint) {
    const divisor = greatestCommonDivisor(n < 0n ? -n : n, d)
    this.n = n / divisor
    this.d = d / divisor
  }
  plus = (other: Fraction) => new Fraction(this.n * other.d + other.n * this.d, this.d * other.d)
  minus = (other: Fraction) => new Fraction(this.n * other.d - other.n * this.d, this.d * other.d)
  over = (count: number) => new Fraction(this.n, this.d * BigInt(count))
  compare = (other: Fraction) => Number(this.n * other.d - other.n * this.d)
  ceil = () => Number(this.n <= 0n ? this.n / this.d : (this.n + this.d - 1n) / this.d)
}
const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b))
const whole = (n: number) => new Fraction(BigInt(n), 1n)
const sum = (amounts: Fraction[]) => amounts.reduce((total, amount) => total.plus(amount), whole(0))

type Project = { id: string; cost: number }
export type Slow = {
  bought: { id: string; payers: number; highest: number }[]
  short: Map<string, number>
}

export function slowEqualShares(projects: Project[], ballots: string[][], total: number): Slow {
  const money = ballots.map(() => whole(total).over(ballots.length))
  const supporters = new Map(
    projects.map(({ id }) => [id, [...ballots.keys()].filter((i) => ballots[i]?.includes(id))]),
  )
  const of = (id: string) => (supporters.get(id) ?? []).map((i) => money[i] ?? whole(0))
  const bought: Slow['bought'] = []
  let open = projects.filter(({ id, cost }) => cost > 0 && of(id).length > 0)
  for (;;) {
    const payable = open.filter(({ id, cost }) => sum(of(id)).compare(whole(cost)) >= 0)
    const priced = payable.map((project) => ({ ...project, price: highestPayment(of(project.id), project.cost) }))
    // cost / price, greatest first
    priced.sort(
      (a, b) =>
        new Fraction(BigInt(a.cost) * a.price.d, a.price.n).compare(
          new Fraction(BigInt(b.cost) * b.price.d, b.price.n),
        ) * -1 ||
        of(b.id).length - of(a.id).length ||
        a.cost - b.cost ||
        projects.findIndex(({ id }) => id === a.id) - projects.findIndex(({ id }) => id === b.id),
    )
    const best = priced[0]
    if (!best) break
    bought.push({ id: best.id, payers: of(best.id).filter((m) => m.n > 0n).length, highest: best.price.ceil() })
    for (const i of supporters.get(best.id) ?? []) {
      const rest = (money[i] ?? whole(0)).minus(best.price)
      money[i] = rest.n > 0n ? rest : whole(0)
    }
    open = open.filter(({ id }) => id !== best.id)
  }
  return {
    bought,
    short: new Map(
      open.map(({ id, cost }) => [
        id,
        whole(cost)
          .minus(sum(of(id)))
          .ceil(),
      ]),
    ),
  }
}

/** From the poorest to the richest: can this one pay an equal part of what those before could not? */
function highestPayment(money: Fraction[], cost: number): Fraction {
  const ascending = [...money].sort((a, b) => a.compare(b))
  let rest = whole(cost)
  for (const [index, has] of ascending.entries()) {
    const equal = rest.over(ascending.length - index)
    if (equal.compare(has) <= 0) return equal
    rest = rest.minus(has)
  }
  throw new Error('they can not pay it')
}

/** Every step of Add1, one after the other. Ends for sure only where what is chosen costs more than the budget. */
export function slowAdd1(projects: Project[], ballots: string[][], budget: number): Slow & { steps: number } {
  let last = slowEqualShares(projects, ballots, budget)
  for (let steps = 0; ; steps += 1) {
    const next = slowEqualShares(projects, ballots, budget + (steps + 1) * ballots.length)
    const cost = next.bought.reduce((total, { id }) => total + (projects.find((p) => p.id === id)?.cost ?? 0), 0)
    if (cost > budget) return { ...last, steps }
    last = next
  }
}
