import type { Moment } from '../wording/time'
import { termsOf } from './terms'

/** Most ideas that are shown beside a title that is being typed. */
const MOST_SHOWN = 3
/** Of 1,000 terms that two titles have between them, how many must be in both for them to be called similar. */
const LIKE_ENOUGH = 200

type Comparable = { _id: string; title: string; supporters: number; at: Moment }

/** How alike two titles are: shared terms of 1,000 in either (Jaccard), 0 where one has none. */
export function likeness(title: string, other: string): number {
  const [some, others] = [new Set(termsOf(title)), new Set(termsOf(other))]
  const shared = [...some].filter((term) => others.has(term)).length
  const either = some.size + others.size - shared
  return either === 0 ? 0 : Math.floor((shared * 1000) / either)
}

/** Those that are like a title, the most alike first, then the most supported; the same however they came, each once. */
export function mostAlike<T extends Comparable>(title: string, candidates: readonly T[]): T[] {
  const each = [...new Map(candidates.map((idea) => [idea._id, idea])).values()]
  return each
    .map((idea) => ({ idea, like: likeness(title, idea.title) }))
    .filter(({ like }) => like >= LIKE_ENOUGH)
    .sort(
      (a, b) =>
        b.like - a.like ||
        b.idea.supporters - a.idea.supporters ||
        b.idea.at - a.idea.at ||
        (a.idea._id < b.idea._id ? -1 : 1),
    )
    .slice(0, MOST_SHOWN)
    .map(({ idea }) => idea)
}
