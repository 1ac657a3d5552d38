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
 * (see `boughtAtAll`), and the stretch is twice as long the next time. Where that can't be told, a shorter one is tried; a
 * single step that it can't tell (a tie, or nearly) is counted exactly, and with it as many further steps as surely have
 * the same outcome (see `runExactly`). So every step up to the answer is covered by a proof that its outcome is
 * within the budget, and the one after by a proof that it isn't.
 */
export function lastStep(electorate: Electorate): number {
  const all = priced(electorate).length
  let step = 0
  let stretch = 1
  for (;;) {
    const { bought, until } = known(electorate, step + 1, step + stretch)
    if (!bought) {
      stretch = Math.ceil(stretch / 4)
      continue
    }
    if (costOfAll(electorate, bought) > electorate.budget) return step
    if (bought.length === all) return step + 1
    step = until
    stretch *= 2
  }
}

/** What is bought at every step from `first` until `until`; without `bought` if that can't be told of so many. */
function known(electorate: Electorate, first: number, last: number): { bought: number[] | null; until: number } {
  const bought = boughtAtAll(electorate, first, last)
  if (bought || last > first) return { bought, until: last }
  const { purchases, lasts } = runExactly(electorate, first)
  const further = lasts === null ? first : Number(lasts)
  return { bought: purchases.map(({ project }) => project), until: first + further }
}
