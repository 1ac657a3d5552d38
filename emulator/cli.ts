import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { CollectionDefinitions } from './collections'
import { type EmulatorOptions, startEmulator } from './server'

const USAGE = `usage: cloudbase-emulator --functions DIR [options]
  --port N             port on 127.0.0.1, 0 for a free one (default 0)
  --data DIR           where documents, files and the clock are kept (default .data)
  --functions DIR      one folder a function, as deployed: index.js, config.json
  --collections FILE   JSON: { name: { indexes: [{ name, keys, unique }], rule: { read, write } } }
  --env KEY=VALUE      a variable for every function; repeatable
  --push FUNCTION      the function that takes WeChat's messages (wxa_media_check)
  --uploads FOLDER     the folder of the storage that phones may upload into
  --import FILE        lines {"collection","document"} that a new data directory starts with
  --files DIR          files that the storage of a new data directory starts with
  --app DIR            static build served at /app/
  --compiled DIR       where compiled functions are kept, so that they start faster
  --preview FILE       JSON for the preview page
  --reset              start with an empty data directory
  --help               this text`

// CloudBase's functions run in UTC; so do these, whatever the machine's zone.
process.env.TZ = 'UTC'
void main()

async function main(): Promise<void> {
  try {
    const options = readOptions()
    const emulator = await startEmulator(options)
    process.stdout.write(`ready ${emulator.url}\n`)
    const stop = () => void emulator.close().then(() => process.exit(0))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
    // Started by another program with a channel to it: end when that program is gone.
    if (process.send) process.once('disconnect', stop)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(1)
  }
}

function readOptions(): EmulatorOptions {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: '.data' },
      functions: { type: 'string' },
      collections: { type: 'string' },
      env: { type: 'string', multiple: true, default: [] },
      push: { type: 'string' },
      uploads: { type: 'string' },
      import: { type: 'string' },
      files: { type: 'string' },
      app: { type: 'string' },
      compiled: { type: 'string' },
      preview: { type: 'string' },
      reset: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    process.exit(0)
  }
  const port = Number(values.port)
  if (!values.functions || !Number.isInteger(port) || port < 0 || port > 65535) throw new Error(USAGE)
  return {
    port,
    dataDirectory: resolve(values.data),
    reset: values.reset,
    functionsDirectory: resolve(values.functions),
    env: Object.fromEntries(values.env.map(readVariable)),
    ...(values.collections && { collections: readCollections(values.collections) }),
    ...(values.push && { pushFunction: values.push }),
    ...(values.uploads && { uploads: values.uploads.replace(/\/+$/, '') }),
    ...(values.import && { importFile: existing(values.import) }),
    ...(values.files && { filesDirectory: existing(values.files) }),
    ...(values.app && { appDirectory: resolve(values.app) }),
    ...(values.compiled && { compiledDirectory: resolve(values.compiled) }),
    ...(values.preview && { previewFile: existing(values.preview) }),
  }
}

function readVariable(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Error(`--env ${text}: not KEY=VALUE`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function readCollections(file: string): CollectionDefinitions {
  return JSON.parse(readFileSync(file, 'utf8')) as CollectionDefinitions
}

function existing(file: string): string {
  if (!existsSync(file)) throw new Error(`${file} does not exist`)
  return resolve(file)
}
