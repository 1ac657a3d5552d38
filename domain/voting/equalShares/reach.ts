/** An amount that changes evenly from step to step: `now` at this step, `each` more at every further one. */
export type Line = { now: bigint; each: bigint }

/** How many further steps a number of conditions on lines hold, at least. Each must hold at this step. */
export class Reach {
  /** Null: for ever. */
  steps: bigint | null = null

  whileNotNegative({ now, each }: Line): void {
    if (each < 0n) this.atMost(now / -each)
  }

  whilePositive({ now, each }: Line): void {
    if (each < 0n) this.atMost((now - 1n) / -each)
  }

  private atMost(steps: bigint): void {
    if (this.steps === null || steps < this.steps) this.steps = steps
  }
}
