import type { Found, Step } from './plan'

const kb = (bytes: number) => `${Math.round(bytes / 1024)} KB`

/** A step as a line of the plan. */
export function worded(step: Step): string {
  switch (step.kind) {
    case 'create-collection':
      return `create the collection ${step.collection}`
    case 'close-collection':
      return `close the collection ${step.collection} to phones (only functions read and write it)`
    case 'create-index': {
      const keys = step.index.keys.map(([path, direction]) => (direction === 1 ? path : `${path} descending`))
      return `create the ${step.index.unique ? 'unique ' : ''}index ${step.collection}.${step.index.name} on ${keys.join(', ')}`
    }
    case 'create-function':
      return `create the function ${step.bundle.name} (${kb(step.bundle.size)})`
    case 'update-code':
      return `update the code of the function ${step.bundle.name} (${kb(step.bundle.size)})`
    case 'declare-openapi':
      return `declare to WeChat that the function ${step.bundle.name} calls ${step.openapi.join(', ')}`
    case 'configure': {
      const { timeout, memorySize } = step.bundle.config ?? {}
      const variables = step.variables.length > 0 ? `, with ${step.variables.join(', ')}` : ''
      return `set the function ${step.bundle.name} to ${timeout} s, ${memorySize} MB${variables} (${step.because.join(', ')})`
    }
    case 'remove-trigger':
      return `remove the timer ${step.trigger} of the function ${step.function}`
    case 'create-trigger':
      return `run the function ${step.function} by the timer ${step.trigger.name}: ${step.trigger.config}`
    case 'upload-phone':
      return `upload the mini-program ${step.appid} as version ${step.version} (${step.description})`
  }
}

/** What a deployment answers before it does anything; without `found` the cloud was not asked. */
export type Answer = { environment: string; problems: string[]; steps: Step[]; found?: Found }

export const inJson = ({ problems, steps }: Answer): string =>
  JSON.stringify({ ready: problems.length === 0, problems, plan: steps.map(worded) }, null, 2)

export function inWords({ environment, problems, steps, found }: Answer): string {
  const list = (lines: string[]) => lines.map((line) => `  - ${line}`).join('\n')
  if (problems.length > 0) return `It can't be deployed yet:\n${list(problems)}`
  const plan = list(steps.map(worded))
  if (found) return `To ${environment}, what differs from what is there:\n${plan}`
  return `To ${environment}, if it were empty (what is there already stays):\n${plan}\nNothing was touched. "npm run deploy" does it.`
}
