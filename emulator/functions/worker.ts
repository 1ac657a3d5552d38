import { createRequire } from 'node:module'
import { format } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import { type Loaded, loadCompiled } from './compiled'
import type { FromThread, Run, ThreadData } from './messages'
import { followClock } from './threadClock'

/** A function's thread: loads the deployed bundle once, then runs one event after another as SCF does. */
type Main = (event: unknown, context: unknown) => unknown

const port = parentPort
if (!port) throw new Error('worker.js is started by the emulator')
const { name, main, memory, clock, compiled } = workerData as ThreadData
const say = (message: FromThread) => port.postMessage(message)

let requestId = 'init'
for (const level of ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const) {
  console[level] = (...values: unknown[]) => say({ type: 'log', line: `${name} ${requestId} ${format(...values)}` })
}

followClock(clock)
const loaded = load()
if (loaded) {
  port.on('message', (run: Run) => void answer(loaded, run))
  say({ type: 'ready' })
}

function load(): { handle: Main; keep: Loaded['keep'] } | null {
  try {
    const { exports, keep } =
      compiled === null ? { exports: createRequire(main)(main), keep: () => {} } : loadCompiled(name, main, compiled)
    const { main: handle } = exports as { main?: unknown }
    if (typeof handle === 'function') return { handle: handle as Main, keep }
    say({ type: 'broken', message: `${name} does not export main` })
  } catch (error) {
    say({ type: 'broken', message: describe(error) })
  }
  return null
}

async function answer({ handle, keep }: { handle: Main; keep: Loaded['keep'] }, run: Run): Promise<void> {
  requestId = run.requestId
  followClock(run.clock)
  for (const [key, value] of Object.entries(run.env)) {
    if (value === null) delete process.env[key]
    else process.env[key] = value
  }
  try {
    const result = await handle(JSON.parse(run.event), context(run))
    say({ type: 'done', result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    say({ type: 'failed', message: describe(error) })
  }
  // By now the code that every event runs through is compiled too.
  keep()
}

function context(run: Run): Record<string, unknown> {
  return {
    request_id: run.requestId,
    function_name: name,
    function_version: '$LATEST',
    namespace: process.env.SCF_NAMESPACE,
    memory_limit_in_mb: memory,
    time_limit_in_ms: run.timeLimit,
    environment: JSON.stringify(run.env),
    callbackWaitsForEmptyEventLoop: false,
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : format(error)
}
