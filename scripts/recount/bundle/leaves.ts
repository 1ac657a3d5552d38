import { type Hex, merkleRoot } from '../../../domain/merkle/tree'
import { RESULT } from '../../../domain/voting/bundle'
import { differences } from './differences'
import { type Problem, quoted } from './problem'
import type { Line } from './texts'

/** `leaves`: those that the ballots are compared with. `root`: theirs. */
export type Leaves = { leaves: Hex[]; root: Hex; problems: Problem[] }

const isLeaf = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
const distinct = (leaves: readonly Hex[]): Hex[] => [...new Set(leaves)]

/**
 * Which leaves were sealed: those of `leaves.txt` or, where they don't have the sealed root and those of the ballots do, these. Says
 * which lines of `leaves.txt` were changed then. `lines` null: there is no such file; `sealed` null: the root is not known, and
 * `leaves.txt` is believed.
 */
export function sealedLeaves(there: readonly Line[] | null, ofBallots: readonly Hex[], sealed: Hex | null): Leaves {
  const lines = there ?? []
  const stated = lines.map(({ text }) => text).filter(isLeaf)
  const computed = distinct(ofBallots).sort()
  const byFile = { leaves: distinct(stated), root: merkleRoot(stated) }
  const byBallots = { leaves: computed, root: merkleRoot(computed) }
  const fromBallots = byFile.root !== sealed && (byBallots.root === sealed || stated.length === 0)
  const { leaves, root } = fromBallots ? byBallots : byFile
  const problems = there ? linesThatDiffer(lines, leaves) : []
  if (sealed !== null && root !== sealed)
    problems.push({
      ...blamed(lines, byFile.root === byBallots.root),
      problem: `the root is ${root}, but ${sealed} was sealed`,
    })
  return { leaves, root, problems: [...problems, ...outOfOrder(lines, leaves)] }
}

/** Where leaves and ballots agree, the root is what was changed. */
const blamed = ([first]: readonly Line[], agree: boolean) => ({ file: agree ? RESULT : (first?.file ?? 'leaves.txt') })

function linesThatDiffer(lines: readonly Line[], leaves: readonly Hex[]): Problem[] {
  const texts = lines.map(({ text }) => text)
  const first = new Map(texts.map((text, place) => [text, place] as const).reverse())
  return differences(leaves, texts).map((difference) => {
    const at = lines[difference.actual] ?? next(lines)
    const where = { file: at.file, line: at.line }
    if (difference.kind === 'added')
      return {
        ...where,
        problem: (first.get(at.text) ?? 0) < difference.actual ? `${quoted(at.text)} stands twice` : strange(at.text),
      }
    const leaf = leaves[difference.expected] ?? ''
    const ballot = { ballot: difference.expected + 1, leaf }
    return difference.kind === 'missing'
      ? { ...where, ...ballot, problem: 'the leaf is missing here' }
      : { ...where, ...ballot, problem: `the leaf was changed: here stands ${quoted(at.text)}` }
  })
}

const strange = (text: string): string =>
  isLeaf(text) ? `${quoted(text)} is out of its place, or no ballot's leaf` : `${quoted(text)} is no leaf`

function next(lines: readonly Line[]): Line {
  const last = lines[lines.length - 1]
  return { file: last?.file ?? 'leaves.txt', line: (last?.line ?? 0) + 1, text: '' }
}

/** The program seals leaves in their order; others were not sealed by it. */
function outOfOrder(lines: readonly Line[], leaves: readonly Hex[]): Problem[] {
  const place = leaves.findIndex((leaf, i) => i > 0 && leaf <= (leaves[i - 1] ?? ''))
  const leaf = leaves[place]
  if (leaf === undefined) return []
  const at = lines.find(({ text }) => text === leaf) ?? next(lines)
  return [{ file: at.file, line: at.line, ballot: place + 1, leaf, problem: 'the leaf is out of order' }]
}
