import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils'

/** Merkle trees of RFC 6962 section 2.1 (SHA-256). Entries, roots and proof nodes are lower-case hex; an entry may have any length. */
export type Hex = string

const LEAF = new Uint8Array([0x00])
const NODE = new Uint8Array([0x01])

/** Hash of one entry as a leaf of the tree. */
export const leafHash = (entry: Hex): Hex => bytesToHex(sha256(concatBytes(LEAF, hexToBytes(entry))))

/** Hash of two subtrees side by side. */
export const nodeHash = (left: Hex, right: Hex): Hex =>
  bytesToHex(sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right))))

/** The largest power of two smaller than `size` (size >= 2): where RFC 6962 splits a tree. */
export function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

const EMPTY_ROOT: Hex = bytesToHex(sha256(new Uint8Array()))

/** Root over subtree roots or leaf hashes that stand side by side, all but the last of them complete and of one size. */
export function rootOfHashes(hashes: readonly Hex[]): Hex {
  if (hashes.length === 0) return EMPTY_ROOT
  let level = hashes
  while (level.length > 1) level = parents(level)
  return level[0] as Hex
}

/** One level up: pairs are hashed together, an odd one at the end moves up as it is. Yields the same tree as splitting from the top. */
function parents(level: readonly Hex[]): Hex[] {
  const above: Hex[] = []
  for (let i = 0; i < level.length; i += 2) {
    const left = level[i] as Hex
    const right = level[i + 1]
    above.push(right === undefined ? left : nodeHash(left, right))
  }
  return above
}

/** Merkle tree hash of the entries, in their order. */
export const merkleRoot = (entries: readonly Hex[]): Hex => rootOfHashes(entries.map(leafHash))

/** Path from the hash at `index` up to the root over `hashes`, nearest sibling first. */
export function pathOfHashes(hashes: readonly Hex[], index: number): Hex[] {
  const path: Hex[] = []
  let level: readonly Hex[] = hashes
  for (let at = index; level.length > 1; at = at >> 1) {
    const sibling = level[at ^ 1]
    if (sibling !== undefined) path.push(sibling)
    level = parents(level)
  }
  return path
}

/** A tree with all its hashes kept, for many proofs: each takes a step a level. Both throw RangeError for what is not in it. */
export function treeOf(entries: readonly Hex[]) {
  const levels: (readonly Hex[])[] = [entries.map(leafHash)]
  for (let top = levels[0] ?? []; top.length > 1; levels.push(top)) top = parents(top)
  /** Root over the entries from `from` until `to`, a part that splitting from the top comes to. */
  const rootOver = (from: number, to: number): Hex => {
    let height = 0
    while (2 ** height < to - from) height += 1
    return levels[height]?.[from / 2 ** height] as Hex
  }
  /** Inclusion proof (audit path) of the entry at `index`. */
  const inclusionPath = (index: number): Hex[] => {
    if (!Number.isInteger(index) || index < 0 || index >= entries.length) throw new RangeError(`no entry ${index}`)
    return levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? [])
  }
  /** Consistency proof: that the tree of the first `size` entries is the beginning of this tree. `0 < size <= entries.length`. */
  const consistencyProof = (size: number): Hex[] => {
    if (!Number.isInteger(size) || size < 1 || size > entries.length) throw new RangeError(`no earlier tree of ${size}`)
    const subproof = (from: number, to: number, m: number, complete: boolean): Hex[] => {
      const n = to - from
      if (m === n) return complete ? [] : [rootOver(from, to)]
      const k = splitOf(n)
      return m <= k
        ? [...subproof(from, from + k, m, complete), rootOver(from + k, to)]
        : [...subproof(from + k, to, m - k, false), rootOver(from, from + k)]
    }
    return subproof(0, entries.length, size, true)
  }
  return { root: levels[levels.length - 1]?.[0] ?? EMPTY_ROOT, inclusionPath, consistencyProof }
}

/** Inclusion proof (audit path) of the entry at `index`. Throws RangeError when there is no such entry. */
export const inclusionPath = (entries: readonly Hex[], index: number): Hex[] => treeOf(entries).inclusionPath(index)

/** The root that a hash at `index` of a tree of `size` leads to by `path`, or null when the path has the wrong length. */
function climb(hash: Hex, index: number, size: number, path: readonly Hex[]): Hex | null {
  let at = index
  let last = size - 1
  let here = hash
  let used = 0
  for (; last > 0; at = at >> 1, last = last >> 1) {
    if (at % 2 === 0 && at === last) continue
    const sibling = path[used]
    if (sibling === undefined) return null
    here = at % 2 === 1 ? nodeHash(sibling, here) : nodeHash(here, sibling)
    used += 1
  }
  return used === path.length ? here : null
}

/** Whether `path` proves that `entry` is number `index` of the `size` entries under `root`. */
export const isIncluded = (entry: Hex, index: number, size: number, path: readonly Hex[], root: Hex): boolean =>
  Number.isInteger(index) && index >= 0 && index < size && climb(leafHash(entry), index, size, path) === root

/** Consistency proof: that the tree of the first `size` entries is the beginning of the tree of all. `0 < size <= entries.length`. */
export const consistencyProof = (entries: readonly Hex[], size: number): Hex[] => treeOf(entries).consistencyProof(size)

/** Whether `proof` shows that the tree of `newSize` under `newRoot` begins with the tree of `oldSize` under `oldRoot` (RFC 9162 2.1.4.2). */
export function isConsistent(
  oldSize: number,
  oldRoot: Hex,
  newSize: number,
  newRoot: Hex,
  proof: readonly Hex[],
): boolean {
  if (oldSize < 1 || oldSize > newSize) return false
  if (oldSize === newSize) return proof.length === 0 && oldRoot === newRoot
  const nodes = Number.isInteger(Math.log2(oldSize)) ? [oldRoot, ...proof] : [...proof]
  let at = oldSize - 1
  let last = newSize - 1
  while (at % 2 === 1) {
    at = at >> 1
    last = last >> 1
  }
  const first = nodes[0]
  if (first === undefined) return false
  let oldHash = first
  let newHash = first
  for (const node of nodes.slice(1)) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      oldHash = nodeHash(node, oldHash)
      newHash = nodeHash(node, newHash)
      while (at % 2 === 0 && at !== 0) {
        at = at >> 1
        last = last >> 1
      }
    } else {
      newHash = nodeHash(newHash, node)
    }
    at = at >> 1
    last = last >> 1
  }
  return last === 0 && oldHash === oldRoot && newHash === newRoot
}
