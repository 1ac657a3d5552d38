import { Worker } from 'node:worker_threads'
import type { Reading } from '../clock/clock'
import type { Log } from '../log'
import { ServiceError } from '../wire/errors'
import type { FunctionDefinition } from './catalogue'
import type { FromThread, Run, ThreadData } from './messages'

/** One warm copy of a function in its own thread. It runs one event at a time and never two. */
export type Instance = {
  /** The result as JSON text. Throws ServiceError when the function throws, takes too long or takes its thread down. */
  run(run: Run): Promise<string>
  /** Ends the thread; a running event fails as a crash does. */
  kill(): void
  alive(): boolean
}

const LOADING_LIMIT = 60_000

/** Starts a thread and resolves when the bundle is loaded. Throws ServiceError when it cannot be. `gone` is told when the thread ends. */
export function startInstance(
  definition: FunctionDefinition,
  options: {
    workerFile: string
    compiled: string | null
    env: Record<string, string>
    clock: Reading
    log: Log
    gone: (instance: Instance) => void
  },
): Promise<Instance> {
  const { name, main, memory, timeout } = definition
  const worker = new Worker(options.workerFile, {
    workerData: { name, main, memory, clock: options.clock, compiled: options.compiled } satisfies ThreadData,
    env: { ...options.env, ...definition.env },
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
    stderr: true,
  })
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.on('data', (chunk: Buffer) => options.log(`${name} ${chunk.toString().trimEnd()}`))
  }

  type Waiting = { resolve: (result: string) => void; reject: (error: ServiceError) => void }
  let waiting: Waiting | null = null
  const settle = (use: (waiter: Waiting) => void) => {
    const waiter = waiting
    waiting = null
    if (waiter) use(waiter)
  }
  const fail = (code: string, message: string) => settle((waiter) => waiter.reject(new ServiceError(code, message)))

  const wait = (milliseconds: number, late: () => void) =>
    new Promise<string>((resolve, reject) => {
      const timer = setTimeout(late, milliseconds)
      const stopped = (use: () => void) => {
        clearTimeout(timer)
        use()
      }
      waiting = {
        resolve: (result) => stopped(() => resolve(result)),
        reject: (error) => stopped(() => reject(error)),
      }
    })

  let alive = true
  const kill = () => {
    alive = false
    void worker.terminate()
  }
  const instance: Instance = {
    run(run) {
      const result = wait(timeout * 1000, () => {
        kill()
        fail('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${timeout} seconds`)
      })
      worker.postMessage(run)
      return result
    },
    kill,
    alive: () => alive,
  }

  worker.on('message', (message: FromThread) => {
    if (message.type === 'log') return options.log(message.line)
    // A thread takes a moment to end; what it says after that is no answer any more.
    if (!alive) return
    if (message.type === 'ready') settle((waiter) => waiter.resolve(''))
    else if (message.type === 'done') settle((waiter) => waiter.resolve(message.result))
    else if (message.type === 'failed') fail('FUNCTIONS_EXECUTE_FAIL', message.message)
    else {
      kill()
      fail('FUNCTIONS_EXECUTE_FAIL', message.message)
    }
  })
  worker.on('error', (error) => {
    alive = false
    fail('FUNCTIONS_EXECUTE_FAIL', error.stack ?? error.message)
  })
  worker.on('exit', (code) => {
    alive = false
    fail('FUNCTIONS_EXECUTE_FAIL', `function exited with code ${code} before it answered`)
    options.gone(instance)
  })

  return wait(LOADING_LIMIT, () => {
    kill()
    fail('FUNCTIONS_TIME_LIMIT_EXCEEDED', `${name} took longer than ${LOADING_LIMIT / 1000} seconds to load`)
  }).then(() => instance)
}
