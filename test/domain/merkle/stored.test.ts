import * as fc from 'fast-check'
import {
  completedBy,
  consistencyRanges,
  type HashOf,
  inclusionRanges,
  type Node,
  nodesOver,
  rootOver,
} from '../../../domain/merkle/stored'
import { type Hex, isConsistent, isIncluded, leafHash, nodeHash, treeOf } from '../../../domain/merkle/tree'

const entry = (index: number): Hex => index.toString(16).padStart(64, '0')
const key = ({ level, n }: Node) => `${level}:${n}`

/** The stored nodes of a log, written as it grew. */
function grown(size: number): { hashOf: HashOf; asked: () => number; forget: () => void } {
  const nodes = new Map<string, Hex>()
  for (let index = 0; index < size; index++)
    for (const node of completedBy(index))
      nodes.set(
        key(node),
        node.level === 0
          ? leafHash(entry(node.n))
          : nodeHash(
              nodes.get(key({ level: node.level - 1, n: node.n * 2 })) as Hex,
              nodes.get(key({ level: node.level - 1, n: node.n * 2 + 1 })) as Hex,
            ),
      )
  const asked = new Set<string>()
  const hashOf: HashOf = (node) => {
    asked.add(key(node))
    const hash = nodes.get(key(node))
    if (hash === undefined) throw new RangeError(`${key(node)} is not complete`)
    return hash
  }
  return { hashOf, asked: () => asked.size, forget: () => asked.clear() }
}

test('heads and proofs from stored parts are those of the whole tree, for every size, index and earlier size', () => {
  const { hashOf } = grown(70)
  for (let size = 1; size <= 70; size++) {
    const tree = treeOf(Array.from({ length: size }, (_, i) => entry(i)))
    const root = rootOver([0, size], hashOf)
    expect(root).toBe(tree.root)
    for (let index = 0; index < size; index++) {
      const path = inclusionRanges(index, size).map((range) => rootOver(range, hashOf))
      expect(path).toEqual(tree.inclusionPath(index))
      const old = index + 1
      const proof = consistencyRanges(old, size).map((range) => rootOver(range, hashOf))
      expect(proof).toEqual(tree.consistencyProof(old))
      expect(isConsistent(old, rootOver([0, old], hashOf), size, root, proof)).toBe(true)
    }
  }
})

test('among a million versions a proof has at most 20 hashes, made of at most some 40 stored ones', () => {
  const SIZE = 1_000_000
  /** Hashes that stand for the parts of a tree nobody has to build: which of them are read is what counts. */
  const standIn = new Map<string, Hex>()
  const hashOf: HashOf = (node) => {
    const { level, n } = node
    if ((n + 1) * 2 ** level > SIZE) throw new RangeError(`${key(node)} is not complete`)
    const hash = leafHash(entry(level * 2 ** 24 + n))
    standIn.set(key(node), hash)
    return hash
  }
  fc.assert(
    fc.property(fc.nat(SIZE - 1), (index) => {
      standIn.clear()
      const path = inclusionRanges(index, SIZE).map((range) => rootOver(range, hashOf))
      expect(path.length).toBeLessThanOrEqual(20)
      expect(standIn.size).toBeLessThanOrEqual(40)
      rootOver([0, SIZE], hashOf)
      expect(standIn.size).toBeLessThanOrEqual(47)
    }),
  )
})

test('a log of 4,096 versions, grown one by one: each proof holds, and what it reads is what is stored', () => {
  const SIZE = 4095
  const { hashOf, asked, forget } = grown(SIZE)
  const root = rootOver([0, SIZE], hashOf)
  fc.assert(
    fc.property(fc.nat(SIZE - 1), (index) => {
      forget()
      const path = inclusionRanges(index, SIZE).map((range) => rootOver(range, hashOf))
      expect(isIncluded(entry(index), index, SIZE, path, root)).toBe(true)
      expect(asked()).toBeLessThanOrEqual(24)
    }),
  )
})

test('the parts of a range stand side by side and fill it', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (size) => {
      const nodes = nodesOver([0, size])
      let at = 0
      for (const { level, n } of nodes) {
        expect(n * 2 ** level).toBe(at)
        at += 2 ** level
      }
      expect(at).toBe(size)
      expect(nodes.length).toBeLessThanOrEqual(17)
    }),
  )
})
