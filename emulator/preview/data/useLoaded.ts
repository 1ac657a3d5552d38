import { useCallback, useEffect, useRef, useState } from 'react'
import { sentenceOf } from './request'

/** Something asked for: what was last answered, and the sentence of what went wrong since, if anything did. */
export type Loaded<T> = { value: T | null; trouble: string | null; reload: () => void }

/** Loads once and again at each `reload`. An answer that was overtaken by a later question is dropped. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ value: T | null; trouble: string | null }>({ value: null, trouble: null })
  const latest = useRef(load)
  latest.current = load
  const asked = useRef(0)

  const reload = useCallback(() => {
    const turn = ++asked.current
    latest.current().then(
      (value) => turn === asked.current && setState({ value, trouble: null }),
      (thrown) => turn === asked.current && setState((last) => ({ ...last, trouble: sentenceOf(thrown) })),
    )
  }, [])
  useEffect(reload, [reload])
  return { ...state, reload }
}
