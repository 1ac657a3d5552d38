import { useState } from 'react'
import { forget, keep, kept } from '../phone/storage'

/** A value that survives a call, a crash or no network: kept on the phone with every change, until it is dropped. */
export function useDraft<T>(name: string, initial: T): [draft: T, change: (next: T) => void, drop: () => void] {
  const key = `draft/${name}` as const
  const [draft, setDraft] = useState<T>(() => (kept(key) as T | null) ?? initial)
  const change = (next: T) => {
    setDraft(next)
    keep(key, next)
  }
  return [draft, change, () => forget(key)]
}
