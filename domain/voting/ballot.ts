import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import { type AreaId, covers } from '../community/area'
import type { Home, Person } from '../community/person'
import { refusal as communityRefusal } from '../community/refusals'
import type { Owner } from '../community/roster'
import type { Hex } from '../merkle/tree'
import type { Refusal } from '../refusals'
import { utf8 } from '../utf8'
import type { Moment } from '../wording/time'
import { answers, type Choice, projectOf } from './choices'
import { costOf, type Poll } from './poll'
import { refusal } from './refusals'
import { standings } from './standing'

/** A ballot as stored in `ballots` until the close. It carries no time, no person and no building. */
export type SealedBallot = { _id: string; poll: string; choices: Choice[]; nonce: Hex; leaf: Hex }
/** A ballot as published after the close. */
export type OpenedBallot = Pick<SealedBallot, 'choices' | 'nonce' | 'leaf'>

/**
 * Whose one vote it is: the household, the person, or the owner as the roster numbers them (who holds several homes votes once).
 * `home` is where they vote from.
 */
export type Voter = { id: string; home: Home }

type Where = Pick<Poll, 'area' | 'areaName' | 'preset' | 'rollAt'>

/** Every vote that a person can cast in a poll, at least one; a refusal when there is none. */
export function votersIn(poll: Where, person: Person | null): Voter[] | Refusal {
  if (!person || person.homes.length === 0) return communityRefusal('no-home')
  const homes = person.homes.filter(({ household }) => covers(poll.area, household))
  const [home] = homes
  if (!home) return refusal('outside-area', poll.areaName)
  switch (standings[poll.preset].voters) {
    case 'household':
      return homes.map((home) => ({ id: home.household, home }))
    case 'person':
      return [{ id: person._id, home }]
    case 'owner': {
      const owned = homes.flatMap((home) =>
        home.owner && home.owner.since <= poll.rollAt ? [{ id: home.owner.id, home }] : [],
      )
      const each = owned.filter(({ id }, i) => owned.findIndex((other) => other.id === id) === i)
      return each.length > 0 ? each : refusal('not-an-owner')
    }
  }
}

/**
 * Who votes in a poll when this person does; a refusal when nobody does. Who has several votes, as from two homes, says which by `household`:
 * one of the homes that votersIn names.
 */
export function voterIn(poll: Where, person: Person | null, household?: AreaId): Voter | Refusal {
  const voters = votersIn(poll, person)
  if (!Array.isArray(voters)) return voters
  const isChosen = ({ home }: Voter) => home.household === household
  const chosen = household === undefined && voters.length === 1 ? voters[0] : voters.find(isChosen)
  return chosen ?? { ...refusal('which-home'), field: 'household' }
}

/**
 * Who votes when a grid leader takes the ballot of a household; `row` is the household's in the roster of owners. A refusal where
 * each person has a vote: whose paper it is can't be told from the door.
 */
export function voterAt(poll: Where, household: AreaId, row: Owner | null): { id: string } | Refusal {
  if (!covers(poll.area, household)) return refusal('outside-area', poll.areaName)
  switch (standings[poll.preset].voters) {
    case 'household':
      return { id: household }
    case 'person':
      return refusal('voters-in-person')
    case 'owner':
      return row && row.since <= poll.rollAt ? { id: row._id } : refusal('not-an-owner')
  }
}

export const isRefusal = (found: { id: string } | Refusal): found is Refusal => 'code' in found

/** What a person who votes has said about their age, in full years: at least so many; null where nothing was asked. */
export type Declared = number | null

/** Why this ballot may not be cast, or null. `now` in epoch ms; costs and budget in fen. */
export function whyNot(poll: Poll, choices: readonly Choice[], declared: Declared, now: Moment): Refusal | null {
  if (now < poll.opensAt) return refusal('poll-not-open', poll.opensAt, now)
  if (now >= poll.closesAt) return refusal('poll-closed', poll.closesAt, now)
  if (poll.minimumAge !== null && (declared ?? 0) < poll.minimumAge)
    return { ...refusal('age-not-declared', poll.minimumAge), field: 'declaresAge' }
  const wrong = wrongWith(poll, choices)
  return wrong && { ...wrong, field: 'choices' }
}

function wrongWith(poll: Poll, choices: readonly Choice[]): Refusal | null {
  if (choices.length === 0) return refusal('empty-ballot')
  if (poll.ballot === 'yes-no')
    return choices.length === 1 && answers.some((answer) => answer === choices[0]) ? null : refusal('not-an-answer')
  const projects = choices.map((choice) => projectOf(poll, choice))
  if (new Set(projects).size < projects.length) return refusal('chosen-twice')
  if (projects.some((project) => !poll.projects.some(({ id }) => id === project))) return refusal('no-such-project')
  switch (poll.ballot) {
    case 'budget': {
      const over = costOf(poll.projects, choices) - poll.budget
      return over > 0 ? refusal('over-budget', over) : null
    }
    case 'choose':
      return choices.length > poll.most ? refusal('too-many-chosen', poll.most) : null
    case 'score':
      return null
  }
}

const mac = (key: Hex, message: string): Hex => bytesToHex(hmac(sha256, hexToBytes(key), utf8(message)))

/** Choices in the one order that is hashed, stored and published: that of the ids. */
const inOrder = (choices: readonly Choice[]): Choice[] => [...choices].sort((a, b) => (a < b ? -1 : 1))

/** The leaf of a ballot: SHA-256 over `<nonce>|<choice>,<choice>...`, choices in the order of their ids. It is the voter's receipt. */
export const leafOf = (nonce: Hex, choices: readonly Choice[]): Hex =>
  bytesToHex(sha256(utf8(`${nonce}|${inOrder(choices).join(',')}`)))

/** The id of a voter's ballot: of the poll and, by its key, the voter. */
export const ballotId = (pollId: string, voter: string, key: Hex): string => `${pollId}:${mac(key, `voter|${voter}`)}`

/**
 * A voter's ballot under the poll's key (32 bytes hex). Key, voter and choices decide every byte of it, so casting the
 * same ballot again, by a retry or another member of the family, is the same write; without the key nobody can tell whose it is.
 */
export function sealBallot(pollId: string, voter: string, choices: readonly Choice[], key: Hex): SealedBallot {
  const ordered = inOrder(choices)
  const nonce = mac(key, `nonce|${voter}|${ordered.join(',')}`).slice(0, 32)
  return { _id: ballotId(pollId, voter, key), poll: pollId, choices: ordered, nonce, leaf: leafOf(nonce, ordered) }
}
