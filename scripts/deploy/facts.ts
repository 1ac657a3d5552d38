import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import * as v from 'valibot'
import type { CollectionDefinition } from '../../cloudfunctions/collections'
import type { Settings } from '../../domain/settings.schema'
import { FunctionConfig } from './functionConfig'

/** What is known on this machine before anything is touched. Holds the names of secrets, never their values. */
export type Facts = {
  settings: Settings
  collections: Record<string, CollectionDefinition>
  functions: FunctionBundle[]
  phone: PhonePackage
  /** project.config.json as WeChat's tools read it; null when there is none or it is no JSON. */
  project: { miniprogramRoot?: string; cloudfunctionRoot?: string } | null
  /** Where the key for uploads is said to be; null when nothing is said. */
  uploadKey: { path: string; exists: boolean; inProject: boolean } | null
  /** Length of each secret that is there. */
  secrets: { [name: string]: number }
  /** Files to be uploaded that hold a secret, and what it is. */
  leaks: { file: string; what: string }[]
}

export type FunctionBundle = {
  name: string
  /** Absolute, as both of Tencent's tools want it. */
  folder: string
  missing: string[]
  /** Bytes of the whole folder. */
  size: number
  config: FunctionConfig | null
  /** What is wrong with config.json. */
  misconfigured: string | null
  /** SHA-256 over the whole folder, the first 16 digits. */
  build: string
  /** Environment variables of ours that the code reads. */
  variables: string[]
  /** WeChat's APIs that the code calls. */
  calls: string[]
}

/** Bytes of the main package and of each subpackage; `main` is 0 when nothing is built. */
type PhonePackage = { main: number; subpackages: { [root: string]: number } }

/** The secrets a deployment needs, by the environment variable each is read from. */
export const secretNames = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'HUILIN_SCENE_KEY'] as const
export const UPLOAD_KEY = 'HUILIN_UPLOAD_KEY'

type Variables = { [name: string]: string | undefined }

/** Reads settings, builds and variables below `root`; asks nothing of the network. */
export function gatherFacts(
  root: string,
  settings: Settings,
  collections: Record<string, CollectionDefinition>,
  variables: Variables,
): Facts {
  const dist = (name: string) => join(root, 'dist', name)
  const path = variables[UPLOAD_KEY]
  const given = secretNames.flatMap((name) => (variables[name] ? [[name, variables[name]] as const] : []))
  return {
    settings,
    collections,
    functions: foldersOf(dist('cloudfunctions')).map((name) => bundle(name, resolve(dist('cloudfunctions'), name))),
    phone: phonePackage(dist('weapp')),
    project: json(join(root, 'project.config.json')) as Facts['project'],
    uploadKey: path ? { path, exists: existsSync(path), inProject: isInside(root, path) } : null,
    secrets: Object.fromEntries(given.map(([name, value]) => [name, value.length])),
    leaks: ['cloudfunctions', 'weapp'].flatMap((name) => leaksBelow(dist(name), root, given)),
  }
}

function bundle(name: string, folder: string): FunctionBundle {
  const missing = ['index.js', 'package.json', 'config.json'].filter((file) => !existsSync(join(folder, file)))
  const code = missing.includes('index.js') ? '' : readFileSync(join(folder, 'index.js'), 'utf8')
  const config = v.safeParse(FunctionConfig, json(join(folder, 'config.json')))
  const hash = createHash('sha256')
  for (const file of filesBelow(folder)) hash.update(`${relative(folder, file)}\0`).update(readFileSync(file))
  return {
    name,
    folder,
    missing,
    size: bytesBelow(folder),
    config: config.success ? config.output : null,
    misconfigured: config.success ? null : `${v.getDotPath(config.issues[0]) ?? 'it'}: ${config.issues[0].message}`,
    build: hash.digest('hex').slice(0, 16),
    variables: unique(code.matchAll(/process\.env\.(HUILIN_[A-Z_]+)/g)),
    calls: unique(code.matchAll(/\.openapi\.([A-Za-z]+\.[A-Za-z]+)\(/g)),
  }
}

const unique = (matches: Iterable<RegExpMatchArray>) => [...new Set([...matches].map(([, name = '']) => name))].sort()

function phonePackage(folder: string): PhonePackage {
  const app = json(join(folder, 'app.json')) as { subPackages?: { root: string }[]; subpackages?: { root: string }[] }
  if (!app) return { main: 0, subpackages: {} }
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root)
  const subpackages = Object.fromEntries(roots.map((root) => [root, bytesBelow(join(folder, root))]))
  const below = Object.values(subpackages).reduce((sum, size) => sum + size, 0)
  return { main: bytesBelow(folder) - below, subpackages }
}

/** What no uploaded file may hold: a secret's own value, or what such things look like. */
function leaksBelow(folder: string, root: string, secrets: (readonly [name: string, value: string])[]) {
  const leaks: Facts['leaks'] = []
  for (const path of filesBelow(folder)) {
    const content = readFileSync(path, 'latin1')
    const file = relative(root, path)
    for (const [name, value] of secrets) if (content.includes(value)) leaks.push({ file, what: `the value of ${name}` })
    if (/-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]{20}/.test(content))
      leaks.push({ file, what: 'a private key' })
    if (/\bAKID[A-Za-z0-9]{32}\b/.test(content)) leaks.push({ file, what: 'a Tencent Cloud secret id' })
  }
  return leaks
}

function json(path: string): unknown {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

const isInside = (root: string, path: string) => !relative(resolve(root), resolve(path)).startsWith('..')

const foldersOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
        .sort()
    : []

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
}

const bytesBelow = (folder: string) => filesBelow(folder).reduce((sum, file) => sum + statSync(file).size, 0)
