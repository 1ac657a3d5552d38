import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles the preview page into `outDir`: index.html, main.js, style.css. Rejects with esbuild's words when it can't. */
export async function buildPreview(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  await build({
    entryPoints: { main: join(__dirname, 'main.tsx'), style: join(__dirname, 'style.css') },
    outdir: outDir,
    bundle: true,
    minify: true,
    jsx: 'automatic',
    format: 'iife',
    target: ['chrome100', 'safari15', 'firefox100'],
    // Without it React's checks for developers come along, three times the size.
    define: { 'process.env.NODE_ENV': '"production"' },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  await copyFile(join(__dirname, 'index.html'), join(outDir, 'index.html'))
}
