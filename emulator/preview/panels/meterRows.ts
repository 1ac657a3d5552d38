/** Sums over calls: documents, and real ms. */
type Totals = {
  calls: number
  failures: number
  databaseCalls: number
  examined: number
  read: number
  written: number
  ms: number
}
export type MeterReport = { functions: Record<string, Totals>; actions: Record<string, Totals> }
/** A line of the table: a function, or with `part` one of its actions. */
type MeterRow = { name: string; part: string | null; totals: Totals }

/** Functions by name, each followed by its actions, the most called first. */
export function meterRows({ functions, actions }: MeterReport): MeterRow[] {
  return Object.entries(functions)
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([name, totals]) => [{ name, part: null, totals }, ...partsOf(name, actions)])
}

function partsOf(name: string, actions: MeterReport['actions']): MeterRow[] {
  return Object.entries(actions)
    .filter(([key]) => key.startsWith(`${name}/`))
    .map(([key, totals]) => ({ name, part: partName(name, key.slice(name.length + 1)), totals }))
    .sort((one, other) => other.totals.calls - one.totals.calls)
}

// Actions are often called function.action: the function's name is in the line above.
function partName(name: string, action: string): string {
  return action.startsWith(`${name}.`) ? action.slice(name.length + 1) : action
}
