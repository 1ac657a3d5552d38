import type { Clock } from '../clock/clock'
import type { Gate } from '../clock/gate'
import type { FunctionDefinition } from '../functions/catalogue'
import type { Log } from '../log'
import { type Cron, readCron } from './cron'
import { openPlans } from './plans'

/** Runs functions by the timer triggers of their config.json, on the emulated clock, and moves that clock. */
export type Timers = {
  /** Begins to fire, first what came due since it was last running: each trigger once, like a laptop that wakes up. */
  start(): void
  /** Jumps to `now` like a laptop that wakes up: a trigger that came due on the way fires once. Resolves when it has run. */
  jump(now: number): Promise<void>
  /** Lets `milliseconds` go by: everything that comes due fires in order, each at its own time. Resolves at the end. */
  play(milliseconds: number): Promise<void>
  setSpeed(speed: number): Promise<void>
  reset(): Promise<void>
  close(): void
}

/** What else comes due, once each: kept by somebody else, carried out here, in its turn between the triggers. */
export type Errands = {
  /** When the first one is due, epoch ms; null when there is none. */
  next(): number | null
  /** Carries out the first one. */
  run(): Promise<unknown>
  onPlanned(listener: () => void): void
}

type Trigger = { function: string; name: string; expression: string; cron: Cron; next: number | null }

/** The longest that setTimeout can wait. */
const LONGEST_WAIT = 2 ** 31 - 1

export function openTimers(options: {
  /** Where the plans are kept. */
  file: string
  clock: Clock
  gate: Gate
  functions: FunctionDefinition[]
  fire: (name: string, event: unknown) => Promise<unknown>
  errands: Errands
  moved: () => void
  log: Log
}): Timers {
  const { clock, gate, errands, log } = options
  const triggers = options.functions.flatMap((definition) => read(definition, log))
  const plans = openPlans(options.file)
  let alarm: NodeJS.Timeout | undefined
  let closed = false

  const plan = () => {
    for (const trigger of triggers) trigger.next = trigger.cron.next(clock.now())
    plans.keep(triggers)
  }

  /** Fires every trigger that is due, each once however often it came due, and plans it anew. */
  async function fireDue(): Promise<void> {
    const due = triggers.filter(({ next }) => next !== null && next <= clock.now()).sort(byTime)
    for (const trigger of due) await fire(trigger, trigger.next ?? clock.now(), clock.now())
    while (!closed && (errands.next() ?? Number.POSITIVE_INFINITY) <= clock.now()) await errands.run()
  }

  /** What comes next is planned, and on disk, before it fires: a firing that is cut off by kill -9 does not come twice. */
  function fire(trigger: Trigger, time: number, after: number): Promise<unknown> {
    const { function: name, name: TriggerName } = trigger
    trigger.next = trigger.cron.next(after)
    plans.keep(triggers)
    const Time = new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
    return options.fire(name, { Type: 'Timer', TriggerName, Time, Message: '' })
  }

  async function play(milliseconds: number): Promise<void> {
    const end = clock.now() + milliseconds
    for (;;) {
      const first = triggers.filter(({ next }) => next !== null).sort(byTime)[0]
      const errand = errands.next()
      const time = Math.min(first?.next ?? Number.POSITIVE_INFINITY, errand ?? Number.POSITIVE_INFINITY)
      if (time > end || closed) break
      clock.move(Math.max(time, clock.now()))
      options.moved()
      if (time === errand) await errands.run()
      else if (first) await fire(first, time, time)
    }
    clock.move(Math.max(end, clock.now()))
  }

  function setAlarm(): void {
    clearTimeout(alarm)
    const next = [...triggers.flatMap((trigger) => trigger.next ?? []), errands.next() ?? []].flat()
    if (next.length === 0 || closed) return
    const { now, speed } = clock.reading()
    const wait = Math.min(Math.max((Math.min(...next) - now) / speed, 0), LONGEST_WAIT)
    // As a call does, so that nobody moves the clock under a firing trigger.
    alarm = setTimeout(() => void gate.pass(fireDue).then(setAlarm), Math.ceil(wait))
    alarm.unref()
  }

  const move = (how: () => Promise<void>) =>
    gate.alone(async () => {
      clearTimeout(alarm)
      await how()
      options.moved()
      setAlarm()
    })

  errands.onPlanned(setAlarm)

  return {
    start() {
      for (const trigger of triggers) {
        const planned = plans.planned(trigger)
        trigger.next = planned !== null && planned <= clock.now() ? planned : trigger.cron.next(clock.now())
      }
      plans.keep(triggers)
      setAlarm()
    },
    jump: (now) =>
      move(async () => {
        const back = now < clock.now()
        clock.move(now)
        if (back) plan()
        else await fireDue()
      }),
    play: (milliseconds) => move(() => play(milliseconds)),
    setSpeed: (speed) => move(async () => clock.setSpeed(speed)),
    reset: () =>
      move(async () => {
        clock.reset()
        plan()
      }),
    close() {
      closed = true
      clearTimeout(alarm)
    },
  }
}

function read(definition: FunctionDefinition, log: Log): Trigger[] {
  return definition.triggers.flatMap(({ name, cron }) => {
    try {
      return [{ function: definition.name, name, expression: cron, cron: readCron(cron), next: null }]
    } catch (error) {
      log(`${definition.name}: trigger ${name} is ignored: ${(error as Error).message}`)
      return []
    }
  })
}

function byTime(one: Trigger, other: Trigger): number {
  return (one.next ?? 0) - (other.next ?? 0)
}
