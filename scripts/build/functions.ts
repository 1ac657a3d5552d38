import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { collections } from '../../cloudfunctions/collections'
import { checkedSettings } from '../../config/checkedSettings'

const OUT = 'dist/cloudfunctions'

/** The functions, each alone in its folder as CloudBase takes it: index.js with the SDK inside, package.json, config.json, and what else it reads. */
export const functionNames = readdirSync('cloudfunctions').filter((name) =>
  existsSync(join('cloudfunctions', name, 'config.json')),
)

export async function bundleFunctions(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true })
  await build({
    entryPoints: Object.fromEntries(
      functionNames.map((name) => [`${name}/index`, join('cloudfunctions', name, 'index.ts')]),
    ),
    outdir: OUT,
    bundle: true,
    platform: 'node',
    // CloudBase's Node.js 18.15 runtime.
    target: 'node18',
    format: 'cjs',
    minify: true,
    // Names stay, so that a stack in the cloud's log can be read.
    keepNames: true,
    define: { HUILIN_SETTINGS: JSON.stringify(checkedSettings()), 'import.meta.url': 'hereUrl' },
    // A library that is an ES module may ask where it is.
    banner: { js: 'const hereUrl = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'warning',
  })
  for (const name of functionNames) {
    const folder = join(OUT, name)
    mkdirSync(folder, { recursive: true })
    cpSync(join('cloudfunctions', name, 'config.json'), join(folder, 'config.json'))
    for (const [file, source] of Object.entries(filesBeside(name))) cpSync(source, join(folder, file))
    writeFileSync(
      join(folder, 'package.json'),
      `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`,
    )
  }
  writeFileSync('dist/collections.json', `${JSON.stringify(collections, null, 2)}\n`)
}

/** What a function reads from beside its index.js: file name -> where it comes from, as its files.json says it by package. */
function filesBeside(name: string): Record<string, string> {
  const list = join('cloudfunctions', name, 'files.json')
  if (!existsSync(list)) return {}
  const { resolve } = createRequire(join(process.cwd(), list))
  const sources = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>
  return Object.fromEntries(Object.entries(sources).map(([file, source]) => [file, resolve(source)]))
}
