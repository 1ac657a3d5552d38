import fc from 'fast-check'
import { merkleRoot } from '../../../domain/merkle/tree'
import { leafOf, sealBallot } from '../../../domain/voting/ballot'
import type { Poll } from '../../../domain/voting/poll'
import { BLOCK, blockOf, isCounted, proveLeaf, stepsOf } from '../../../domain/voting/result'
import { sealResult } from '../../../domain/voting/sealing'

const poll: Poll = {
  _id: 'p1',
  title: 'a poll',
  area: 'hj.01.01',
  areaName: 'a community',
  about: '',
  preset: 'advice-of-households',
  minimumAge: null,
  floorArea: null,
  rollAt: 0,
  ballot: 'budget',
  rule: 'greedy',
  budget: 100,
  guarantees: [],
  opensAt: 0,
  closesAt: 1000,
  entitled: 5000,
  sealedAt: null,
  projects: ['road', 'lamp', 'tree'].map((id) => ({
    id,
    name: id,
    why: '',
    details: '',
    cost: 50,
    category: 'works',
    benefits: '',
    picture: 'road',
  })),
}
const none = { assisted: 0, area: null }
const key = '5a'.repeat(32)
const ballotsOf = (households: number) =>
  Array.from({ length: households }, (_, i) =>
    sealBallot('p1', `hj.01.01.1.01.01.1-${i}`, i % 3 ? ['road'] : ['tree', 'lamp'], key),
  )

test('blocks of ballots prove every leaf under the root of one tree over all of them', () => {
  for (const households of [1, 2, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 77]) {
    const ballots = ballotsOf(households)
    const { result, blocks } = sealResult(poll, ballots, none, 2000)
    expect(result.root).toBe(merkleRoot(ballots.map(({ leaf }) => leaf).sort()))
    for (const { leaf } of ballots.filter((_, i) => i % 97 === 0 || i === households - 1)) {
      const block = blocks[blockOf(result, leaf)]
      const proof = block && proveLeaf(result, block, leaf)
      if (!proof) throw new Error('no proof')
      expect(isCounted(leaf, proof, result.root)).toBe(true)
      expect(stepsOf(leaf, proof).at(-1)).toBe(result.root)
      expect(isCounted(leafOf('00'.repeat(16), ['road']), proof, result.root)).toBe(false)
    }
  }
})

test('a leaf that was never cast has no proof', () => {
  const { result, blocks } = sealResult(poll, ballotsOf(10), none, 2000)
  for (const leaf of ['00'.repeat(32), '7f'.repeat(32), 'ff'.repeat(32)]) {
    const block = blocks[blockOf(result, leaf)]
    expect(block ? proveLeaf(result, block, leaf) : null).toBeNull()
  }
})

test('the result does not depend on the order in which ballots arrived', () => {
  const ballots = ballotsOf(60)
  const sealed = sealResult(poll, ballots, none, 2000)
  fc.assert(
    fc.property(fc.shuffledSubarray(ballots, { minLength: 60 }), (shuffled) => {
      expect(sealResult(poll, shuffled, none, 2000)).toEqual(sealed)
    }),
    { numRuns: 10 },
  )
})

test('casting the same again is the same ballot; another choice, voter or key is another leaf under the right id', () => {
  const first = sealBallot('p1', 'home', ['road', 'lamp'], key)
  expect(sealBallot('p1', 'home', ['lamp', 'road'], key)).toEqual(first)
  const changed = sealBallot('p1', 'home', ['road'], key)
  expect(changed._id).toBe(first._id)
  expect(changed.leaf).not.toBe(first.leaf)
  expect(sealBallot('p1', 'other', ['road', 'lamp'], key)._id).not.toBe(first._id)
  expect(sealBallot('p1', 'home', ['road', 'lamp'], 'a5'.repeat(32))._id).not.toBe(first._id)
  expect(first.leaf).toBe(leafOf(first.nonce, ['lamp', 'road']))
  expect(JSON.stringify(first)).not.toContain('home')
})
