import type { CollectionDefinition } from '../../cloudfunctions/collections'
import type { FunctionBundle } from './facts'
import type { Trigger } from './functionConfig'
import { type Found, RUNTIME } from './plan'

/** What a deployment asks of CloudBase. */
export type Cloud = {
  /** What there is of these collections and functions. Throws when one is in the middle of a change. */
  look: (collections: string[], functions: string[]) => Promise<Found>
  createCollection: (name: string) => Promise<void>
  closeCollection: (name: string) => Promise<void>
  createIndex: (collection: string, index: CollectionDefinition['indexes'][number]) => Promise<void>
  createFunction: (bundle: FunctionBundle) => Promise<void>
  updateCode: (bundle: FunctionBundle) => Promise<void>
  /** Sets timeout, memory and these variables; others that are set stay. */
  configure: (bundle: FunctionBundle, variables: { [name: string]: string }) => Promise<void>
  removeTrigger: (functionName: string, trigger: string) => Promise<void>
  createTrigger: (functionName: string, trigger: Trigger) => Promise<void>
}

/** What this file uses of @cloudbase/manager-node 5.6.5, which is installed only when something is deployed. */
type Manager = new (account: {
  secretId: string
  secretKey: string
  token?: string
  envId: string
  region: string
}) => {
  database: {
    listCollections: (page: {
      MgoLimit: number
      MgoOffset: number
    }) => Promise<{ Collections: { CollectionName: string }[] }>
    createCollection: (name: string) => Promise<unknown>
    describeCollection: (name: string) => Promise<{ Indexes?: FoundIndex[] }>
    updateCollection: (name: string, change: { CreateIndexes: NewIndex[] }) => Promise<unknown>
  }
  functions: {
    listAllFunctions: (of: { envId: string }) => Promise<{ FunctionName: string }[]>
    getFunctionDetail: (name: string) => Promise<FunctionDetail>
    createFunction: (what: { func: NewFunction; functionPath: string; deployMode: Way }) => Promise<unknown>
    updateFunctionCode: (what: { func: NewFunction; functionPath: string; deployMode: Way }) => Promise<unknown>
    updateFunctionConfig: (config: {
      name: string
      timeout: number
      memorySize: number
      envVariables: { [name: string]: string }
    }) => Promise<unknown>
    waitFunctionActive: (name: string) => Promise<void>
    createFunctionTriggers: (name: string, triggers: Trigger[]) => Promise<unknown>
    deleteFunctionTrigger: (name: string, trigger: string) => Promise<unknown>
  }
  commonService: () => { call: (request: { Action: string; Param: object }) => Promise<{ AclTag?: string }> }
}
/** With the request itself, or by Tencent's object storage. */
type Way = 'zip' | 'cos'
type FoundIndex = { Name: string; Unique: boolean; Keys: { Name?: string; Direction?: string }[] }
type NewIndex = {
  IndexName: string
  MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: { Name: string; Direction: string }[] }
}
type NewFunction = {
  name: string
  runtime: string
  handler: string
  installDependency: false
  timeout?: number
  memorySize?: number
}
type FunctionDetail = {
  Status: string
  Runtime: string
  Timeout: number
  MemorySize: number
  Environment?: { Variables?: { Key: string; Value: string }[] }
  Triggers?: { Type: string; TriggerName: string; TriggerDesc: string }[]
}

/** Where WeChat's CloudBase environments are. */
const REGION = 'ap-shanghai'
/** In CloudBase's words: nobody but functions and the console reads or writes. */
const CLOSED = 'ADMINONLY'
const PAGE = 100

type Account = { environment: string; secretId: string; secretKey: string; token: string | undefined }

/** A CloudBase environment, reached by Tencent's own manager. */
export function cloudBase(tools: NodeJS.Require, { environment, secretId, secretKey, token }: Account): Cloud {
  const Manager = tools('@cloudbase/manager-node') as Manager
  const account = { secretId, secretKey, ...(token ? { token } : {}), envId: environment, region: REGION }
  const { database, functions, commonService } = bound(new Manager(account))
  const rule = (action: string, collection: string, change: object) =>
    commonService().call({ Action: action, Param: { EnvId: environment, CollectionName: collection, ...change } })

  const collectionNames = async (): Promise<string[]> => {
    const names: string[] = []
    for (;;) {
      const { Collections } = await database.listCollections({ MgoLimit: PAGE, MgoOffset: names.length })
      names.push(...Collections.map(({ CollectionName }) => CollectionName))
      if (Collections.length < PAGE) return names
    }
  }

  return {
    look: async (collections, ours) => {
      const found: Found = { collections: {}, functions: {} }
      const there = new Set(await collectionNames())
      for (const name of collections.filter((name) => there.has(name))) {
        const { Indexes = [] } = await database.describeCollection(name)
        const { AclTag } = await rule('DescribeDatabaseACL', name, {})
        found.collections[name] = { closed: AclTag === CLOSED, indexes: Indexes.map(indexOf) }
      }
      const running = new Set((await functions.listAllFunctions({ envId: environment })).map((one) => one.FunctionName))
      for (const name of ours.filter((name) => running.has(name)))
        found.functions[name] = functionOf(name, await functions.getFunctionDetail(name))
      return found
    },
    createCollection: async (name) => void (await database.createCollection(name)),
    closeCollection: async (name) => void (await rule('ModifyDatabaseACL', name, { AclTag: CLOSED })),
    createIndex: async (collection, { name, keys, unique }) => {
      const MgoIndexKeys = keys.map(([Name, direction]) => ({ Name, Direction: String(direction) }))
      const index = { IndexName: name, MgoKeySchema: { MgoIsUnique: unique ?? false, MgoIndexKeys } }
      await database.updateCollection(collection, { CreateIndexes: [index] })
    },
    createFunction: async ({ name, folder, size, config }) => {
      const func = { ...code(name), timeout: config?.timeout ?? 3, memorySize: config?.memorySize ?? 256 }
      await functions.createFunction({ func, functionPath: folder, deployMode: wayOf(size) })
      await functions.waitFunctionActive(name)
    },
    updateCode: async ({ name, folder, size }) => {
      await functions.updateFunctionCode({ func: code(name), functionPath: folder, deployMode: wayOf(size) })
      await functions.waitFunctionActive(name)
    },
    configure: async ({ name, config }, variables) => {
      await functions.waitFunctionActive(name)
      const set = functionOf(name, await functions.getFunctionDetail(name)).variables
      await functions.updateFunctionConfig({
        name,
        timeout: config?.timeout ?? 3,
        memorySize: config?.memorySize ?? 256,
        // CloudBase replaces all variables at once.
        envVariables: { ...set, ...variables },
      })
      await functions.waitFunctionActive(name)
    },
    removeTrigger: async (name, trigger) => void (await functions.deleteFunctionTrigger(name, trigger)),
    createTrigger: async (name, trigger) => void (await functions.createFunctionTriggers(name, [trigger])),
  }
}

const bound = (manager: InstanceType<Manager>) => ({
  database: manager.database,
  functions: manager.functions,
  commonService: () => manager.commonService(),
})

/** What may be sent with the request itself, in bytes; the manager refuses more. */
const SMALL = 1.5 * 1024 * 1024
const wayOf = (size: number): Way => (size <= SMALL ? 'zip' : 'cos')

const code = (name: string): NewFunction => ({
  name,
  runtime: RUNTIME,
  handler: 'index.main',
  installDependency: false,
})

const indexOf = ({ Name, Unique, Keys }: FoundIndex) => ({
  name: Name,
  unique: Unique,
  keys: Keys.map(({ Name = '', Direction = '1' }): [string, number] => [Name, Number(Direction)]),
})

function functionOf(name: string, detail: FunctionDetail): Found['functions'][string] {
  if (detail.Status !== 'Active')
    throw new Error(`The function ${name} is ${detail.Status} in the cloud. Wait until it is Active and deploy again.`)
  const variables = detail.Environment?.Variables ?? []
  const timers = detail.Triggers?.filter(({ Type }) => Type === 'timer') ?? []
  return {
    runtime: detail.Runtime,
    timeout: detail.Timeout,
    memorySize: detail.MemorySize,
    variables: Object.fromEntries(variables.map(({ Key, Value }) => [Key, Value])),
    triggers: timers.map(({ TriggerName, TriggerDesc }) => ({ name: TriggerName, config: cronOf(TriggerDesc) })),
  }
}

/** A timer is described by its cron, or by JSON that has it. */
function cronOf(description: string): string {
  if (!description.startsWith('{')) return description
  return (JSON.parse(description) as { cron?: string }).cron ?? ''
}
