import type { CollectionDefinition } from '../../cloudfunctions/collections'
import type { Facts, FunctionBundle } from './facts'
import type { Trigger } from './functionConfig'

/** What the cloud has of what we would put there. */
export type Found = {
  collections: { [name: string]: { closed: boolean; indexes: Index[] } }
  functions: { [name: string]: FoundFunction }
}
type Index = { name: string; keys: [path: string, direction: number][]; unique?: boolean }
type FoundFunction = {
  runtime: string
  timeout: number
  memorySize: number
  variables: { [name: string]: string }
  triggers: { name: string; config: string }[]
}
/** An environment that has nothing yet. */
export const NOTHING: Found = { collections: {}, functions: {} }

/** The functions are bundled for it (scripts/build/functions.ts). */
export const RUNTIME = 'Nodejs18.15'
/** A function's variable that says which build it runs; set last, so that a deployment that was cut short is taken up again. */
export const BUILD = 'HUILIN_BUILD'

export type Step =
  | { kind: 'create-collection'; collection: string }
  | { kind: 'close-collection'; collection: string }
  | { kind: 'create-index'; collection: string; index: CollectionDefinition['indexes'][number] }
  | { kind: 'create-function'; bundle: FunctionBundle }
  | { kind: 'update-code'; bundle: FunctionBundle }
  | { kind: 'declare-openapi'; bundle: FunctionBundle; openapi: string[] }
  | { kind: 'configure'; bundle: FunctionBundle; variables: string[]; because: string[] }
  | { kind: 'remove-trigger'; function: string; trigger: string }
  | { kind: 'create-trigger'; function: string; trigger: Trigger }
  | { kind: 'upload-phone'; appid: string; version: string; description: string }

/** The secrets' values, by variable. */
export type Secrets = { [name: string]: string }
export type Release = { version: string; description: string }

/** What is to be done, in its order: only what differs from what was found, and at the end the mini-program. */
export const planDeployment = (facts: Facts, secrets: Secrets, found: Found, release: Release): Step[] => [
  ...Object.entries(facts.collections).flatMap(([name, definition]) => forCollection(name, definition, found)),
  ...facts.functions.flatMap((bundle) => forFunction(bundle, secrets, found.functions[bundle.name])),
  { kind: 'upload-phone', appid: facts.settings.appid, ...release },
]

function forCollection(collection: string, definition: CollectionDefinition, found: Found): Step[] {
  const there = found.collections[collection]
  const named = new Set(there?.indexes.map(({ name }) => name))
  return [
    ...(there ? [] : [{ kind: 'create-collection', collection } as const]),
    ...(there?.closed ? [] : [{ kind: 'close-collection', collection } as const]),
    ...definition.indexes
      .filter(({ name }) => !named.has(name))
      .map((index) => ({ kind: 'create-index', collection, index }) as const),
  ]
}

function forFunction(bundle: FunctionBundle, secrets: Secrets, there: FoundFunction | undefined): Step[] {
  const { config } = bundle
  if (!config) throw new TypeError(`${bundle.name} has no config.json that can be read`)
  const because = there ? differences(bundle, secrets, there) : ['new']
  const newCode = because.includes('new') || because.includes('code')
  const { openapi } = config.permissions
  const [wanted] = config.triggers
  const triggers = there?.triggers ?? []
  const kept = triggers.some(({ name, config }) => name === wanted?.name && config === wanted.config)
  return [
    ...(there ? [] : [{ kind: 'create-function', bundle } as const]),
    ...(there && newCode ? [{ kind: 'update-code', bundle } as const] : []),
    ...(newCode && openapi.length > 0 ? [{ kind: 'declare-openapi', bundle, openapi } as const] : []),
    ...(because.length > 0 ? [{ kind: 'configure', bundle, variables: bundle.variables, because } as const] : []),
    ...triggers
      .filter(({ name }) => !(kept && name === wanted?.name))
      .map(({ name }) => ({ kind: 'remove-trigger', function: bundle.name, trigger: name }) as const),
    ...(wanted && !kept ? [{ kind: 'create-trigger', function: bundle.name, trigger: wanted } as const] : []),
  ]
}

function differences({ config, build, variables }: FunctionBundle, secrets: Secrets, there: FoundFunction): string[] {
  const because: string[] = []
  if (there.variables[BUILD] !== build) because.push('code')
  if (there.timeout !== config?.timeout) because.push('timeout')
  if (there.memorySize !== config?.memorySize) because.push('memory')
  for (const name of variables) if (there.variables[name] !== secrets[name]) because.push(name)
  return because
}

/** What is in the cloud already and may not be written over, each as a sentence that says what to do. */
export function conflictsOf(facts: Facts, secrets: Secrets, found: Found, replaceSecrets: boolean): string[] {
  return [
    ...Object.entries(facts.collections).flatMap(([collection, { indexes }]) =>
      indexes.flatMap((index) => {
        const there = found.collections[collection]?.indexes.find(({ name }) => name === index.name)
        if (!there || sameIndex(index, there)) return []
        return [
          `The index ${index.name} of ${collection} has other keys in the cloud. Remove it there (云开发, 数据库, ${collection}, 索引管理) at a quiet hour and deploy again.`,
        ]
      }),
    ),
    ...facts.functions.flatMap(({ name, variables }) => {
      const there = found.functions[name]
      if (!there) return []
      return [
        ...(there.runtime === RUNTIME
          ? []
          : [
              `The function ${name} runs on ${there.runtime}; it is built for ${RUNTIME}, and a runtime can't be changed. Delete the function in the console and deploy again.`,
            ]),
        ...(replaceSecrets ? [] : variables)
          .filter(
            (variable) => there.variables[variable] !== undefined && there.variables[variable] !== secrets[variable],
          )
          .map(
            (variable) =>
              `${variable} of the function ${name} has another value in the cloud. A new one would make what was signed with it worthless, every printed entrance code among it. Export the old one; or, if it was lost or stolen, deploy with --replace-secrets and print new posters.`,
          ),
      ]
    }),
  ]
}

const sameIndex = (wanted: Index, there: Index) =>
  (wanted.unique ?? false) === (there.unique ?? false) && JSON.stringify(wanted.keys) === JSON.stringify(there.keys)
