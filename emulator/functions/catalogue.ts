import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '../wire/json'

export type Trigger = { name: string; cron: string }

/** A deployed function as its folder describes it. */
export type FunctionDefinition = {
  name: string
  /** The file that is loaded, absolute. */
  main: string
  /** Seconds; CloudBase's default is 3. */
  timeout: number
  /** MB; CloudBase's default is 256. */
  memory: number
  triggers: Trigger[]
  /** openapi names this function may call. */
  openapi: string[]
  env: Record<string, string>
}

const NAME = /^[a-zA-Z][a-zA-Z0-9_-]{0,59}$/

/** The function of that name, read from its folder now, or null when there is none. */
export function findFunction(directory: string, name: string): FunctionDefinition | null {
  const main = join(directory, name, 'index.js')
  if (!NAME.test(name) || !existsSync(main)) return null
  const config = readConfig(join(directory, name, 'config.json'))
  const permissions = isRecord(config.permissions) ? config.permissions : {}
  return {
    name,
    main,
    timeout: typeof config.timeout === 'number' ? config.timeout : 3,
    memory: typeof config.memorySize === 'number' ? config.memorySize : 256,
    triggers: Array.isArray(config.triggers) ? config.triggers.flatMap(readTrigger) : [],
    openapi: Array.isArray(permissions.openapi) ? permissions.openapi.map(String) : [],
    env: isRecord(config.envVariables)
      ? Object.fromEntries(Object.entries(config.envVariables).map(([key, value]) => [key, String(value)]))
      : {},
  }
}

/** All functions of a directory. Throws Error when there is no such directory or one of them has a config.json that is none. */
export function listFunctions(directory: string): FunctionDefinition[] {
  if (!existsSync(directory)) throw new Error(`${directory} does not exist: it should have one folder a function`)
  return readdirSync(directory).flatMap((name) => findFunction(directory, name) ?? [])
}

function readConfig(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {}
  const config = parse(file)
  return isRecord(config) ? config : {}
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`)
  }
}

function readTrigger(trigger: unknown): Trigger[] {
  if (!isRecord(trigger) || trigger.type !== 'timer') return []
  return [{ name: String(trigger.name), cron: String(trigger.config) }]
}
