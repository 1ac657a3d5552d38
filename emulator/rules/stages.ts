import { isRecord } from '../wire/json'

/** What a pipeline touches beside the collection it starts from. */
export type Reach = { reads: string[]; writes: boolean }

/**
 * Every other collection that stages name, at any depth ($facet, pipelines within stages), and whether a stage would write. A stage that names its
 * collection in a form we do not know reads '', which no rule opens.
 */
export function reachOf(stages: unknown): Reach {
  const reach: Reach = { reads: [], writes: false }
  walk(stages, reach)
  return reach
}

// Wherever a stage's name stands as a key, it counts as that stage: rather one refusal too many than one door left open.
function walk(value: unknown, reach: Reach): void {
  if (Array.isArray(value)) for (const item of value) walk(item, reach)
  if (!isRecord(value)) return
  for (const [key, argument] of Object.entries(value)) {
    if (key === '$out' || key === '$merge') reach.writes = true
    if (key === '$lookup' || key === '$graphLookup') reach.reads.push(nameIn(argument, 'from'))
    if (key === '$unionWith') reach.reads.push(typeof argument === 'string' ? argument : nameIn(argument, 'coll'))
    walk(argument, reach)
  }
}

function nameIn(argument: unknown, field: string): string {
  const name = isRecord(argument) ? argument[field] : undefined
  return typeof name === 'string' ? name : ''
}
