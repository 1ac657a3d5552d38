import type { Request } from '../../../domain/contract'
import type { Choice } from '../../../domain/voting/choices'
import type { Moment } from '../../../domain/wording/time'
import { useDraft } from '../../cloud/useDraft'
import { forget, kept, keysOf } from '../../phone/storage'

export type Way = Request<'voting.castAssisted'>['way']
/** What is asked before the ballot itself, in its order. */
export const circumstances = ['way', 'witness', 'reason'] as const
export type Circumstance = (typeof circumstances)[number]

/** A ballot that a grid leader is taking down for one household. */
export type Paper = {
  step: Circumstance | 'ballot'
  way: Way | null
  witness: string
  reason: string
  choices: Choice[]
  closesAt: Moment
}

export const emptyPaper = (closesAt: Moment): Paper => ({
  step: 'way',
  way: null,
  witness: '',
  reason: '',
  choices: [],
  closesAt,
})

const nameOf = (pollId: string, household: string) => `paper/${pollId}/${household}`

/** What was taken down of a household’s ballot: kept through a call or a crash, gone once it is cast. */
export const usePaper = (pollId: string, household: string, closesAt: Moment) =>
  useDraft(nameOf(pollId, household), emptyPaper(closesAt))

/** Whether a household’s ballot was begun on this phone and neither cast nor given up. */
export const isBegun = (pollId: string, household: string): boolean =>
  kept(`draft/${nameOf(pollId, household)}`) !== null

/** Drops what was begun for polls that have closed since: nobody’s choices stay on the leader’s phone. */
export function forgetLatePapers(now: Moment): void {
  for (const key of keysOf('draft/paper/')) if (((kept(key) as Paper | null)?.closesAt ?? 0) <= now) forget(key)
}
