import type { AreaId } from '../community/area'
import { type Hex, isIncluded, leafHash, nodeHash, pathOfHashes, rootOfHashes } from '../merkle/tree'
import { type Fen, wan } from '../wording/money'
import type { Moment } from '../wording/time'
import type { OpenedBallot } from './ballot'
import { countGreedy, type Outcome, satisfied, type Verdict } from './count'
import type { Poll } from './poll'

/**
 * Opened ballots are kept in blocks of this many. A power of two, so that every full block is a complete subtree of the
 * Merkle tree: a proof needs one block and the blocks' roots, however many have voted.
 */
export const BLOCK = 1024

/** One stretch of the opened ballots, in the order of their leaves, as stored in `openedBallots` (`_id` is poll and number). */
export type BallotBlock = { _id: string; poll: string; number: number; ballots: OpenedBallot[] }

/** A sealed result as stored in `results`; `_id` is the poll's. Written once. */
export type Result = {
  _id: string
  area: AreaId
  title: string
  outcome: Outcome
  ballots: number
  entitled: number
  /** Ballots with at least one selected project. */
  satisfied: number
  /** RFC 6962 root over the leaves, sorted. */
  root: Hex
  /** First leaf and subtree root of each block. */
  blocks: { first: Hex; root: Hex }[]
  sealedAt: Moment
}

/** Counts a poll. Ballots may come in any order: they are sorted by leaf, and that order is the published one. */
export function sealResult(
  poll: Poll,
  ballots: readonly OpenedBallot[],
  now: Moment,
): { result: Result; blocks: BallotBlock[] } {
  const sorted = [...ballots].sort((a, b) => (a.leaf < b.leaf ? -1 : 1))
  const blocks: BallotBlock[] = []
  for (let from = 0; from < sorted.length; from += BLOCK) {
    const number = blocks.length
    blocks.push({ _id: `${poll._id}:${number}`, poll: poll._id, number, ballots: sorted.slice(from, from + BLOCK) })
  }
  const roots = blocks.map((block) => rootOfHashes(block.ballots.map(({ leaf }) => leafHash(leaf))))
  const choices = sorted.map((ballot) => ballot.choices)
  const outcome = countGreedy(poll.projects, choices, poll.budget)
  const result: Result = {
    _id: poll._id,
    area: poll.area,
    title: poll.title,
    outcome,
    ballots: sorted.length,
    entitled: poll.entitled,
    satisfied: satisfied(choices, outcome.selected),
    root: rootOfHashes(roots),
    blocks: blocks.map((block, i) => ({ first: block.ballots[0]?.leaf ?? '', root: roots[i] ?? '' })),
    sealedAt: now,
  }
  return { result, blocks }
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

/** Why a project was selected or not, in one sentence. */
export function explain(project: { cost: Fen; votes: number; rank: number; verdict: Verdict }): string {
  const { verdict, votes, rank, cost } = project
  if (!('because' in verdict)) return `${votes} 户支持,排第 ${rank};轮到它时还有 ${wan(verdict.left)},够用,所以选中。`
  switch (verdict.because) {
    case 'shared':
      return verdict.payers === 0
        ? `${votes} 户支持,不花钱,所以选中。`
        : `${votes} 户支持,由其中 ${verdict.payers} 户的份额分摊,每户最多出 ${wan(verdict.highest)},够了,所以选中。`
    case 'filled':
      return `${votes} 户支持,他们的份额还差 ${wan(verdict.short)};最后还剩 ${wan(verdict.left)},够用,按票数补选上了。`
    case 'short':
      return verdict.left === null
        ? `${votes} 户支持,他们的份额加起来还差 ${wan(verdict.short)},所以没有选中。`
        : `${votes} 户支持,他们的份额还差 ${wan(verdict.short)},最后只剩 ${wan(verdict.left)},也不够,所以没有选中。`
    case 'no-votes':
      return '没有家庭选它,所以没有选中。'
    case 'too-dear':
      return `${votes} 户支持,排第 ${rank};轮到它时只剩 ${wan(verdict.left)},还差 ${wan(cost - verdict.left)},所以没有选中。`
  }
}
