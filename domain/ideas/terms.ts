import type { AreaId } from '../community/area'

/** Most terms that an idea is found by. */
export const MOST_TERMS = 12
/** Terms that are looked up while somebody types, and ideas read for each: together what one look examines at most. */
export const TERMS_ASKED = 8
export const READ_FOR_EACH = 6

/** Characters that stand in most titles; a pair of them says nothing, a pair with one of them says less. */
const common = new Set(
  '的了在是我有和就不人都一个上也很到说要去你会着没看好这那吗吧呢们请能想让给把被再多少大小里下门前后希望建议小区社区咱',
)

/**
 * What a title can be found by: pairs of neighbouring characters (Chinese is written without spaces, and most words have two), and words in
 * Latin letters or digits as they are. Those that look rarest come first; at most MOST_TERMS.
 */
export function termsOf(title: string): string[] {
  const found = new Map<string, number>()
  for (const [run] of title.toLowerCase().matchAll(/[一-鿿]+|[a-z0-9]+/g))
    for (const term of isHan(run) ? pairsOf(run) : [run]) if (!found.has(term)) found.set(term, commonness(term))
  return [...found]
    .filter(([term, weight]) => term.length > 1 && weight < 2)
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST_TERMS)
    .map(([term]) => term)
}

const isHan = (run: string): boolean => run >= '一'

const pairsOf = (run: string): string[] => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))

const commonness = (term: string): number => (isHan(term) ? [...term].filter((char) => common.has(char)).length : 0)

/** A term within a community, as it is stored and looked up: one index entry says both. */
export const termIn = (community: AreaId, term: string): string => `${community}|${term}`
