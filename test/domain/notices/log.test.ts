import * as fc from 'fast-check'
import { consistencyProof, leafHash, merkleRoot } from '../../../domain/merkle/tree'
import { headToKeep, judgeHead, type KeptHead } from '../../../domain/notices/log'

const entries = (count: number, of = '00') =>
  Array.from({ length: count }, (_, i) => leafHash(`${of}${i.toString(16).padStart(4, '0')}`))
const headOf = (log: string[]) => ({ size: log.length, root: merkleRoot(log) })

test('a phone follows a log that only grows, and keeps since when', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }), (steps) => {
      let kept: KeptHead | null = null
      let size = 0
      for (const [at, step] of steps.entries()) {
        size += step
        const log = entries(size)
        const proof = kept ? consistencyProof(log, kept.size) : []
        const verdict = judgeHead(kept, headOf(log), proof)
        expect(verdict).toBe(kept ? (kept.size === size ? 'same' : 'extends') : 'first')
        const before: KeptHead | null = kept
        kept = headToKeep(kept, headOf(log), verdict, at)
        if (kept) expect(kept).toEqual({ ...headOf(log), since: before?.since ?? at, at })
        else expect(size).toBe(0)
      }
    }),
  )
})

test('what was public and is changed, taken away or forged is broken, and the old head stays for evidence', () => {
  const size = fc.integer({ min: 1, max: 40 })
  fc.assert(
    fc.property(size, size, fc.nat(), fc.array(fc.nat(7), { maxLength: 8 }), (knownSize, seenSize, where, forged) => {
      const log = entries(Math.max(knownSize, seenSize))
      const kept = { ...headOf(log.slice(0, knownSize)), since: 1, at: 2 }
      const altered = log
        .slice(0, seenSize)
        .map((hash, i) => (i === where % Math.min(knownSize, seenSize) ? leafHash('ff') : hash))
      const honest = seenSize >= knownSize ? consistencyProof(altered, knownSize) : []
      for (const proof of [honest, [], forged.map((i) => log[i] ?? leafHash('aa'))]) {
        const verdict = judgeHead(kept, headOf(altered), proof)
        expect(verdict).toBe('broken')
        expect(headToKeep(kept, headOf(altered), verdict, 3)).toEqual(kept)
      }
    }),
  )
})
