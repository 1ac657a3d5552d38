import { chmodSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { buildPreview } from '../../emulator/preview/build'

/** The emulator as plain JavaScript, so that it starts at once and its workers need no loader. */
export async function bundleEmulator(): Promise<void> {
  rmSync('dist/emulator', { recursive: true, force: true })
  await build({
    entryPoints: { cli: 'emulator/cli.ts', worker: 'emulator/functions/worker.ts' },
    outdir: 'dist/emulator',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    keepNames: true,
    // So that it can be run by its name: npx cloudbase-emulator.
    banner: { js: '#!/usr/bin/env node' },
    sourcemap: true,
    logLevel: 'warning',
  })
  chmodSync('dist/emulator/cli.js', 0o755)
  await buildPreview('dist/emulator/preview')
}
