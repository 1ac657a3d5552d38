import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { collections } from '../../cloudfunctions/collections'
import { checkedSettings } from '../../config/checkedSettings'

const OUT = 'dist/cloudfunctions'

/** The functions, each alone in its folder as CloudBase takes it: index.js with the SDK inside, package.json, config.json. */
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
    define: { HUILIN_SETTINGS: JSON.stringify(checkedSettings()) },
    logLevel: 'warning',
  })
  for (const name of functionNames) {
    const folder = join(OUT, name)
    mkdirSync(folder, { recursive: true })
    cpSync(join('cloudfunctions', name, 'config.json'), join(folder, 'config.json'))
    writeFileSync(
      join(folder, 'package.json'),
      `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`,
    )
  }
  writeFileSync('dist/collections.json', `${JSON.stringify(collections, null, 2)}\n`)
}
