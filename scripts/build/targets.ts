import { existsSync } from 'node:fs'
import { bundleEmulator } from './emulator'
import { fingerprint, record, recorded } from './fingerprint'
import { bundleFunctions } from './functions'
import { buildPhone } from './phone'

/** What can be built: from which files, into which file that tells it is there, and how. All of dist/ is made here. */
const targets = {
  functions: {
    inputs: ['domain', 'cloudfunctions', 'config/settings.ts'],
    output: 'dist/cloudfunctions/clock/index.js',
    build: bundleFunctions,
  },
  emulator: { inputs: ['emulator'], output: 'dist/emulator/cli.js', build: bundleEmulator },
  weapp: {
    inputs: ['src', 'domain', 'config', 'babel.config.js'],
    output: 'dist/weapp/app.json',
    build: () => buildPhone('weapp'),
  },
  h5: {
    inputs: ['src', 'domain', 'config', 'babel.config.js'],
    output: 'dist/h5/index.html',
    build: () => buildPhone('h5'),
  },
}

export type Target = keyof typeof targets
export const everything = Object.keys(targets) as Target[]

/** Builds what has changed since it was last built; says on stderr what it does. */
export async function build(names: readonly Target[]): Promise<void> {
  for (const name of names) {
    const { inputs, output, build } = targets[name]
    const now = fingerprint([...inputs, 'scripts/build', 'package-lock.json'])
    if (existsSync(output) && recorded(name) === now) continue
    const started = Date.now()
    process.stderr.write(`building ${name} ...`)
    await build()
    record(name, now)
    process.stderr.write(` ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  }
}
