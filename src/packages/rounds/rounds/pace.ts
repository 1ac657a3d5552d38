import type { Answer } from '../../../../domain/contract'
import { percent } from '../../../../domain/voting/turnout'

export type Round = Answer<'voting.openRounds'>['polls'][number]
export type Building = Round['buildings'][number]

type Pace = { tone: 'persimmon' | 'amber' | 'jade' | 'ink'; word: string }

/** How far a building is, in a word and a tone that repeats it. */
export function paceOf({ entitled, voted }: Building): Pace {
  if (entitled === null) return { tone: 'ink', word: '按人投' }
  if (entitled === 0) return { tone: 'ink', word: '不参加' }
  if (voted >= entitled) return { tone: 'jade', word: '都投了' }
  const share = percent(voted, entitled)
  if (share >= 70) return { tone: 'jade', word: '快齐了' }
  return share >= 40 ? { tone: 'amber', word: '还差些' } : { tone: 'persimmon', word: '要多跑' }
}

/** The share as far as one is known; a building where nobody may vote has nothing left to do. */
const shareOf = ({ entitled, voted }: Building): number =>
  entitled === null ? 0 : entitled === 0 ? 1 : voted / entitled

/** The buildings that lag first; of two equal ones the one where fewer have voted, then as they stand in the area. */
export const byLag = (buildings: readonly Building[]): Building[] =>
  [...buildings].sort((a, b) => shareOf(a) - shareOf(b) || a.voted - b.voted || (a.id < b.id ? -1 : 1))

/** All buildings together; `entitled` is null where it is not known of one of them. */
export const sumOf = (buildings: readonly Building[]): { voted: number; entitled: number | null } =>
  buildings.reduce<{ voted: number; entitled: number | null }>(
    (sum, { voted, entitled }) => ({
      voted: sum.voted + voted,
      entitled: sum.entitled === null || entitled === null ? null : sum.entitled + entitled,
    }),
    { voted: 0, entitled: 0 },
  )
