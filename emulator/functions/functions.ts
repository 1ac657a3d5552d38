import type { Clock } from '../clock/clock'
import type { Gate } from '../clock/gate'
import type { Events } from '../events'
import type { Faults } from '../faults/faults'
import type { Log } from '../log'
import type { CallRecord, Meter } from '../meter/meter'
import { asServiceError, ServiceError } from '../wire/errors'
import { newRequestId } from '../wire/http'
import { isRecord } from '../wire/json'
import { type FunctionDefinition, findFunction } from './catalogue'
import { startInstance } from './instance'
import { openPool, type Pool } from './pool'

/** Who calls a function: the phone of a person, another function, a timer, or WeChat with a message. */
export type Caller = { from: 'phone' | 'function' | 'timer' | 'push'; openid: string | null }
type Outcome = { record: CallRecord; result: string } | { record: CallRecord; error: ServiceError }

export type Functions = {
  /** Runs the function with the event. Never throws; what went wrong is in the outcome. */
  call(name: string, event: unknown, caller: Caller): Promise<Outcome>
  /** Who made the running call with this id, and which function it is; null when it is over or unknown. */
  running(requestId: string): { function: FunctionDefinition; openid: string | null } | null
  /** Takes down the instance that runs this call. */
  crash(requestId: string): void
  close(): void
}

/** What a result may weigh: the phone's limit, and that of a call from function to function. */
const LARGEST_RESULT = { phone: 1024 * 1024, function: 6 * 1024 * 1024, timer: 6 * 1024 * 1024, push: 6 * 1024 * 1024 }
const LARGEST_EVENT = 6 * 1024 * 1024

export function openFunctions(options: {
  directory: string
  workerFile: string
  /** Where what V8 has compiled of the functions is kept; null when it is not. */
  compiled: string | null
  env: Record<string, string>
  /** The variables of one event. */
  eventEnv: (requestId: string, caller: Caller) => Record<string, string | null>
  clock: Clock
  gate: Gate
  meter: Meter
  faults: Faults
  events: Events
  log: Log
}): Functions {
  const { clock, meter, log } = options
  const pools = new Map<string, Pool>()
  const calls = new Map<string, { function: FunctionDefinition; openid: string | null }>()

  function poolOf(definition: FunctionDefinition): Pool {
    const found = pools.get(definition.name)
    if (found) return found
    const { workerFile, compiled, env } = options
    const pool = openPool((gone) =>
      startInstance(definition, { workerFile, compiled, env, clock: clock.reading(), log, gone }),
    )
    pools.set(definition.name, pool)
    return pool
  }

  async function run(requestId: string, name: string, event: unknown, caller: Caller, action: string | null) {
    const definition = findFunction(options.directory, name)
    if (!definition) {
      throw new ServiceError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
    }
    const text = JSON.stringify(event)
    if (Buffer.byteLength(text) > LARGEST_EVENT)
      throw new ServiceError('EXCEED_REQUEST_SIZE_LIMIT', 'event exceeds 6 MB')

    const struck = options.faults.strike({
      level: 'call',
      action,
      function: name,
      collection: null,
      mayConflict: false,
    })
    for (const fault of struck) {
      if (fault.kind === 'kill-emulator') process.kill(process.pid, 'SIGKILL')
      if (fault.kind === 'refuse') throw new ServiceError('SYS_ERR', 'refused on demand')
      if (fault.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms))
    }
    const pool = poolOf(definition)
    calls.set(requestId, { function: definition, openid: caller.openid })
    const env = options.eventEnv(requestId, caller)
    const timeLimit = definition.timeout * 1000
    const doomed = struck.some(({ kind }) => kind === 'crash-worker')
    const result = await pool.run(
      { type: 'run', requestId, event: text, env, clock: clock.reading(), timeLimit },
      doomed,
    )
    if (Buffer.byteLength(result) > LARGEST_RESULT[caller.from]) {
      const limit = LARGEST_RESULT[caller.from] / 1024 / 1024
      throw new ServiceError('EXCEED_MAX_RESPONSE_SIZE', `cloudfunction result size exceed limit (${limit}MB)`)
    }
    if (struck.some(({ kind }) => kind === 'lose-answer')) throw new ServiceError(LOST, 'answer lost on demand')
    return result
  }

  async function call(name: string, event: unknown, caller: Caller): Promise<Outcome> {
    const requestId = newRequestId()
    const action = isRecord(event) && typeof event.action === 'string' ? event.action : null
    const record = meter.begin({ requestId, function: name, action, at: clock.now() })
    const started = performance.now()
    let outcome: Outcome
    try {
      outcome = { record, result: await run(requestId, name, event, caller, action) }
    } catch (thrown) {
      const error = asServiceError(thrown)
      log(`${name} ${requestId} failed: ${error.code} ${error.message}`)
      outcome = { record, error }
    }
    calls.delete(requestId)
    meter.end(
      record,
      Math.round((performance.now() - started) * 1000) / 1000,
      'error' in outcome ? outcome.error.code : null,
    )
    options.events.send({ type: 'call', call: record })
    return outcome
  }

  return {
    // A call from within a call holds the gate already; a timer is run by the one who moves the clock.
    call: (name, event, caller) =>
      caller.from === 'phone' ? options.gate.pass(() => call(name, event, caller)) : call(name, event, caller),
    running: (requestId) => calls.get(requestId) ?? null,
    crash: (requestId) => pools.get(calls.get(requestId)?.function.name ?? '')?.crash(requestId),
    close() {
      for (const pool of pools.values()) pool.close()
    },
  }
}

/** The code of an answer that must never reach its caller: the connection is cut instead. */
const LOST = 'LOST_ON_DEMAND'

export function isLost(error: ServiceError): boolean {
  return error.code === LOST
}
