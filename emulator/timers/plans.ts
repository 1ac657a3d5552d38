import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isRecord } from '../wire/json'

/** When each trigger is to fire next (epoch ms of the emulated clock), kept in a file so that a start knows what came due meanwhile. */
export type Plans = {
  /** What was planned for a trigger; null when it is new or its expression has changed. */
  planned(trigger: PlannedTrigger): number | null
  /** Keeps the plans of all triggers. Survives kill -9. */
  keep(triggers: readonly (PlannedTrigger & { next: number | null })[]): void
}
type PlannedTrigger = { function: string; name: string; expression: string }

export function openPlans(file: string): Plans {
  const known = load(file)
  return {
    planned(trigger) {
      const next = known[keyOf(trigger)]
      return typeof next === 'number' ? next : null
    },
    keep(triggers) {
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(triggers.map((one) => [keyOf(one), one.next]))))
      renameSync(`${file}.new`, file)
    },
  }
}

function keyOf({ function: name, name: trigger, expression }: PlannedTrigger): string {
  return [name, trigger, expression].join('/')
}

function load(file: string): Record<string, unknown> {
  try {
    const plans: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isRecord(plans) ? plans : {}
  } catch {
    return {}
  }
}
