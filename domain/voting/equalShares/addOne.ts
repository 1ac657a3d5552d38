import { boughtAtAll } from './bracket'
import { costOfAll, type Electorate, priced } from './electorate'
import { runExactly } from './exact'

/**
 * Add1: the step at which raising everyone's share by one unit a step ends, because the outcome of the next step would
 * cost more than the budget. Where it never would, the first known step at which everything that anyone chose is bought: no
 * raise can change more.
 *
 * The cost does not grow evenly with the steps, so the first step that costs too much can't be found by halving. But
 * neither need every step be visited: a whole stretch of steps is passed when it is proved that all of them buy the same
 * (see `boughtAtAll`). Where that can't be told, a shorter stretch is tried; a single step that it can't tell (a tie, or
 * nearly) is counted exactly, and with it as many further steps as surely have the same outcome (see `runExactly`). So
 * every step up to the answer is covered by a proof that its outcome is within the budget, and the one after it by a proof
 * that it isn't.
 */
export function lastStep(electorate: Electorate): number {
  const all = priced(electorate).length
  const stretch = new Stretch()
  let step = 0
  for (;;) {
    const { bought, until } = whatIsBought(electorate, step + 1, step + stretch.length)
    if (!bought) {
      stretch.shorten()
      continue
    }
    if (costOfAll(electorate, bought) > electorate.budget) return step
    if (bought.length === all) return step + 1
    step = until
    stretch.passed()
  }
}

/** What is bought at every step from `first` until `until`, which may lie behind `last`; null if that can't be told of so many. */
function whatIsBought(electorate: Electorate, first: number, last: number): { bought: number[] | null; until: number } {
  const bought = boughtAtAll(electorate, first, last)
  if (bought || last > first) return { bought, until: last }
  const { purchases, lasts } = runExactly(electorate, first)
  return { bought: purchases.map(({ project }) => project), until: first + Number(lasts ?? 0n) }
}

/** How many steps to try at once: the longer they last, the more; after a failure single ones for a while. Never decides anything. */
class Stretch {
  length = 1
  private patience = 1
  private passes = 0

  passed(): void {
    this.passes += 1
    if (this.passes < this.patience) return
    if (this.length > 1) this.patience = 1
    this.length *= 2
  }

  shorten(): void {
    this.length = Math.ceil(this.length / 4)
    this.patience = Math.min(16, this.patience * 2)
    this.passes = 0
  }
}
