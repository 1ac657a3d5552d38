import type { Reading } from '../clock/clock'

const RealDate = Date
const realNow = Date.now
let reading: Reading = { now: realNow(), real: realNow(), speed: 1 }

const emulatedNow = () => Math.round(reading.now + (realNow() - reading.real) * reading.speed)

// A proxy instead of a subclass: Date() without new, Date.parse, instanceof and .constructor all keep working.
const EmulatedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [emulatedNow()], newTarget),
  apply: () => new RealDate(emulatedNow()).toString(),
  get: (target, key, receiver) => (key === 'now' ? emulatedNow : Reflect.get(target, key, receiver)),
})

/** From now on Date in this thread goes by the emulator's clock. */
export function followClock(latest: Reading): void {
  reading = latest
  if (globalThis.Date === EmulatedDate) return
  globalThis.Date = EmulatedDate
  RealDate.prototype.constructor = EmulatedDate
}
