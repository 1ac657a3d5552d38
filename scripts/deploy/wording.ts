import type { Step } from './plan'

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
