import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { build } from './build/targets'
import { demoFiles } from './emulator/demoFiles'
import { runEmulator, sceneKey } from './emulator/run'

/** `npm start [-- --port N --data DIR --reset --no-open]`: builds what has changed and opens the preview on demo data. */
async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8686' },
      data: { type: 'string', default: '.data/demo' },
      reset: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
    },
  })
  await build(['functions', 'emulator', 'h5'])
  const demo = await demoFiles(`${values.data}-files`, sceneKey, values.reset)
  const child = runEmulator(
    {
      port: Number(values.port),
      data: values.data,
      reset: values.reset,
      importFile: demo.documents,
      filesDirectory: demo.storage,
      previewFile: demo.preview,
    },
    'pipe',
  )
  child.stdout?.on('data', (chunk: Buffer) => {
    const ready = /ready (\S+)/.exec(chunk.toString())
    if (!ready?.[1]) return
    console.log(`\n惠邻 is running: ${ready[1]}\nStop it with Ctrl+C; "npm start -- --reset" starts afresh.\n`)
    if (!values['no-open'] && process.stdout.isTTY) openInBrowser(ready[1])
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}

/** Opens the machine's own browser; where there is none, the address above is enough. */
function openInBrowser(url: string): void {
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  spawn(command ?? '', words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

void main()
