import type { AreaId } from '../community/area'
import { type Hex, isIncluded, leafHash, nodeHash, pathOfHashes } from '../merkle/tree'
import type { Fen } from '../wording/money'
import type { Moment } from '../wording/time'
import type { OpenedBallot } from './ballot'
import type { YesNo } from './choices'
import type { Outcome } from './count'
import type { ProjectId, Rule } from './poll'
import type { Ranked } from './ranking'
import type { Ratio } from './standing'

/**
 * Opened ballots are kept in blocks of this many. A power of two, so that every full block is a complete subtree of the
 * Merkle tree: a proof needs one block and the blocks' roots, however many have voted.
 */
export const BLOCK = 1024

/** One stretch of the opened ballots, in the order of their leaves, as stored in `openedBallots` (`_id` is poll and number). */
export type BallotBlock = { _id: string; poll: string; number: number; ballots: OpenedBallot[] }

/** What another rule would have made of the same ballots. */
export type Beside = { rule: Rule; selected: ProjectId[]; spent: Fen; satisfied: number }

/**
 * What was counted. `satisfied`: ballots with at least one selected project. `ratios`: the comparisons of law; where one of
 * them fails nothing is decided, whatever else is counted. `area` in 1/100 m².
 */
export type Tally =
  | { ballot: 'budget'; outcome: Outcome; satisfied: number; beside: Beside; ratios: Ratio[] }
  | { ballot: 'choose' | 'score'; projects: Ranked[]; ratios: Ratio[] }
  | {
      ballot: 'yes-no'
      heads: Record<YesNo, number>
      area: Record<YesNo, number> | null
      passed: boolean
      ratios: Ratio[]
    }

/** A sealed result as stored in `results`; `_id` is the poll's. Written once. */
export type Result = {
  _id: string
  area: AreaId
  title: string
  tally: Tally
  ballots: number
  entitled: number
  /** Voters whose last ballot was taken on paper or at the door. */
  assisted: number
  /** RFC 6962 root over the leaves, sorted. */
  root: Hex
  /** First leaf and subtree root of each block. */
  blocks: { first: Hex; root: Hex }[]
  sealedAt: Moment
}

/** Whether what the law asks of the turnout was reached; true where it asks for nothing. */
export const isValid = ({ ratios }: Tally): boolean => ratios.every((ratio) => ratio.of !== 'turnout' || ratio.holds)

/** Ids of what was selected; empty for a question. */
export function selectedIn(tally: Tally): ProjectId[] {
  if (tally.ballot === 'yes-no') return []
  return tally.ballot === 'budget'
    ? tally.outcome.selected
    : [...tally.projects]
        .sort((a, b) => a.rank - b.rank)
        .filter(({ selected }) => selected)
        .map(({ id }) => id)
}

/** Number of the block that holds a leaf, if any does; -1 when it sorts before all of them. */
export function blockOf(result: Pick<Result, 'blocks'>, leaf: Hex): number {
  let found = -1
  for (const [number, block] of result.blocks.entries()) if (block.first <= leaf) found = number
  return found
}

export type Proof = { index: number; size: number; path: Hex[] }

/** Inclusion proof of a leaf from its block and the roots of all blocks; null when the leaf is not there. */
export function proveLeaf(result: Pick<Result, 'ballots' | 'blocks'>, block: BallotBlock, leaf: Hex): Proof | null {
  const within = block.ballots.findIndex((ballot) => ballot.leaf === leaf)
  if (within < 0) return null
  const below = pathOfHashes(
    block.ballots.map((ballot) => leafHash(ballot.leaf)),
    within,
  )
  const above = pathOfHashes(
    result.blocks.map(({ root }) => root),
    block.number,
  )
  return { index: block.number * BLOCK + within, size: result.ballots, path: [...below, ...above] }
}

/** Whether a proof shows that `leaf` was counted under `root`. What the voter's phone checks for itself. */
export const isCounted = (leaf: Hex, proof: Proof, root: Hex): boolean =>
  isIncluded(leaf, proof.index, proof.size, proof.path, root)

/** The steps from a leaf up to the root, each as the hash reached: for showing the check line by line. */
export function stepsOf(leaf: Hex, proof: Proof): Hex[] {
  const steps = [leafHash(leaf)]
  let at = proof.index
  let last = proof.size - 1
  let used = 0
  for (; last > 0; at = at >> 1, last = last >> 1) {
    if (at % 2 === 0 && at === last) continue
    const sibling = proof.path[used] ?? ''
    const here = steps[steps.length - 1] ?? ''
    steps.push(at % 2 === 1 ? nodeHash(sibling, here) : nodeHash(here, sibling))
    used += 1
  }
  return steps
}
