import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import { covers } from '../community/area'
import { homeIn, type Person } from '../community/person'
import type { Hex } from '../merkle/tree'
import { type Refusal, refusal } from '../refusals'
import { utf8 } from '../utf8'
import type { Moment } from '../wording/time'
import { costOf, type Poll, type ProjectId } from './poll'

/** A ballot as stored in `ballots` until the close. It carries no time, no person and no building. */
export type SealedBallot = { _id: string; poll: string; choices: ProjectId[]; nonce: Hex; leaf: Hex }
/** A ballot as published after the close. */
export type OpenedBallot = Pick<SealedBallot, 'choices' | 'nonce' | 'leaf'>

/** Why this ballot may not be cast, or null. `now` in epoch ms; costs and budget in fen. */
export function whyNot(poll: Poll, voter: Person | null, choices: readonly ProjectId[], now: Moment): Refusal | null {
  if (!voter || voter.homes.length === 0) return refusal('no-home')
  if (!homeIn(voter, poll.area)) return refusal('outside-area', poll.areaName)
  if (now < poll.opensAt) return refusal('poll-not-open', poll.opensAt, now)
  if (now >= poll.closesAt) return refusal('poll-closed', poll.closesAt, now)
  if (choices.length === 0) return { ...refusal('empty-ballot'), field: 'choices' }
  if (new Set(choices).size < choices.length) return { ...refusal('chosen-twice'), field: 'choices' }
  if (choices.some((choice) => !poll.projects.some(({ id }) => id === choice)))
    return { ...refusal('no-such-project'), field: 'choices' }
  const over = costOf(poll.projects, choices) - poll.budget
  return over > 0 ? { ...refusal('over-budget', over), field: 'choices' } : null
}

/** Why a person may not vote in a poll at all, whatever is chosen, or null. */
export function whyNotVote(poll: Pick<Poll, 'area' | 'areaName'>, voter: Person | null): Refusal | null {
  if (!voter || voter.homes.length === 0) return refusal('no-home')
  return voter.homes.some((home) => covers(poll.area, home.household)) ? null : refusal('outside-area', poll.areaName)
}

const mac = (key: Hex, message: string): Hex => bytesToHex(hmac(sha256, hexToBytes(key), utf8(message)))

/** Choices in the one order that is hashed, stored and published: that of the ids. */
const inOrder = (choices: readonly ProjectId[]): ProjectId[] => [...choices].sort((a, b) => (a < b ? -1 : 1))

/** The leaf of a ballot: SHA-256 over `<nonce>|<choice>,<choice>...`, choices in the order of their ids. It is the voter's receipt. */
export const leafOf = (nonce: Hex, choices: readonly ProjectId[]): Hex =>
  bytesToHex(sha256(utf8(`${nonce}|${inOrder(choices).join(',')}`)))

/**
 * A household's ballot under the poll's key (32 bytes hex). Key, voter and choices decide every byte of it, so casting the
 * same ballot again, by a retry or another member of the family, is the same write; without the key nobody can tell whose it is.
 */
export function sealBallot(pollId: string, voter: string, choices: readonly ProjectId[], key: Hex): SealedBallot {
  const ordered = inOrder(choices)
  const voterKey = mac(key, `voter|${voter}`)
  const nonce = mac(key, `nonce|${voter}|${ordered.join(',')}`).slice(0, 32)
  return { _id: `${pollId}:${voterKey}`, poll: pollId, choices: ordered, nonce, leaf: leafOf(nonce, ordered) }
}
