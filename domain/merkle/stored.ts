import { type Hex, nodeHash, rootOfHashes, splitOf } from './tree'

/**
 * A tree that only grows, kept as the hashes of its complete parts: node n of a level stands for the entries from n * 2^level until
 * (n + 1) * 2^level, and never changes. Heads and proofs of any size come from at most some 2 log2(size) of them.
 */
export type Node = { level: number; n: number }
/** Entries from the first until before the second: a part that splitting from the top comes to. */
export type Range = [from: number, until: number]
/** Gives the hash of a complete part. */
export type HashOf = (node: Node) => Hex

/** The complete parts that a new last entry completes, itself first: each is made of the one before and of its left neighbour. */
export function completedBy(index: number): Node[] {
  const nodes: Node[] = []
  for (let level = 0, n = index; ; level += 1, n = (n - 1) / 2) {
    nodes.push({ level, n })
    if (n % 2 === 0) return nodes
  }
}

/** The complete parts that make up a range, from left to right, each smaller than the one before. */
export function nodesOver([from, until]: Range): Node[] {
  const nodes: Node[] = []
  for (let at = from; at < until; ) {
    let level = 0
    while (2 ** (level + 1) <= until - at) level += 1
    nodes.push({ level, n: at / 2 ** level })
    at += 2 ** level
  }
  return nodes
}

/** The root over a range. */
export function rootOver(range: Range, hashOf: HashOf): Hex {
  const [last, ...left] = nodesOver(range).map(hashOf).reverse()
  return last === undefined ? rootOfHashes([]) : left.reduce((right, hash) => nodeHash(hash, right), last)
}

/** The ranges whose roots prove that the entry at `index` is in the tree of `size` entries, nearest sibling first. */
export function inclusionRanges(index: number, size: number): Range[] {
  const path = (from: number, until: number): Range[] => {
    if (until - from === 1) return []
    const middle = from + splitOf(until - from)
    return index < middle ? [...path(from, middle), [middle, until]] : [...path(middle, until), [from, middle]]
  }
  return path(0, size)
}

/** The ranges whose roots prove that the tree of the first `old` entries is the beginning of that of `size`. */
export function consistencyRanges(old: number, size: number): Range[] {
  const proof = (from: number, until: number, complete: boolean): Range[] => {
    if (old === until) return complete ? [] : [[from, until]]
    const middle = from + splitOf(until - from)
    return old <= middle
      ? [...proof(from, middle, complete), [middle, until]]
      : [...proof(middle, until, false), [from, middle]]
  }
  return proof(0, size, true)
}
