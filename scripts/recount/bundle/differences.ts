/** One difference between two lists of lines; places are counted from 0. */
export type Difference =
  | { kind: 'changed'; expected: number; actual: number }
  | { kind: 'missing'; expected: number; actual: number }
  | { kind: 'added'; actual: number }

/**
 * Where `actual` differs from `expected`, whose lines are (mostly) distinct: one change, one missing or one added line is one difference,
 * and does not make all that follows different. Takes one pass.
 */
export function differences(expected: readonly string[], actual: readonly string[]): Difference[] {
  const placeOf = new Map(expected.map((line, place) => [line, place]))
  const there = new Set(actual)
  const isGone = (place: number) => place < expected.length && !there.has(expected[place] ?? '')
  const found: Difference[] = []
  let at = 0
  for (const [place, line] of actual.entries()) {
    if (line === expected[at]) {
      at += 1
      continue
    }
    const belongs = placeOf.get(line)
    if (belongs === undefined && isGone(at)) {
      found.push({ kind: 'changed', expected: at, actual: place })
      at += 1
      continue
    }
    for (; belongs !== undefined && at < belongs && isGone(at); at++)
      found.push({ kind: 'missing', expected: at, actual: place })
    if (belongs === at) at += 1
    else found.push({ kind: 'added', actual: place })
  }
  for (; at < expected.length; at++) found.push({ kind: 'missing', expected: at, actual: actual.length })
  return found
}
