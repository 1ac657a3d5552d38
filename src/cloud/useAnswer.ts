import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionName, Answer, Request } from '../../domain/contract'
import type { Refusal } from '../../domain/refusals'
import { forget, keep, kept, keysOf } from '../phone/storage'
import { call, Refused } from './call'

/** Answers that are kept for a phone without network. */
const MOST_KEPT = 20

export type Asked<Name extends ActionName> =
  | { ready: false; refusal: Refusal | null; again: () => void }
  | { ready: true; data: Answer<Name>; again: () => void }

/**
 * What the cloud answers, asked when the page opens and whenever it is shown again. Without network it is what was last
 * seen; the page says so (components/Page).
 */
export function useAnswer<Name extends ActionName>(name: Name, request: Request<Name>): Asked<Name> {
  const key = `answer/${name}/${JSON.stringify(request)}` as const
  const [seen, setSeen] = useState<{ key: string; data: Answer<Name> | null; refusal: Refusal | null }>({
    key,
    data: null,
    refusal: null,
  })
  const asking = useRef<string | null>(null)

  const ask = useCallback(async () => {
    if (asking.current === key) return
    asking.current = key
    const next = await askOnce<Name>(key, name, JSON.parse(key.slice(`answer/${name}/`.length)) as Request<Name>)
    if (asking.current !== key) return
    asking.current = null
    setSeen((before) =>
      next.data === null && next.refusal?.code === 'out-of-reach' && before.data ? before : { key, ...next },
    )
  }, [key, name])
  const again = useCallback(() => void ask(), [ask])

  useEffect(again, [again])
  useDidShow(again)
  useEffect(() => onClockMoved(again), [again])

  const { data, refusal } = seen.key === key ? seen : { data: null, refusal: null }
  return data === null ? { ready: false, refusal, again } : { ready: true, data, again }
}

async function askOnce<Name extends ActionName>(
  key: `answer/${string}`,
  name: Name,
  request: Request<Name>,
): Promise<{ data: Answer<Name> | null; refusal: Refusal | null }> {
  try {
    const data = await call(name, request)
    keepAnswer(key, data)
    return { data, refusal: null }
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure
    const last = failure.refusal.code === 'out-of-reach' ? (kept(key) as Answer<Name> | null) : null
    return { data: last, refusal: failure.refusal }
  }
}

function keepAnswer(key: `answer/${string}`, data: unknown): void {
  const others = keysOf('answer/').filter((other) => other !== key)
  for (const oldest of others.slice(0, Math.max(0, others.length + 1 - MOST_KEPT))) forget(oldest)
  keep(key, data)
}

/** The preview moves the emulator's clock: what is shown is asked for anew. */
function onClockMoved(then: () => void): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => {}
  const listen = ({ data, origin }: MessageEvent<{ type?: string }>) => {
    if (origin === window.location.origin && data?.type === 'emulator:clock') then()
  }
  window.addEventListener('message', listen)
  return () => window.removeEventListener('message', listen)
}
