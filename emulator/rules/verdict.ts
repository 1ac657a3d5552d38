import { compareValues, keyOf, sameValue } from '../store/values/key'
import type { Demand } from './branches'
import type { Comparison } from './expression'

/** Null is "that cannot be said": it lets nobody in, and what is built upon it stays unsaid unless the rest decides. */
export type Verdict = boolean | null

export function both(left: Verdict, right: Verdict): Verdict {
  if (left === false || right === false) return false
  return left === null || right === null ? null : true
}

export function either(left: Verdict, right: Verdict): Verdict {
  return not(both(not(left), not(right)))
}

export function not(verdict: Verdict): Verdict {
  return verdict === null ? null : !verdict
}

type Order = Exclude<Comparison, 'in'>

/** Whether every value that meets the demand stands so to `value` (true), none does (false), or neither can be said. */
export function implied({ operator: demanded, value: bound }: Demand, operator: Order, value: unknown): Verdict {
  if (operator === '!=') return not(implied({ operator: demanded, value: bound, alone: true }, '==', value))
  if (demanded === 'has') return null
  if (demanded === '!=') return operator === '==' && sameValue(bound, value) ? false : null
  if (keyOf(bound)[0] !== keyOf(value)[0]) return demanded === '==' && operator === '==' ? false : null
  const given = rangeOf(demanded, bound)
  const wanted = rangeOf(operator, value)
  if (isWithin(given, wanted)) return true
  return isApart(given, wanted) ? false : null
}

/** What several demands together say; null when they contradict each other, as they may on a list. */
export function agreed(verdicts: readonly Verdict[]): Verdict {
  const said = new Set(verdicts.filter((verdict) => verdict !== null))
  return said.size === 1 ? said.has(true) : null
}

/** An end of null is open to infinity; `with` says whether the end itself belongs to it. */
type End = { at: unknown; with: boolean } | null
type Range = { from: End; to: End }

function rangeOf(operator: Exclude<Order, '!='>, at: unknown): Range {
  const end = { at, with: operator === '==' || operator.endsWith('=') }
  return { from: operator.startsWith('<') ? null : end, to: operator.startsWith('>') ? null : end }
}

function isWithin(inner: Range, outer: Range): boolean {
  return reachesNoFurther(inner.from, outer.from, -1) && reachesNoFurther(inner.to, outer.to, 1)
}

function reachesNoFurther(inner: End, outer: End, direction: 1 | -1): boolean {
  if (outer === null) return true
  if (inner === null) return false
  const order = compareValues(inner.at, outer.at) * direction
  return order < 0 || (order === 0 && (outer.with || !inner.with))
}

function isApart(one: Range, other: Range): boolean {
  return isBefore(one.to, other.from) || isBefore(other.to, one.from)
}

function isBefore(end: End, start: End): boolean {
  if (end === null || start === null) return false
  const order = compareValues(end.at, start.at)
  return order < 0 || (order === 0 && !(end.with && start.with))
}
