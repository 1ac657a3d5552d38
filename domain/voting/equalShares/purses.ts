import type { Electorate } from './electorate'
import type { Price, Purse, Scale } from './price'
import type { Line } from './reach'

const NOTHING = 0
const FULL = 1

/**
 * Everyone's money in exact parts of a unit. Voters who have paid for the same projects have the same money, so it is kept
 * once for all of them: they share a purse. Purse 0 is that of everyone who has nothing left, at this step and while the run lasts.
 */
export class Purses {
  /** The same for all: every price divides it further. */
  readonly scale: Scale
  private readonly purseOf: Int32Array
  private money: Line[]
  private readonly counts: Int32Array

  constructor(
    private readonly electorate: Electorate,
    step: number,
  ) {
    const { voters, budget, unit, sizes } = electorate
    const each = BigInt(voters) * BigInt(unit)
    this.scale = { parts: BigInt(voters) }
    this.money = [
      { now: 0n, each: 0n },
      { now: BigInt(budget) + BigInt(step) * each, each },
    ]
    this.purseOf = new Int32Array(sizes.length).fill(FULL)
    this.counts = new Int32Array(sizes.length + 2)
  }

  /** The money of a project's supporters; those who have nothing are left out. */
  of(project: number): Purse {
    const { counts } = this
    const touched: number[] = []
    for (const group of this.supportersOf(project)) {
      const purse = this.purseOf[group] as number
      if (purse === NOTHING) continue
      if (counts[purse] === 0) touched.push(purse)
      counts[purse] = (counts[purse] as number) + (this.electorate.sizes[group] as number)
    }
    return touched.map((purse) => {
      const voters = counts[purse] as number
      counts[purse] = 0
      return { money: this.money[purse] as Line, voters }
    })
  }

  withMoney(project: number): number {
    return this.of(project).reduce((count, { money, voters }) => (money.now > 0n ? count + voters : count), 0)
  }

  /** What the supporters' money falls short of the project's cost, rounded up. */
  shortOf(project: number): bigint {
    const { parts } = this.scale
    const have = this.of(project).reduce((total, { money, voters }) => total + money.now * BigInt(voters), 0n)
    return (BigInt(this.electorate.costs[project] ?? 0) * parts - have + parts - 1n) / parts
  }

  /** Every supporter pays the price or all there is; all money is then counted in the price's finer parts. */
  pay(project: number, price: Price): void {
    const finer = price.parts / this.scale.parts
    const after = new Map<number, number>()
    const used = new Map<number, number>([[NOTHING, NOTHING]])
    const money: Line[] = [{ now: 0n, each: 0n }]
    const supports = new Uint8Array(this.purseOf.length)
    for (const group of this.supportersOf(project)) supports[group] = 1
    const paid = (purse: number): number => {
      const before = this.money[purse] as Line
      const now = before.now * finer - price.amount
      const each = before.each * finer - price.each
      return now > 0n || (now === 0n && each > 0n) ? money.push({ now, each }) - 1 : NOTHING
    }
    const kept = (purse: number): number => {
      const before = this.money[purse] as Line
      return money.push({ now: before.now * finer, each: before.each * finer }) - 1
    }
    for (let group = 0; group < this.purseOf.length; group += 1) {
      const purse = this.purseOf[group] as number
      if (purse === NOTHING) continue
      const known = supports[group] === 1 ? after : used
      let next = known.get(purse)
      if (next === undefined) {
        next = supports[group] === 1 ? paid(purse) : kept(purse)
        known.set(purse, next)
      }
      this.purseOf[group] = next
    }
    this.money = money
    this.scale.parts = price.parts
  }

  private supportersOf(project: number): Int32Array {
    return this.electorate.supporters[project] ?? new Int32Array()
  }
}
