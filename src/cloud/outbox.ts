import { useSyncExternalStore } from 'react'
import type { ActionName, Request } from '../../domain/contract'
import type { Refusal } from '../../domain/refusals'
import { keep, kept, type Sending } from '../phone/storage'
import { call, Refused } from './call'
import { onReached } from './connection'

/**
 * What was done without network, kept on the phone until the cloud has heard of it. Only for actions that say themselves when they
 * happened and that may be repeated: a lost answer makes the phone say it again.
 */
export type Outbox = { waiting: Sending[]; refused: (Sending & { refusal: Refusal })[] }

let outbox: Outbox = { waiting: kept('outbox') ?? [], refused: [] }
const listeners = new Set<() => void>()

function change(next: Outbox): void {
  outbox = next
  keep('outbox', next.waiting)
  for (const listener of listeners) listener()
}

/** Keeps it, and says it as soon as the cloud can be reached: now, when another call succeeds, or when the program is opened again. */
export function queue<Name extends ActionName>(name: Name, request: Request<Name>): Promise<void> {
  const sending: Sending = { id: `${Date.now()}-${Math.random().toString(36).slice(2, 8)}`, name, request }
  change({ ...outbox, waiting: [...outbox.waiting, sending] })
  return flush()
}

let flushing: Promise<void> | null = null

/** Says what waits, in its order. What the cloud refuses is not said again, and is there to be shown. */
function flush(): Promise<void> {
  flushing ??= sendAll().finally(() => {
    flushing = null
  })
  return flushing
}

async function sendAll(): Promise<void> {
  for (let next = outbox.waiting[0]; next; next = outbox.waiting[0]) {
    const refusal = await send(next)
    if (refusal?.code === 'out-of-reach') return
    const { id } = next
    const waiting = outbox.waiting.filter((sending) => sending.id !== id)
    change({ waiting, refused: refusal ? [...outbox.refused, { ...next, refusal }] : outbox.refused })
  }
}

async function send({ name, request }: Sending): Promise<Refusal | null> {
  try {
    await call(name, request as never)
    return null
  } catch (failure) {
    if (failure instanceof Refused) return failure.refusal
    throw failure
  }
}

/** Once, when the program starts: what is left from last time goes out, and whatever is kept goes out when the network is back. */
export function startOutbox(): void {
  onReached(() => void flush())
  void flush()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What waits, and what was refused since the program was opened. */
export const useOutbox = (): Outbox => useSyncExternalStore(subscribe, () => outbox)

/** What was refused has been read. */
export const forgetRefused = (): void => change({ ...outbox, refused: [] })

/** What was refused of one action is over, as when the person does it anew. */
export const forgetRefusedOf = (name: ActionName): void =>
  change({ ...outbox, refused: outbox.refused.filter((sending) => sending.name !== name) })
