import { useSyncExternalStore } from 'react'
import type { ActionName, Answer } from '../../domain/contract'
import { keep, kept } from '../phone/storage'
import { cloudTime } from './clock'

export type Emergency = Answer<'notices.listNotices'>['emergencies'][number]
type State = { all: Emergency[]; folded: string[] }

/** Kept, so that an emergency stands on top of the first page that is opened, also without network. */
let now: State = { all: kept('emergencies') ?? [], folded: kept('folded') ?? [] }
const listeners = new Set<() => void>()

function become(next: State): void {
  now = next
  for (const listener of listeners) listener()
}

const telling: readonly ActionName[] = ['community.openHome', 'notices.listNotices']

/** Takes from an answer which emergencies are on; other answers say nothing about them. */
export function heardEmergencies(action: ActionName, answer: unknown): void {
  if (!telling.includes(action)) return
  const all = (answer as { emergencies: Emergency[] }).emergencies
  if (JSON.stringify(all) === JSON.stringify(now.all)) return
  const folded = now.folded.filter((id) => all.some((emergency) => emergency.id === id))
  keep('emergencies', all)
  keep('folded', folded)
  become({ all, folded })
}

/** Folds an emergency to one line, or unfolds it. It goes when it ends, not before. */
export function fold(id: string, isFolded: boolean): void {
  const others = now.folded.filter((other) => other !== id)
  const folded = isFolded ? [...others, id] : others
  keep('folded', folded)
  become({ ...now, folded })
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The emergencies that are on now, each with whether it is folded. */
export function useEmergencies(): { emergency: Emergency; folded: boolean }[] {
  const { all, folded } = useSyncExternalStore(subscribe, () => now)
  return all
    .filter(({ closesAt }) => cloudTime(Date.now()) < closesAt)
    .map((emergency) => ({ emergency, folded: folded.includes(emergency.id) }))
}
