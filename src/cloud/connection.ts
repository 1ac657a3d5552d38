import { useSyncExternalStore } from 'react'

/** Whether the last call reached the cloud. */
let reached = true
const listeners = new Set<() => void>()

export function setReached(value: boolean): void {
  if (value === reached) return
  reached = value
  for (const listener of listeners) listener()
}

/** Calls back each time the cloud is reached again. */
export function onReached(then: () => void): void {
  listeners.add(() => reached && then())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useReached = (): boolean => useSyncExternalStore(subscribe, () => reached)
