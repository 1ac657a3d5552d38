import type { AreaId } from '../community/area'
import type { Refusal } from '../refusals'
import type { Fen } from '../wording/money'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'
import type { Result } from './scoring'
import type { CallState } from './words'

/** What jurors look at, and how much of the whole it weighs, in percent. */
export type Criterion = { name: string; weight: number }

/** An open call for projects of organisations (公益创投), as stored in `calls`; who wrote it chose the id. */
export type Call = {
  _id: string
  title: string
  /** What is wanted, and for whom. */
  about: string
  area: AreaId
  areaName: string
  criteria: Criterion[]
  opensAt: Moment
  /** Until when proposals come in and may be changed. */
  closesAt: Moment
  /** Until when the jury scores; a result may be made earlier once everybody has. */
  juryAt: Moment
  /** Most that one project may cost. */
  most: Fen
  /** How many can win, and the least that wins, in points of 100. */
  winners: number
  passMark: number
  /** Who scores: openid, and the name that the clerk knows, for clerks alone. */
  jury: { who: string; name: string }[]
  /** How often a score was written: a result rests on all that were there when it was made. */
  scored: number
  result: Result | null
  by: string
  byName: string
  at: Moment
  /** openids of all who had a hand in it. */
  hands: string[]
}

export const LEAST_JURORS = 3
export const MOST_JURORS = 9
export const MOST_CRITERIA = 8

/** Where a call stands; `due` means that the jury's time is over and nobody has made the result yet. */
export function stateOf(call: Pick<Call, 'opensAt' | 'closesAt' | 'juryAt' | 'result'>, now: Moment): CallState {
  if (call.result) return 'decided'
  if (now < call.opensAt) return 'coming'
  if (now < call.closesAt) return 'open'
  return now < call.juryAt ? 'scoring' : 'due'
}

type Written = Pick<Call, 'criteria' | 'opensAt' | 'closesAt' | 'juryAt'>

/** Why a call may not be published so, or null. */
export function whyNotWrite({ criteria, opensAt, closesAt, juryAt }: Written, now: Moment): Refusal | null {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0)
  if (sum !== 100) return { ...refusal('weights-off', sum), field: 'criteria' }
  const inOrder = opensAt < closesAt && closesAt < juryAt && closesAt > now
  return inOrder ? null : { ...refusal('call-times'), field: 'closesAt' }
}

/** Why the jury may not be changed any more, or null. */
export function whyNotChangeJury(call: Call): Refusal | null {
  return call.scored > 0 || call.result ? refusal('jury-fixed') : null
}

/** Why one more juror can't be named, or null. Whoever is one already, stays one. */
export function whyNotName(call: Call, who: string): Refusal | null {
  if (call.jury.some((juror) => juror.who === who)) return null
  const fixed = whyNotChangeJury(call)
  if (fixed) return fixed
  return call.jury.length >= MOST_JURORS ? refusal('jury-full', MOST_JURORS) : null
}
