import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Sizes of what is built, in bytes. */

export function bytesBelow(path: string): number {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return statSync(path).size
  return readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name)), 0)
}

type AppJson = { subPackages?: { root: string }[]; subpackages?: { root: string }[] }

/** The weapp build as WeChat weighs it: the main package and each subpackage. */
export function packageSizes(): { main: number; subpackages: Record<string, number> } {
  const app = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8')) as AppJson
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root)
  const subpackages = Object.fromEntries(roots.map((root) => [root, bytesBelow(join('dist/weapp', root))]))
  const below = Object.values(subpackages).reduce((sum, size) => sum + size, 0)
  return { main: bytesBelow('dist/weapp') - below, subpackages }
}

export const functionSizes = (): Record<string, number> =>
  Object.fromEntries(
    readdirSync('dist/cloudfunctions').map((name) => [
      name,
      statSync(join('dist/cloudfunctions', name, 'index.js')).size,
    ]),
  )

/** What our rules, with the libraries only they use, weigh on the phone: minified, after tree shaking, over all pages together. */
export async function domainOnThePhone(): Promise<{ rules: number; libraries: number }> {
  const pages = [...sourcesBelow('src')].filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.config.ts') && !file.endsWith('.d.ts'),
  )
  const { metafile } = await build({
    stdin: { contents: pages.map((file) => `import './${file}'`).join('\n'), resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    jsx: 'automatic',
    define: { HUILIN_SETTINGS: '{}', definePageConfig: 'Object', defineAppConfig: 'Object' },
    external: ['@tarojs/*', 'react', 'react-dom', 'react/*'],
    loader: { '.scss': 'empty', '.png': 'empty', '.svg': 'empty' },
    outfile: 'phone.js',
    logLevel: 'error',
  })
  const [output] = Object.values(metafile.outputs)
  const weigh = (of: (file: string) => boolean) =>
    Object.entries(output?.inputs ?? {}).reduce(
      (sum, [file, { bytesInOutput }]) => (of(file) ? sum + bytesInOutput : sum),
      0,
    )
  return {
    rules: weigh((file) => file.startsWith('domain/')),
    libraries: weigh((file) => /^node_modules\/(valibot|dayjs|@noble\/hashes)\//.test(file)),
  }
}

function* sourcesBelow(path: string): Generator<string> {
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) yield* sourcesBelow(join(path, entry.name))
    else yield join(path, entry.name)
}
