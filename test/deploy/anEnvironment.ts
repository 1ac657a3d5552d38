import type { Cloud } from '../../scripts/deploy/cloudbase'
import { type Found, RUNTIME } from '../../scripts/deploy/plan'
import type { WeChat } from '../../scripts/deploy/wechat'

/** A CloudBase environment that remembers what it was told, and refuses what the real one refuses. */
export function anEnvironment(): { cloud: Cloud; weChat: WeChat; found: () => Found; declared: Set<string> } {
  const declared = new Set<string>()
  const there: Found = { collections: {}, functions: {} }
  const collection = (name: string) => orThrow(there.collections[name], `no collection ${name}`)
  const fn = (name: string) => orThrow(there.functions[name], `no function ${name}`)
  const cloud: Cloud = {
    look: async () => there,
    createCollection: async (name) => {
      if (there.collections[name]) throw new Error(`the collection ${name} exists`)
      there.collections[name] = { closed: false, indexes: [] }
    },
    closeCollection: async (name) => {
      collection(name).closed = true
    },
    createIndex: async (name, index) => {
      if (collection(name).indexes.some((one) => one.name === index.name)) throw new Error(`index ${index.name} exists`)
      collection(name).indexes.push({ ...index, keys: [...index.keys] })
    },
    createFunction: async ({ name }) => {
      if (there.functions[name]) throw new Error(`the function ${name} exists`)
      there.functions[name] = { runtime: RUNTIME, timeout: 3, memorySize: 256, variables: {}, triggers: [] }
    },
    updateCode: async ({ name }) => void fn(name),
    configure: async ({ name, config }, variables) => {
      const { timeout, memorySize } = orThrow(config, `no configuration for ${name}`)
      Object.assign(fn(name), { timeout, memorySize, variables: { ...fn(name).variables, ...variables } })
    },
    removeTrigger: async (name, trigger) => {
      fn(name).triggers = fn(name).triggers.filter((one) => one.name !== trigger)
    },
    createTrigger: async (name, trigger) => {
      if (fn(name).triggers.length > 0) throw new Error(`the function ${name} has a timer`)
      fn(name).triggers.push({ name: trigger.name, config: trigger.config })
    },
  }
  const weChat: WeChat = {
    uploadFunction: async ({ name }) => {
      fn(name)
      declared.add(name)
    },
    uploadPhone: async () => {},
  }
  return { cloud, weChat, found: () => there, declared }
}

function orThrow<T>(value: T | null | undefined, otherwise: string): T {
  if (value === null || value === undefined) throw new Error(otherwise)
  return value
}
