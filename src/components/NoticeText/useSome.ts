import { useState } from 'react'

/** So many rows are drawn at once: WeChat draws pages of some thousand nodes slowly. */
const AT_ONCE = 30

/** The first rows of a long list, and more of them when asked. */
export function useSome<Row>(rows: readonly Row[]): { some: readonly Row[]; rest: number; more: () => void } {
  const [most, setMost] = useState(AT_ONCE)
  return {
    some: rows.slice(0, most),
    rest: Math.max(0, rows.length - most),
    more: () => setMost((before) => before + AT_ONCE),
  }
}
