import { parseArgs } from 'node:util'
import { build } from './build/targets'
import { demoFiles } from './emulator/demoFiles'
import { runEmulator, sceneKey } from './emulator/run'

/** `npm run --silent emulator -- --port N --data DIR [--demo] [--reset]`: the back end alone; prints `ready <url>` when it answers. */
async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8686' },
      data: { type: 'string', default: '.data/emulator' },
      demo: { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
    },
  })
  await build(['functions', 'emulator'])
  const demo = values.demo ? await demoFiles(`${values.data}-demo`, sceneKey, values.reset) : undefined
  const child = runEmulator(
    {
      port: Number(values.port),
      data: values.data,
      reset: values.reset,
      ...(demo ? { importFile: demo.documents, filesDirectory: demo.storage } : {}),
    },
    'inherit',
  )
  child.on('exit', (code) => process.exit(code ?? 1))
}

void main()
