import type { ServiceError } from '../wire/errors'
import type { Instance } from './instance'
import type { Run } from './messages'

/** The warm instances of one function and the events that wait for one. */
export type Pool = {
  /** The result as JSON text. Throws ServiceError. A `doomed` run loses its instance as soon as it has begun. */
  run(run: Run, doomed: boolean): Promise<string>
  /** Ends the instance that runs this request, as a crash would. */
  crash(requestId: string): void
  close(): void
}

type Job = { run: Run; doomed: boolean; resolve: (result: string) => void; reject: (error: unknown) => void }

/** Instances of one function at most. Two cores gain nothing from more: see docs/emulator.md for the figures. */
const MOST = 4

export function openPool(start: (gone: (instance: Instance) => void) => Promise<Instance>): Pool {
  const queue: Job[] = []
  const idle: Instance[] = []
  const all = new Set<Instance>()
  const running = new Map<string, Instance>()
  let starting = false
  let closed = false

  function serve(): void {
    while (queue.length > 0 && idle.length > 0) {
      const job = queue.shift()
      const instance = idle.shift()
      if (job && instance) void work(job, instance)
    }
    if (queue.length > 0 && !starting && !closed && all.size < MOST) void grow()
  }

  async function work({ run, doomed, resolve, reject }: Job, instance: Instance): Promise<void> {
    running.set(run.requestId, instance)
    const result = instance.run(run)
    if (doomed) instance.kill()
    await result.then(resolve, reject)
    running.delete(run.requestId)
    if (instance.alive()) idle.push(instance)
    serve()
  }

  async function grow(): Promise<void> {
    starting = true
    try {
      const instance = await start((gone) => {
        all.delete(gone)
        const at = idle.indexOf(gone)
        if (at >= 0) idle.splice(at, 1)
      })
      all.add(instance)
      idle.push(instance)
      if (closed) instance.kill()
    } catch (error) {
      // The first in line learns why; the others get another try.
      queue.shift()?.reject(error as ServiceError)
    }
    starting = false
    serve()
  }

  return {
    run: (run, doomed) =>
      new Promise((resolve, reject) => {
        queue.push({ run, doomed, resolve, reject })
        serve()
      }),
    crash: (requestId) => running.get(requestId)?.kill(),
    close() {
      closed = true
      for (const instance of all) instance.kill()
    },
  }
}
