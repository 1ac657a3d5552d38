import fc from 'fast-check'
import { consistencyProof, inclusionPath, isConsistent, isIncluded, merkleRoot } from '../../../domain/merkle/tree'
import { dataJson, testWithData } from '../../sharedData'

type Vectors = {
  cases: {
    leaves: string[]
    root: string
    inclusion: { index: number; path: string[] }[]
    consistency: { oldSize: number; oldRoot: string; proof: string[] }[]
  }[]
}

testWithData('roots, inclusion paths and consistency proofs are those of the published vectors', () => {
  const { cases } = dataJson<Vectors>('rfc6962/vectors.json')
  expect(cases.length).toBeGreaterThan(0)
  for (const { leaves, root, inclusion, consistency } of cases) {
    expect(merkleRoot(leaves)).toBe(root)
    for (const { index, path } of inclusion) {
      expect(inclusionPath(leaves, index)).toEqual(path)
      expect(isIncluded(leaves[index] ?? '', index, leaves.length, path, root)).toBe(true)
    }
    for (const { oldSize, oldRoot, proof } of consistency) {
      expect(consistencyProof(leaves, oldSize)).toEqual(proof)
      expect(isConsistent(oldSize, oldRoot, leaves.length, root, proof)).toBe(true)
    }
  }
})

const entry = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 2, maxLength: 2 })
const entries = fc.array(entry, { minLength: 1, maxLength: 70 })

test('every entry is proved at its place, and at no other place or tree', () => {
  fc.assert(
    fc.property(entries, fc.nat(), fc.nat(), (leaves, pick, other) => {
      const index = pick % leaves.length
      const leaf = leaves[index] ?? ''
      const root = merkleRoot(leaves)
      const path = inclusionPath(leaves, index)
      expect(isIncluded(leaf, index, leaves.length, path, root)).toBe(true)
      expect(isIncluded(`${leaf}ff`, index, leaves.length, path, root)).toBe(false)
      expect(isIncluded(leaf, index, leaves.length, [...path, root], root)).toBe(false)
      const elsewhere = other % leaves.length
      if (leaves[elsewhere] !== leaf) expect(isIncluded(leaf, elsewhere, leaves.length, path, root)).toBe(false)
      expect(isIncluded(leaf, leaves.length, leaves.length, path, root)).toBe(false)
    }),
  )
})

test('a tree that has only grown is consistent with every earlier one; one that was changed is not', () => {
  fc.assert(
    fc.property(entries, fc.nat(), fc.nat(), (leaves, pick, spot) => {
      const size = (pick % leaves.length) + 1
      const before = leaves.slice(0, size)
      const proof = consistencyProof(leaves, size)
      expect(isConsistent(size, merkleRoot(before), leaves.length, merkleRoot(leaves), proof)).toBe(true)
      const altered = before.map((leaf, i) => (i === spot % size ? `${leaf}00` : leaf))
      expect(isConsistent(size, merkleRoot(altered), leaves.length, merkleRoot(leaves), proof)).toBe(false)
    }),
  )
})
