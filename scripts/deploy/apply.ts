import type { Cloud } from './cloudbase'
import { BUILD, type Secrets, type Step } from './plan'
import type { WeChat } from './wechat'

/** Does one step. Each can be repeated after a deployment that was cut short. */
export async function apply(step: Step, secrets: Secrets, cloud: Cloud, weChat: WeChat): Promise<void> {
  switch (step.kind) {
    case 'create-collection':
      return cloud.createCollection(step.collection)
    case 'close-collection':
      return cloud.closeCollection(step.collection)
    case 'create-index':
      return cloud.createIndex(step.collection, step.index)
    case 'create-function':
      return cloud.createFunction(step.bundle)
    case 'update-code':
      return cloud.updateCode(step.bundle)
    case 'declare-openapi':
      return weChat.uploadFunction(step.bundle)
    case 'configure': {
      const variables = Object.fromEntries(step.variables.map((name) => [name, secrets[name] ?? '']))
      return cloud.configure(step.bundle, { ...variables, [BUILD]: step.bundle.build })
    }
    case 'remove-trigger':
      return cloud.removeTrigger(step.function, step.trigger)
    case 'create-trigger':
      return cloud.createTrigger(step.function, step.trigger)
    case 'upload-phone':
      return weChat.uploadPhone(step.version, step.description)
  }
}
