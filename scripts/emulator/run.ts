import { type ChildProcess, spawn } from 'node:child_process'

export type Run = {
  port: number
  data: string
  /** Reset before starting. */
  reset?: boolean
  /** JSON lines that are imported when the data directory is new. */
  importFile?: string
  /** Files that its storage then starts with. */
  filesDirectory?: string
  /** The preview's people, doors and moments. */
  previewFile?: string
}

/** Key that entrance codes are signed with on a laptop; a deployment sets its own (docs/deploy.md). */
export const sceneKey = process.env.HUILIN_SCENE_KEY ?? 'demo-entrance-key'

/** The local CloudBase with our functions in it; it ends when this process does. */
export function runEmulator(
  { port, data, reset, importFile, filesDirectory, previewFile }: Run,
  stdout: 'inherit' | 'pipe',
): ChildProcess {
  const words = [
    ['--port', String(port)],
    ['--data', data],
    ['--functions', 'dist/cloudfunctions'],
    ['--collections', 'dist/collections.json'],
    ['--env', `HUILIN_SCENE_KEY=${sceneKey}`],
    ['--uploads', 'people', '--push', 'media', '--compiled', '.cache/compiled'],
    previewFile ? ['--app', 'dist/h5', '--preview', previewFile] : [],
    importFile ? ['--import', importFile] : [],
    filesDirectory ? ['--files', filesDirectory] : [],
    reset ? ['--reset'] : [],
  ].flat()
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/emulator/cli.js', ...words], {
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  // npm that is ended tells nobody; whoever is left without it ends too, and gives the port back.
  const npm = process.ppid
  setInterval(() => process.ppid !== npm && child.kill('SIGTERM'), 500).unref()
  return child
}
